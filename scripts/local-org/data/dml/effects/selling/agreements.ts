/** Contracts, quotes and assets. Source: Object Reference, "Contract", "Quote", "QuoteLineItem", "ServiceContract", "ContractLineItem", "Asset". */
import { transaction } from '../../../../platform/core/current.ts';
import { addDecimals, ApexDate, ApexDatetime, ApexDecimal } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, statusCategory, text, value, type Effects } from '../effect.ts';
import { beRoot, findRoot } from '../roots.ts';
import { ofPriceBook, priceLine, takePriceBook, takeProduct } from './linePrices.ts';
import { syncLine, unsyncLine } from './quoteSync.ts';

const now = (): ApexDatetime => new ApexDatetime(Math.floor(transaction().org.clock.now() / 1000) * 1000);

/** Contracts and orders begin as drafts; who activates one, and when, is noted, unless the update tells. */
export function activate(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const code = statusCategory(table, row) ?? 'Draft';
  const isActive = code === 'Activated';
  if (isActive && old === undefined)
    return rowError(
      'FAILED_ACTIVATION',
      `Choose a valid ${row.schema.name.toLowerCase()} status and save your changes. Ask your admin for details.`,
      ['Status'],
    );
  const wasActive = old !== undefined && text(old, 'StatusCode') === 'Activated';
  set(row, { StatusCode: code });
  if (isActive && !wasActive) {
    if (!changed(row, old, 'ActivatedDate')) set(row, { ActivatedDate: now() });
    if (!changed(row, old, 'ActivatedById')) set(row, { ActivatedById: transaction().user.id });
  }
  return undefined;
}

/** What the lines of a quote or a service contract come to. */
const holderTotals =
  (holder: 'Quote' | 'ServiceContract', lines: 'QuoteLineItem' | 'ContractLineItem') =>
  (store: Table['store'], id: string): void => {
    const [sums] = store.all(
      `SELECT COUNT(*) AS lines, COALESCE(SUM("Subtotal"), 0) AS subtotal, COALESCE(SUM("TotalPrice"), 0) AS total FROM "${lines}" WHERE "${holder}Id" = ? AND "IsDeleted" = 0`,
      [id],
    );
    store.run(
      `UPDATE "${holder}" SET "LineItemCount" = ?1, "Subtotal" = ?2, "TotalPrice" = ?3, "GrandTotal" = ?3 + COALESCE("Tax", 0) + COALESCE("ShippingHandling", 0) WHERE "Id" = ?4`,
      [sums?.['lines'] ?? 0, sums?.['subtotal'] ?? 0, sums?.['total'] ?? 0, id],
    );
  };
const quoteSums = holderTotals('Quote', 'QuoteLineItem');
const contractSums = holderTotals('ServiceContract', 'ContractLineItem');

function quoteTotals({ table: { store }, sums }: RecordWriter, line: SObjectValue): void {
  const id = text(line, 'QuoteId');
  sums.once(`lines of ${id}`, () => {
    quoteSums(store, id);
    averageDiscount(store, id);
  });
}

/** A quote's discount is the average of its lines', each weighted by its subtotal. */
function averageDiscount(store: Table['store'], quoteId: string): void {
  store.run(
    'UPDATE "Quote" SET "Discount" = CASE WHEN "Subtotal" <> 0 THEN ROUND(("Subtotal" - "TotalPrice") * 100.0 / "Subtotal", 2) END WHERE "Id" = ?',
    [quoteId],
  );
}

function contractTotals({ table: { store }, sums }: RecordWriter, line: SObjectValue): void {
  const id = text(line, 'ServiceContractId');
  sums.once(`lines of ${id}`, () => contractSums(store, id));
}

/** A line takes its price from the price book of what holds it, and counts for it. */
export const lineOf = (holder: 'Order' | 'Quote' | 'ServiceContract', count: (writer: RecordWriter, line: SObjectValue) => void) => ({
  filled: takeProduct,
  before: (table: Table, row: SObjectValue, old: SObjectValue | undefined, given: SObjectValue) =>
    ofPriceBook(table, row, holder) ?? priceLine(table, row, old, given),
  after: (writer: RecordWriter, row: SObjectValue) => {
    takePriceBook(writer.table, row, holder);
    count(writer, row);
  },
  deleted: count,
  restored: count,
});
const quoteLine = lineOf('Quote', quoteTotals);
const NO_LINES = { LineItemCount: 0, Subtotal: 0, TotalPrice: 0 } as const;

/** Source: Object Reference, "Quote", "ServiceContract", GrandTotal: the total price with shipping and taxes. */
function grandTotal(row: SObjectValue): ApexDecimal {
  const parts = ['TotalPrice', 'Tax', 'ShippingHandling'].map((name) => value(row, name));
  return parts.filter((part) => part instanceof ApexDecimal).reduce(addDecimals, ApexDecimal.zero);
}

function endOfTerm(contract: SObjectValue): ApexDate | null {
  const start = value(contract, 'StartDate');
  const months = value(contract, 'ContractTerm');
  return start instanceof ApexDate && typeof months === 'number' ? start.addMonths(months).addDays(-1) : null;
}

/** Source of the code: seen in an org, of which https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md tells; the words are ours. */
const NO_TERM = rowError('FIELD_INTEGRITY_EXCEPTION', 'The contract term must be at least a month.', ['ContractTerm']);

export const AGREEMENTS: Effects = {
  Contract: {
    before: (table, row, old) => {
      const months = value(row, 'ContractTerm');
      if (typeof months === 'number' && months <= 0) return NO_TERM;
      if (row.schema.fields.get('enddate')?.isCreateable === false) set(row, { EndDate: endOfTerm(row) });
      return activate(table, row, old);
    },
  },
  Quote: {
    before: (table, row, old) => {
      const deal = record(table, 'Opportunity', value(row, 'OpportunityId'));
      set(row, {
        AccountId: deal === undefined ? null : value(deal, 'AccountId'),
        ...(old === undefined ? NO_LINES : {}),
      });
      set(row, { GrandTotal: grandTotal(row) });
    },
  },
  QuoteLineItem: {
    ...quoteLine,
    after: (writer, row, old) => {
      quoteLine.after(writer, row);
      syncLine(writer, row, old);
    },
    deleted: (writer, row) => {
      quoteTotals(writer, row);
      unsyncLine(writer, row);
    },
  },
  ServiceContract: {
    before: (table, row, old) => {
      if (old === undefined) set(row, NO_LINES);
      set(row, { GrandTotal: grandTotal(row) });
      findRoot(table, row);
    },
    saved: beRoot,
  },
  ContractLineItem: lineOf('ServiceContract', contractTotals),
  Asset: {
    before: (table, row) => {
      if (value(row, 'AccountId') === null && value(row, 'ContactId') === null)
        return rowError('FIELD_INTEGRITY_EXCEPTION', 'Every asset needs an account, a contact, or both.', ['AccountId', 'ContactId']);
      const parent = record(table, 'Asset', value(row, 'ParentId'));
      set(
        row,
        parent === undefined
          ? { AssetLevel: 1, RootAssetId: value(row, 'Id') }
          : { AssetLevel: Number(value(parent, 'AssetLevel')) + 1, RootAssetId: value(parent, 'RootAssetId') ?? value(parent, 'Id') },
      );
      return undefined;
    },
    // a new one is its own root
    saved: (table, row) => {
      if (value(row, 'RootAssetId') !== null) return;
      set(row, { RootAssetId: value(row, 'Id') });
      table.store.run('UPDATE "Asset" SET "RootAssetId" = "Id" WHERE "Id" = ?', [text(row, 'Id')]);
    },
  },
};
