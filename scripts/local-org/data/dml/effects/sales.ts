/** Opportunities and what they sell. Source: Object Reference, "Opportunity", "OpportunityLineItem", "PricebookEntry". */
import { ApexDate, ApexDecimal, divideDecimals, multiplyDecimals } from '../../../platform/values/index.ts';
import type { SObjectValue } from '../../records/index.ts';
import { STANDARD_PRICEBOOK, stageOf } from '../../seed/lookups.ts';
import { rowError } from '../rowError.ts';
import { changed, record, set, text, value, type Effects } from './effect.ts';
import type { Writer } from '../write.ts';

const HUNDRED = ApexDecimal.ofInteger(100);

function opportunity(row: SObjectValue, old: SObjectValue | undefined): void {
  const stage = stageOf(text(row, 'StageName'));
  if (changed(row, old, 'StageName')) {
    const isGiven = old === undefined ? value(row, 'Probability') !== null : changed(row, old, 'Probability');
    set(row, { IsClosed: stage.isClosed, IsWon: stage.isWon, ForecastCategory: stage.category, ForecastCategoryName: stage.category, ...(isGiven ? {} : { Probability: ApexDecimal.ofInteger(stage.probability) }) });
  }
  const amount = value(row, 'Amount');
  const probability = value(row, 'Probability');
  set(row, { ExpectedRevenue: amount instanceof ApexDecimal && probability instanceof ApexDecimal ? divideDecimals(multiplyDecimals(amount, probability), HUNDRED) : null });
  const close = value(row, 'CloseDate');
  if (close instanceof ApexDate) {
    const quarter = Math.ceil(close.month / 3);
    set(row, { FiscalYear: close.year, FiscalQuarter: quarter, Fiscal: `${String(close.year)} ${String(quarter)}` });
  }
}

/** The amount of an opportunity with products is their sum. */
function sumUp({ table }: Writer, opportunityId: string): void {
  const [sum] = table.store.all('SELECT SUM("TotalPrice") AS total, COUNT(*) AS items FROM "OpportunityLineItem" WHERE "OpportunityId" = ? AND "IsDeleted" = 0', [opportunityId]);
  const items = Number(sum?.['items'] ?? 0);
  if (items > 0) table.store.run('UPDATE "Opportunity" SET "Amount" = ?, "HasOpportunityLineItem" = 1 WHERE "Id" = ?', [sum?.['total'] ?? 0, opportunityId]);
  else table.store.run('UPDATE "Opportunity" SET "HasOpportunityLineItem" = 0 WHERE "Id" = ?', [opportunityId]);
}

export const SALES: Effects = {
  Opportunity: { before: (_table, row, old) => opportunity(row, old) },
  OpportunityLineItem: {
    before: (table, row) => {
      const entry = record(table, 'PricebookEntry', value(row, 'PricebookEntryId'));
      const product = record(table, 'Product2', entry === undefined ? value(row, 'Product2Id') : value(entry, 'Product2Id'));
      if (entry === undefined && product === undefined) return rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: unknown (must specify a PricebookEntryId or Product2Id)');
      const list = entry === undefined ? null : value(entry, 'UnitPrice');
      const quantity = value(row, 'Quantity');
      const total = value(row, 'TotalPrice');
      const price = value(row, 'UnitPrice') ?? (total instanceof ApexDecimal && quantity instanceof ApexDecimal && quantity.unscaled !== 0n ? divideDecimals(total, quantity) : list);
      set(row, { UnitPrice: price, ListPrice: list, Product2Id: product === undefined ? null : value(product, 'Id'), ProductCode: product === undefined ? null : value(product, 'ProductCode'), ...(price instanceof ApexDecimal && quantity instanceof ApexDecimal ? { TotalPrice: multiplyDecimals(price, quantity), Subtotal: multiplyDecimals(price, quantity) } : {}) });
      const deal = record(table, 'Opportunity', value(row, 'OpportunityId'));
      set(row, { Name: [deal === undefined ? '' : text(deal, 'Name'), product === undefined ? '' : text(product, 'Name')].join(' ').trim() });
      return undefined;
    },
    after: (writer, row) => {
      const entry = record(writer.table, 'PricebookEntry', value(row, 'PricebookEntryId'));
      if (entry !== undefined) writer.table.store.run('UPDATE "Opportunity" SET "Pricebook2Id" = ? WHERE "Id" = ? AND "Pricebook2Id" IS NULL', [text(entry, 'Pricebook2Id'), text(row, 'OpportunityId')]);
      sumUp(writer, text(row, 'OpportunityId'));
    },
    deleted: (writer, row) => sumUp(writer, text(row, 'OpportunityId')),
  },
  PricebookEntry: {
    before: (table, row, old) => {
      const product = record(table, 'Product2', value(row, 'Product2Id'));
      if (product !== undefined) set(row, { Name: value(product, 'Name'), ProductCode: value(product, 'ProductCode') });
      if (old !== undefined || text(row, 'Pricebook2Id') === STANDARD_PRICEBOOK) return undefined;
      const [standard] = table.store.all('SELECT 1 AS found FROM "PricebookEntry" WHERE "Pricebook2Id" = ? AND "Product2Id" = ? AND "IsDeleted" = 0', [STANDARD_PRICEBOOK, text(row, 'Product2Id')]);
      return standard === undefined ? rowError('STANDARD_PRICE_NOT_DEFINED', 'Before creating a custom price, create a standard price.') : undefined;
    },
  },
  Contract: {
    before: (_table, row) => {
      const start = value(row, 'StartDate');
      const months = value(row, 'ContractTerm');
      set(row, { StatusCode: text(row, 'Status') === 'Activated' ? 'Activated' : 'Draft', EndDate: start instanceof ApexDate && typeof months === 'number' ? start.addMonths(months).addDays(-1) : null });
    },
  },
  Order: { before: (_table, row) => set(row, { StatusCode: text(row, 'Status') === 'Activated' ? 'Activated' : 'Draft' }) },
};
