/** What a user may save. Source: Apex Developer Guide, "Enforce User Mode for Database Operations". */
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { callerRespectsSharing } from '../../access/callers/callerSharing.ts';
import { allows } from '../../access/permissions/objectRights.ts';
import type { Permissions } from '../../access/permissions/permissions.ts';
import type { Sharing } from '../../access/sharing/sharing.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { SaveRequest } from '../request.ts';
import { rowError, type RowError } from '../rowError.ts';

/** What a save gives, lower case: an insert all that a copy of a row holds, but for what the platform computes. */
function given(object: ObjectSchema, record: SObjectValue): readonly string[] {
  if (!record.isQueried || record.values.get('id') != null) return record.given;
  return record
    .populated()
    .flatMap(([key]) => (record.touched.includes(key) || object.fields.get(key)?.isCreateable === true ? [key] : []));
}

export class UserMode {
  private readonly permissions: Permissions;
  private readonly sharing: Sharing;
  constructor(permissions: Permissions, sharing: Sharing) {
    this.permissions = permissions;
    this.sharing = sharing;
  }

  /** Errors: System.SecurityException for an object that the user may not save. */
  checkObjects({ mode, operation, records }: Pick<SaveRequest, 'mode' | 'operation' | 'records'>): void {
    if (mode !== 'user') return;
    const access = this.permissions.of(transaction().user.id);
    for (const record of records) {
      const { schema } = record;
      const rights = access.object(schema);
      if (operation === 'undelete' && !rights.read) continue; // to such a user the row does not exist
      if (operation === 'upsert' && this.fieldError(schema, record, mode) !== undefined) continue; // an upsert reports fields first
      if (!allows(rights, operation)) raise('System.SecurityException', `Access to entity '${schema.name}' denied`);
    }
  }

  /** Errors for fields that the record sets and the user may not edit. */
  fieldError(object: ObjectSchema, record: SObjectValue, mode: SaveRequest['mode']): RowError | undefined {
    if (mode !== 'user') return undefined;
    const access = this.permissions.of(transaction().user.id);
    if (access.seesAllFields) return undefined;
    const refused = given(object, record).flatMap((key) => {
      const field = object.fields.get(key);
      return field === undefined || field.name === 'Id' || access.field(object, field).edit ? [] : [field.name];
    });
    return refused.length === 0 ? undefined : rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', inaccessibleFields(object), refused);
  }

  /** The error for a record that the user may not edit; `own`: may not delete, for which edit access is not enough. Source: Salesforce Help, "Organization-Wide Sharing Defaults"; SOAP API Developer Guide, StatusCode. */
  recordError(object: ObjectSchema, id: string, mode: SaveRequest['mode'], need: 'edit' | 'own' = 'edit'): RowError | undefined {
    const { user } = transaction();
    const rights = this.permissions.of(user.id);
    if (rights.hasModifyAll || isUnshared(mode)) return undefined;
    if (!this.isVisible(object, id))
      return rowError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
    if (object.name === 'User' && mode === 'user' && id !== user.id && !this.permissions.isGranted(user.id, 'ManageUsers')) return CLOSED;
    return this.reaches(object, id, need) ? undefined : CLOSED;
  }

  /** Details are deleted by whoever may edit them. */
  private reaches(object: ObjectSchema, id: string, need: 'edit' | 'own'): boolean {
    const { user } = transaction();
    const isOwnersOnly = need === 'own' && object.kind === 'object' && object.sharingModel !== 'ControlledByParent';
    return this.sharing.mayEdit(object, id, user.id) && (!isOwnersOnly || this.sharing.reaches(object, id, user.id, 'own'));
  }

  /** Apex managed sharing is for users who may modify all data. Source: Apex Developer Guide, "Understanding Sharing"; the status code is not documented. */
  shareError(object: ObjectSchema, share: SObjectValue, mode: SaveRequest['mode']): RowError | undefined {
    if (!object.name.endsWith('__Share') || !String(share.values.get('rowcause') ?? '').endsWith('__c')) return undefined;
    const { user } = transaction();
    return this.permissions.of(user.id).hasModifyAll || isUnshared(mode) ? undefined : CLOSED;
  }

  /** The records that lookups point to must be visible to the user. Source: SOAP API Developer Guide, StatusCode, INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY. */
  tieError(object: ObjectSchema, record: SObjectValue, mode: SaveRequest['mode'], old?: SObjectValue): RowError | undefined {
    const { user } = transaction();
    if (this.permissions.of(user.id).hasViewAll) return undefined;
    const parents = given(object, record).flatMap((key) => {
      const id = object.fields.get(key)?.kind === 'reference' ? record.values.get(key) : undefined;
      return typeof id === 'string' && id !== old?.values.get(key) ? [id] : [];
    });
    if (parents.length === 0 || isUnshared(mode)) return undefined;
    return parents.some((id) => this.sharing.hides(id, user.id))
      ? rowError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id')
      : undefined;
  }

  /** The error for a row in the recycle bin that the user cannot see; it differs between user mode and sharing alone. */
  binnedError(object: ObjectSchema, id: string, mode: SaveRequest['mode']): RowError | undefined {
    const { user } = transaction();
    if (this.permissions.of(user.id).hasModifyAll || isUnshared(mode) || this.isVisible(object, id)) return undefined;
    return mode === 'user' ? rowError('INVALID_ID_FIELD', 'invalid record id') : CLOSED;
  }

  /** Org-wide defaults apply only to users with access to the object; owners have access to their records, and others to shared ones. Source: Salesforce Help, "Organization-Wide Sharing Defaults": object permissions come first. */
  private isVisible(object: ObjectSchema, id: string): boolean {
    const { user } = transaction();
    if (this.sharing.restrictions.hides(object, id, user.id)) return false;
    return this.permissions.of(user.id).object(object).read
      ? this.sharing.reaches(object, id, user.id, 'read')
      : this.sharing.isGranted(object, id, user.id);
  }

  /** Converted leads cannot be edited without their own permission. Source: Salesforce Help, "View and Edit Converted Leads". */
  lockError(old: SObjectValue): RowError | undefined {
    if (old.objectName !== 'Lead' || old.values.get('isconverted') !== true) return undefined;
    return this.permissions.isGranted(transaction().user.id, 'AllowViewEditConvertedLeads')
      ? undefined
      : rowError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
  }
}

const CLOSED = rowError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');

/** The message of the exception, which is not prefixed with a row. */
function inaccessibleFields(object: ObjectSchema): string {
  return `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`;
}

/** Whether sharing does not count: the save is in system mode, for code that does not ask for it. */
const isUnshared = (mode: SaveRequest['mode']): boolean => mode !== 'user' && !callerRespectsSharing(transaction().org.program);
