/**
 * What permission sets may grant. Source: Object Reference, "ObjectPermissions": each permission needs the ones it builds on; "FieldPermissions": only of fields that have
 * permissions; "QueueSobject", SobjectType: a restricted picklist, of which objects is not known. The words of the refusals are those that deployments and public tests show.
 */
import { wholeLookupName } from '../../../access/permissions/lookupNames.ts';
import { isPermissionable } from '../../../access/permissions/permissionable.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import type { Table } from '../../table.ts';
import { text, value, type Effects } from '../effect.ts';

interface Permission {
  readonly field: string;
  readonly name: string;
  readonly needs: readonly string[];
}
const PERMISSIONS: readonly Permission[] = [
  { field: 'PermissionsRead', name: 'Read', needs: [] },
  { field: 'PermissionsCreate', name: 'Create', needs: ['PermissionsRead'] },
  { field: 'PermissionsEdit', name: 'Edit', needs: ['PermissionsRead'] },
  { field: 'PermissionsDelete', name: 'Delete', needs: ['PermissionsRead', 'PermissionsEdit'] },
  { field: 'PermissionsViewAllRecords', name: 'View All', needs: ['PermissionsRead'] },
  { field: 'PermissionsViewAllFields', name: 'View All Fields', needs: ['PermissionsRead'] },
  {
    field: 'PermissionsModifyAllRecords',
    name: 'Modify All',
    needs: ['PermissionsRead', 'PermissionsEdit', 'PermissionsDelete', 'PermissionsViewAllRecords'],
  },
];
const nameOf = (field: string): string => PERMISSIONS.find((one) => one.field === field)?.name ?? field;

function unfoundedGrant(row: SObjectValue): RowError | undefined {
  const object = text(row, 'SobjectType');
  for (const { field, name, needs } of PERMISSIONS) {
    const missing = needs.filter((need) => value(row, need) !== true);
    if (value(row, field) === true && missing.length > 0)
      return rowError(
        'FIELD_INTEGRITY_EXCEPTION',
        `Permission ${name} ${object} depends on permission(s): ${missing.map((need) => `${nameOf(need)} ${object}`).join(', ')}`,
      );
  }
  return undefined;
}

const badValue = (label: string, value: string, field: string): RowError =>
  rowError(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${label}: bad value for restricted picklist field: ${value === '' ? 'null' : value}`,
    [field],
  );

const unknownObject = ({ schema }: Table, row: SObjectValue, label = 'Sobject Type Name'): RowError | undefined =>
  schema.find(text(row, 'SobjectType')) === undefined ? badValue(label, text(row, 'SobjectType'), 'SobjectType') : undefined;

function ungrantableField({ schema }: Table, row: SObjectValue): RowError | undefined {
  const path = text(row, 'Field');
  const [objectName = '', fieldName = ''] = path.split('.');
  const object = schema.find(objectName);
  const field = object?.fields.get(fieldName.toLowerCase());
  return object !== undefined && field !== undefined && isPermissionable(object, field) ? undefined : badValue('Field Name', path, 'Field');
}

/** Source: Object Reference, "FieldPermissions", PermissionsEdit: requires PermissionsRead. The words follow those of objects. */
function unfoundedEdit(row: SObjectValue): RowError | undefined {
  const path = text(row, 'Field');
  return value(row, 'PermissionsEdit') === true && value(row, 'PermissionsRead') !== true
    ? rowError('FIELD_INTEGRITY_EXCEPTION', `Permission Edit ${path} depends on permission(s): Read ${path}`)
    : undefined;
}

/** Source: the words of an org, as a public note has them. */
const emptyGrant = (row: SObjectValue): RowError | undefined =>
  PERMISSIONS.some(({ field }) => value(row, field) === true)
    ? undefined
    : rowError('FIELD_INTEGRITY_EXCEPTION', 'You must enable at least one permission.', ['Permissions']);

/** Source: Object Reference, "FieldPermissions", PermissionsRead: without it, the record is deleted. */
function dropUnread(writer: RecordWriter, row: SObjectValue): void {
  if (value(row, 'PermissionsRead') !== true) writer.delete(row.schema, [row]);
}

const isOfProfile = ({ store }: Table, row: SObjectValue): boolean =>
  store.all('SELECT 1 FROM "PermissionSet" WHERE "Id" = ? AND "IsOwnedByProfile" = 1', [text(row, 'ParentId')]).length > 0;

/** Profiles let people edit most standard fields to begin with: one whose row is gone is hidden, one whose row says so can only be read. */
function limitField(table: Table, row: SObjectValue): void {
  if (isOfProfile(table, row)) table.store.run('INSERT OR IGNORE INTO _limited_field VALUES (?, ?)', limited(row));
}
function openField(table: Table, row: SObjectValue): void {
  if (value(row, 'PermissionsEdit') === true)
    table.store.run('DELETE FROM _limited_field WHERE permission_set = ? AND field = ?', limited(row));
  else limitField(table, row);
}
const limited = (row: SObjectValue): string[] => [text(row, 'ParentId'), text(row, 'Field').toLowerCase()];

export const GRANTS: Effects = {
  QueueSobject: { before: (table, row) => unknownObject(table, row, 'sObject Type') },
  ObjectPermissions: {
    before: (table, row, old) => unknownObject(table, row) ?? unfoundedGrant(row) ?? (old === undefined ? emptyGrant(row) : undefined),
  },
  FieldPermissions: {
    filled: ({ schema }, row) => {
      row.load('field', wholeLookupName(schema, text(row, 'Field')));
    },
    before: (table, row) => unknownObject(table, row) ?? ungrantableField(table, row) ?? unfoundedEdit(row),
    saved: openField,
    after: dropUnread,
    deleted: ({ table }, row) => {
      limitField(table, row);
    },
  },
};
