/**
 * Mixed DML: setup objects cannot be saved together with others, except within a block of System.runAs.
 * Source: Apex Developer Guide, "sObjects That Cannot Be Used Together in DML Operations", "Mixed DML Operations in Test Methods".
 */
import { transaction } from '../../../platform/core/current.ts';
import { isInBlock } from '../../access/callers/callerSharing.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { Operation } from '../request.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';

const SETUP = new Set([
  'AuthSession',
  'ContentWorkspace',
  'FieldPermissions',
  'GroupMember',
  'ObjectPermissions',
  'PermissionSet',
  'PermissionSetAssignment',
  'PermissionSetGroup',
  'PermissionSetGroupComponent',
  'PermissionSetTabSetting',
  'MutingPermissionSet',
  'QueueSobject',
  'SetupEntityAccess',
  'UserPackageLicense',
  'UserRole',
]);
/** Changed fields of users that affect sharing. */
const USER_FIELDS = ['userroleid', 'isactive', 'profileid', 'username'];

interface Saved {
  setup?: string;
  other?: string;
}
/** What follows a `System.runAs` block starts anew: the running user is then another object. */
const saved = new WeakMap<object, Saved>();

export function mixedDmlError(
  table: Table,
  object: ObjectSchema,
  operation: Operation,
  records: readonly SObjectValue[],
): RowError | undefined {
  if (object.kind !== 'object' || isInBlock()) return undefined;
  const { user } = transaction();
  const state = saved.get(user) ?? {};
  saved.set(user, state);
  const kind = kindOf(table, object, operation, records);
  const earlier = kind === 'setup' ? state.other : kind === 'other' ? state.setup : undefined;
  if (kind !== undefined && earlier === undefined) state[kind] ??= object.name;
  return earlier === undefined
    ? undefined
    : rowError(
        'MIXED_DML_OPERATION',
        `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${object.name}, original object: ${earlier}`,
      );
}

/** Groups may be inserted and updated beside anything, templates of emails and logins of users saved, since no page tells what they may not go with; users without a role, too, and updated where none of those fields becomes another. */
function kindOf(table: Table, object: ObjectSchema, operation: Operation, records: readonly SObjectValue[]): 'setup' | 'other' | undefined {
  if (object.name === 'Group') return operation === 'insert' || operation === 'update' ? undefined : 'setup';
  if (object.name === 'EmailTemplate' || object.name === 'UserLogin') return undefined;
  if (object.name !== 'User') return SETUP.has(object.name) ? 'setup' : 'other';
  if (operation === 'insert') return records.some((record) => record.values.get('userroleid') != null) ? 'setup' : undefined;
  const ids = records.map((record) => record.values.get('id') ?? null);
  const stored = table.byId(object, ids);
  const valueOf = (record: SObjectValue | undefined, field: string): string => String(record?.values.get(field) ?? '').toLowerCase();
  const isChanged = (record: SObjectValue, old: SObjectValue | undefined): boolean =>
    USER_FIELDS.some((field) => record.given.includes(field) && valueOf(record, field) !== valueOf(old, field));
  return records.some((record, index) => isChanged(record, stored.get(String(ids[index])))) ? 'setup' : undefined;
}
