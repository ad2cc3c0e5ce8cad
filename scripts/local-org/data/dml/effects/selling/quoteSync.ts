/**
 * An opportunity and its synced quote have the same line items: changes on one side are copied to the other.
 * Source: Salesforce Help, "How Quote Syncing Works"; Object Reference, "Opportunity", SyncedQuoteId, "Quote", IsSyncing, "QuoteLineItem", OpportunityLineItemId.
 */
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value } from '../effect.ts';

const SHARED = ['PricebookEntryId', 'Product2Id', 'Quantity', 'UnitPrice', 'Discount', 'ServiceDate', 'Description'] as const;
/** Fixed once a line exists. Source: Object Reference, "OpportunityLineItem", "QuoteLineItem": PricebookEntryId and Product2Id have no Update. */
const FIXED: ReadonlySet<string> = new Set(['PricebookEntryId', 'Product2Id']);
const TWIN = { OpportunityLineItem: 'QuoteLineItem', QuoteLineItem: 'OpportunityLineItem' } as const;
type LineObject = keyof typeof TWIN;

/** Copied changes are not copied back. */
let isFollowing = false;
function follow(work: () => void): void {
  if (isFollowing) return;
  isFollowing = true;
  try {
    work();
  } finally {
    isFollowing = false;
  }
}

/** The deal and the quote of a line, if they sync. */
function syncOf({ table }: RecordWriter, line: SObjectValue): { readonly dealId: string; readonly quoteId: string } | undefined {
  const quote = line.objectName === 'QuoteLineItem' ? record(table, 'Quote', value(line, 'QuoteId')) : undefined;
  const deal = record(table, 'Opportunity', value(quote ?? line, 'OpportunityId'));
  const quoteId = deal === undefined ? '' : text(deal, 'SyncedQuoteId');
  const isSynced = quote === undefined ? record(table, 'Quote', quoteId) !== undefined : text(quote, 'Id') === quoteId;
  return deal === undefined || !isSynced ? undefined : { dealId: text(deal, 'Id'), quoteId };
}

function addTwin(writer: RecordWriter, line: SObjectValue, dealId: string, quoteId: string): void {
  const { table } = writer;
  const isQuoted = line.objectName === 'QuoteLineItem';
  const twin = new SObjectValue(table.schema.get(TWIN[line.objectName as LineObject]));
  set(twin, {
    ...Object.fromEntries(SHARED.filter((name) => value(line, name) !== null).map((name) => [name, value(line, name)])),
    ...(isQuoted ? { OpportunityId: dealId } : { QuoteId: quoteId, OpportunityLineItemId: value(line, 'Id') }),
  });
  writer.insert(twin.schema, [twin], SYSTEM);
  if (isQuoted)
    table.store.run('UPDATE "QuoteLineItem" SET "OpportunityLineItemId" = ? WHERE "Id" = ?', [text(twin, 'Id'), text(line, 'Id')]);
}

function twinOf({ table }: RecordWriter, line: SObjectValue): SObjectValue | undefined {
  return line.objectName === 'QuoteLineItem'
    ? record(table, 'OpportunityLineItem', value(line, 'OpportunityLineItemId'))
    : table.where(table.schema.get('QuoteLineItem'), 'OpportunityLineItemId', text(line, 'Id'))[0];
}

export function syncLine(writer: RecordWriter, line: SObjectValue, old: SObjectValue | undefined): void {
  const sync = isFollowing ? undefined : syncOf(writer, line);
  if (sync === undefined) return;
  follow(() => {
    if (old === undefined) {
      addTwin(writer, line, sync.dealId, sync.quoteId);
      return;
    }
    const names = SHARED.filter((name) => !FIXED.has(name) && changed(line, old, name));
    const twin = names.length === 0 ? undefined : twinOf(writer, line);
    if (twin === undefined) return;
    const next = new SObjectValue(twin.schema);
    set(next, { Id: value(twin, 'Id'), ...Object.fromEntries(names.map((name) => [name, value(line, name)])) });
    writer.update(twin.schema, [next], SYSTEM);
  });
}

/** When a line item is deleted, its counterpart on the other side is deleted, too. */
export function unsyncLine(writer: RecordWriter, line: SObjectValue): void {
  const sync = isFollowing ? undefined : syncOf(writer, line);
  if (sync === undefined) return;
  follow(() => {
    const { table } = writer;
    const twins =
      line.objectName === 'QuoteLineItem'
        ? [twinOf(writer, line)].filter((twin) => twin !== undefined)
        : table
            .where(table.schema.get('QuoteLineItem'), 'QuoteId', sync.quoteId)
            .filter((one) => value(one, 'OpportunityLineItemId') === null);
    if (twins[0] !== undefined) writer.delete(twins[0].schema, twins);
  });
}

/** Source: Object Reference, "Opportunity", SyncedQuoteId: the quote must be a child of the opportunity; code and words are ours. */
export function strangeQuote(table: Table, deal: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const quote = changed(deal, old, 'SyncedQuoteId') ? record(table, 'Quote', value(deal, 'SyncedQuoteId')) : undefined;
  if (quote === undefined || text(quote, 'OpportunityId') === text(deal, 'Id')) return undefined;
  return rowError('FIELD_INTEGRITY_EXCEPTION', 'An opportunity syncs with one of its own quotes.', ['SyncedQuoteId']);
}

/** Starts syncing a quote: its line items replace those of the opportunity. */
export function syncQuote(writer: RecordWriter, deal: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || !changed(deal, old, 'SyncedQuoteId')) return;
  const { table } = writer;
  const dealId = text(deal, 'Id');
  const quote = record(table, 'Quote', value(deal, 'SyncedQuoteId'));
  table.store.run('UPDATE "Quote" SET "IsSyncing" = ("Id" IS ?1) WHERE "OpportunityId" = ?2', [
    quote === undefined ? null : text(quote, 'Id'),
    dealId,
  ]);
  if (quote === undefined) return;
  follow(() => {
    const lines = table.schema.get('OpportunityLineItem');
    const replaced = table.where(lines, 'OpportunityId', dealId);
    if (replaced.length > 0) writer.delete(lines, replaced);
    if (text(quote, 'Pricebook2Id') !== '')
      table.store.run('UPDATE "Opportunity" SET "Pricebook2Id" = ? WHERE "Id" = ?', [text(quote, 'Pricebook2Id'), dealId]);
    for (const line of table.where(table.schema.get('QuoteLineItem'), 'QuoteId', text(quote, 'Id')))
      addTwin(writer, line, dealId, text(quote, 'Id'));
  });
}
