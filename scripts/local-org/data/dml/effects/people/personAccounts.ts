/**
 * An account that is a person, and the contact that it also is. Triggers of contacts do not run for them.
 * Source: SOAP API Developer Guide, "Person Account Record Types"; Salesforce Help, "Considerations for Using Person Accounts".
 */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { SObjectValue } from '../../../records/index.ts';
import { personFields } from '../../../schema/personAccounts.ts';
import { toSql } from '../../../store/values.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { changed, set, text, value } from '../effect.ts';
import { personName } from './personName.ts';

export function beforeAccount(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (!table.schema.hasPersonAccounts) return undefined;
  if (old === undefined && value(row, 'RecordTypeId') === null && text(row, 'LastName') !== '' && text(row, 'Name') === '')
    set(row, { RecordTypeId: personType(table, '1 = 1', []) ?? null });
  const isPerson = text(row, 'RecordTypeId') !== '' && personType(table, '"Id" = ?', [text(row, 'RecordTypeId')]) !== undefined;
  set(row, { IsPersonAccount: isPerson });
  if (isPerson && text(row, 'LastName') === '')
    return rowError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [LastName]', ['LastName']);
  if (isPerson) set(row, { Name: personName(row) });
  else if (text(row, 'LastName') !== '') return notWritable('LastName');
  else if (text(row, 'Name') === '') return rowError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', ['Name']);
  return undefined;
}

/** The contact follows its account, and comes with it. */
export function accountSaved(table: Table, row: SObjectValue): void {
  if (value(row, 'IsPersonAccount') !== true) return;
  const contact = table.schema.get('Contact');
  const shared = personFields(row.schema, contact);
  const contactId = text(row, 'PersonContactId');
  if (contactId !== '') {
    table.store.run(
      `UPDATE "Contact" SET ${shared.map(([, name]) => `"${name}" = ?`).join(', ')}, "Name" = ?, "LastModifiedDate" = ? WHERE "Id" = ?`,
      [...shared.map(([name]) => toSql(value(row, name))), personName(row), toSql(value(row, 'LastModifiedDate')), contactId],
    );
    return;
  }
  const made = new SObjectValue(contact);
  set(made, {
    ...Object.fromEntries(shared.map(([name, own]) => [own, value(row, name)])),
    AccountId: value(row, 'Id'),
    IsPersonAccount: true,
    Name: personName(row),
  });
  table.insert(contact, made);
  table.store.run('UPDATE "Account" SET "PersonContactId" = ? WHERE "Id" = ?', [text(made, 'Id'), text(row, 'Id')]);
  set(row, { PersonContactId: value(made, 'Id') });
}

export function beforeContact(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (!table.schema.hasPersonAccounts || old === undefined || value(old, 'IsPersonAccount') !== true) return undefined;
  return changed(row, old, 'RecordTypeId') || changed(row, old, 'AccountId')
    ? rowError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id')
    : undefined;
}

/** The account follows its contact. */
export function contactSaved(table: Table, row: SObjectValue): void {
  if (value(row, 'IsPersonAccount') !== true) return;
  const shared = personFields(table.schema.get('Account'), row.schema);
  const values: readonly ApexValue[] = [...shared.map(([, name]) => value(row, name)), personName(row), value(row, 'LastModifiedDate')];
  table.store.run(
    `UPDATE "Account" SET ${shared.map(([name]) => `"${name}" = ?`).join(', ')}, "Name" = ?, "LastModifiedDate" = ? WHERE "Id" = ?`,
    [...values.map(toSql), text(row, 'AccountId')],
  );
}

function personType(table: Table, condition: string, values: readonly string[]): string | undefined {
  const [row] = table.store.all(
    `SELECT "Id" AS id FROM "RecordType" WHERE "SobjectType" = 'Account' AND "IsPersonType" = 1 AND ${condition} ORDER BY "Id"`,
    values,
  );
  return row === undefined ? undefined : String(row['id']);
}
function notWritable(field: string): RowError {
  return rowError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [field],
  );
}
