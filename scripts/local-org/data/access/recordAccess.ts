/** UserRecordAccess: computed for the user and the records that a query names; UserPermissionAccess: for the running user. Source: Object Reference, the objects' pages. */
import type { Condition, SoqlQuery } from '../../language/soqlAst.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { isId, isOfNoObject, toId } from '../../platform/core/operators.ts';
import { isNeverDeleted, type ObjectSchema, type Schema } from '../schema/index.ts';
import { Values } from '../soql/plan/values.ts';
import type { Store } from '../store/store.ts';
import { DefinitionAccess } from './definitionAccess.ts';
import type { Permissions } from './permissions/permissions.ts';
import type { Sharing } from './sharing/sharing.ts';

/** From most to least. */
const LEVELS = ['All', 'Transfer', 'Delete', 'Edit', 'Read', 'None'];

export class RecordAccess {
  private readonly store: Store;
  private readonly schema: Schema;
  private readonly permissions: Permissions;
  private readonly sharing: Sharing;
  constructor(store: Store, schema: Schema, permissions: Permissions, sharing: Sharing) {
    this.store = store;
    this.schema = schema;
    this.permissions = permissions;
    this.sharing = sharing;
  }

  /** Fills the table with the rows that the query will find. Errors: System.QueryException without a user or with more than 200 records. */
  fill(query: SoqlQuery, binds: readonly ApexValue[]): void {
    const values = new Values(query, binds);
    const [userId] = named(query.where, 'userid', values).map(asId);
    const ids = named(query.where, 'recordid', values).map(asId);
    if (userId === undefined || ids.length === 0)
      raise('System.QueryException', 'UserRecordAccess must be filtered by UserId and RecordId');
    if (ids.length > 200) raise('System.QueryException', 'The number of records in a UserRecordAccess query is limited to 200');
    this.fillFor(userId, ids);
  }

  fillFor(userId: string, ids: readonly string[]): void {
    this.store.run('DELETE FROM "UserRecordAccess"');
    for (const id of ids) {
      const has = this.accessOf(userId, id);
      const level = LEVELS.find((_level, index) => has[index] === 1) ?? 'None';
      this.store.run(
        'INSERT OR REPLACE INTO "UserRecordAccess" ("Id", "UserId", "RecordId", "HasAllAccess", "HasTransferAccess", "HasDeleteAccess", "HasEditAccess", "HasReadAccess", "MaxAccessLevel") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [id, userId, id, ...has, level],
      );
    }
  }

  /** One row: every user permission of the profile and the permission sets together. */
  fillPermissions(userId: string): void {
    const { name, fields } = this.schema.get('UserPermissionAccess');
    const known = this.schema.get('PermissionSet').fields;
    const shared = [...fields.values()].flatMap((field) => (/^Permissions/.test(field.name) && known.has(field.key) ? [field.name] : []));
    const columns = ['Id', 'LastCacheUpdate', ...shared];
    const granted = this.permissions.userPermissions(userId, shared);
    this.store.run(`DELETE FROM "${name}"`);
    this.store.run(
      `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      [userId, null, ...shared.map((column) => (granted.has(column) ? 1 : 0))],
    );
  }

  /** What users may do with objects, or with their fields. */
  fillDefinitions(query: SoqlQuery, binds: readonly ApexValue[], runningUserId: string): void {
    const values = new Values(query, binds);
    const asked = (...names: readonly string[]): readonly string[] => names.flatMap((name) => named(query.where, name, values));
    const users = asked('userid').map(asId);
    const access = new DefinitionAccess(this.store, this.schema, this.permissions, asked('entitydefinition', 'entitydefinitionid'));
    const userIds = users.length === 0 ? [runningUserId] : users;
    if (query.from.toLowerCase() === 'userentityaccess') access.fillObjects(userIds);
    else access.fillFields(userIds);
  }

  private exists(object: ObjectSchema, id: string): boolean {
    return this.schema.isStored(object) && this.store.all(`SELECT 1 AS found FROM "${object.name}" WHERE "Id" = ?`, [id]).length > 0;
  }

  /** All, transfer, delete, edit, read; no access for a record that does not exist (seen in an org). */
  private accessOf(userId: string, id: string): readonly number[] {
    const object = this.schema.byPrefix(id.slice(0, 3));
    if (object === undefined || !this.exists(object, id)) return [0, 0, 0, 0, 0];
    const rights = this.permissions.of(userId).object(object);
    const reaches = (need: 'read' | 'edit' | 'own'): boolean => this.sharing.reaches(object, id, userId, need);
    const owns = reaches('own') && !isNeverDeleted(object);
    const answers = [
      owns && rights.delete && rights.edit,
      owns && rights.edit,
      owns && rights.delete,
      rights.edit && reaches('edit'),
      rights.read && reaches('read'),
    ];
    return answers.map(Number);
  }
}

/** Queries may name Ids of 15 characters; what is no Id finds nothing. */
const asId = (text: string): string => (isId(text) && !isOfNoObject(text) ? toId(text) : text);

/** The Ids that a top-level condition names. */
function named(condition: Condition | undefined, field: string, values: Values): readonly string[] {
  if (condition?.kind === 'and') return condition.terms.flatMap((term) => named(term, field, values));
  if (
    condition?.kind !== 'compare' ||
    condition.left.kind !== 'path' ||
    condition.left.path[0]?.toLowerCase() !== field ||
    condition.right.kind === 'subquery'
  )
    return [];
  return values.list(condition.right).flatMap((one) => (typeof one === 'string' ? [one] : []));
}
