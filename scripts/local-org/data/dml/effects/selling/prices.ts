/** Price books and what they ask for a product. Source: Object Reference, "PricebookEntry". */
import { ApexDecimal } from '../../../../platform/values/index.ts';
import { sameValue } from '../../../../platform/core/equality.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { STANDARD_PRICEBOOK } from '../../../seed/lookups.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, showToTest, text, value, type Effects } from '../effect.ts';
import { defaultScheduleError } from './defaultSchedules.ts';

function entryError(table: Table, row: SObjectValue): RowError | undefined {
  if (value(row, 'Product2Id') === null || value(row, 'Pricebook2Id') === null) return undefined; // told as missing
  const prices = table.store.all(
    'SELECT "Pricebook2Id" AS book, "UnitPrice" AS price FROM "PricebookEntry" WHERE "Product2Id" = ? AND "IsDeleted" = 0',
    [text(row, 'Product2Id')],
  );
  if (prices.some(({ book }) => book === text(row, 'Pricebook2Id')))
    return rowError('DUPLICATE_VALUE', 'This price definition already exists in this price book');
  if (text(row, 'Pricebook2Id') === STANDARD_PRICEBOOK) return undefined;
  const standard = prices.find(({ book }) => book === STANDARD_PRICEBOOK);
  if (standard === undefined) return rowError('STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product');
  return value(row, 'UseStandardPrice') === true ? takeStandardPrice(row, ApexDecimal.ofNumber(Number(standard['price']))) : undefined;
}

/** Source: Object Reference, "PricebookEntry", UseStandardPrice: no other price may be given then. */
function takeStandardPrice(row: SObjectValue, price: ApexDecimal): RowError | undefined {
  const own = value(row, 'UnitPrice');
  if (own !== null && !sameValue(own, price)) return rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception');
  set(row, { UnitPrice: price });
  return undefined;
}

/** Entries that use the standard price are updated with it. Source: Object Reference, "PricebookEntry", UseStandardPrice. */
function followStandardPrice(table: Table, row: SObjectValue, old: SObjectValue): RowError | undefined {
  if (value(row, 'UseStandardPrice') !== true) return undefined;
  const [standard] = table.store.all(
    'SELECT "UnitPrice" AS price FROM "PricebookEntry" WHERE "Product2Id" = ? AND "Pricebook2Id" = ? AND "IsDeleted" = 0',
    [text(row, 'Product2Id'), STANDARD_PRICEBOOK],
  );
  if (standard === undefined) return undefined;
  if (!changed(row, old, 'UnitPrice')) set(row, { UnitPrice: null });
  return takeStandardPrice(row, ApexDecimal.ofNumber(Number(standard['price'])));
}
function tellStandardPrice({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const price = value(row, 'UnitPrice');
  if (text(row, 'Pricebook2Id') !== STANDARD_PRICEBOOK || !(price instanceof ApexDecimal) || !changed(row, old, 'UnitPrice')) return;
  table.store.run('UPDATE "PricebookEntry" SET "UnitPrice" = ? WHERE "Product2Id" = ? AND "UseStandardPrice" = 1', [
    price.toNumber(),
    text(row, 'Product2Id'),
  ]);
}

/** Orders keep the list price of when they were made. Source: Object Reference, "OpportunityLineItem" and "QuoteLineItem", ListPrice; Salesforce Help, "Price Books: How does updating Prices affect existing Opportunities/Orders?". */
function tellListPrice({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || !changed(row, old, 'UnitPrice')) return;
  for (const lines of ['OpportunityLineItem', 'QuoteLineItem'])
    table.store.run(
      `UPDATE "${lines}" SET "ListPrice" = "PricebookEntry"."UnitPrice" FROM "PricebookEntry" WHERE "PricebookEntry"."Id" = "${lines}"."PricebookEntryId" AND "PricebookEntry"."Product2Id" = ?`,
      [text(row, 'Product2Id')],
    );
}

/** Prices have their product's name and code, products of opportunities the code. Source: Object Reference, "PricebookEntry", "OpportunityLineItem", ProductCode. */
function tellProduct({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || !(changed(row, old, 'Name') || changed(row, old, 'ProductCode'))) return;
  const [id, code] = [text(row, 'Id'), text(row, 'ProductCode') || null];
  table.store.run('UPDATE "PricebookEntry" SET "Name" = ?, "ProductCode" = ? WHERE "Product2Id" = ?', [text(row, 'Name'), code, id]);
  table.store.run('UPDATE "OpportunityLineItem" SET "ProductCode" = ? WHERE "Product2Id" = ?', [code, id]);
}

/** A product tells its opportunity products which schedules they can have. Source: Object Reference, "Product2", Schedule Enabled Flags; "OpportunityLineItem", CanUseQuantitySchedule, CanUseRevenueSchedule. */
function tellSchedules({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined) return;
  for (const flag of ['CanUseQuantitySchedule', 'CanUseRevenueSchedule'])
    if (changed(row, old, flag))
      table.store.run(`UPDATE "OpportunityLineItem" SET "${flag}" = ? WHERE "Product2Id" = ?`, [
        value(row, flag) === true ? 1 : 0,
        text(row, 'Id'),
      ]);
}

export const PRICES: Effects = {
  Pricebook2: { after: ({ table }, book) => showToTest(table, book) },
  PricebookEntry: {
    before: (table, row, old) => {
      const product = record(table, 'Product2', value(row, 'Product2Id'));
      if (product !== undefined) set(row, { Name: value(product, 'Name'), ProductCode: value(product, 'ProductCode') });
      return old === undefined ? entryError(table, row) : followStandardPrice(table, row, old);
    },
    after: (writer, row, old) => {
      tellStandardPrice(writer, row, old);
      tellListPrice(writer, row, old);
    },
  },
  Product2: {
    before: (_table, row) => defaultScheduleError(row),
    after: (writer, row, old) => {
      tellProduct(writer, row, old);
      tellSchedules(writer, row, old);
    },
  },
};
