/**
 * API names of setup records.
 * Source: Object Reference, "PermissionSet" (Name), "PermissionSetGroup", "Group", "UserRole" and "Document" (DeveloperName): underscores and alphanumeric characters only; begins with a
 * letter, has no spaces, does not end with an underscore and has no two in a row. The pages tell no code and no words of the refusal: both are inferred.
 */
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { changed, text } from '../effect.ts';

const WELL_FORMED = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;

/** Errors: FIELD_INTEGRITY_EXCEPTION for a name that is set and not well formed. */
export function apiNameError(row: SObjectValue, old: SObjectValue | undefined, field: string): RowError | undefined {
  const name = text(row, field);
  if (name === '' || !changed(row, old, field) || WELL_FORMED.test(name)) return undefined;
  const label = row.schema.fields.get(field.toLowerCase())?.label ?? field;
  return rowError(
    'FIELD_INTEGRITY_EXCEPTION',
    `The ${label} can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, not include spaces, not end with an underscore, and not contain two consecutive underscores.`,
    [field],
  );
}

/** A DeveloperName of the record's name that no other record of the object (of groups, of the type) has. Source: the pages' note: Salesforce generates one where none is given; results of orgs (groups). */
export function madeApiName({ store }: Table, row: SObjectValue): string {
  const name = text(row, 'Name')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  const base = /^[A-Za-z]/.test(name) ? name : `X${name}`;
  const isTaken = (candidate: string): boolean => namesakes(store, row, candidate).length > 0;
  let made = base;
  for (let count = 1; isTaken(made); count += 1) made = `${base}${String(count)}`;
  return made;
}

/** The Ids of the records with an API name: of groups, those of the same type. Source: Object Reference, "Group", DeveloperName. */
export function namesakes(store: Table['store'], row: SObjectValue, name: string): readonly string[] {
  const isGroup = row.objectName === 'Group';
  return store
    .all(`SELECT "Id" AS id FROM "${row.objectName}" WHERE "DeveloperName" = ? COLLATE NOCASE${isGroup ? ' AND "Type" = ?' : ''}`, [
      name,
      ...(isGroup ? [text(row, 'Type')] : []),
    ])
    .map(({ id }) => String(id));
}
