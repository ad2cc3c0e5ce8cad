/** Leads that are not converted as asked. Source: SOAP API Developer Guide, "convertLead()". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Store } from '../../store/store.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Saver } from '../saver.ts';
import type { Table } from '../table.ts';
import type { Conversion } from './conversion.ts';

/** @param ownerId of the records to be made */
export function conversionRefusal(
  { table }: Saver,
  { status, contactId, accountId }: Conversion,
  lead: SObjectValue,
  ownerId: ApexValue,
): RowError | undefined {
  if (lead.values.get('isconverted') === true) return rowError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
  if (status === null || !isConvertedStatus(table.store, status))
    return rowError('INVALID_STATUS', `invalid convertedStatus: ${status ?? 'null'}`, ['Status']);
  if (contactId !== null && accountId === null)
    return rowError('INVALID_ID_FIELD', 'If converting to an existing contact, the account must be specified', ['accountId']);
  if (contactId !== null && !isOfAccount(table, contactId, accountId))
    return rowError('INVALID_ID_FIELD', 'The contact must be associated with the account', ['contactId']);
  return typeof ownerId === 'string' && !ownerId.startsWith('005')
    ? rowError('INVALID_ID_FIELD', 'Leads owned by a queue need an owner for their conversion', ['ownerId'])
    : undefined;
}

/** Source: SOAP API Developer Guide, "convertLead()", contactId; the words are ours. */
function isOfAccount(table: Table, contactId: string, account: string | null): boolean {
  const relations = table.schema.find('AccountContactRelation');
  return (
    table.byId(table.schema.get('Contact'), [contactId]).get(contactId)?.values.get('accountid') === account ||
    (relations !== undefined &&
      table.schema.isStored(relations) &&
      table.where(relations, 'ContactId', contactId).some((row) => row.values.get('accountid') === account))
  );
}

function isConvertedStatus(store: Store, status: string): boolean {
  return store.all('SELECT 1 AS found FROM "LeadStatus" WHERE "MasterLabel" = ? AND "IsConverted" = 1', [status]).length > 0;
}
