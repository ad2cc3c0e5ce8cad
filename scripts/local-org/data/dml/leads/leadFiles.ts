/**
 * Files and notes of a converted lead are shared with its account and its contact, once.
 * Source: https://douglascayers.com/2016/05/29/salesforce-preserve-related-lists-and-chatter-on-lead-conversion/ (notes on the account and the contact, not on the opportunity: seen in an org);
 * https://opfocus.com/?p=1430 (that files follow since Summer '17).
 */
import { SObjectValue } from '../../records/index.ts';
import { set, text, value } from '../effects/effect.ts';
import type { RowError } from '../rowError.ts';
import { SYSTEM, type RecordWriter } from '../writing.ts';

/** @param holders the Ids of the account and the contact @return what refuses a link */
export function shareFiles(writer: RecordWriter, leadId: string, holders: readonly string[]): readonly RowError[] {
  const { table } = writer;
  const schema = table.schema.get('ContentDocumentLink');
  const linked = table.where(schema, 'LinkedEntityId', leadId);
  const made = holders.flatMap((holder) => {
    const known = new Set(table.where(schema, 'LinkedEntityId', holder).map((row) => text(row, 'ContentDocumentId')));
    return linked.filter((row) => !known.has(text(row, 'ContentDocumentId'))).map((row) => linkTo(holder, row));
  });
  return writer.insert(schema, made, SYSTEM).flatMap(({ errors }) => errors);
}

function linkTo(holder: string, row: SObjectValue): SObjectValue {
  const link = new SObjectValue(row.schema);
  set(link, { LinkedEntityId: holder });
  for (const name of ['ContentDocumentId', 'ShareType', 'Visibility']) set(link, { [name]: value(row, name) });
  return link;
}
