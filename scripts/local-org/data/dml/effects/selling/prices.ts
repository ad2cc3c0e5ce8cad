/** Price books and prices of line items. Source: Object Reference, "PricebookEntry", "OpportunityLineItem", "OrderItem", "QuoteLineItem". */
import { ApexDecimal, divideDecimals, multiplyDecimals, subtractDecimals } from '../../../../platform/values/index.ts';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { sameValue } from '../../../../platform/core/equality.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { STANDARD_PRICEBOOK } from '../../../seed/lookups.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value, type Effects } from '../effect.ts';

const HUNDRED = ApexDecimal.ofInteger(100);
type Holder = 'Opportunity' | 'Order' | 'Quote' | 'ServiceContract';

/** All line items of a record must come from one price book. */
export function ofPriceBook(table: Table, line: SObjectValue, holder: Holder): RowError | undefined {
  const entry = record(table, 'PricebookEntry', value(line, 'PricebookEntryId'));
  const deal = record(table, holder, value(line, `${holder}Id`));
  const book = deal === undefined ? '' : text(deal, 'Pricebook2Id');
  if (entry === undefined || book === '' || book === text(entry, 'Pricebook2Id')) return undefined;
  return rowError(
    'FIELD_INTEGRITY_EXCEPTION',
    `field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the ${holder.toLowerCase()})`,
    ['PricebookEntryId'],
  );
}

/** The first line item sets the price book of the record. */
export function takePriceBook(table: Table, line: SObjectValue, holder: Holder): void {
  const entry = record(table, 'PricebookEntry', value(line, 'PricebookEntryId'));
  if (entry !== undefined)
    table.store.run(`UPDATE "${holder}" SET "Pricebook2Id" = ? WHERE "Id" = ? AND "Pricebook2Id" IS NULL`, [
      text(entry, 'Pricebook2Id'),
      text(line, `${holder}Id`),
    ]);
}

/** Sets the product of a line item before the before triggers and flows. Source: Object Reference, "QuoteLineItem", Product2Id. */
export function takeProduct(table: Table, line: SObjectValue): void {
  const entry = record(table, 'PricebookEntry', value(line, 'PricebookEntryId'));
  if (entry !== undefined) set(line, { Product2Id: value(entry, 'Product2Id') });
}

/** Lines that name their price themselves. Source: answers of orgs. */
const NAMES_PRICE = new Set(['QuoteLineItem', 'OrderItem']);

/** Fills price, product and totals of a line item from the price book where they are not given. `given` is the caller's record. */
export function priceLine(table: Table, line: SObjectValue, old: SObjectValue | undefined, given: SObjectValue): RowError | undefined {
  const entry = record(table, 'PricebookEntry', value(line, 'PricebookEntryId'));
  const product = record(table, 'Product2', entry === undefined ? value(line, 'Product2Id') : value(entry, 'Product2Id'));
  if (entry === undefined && product === undefined) return productError(line);
  if (NAMES_PRICE.has(line.objectName) && value(line, 'UnitPrice') === null)
    return rowError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', ['UnitPrice']);
  if (isPricedTwice(line, old))
    return rowError('INVALID_FIELD', "Cannot change both 'UnitPrice' and 'TotalPrice' in update call", ['UnitPrice']);
  if (old === undefined && value(line, 'UnitPrice') !== null && value(line, 'TotalPrice') !== null)
    return rowError(
      'FIELD_INTEGRITY_EXCEPTION',
      'field integrity exception: unknown (only one of unit price or total price may be specified)',
    );
  const list = entry === undefined ? null : value(entry, 'UnitPrice');
  const price = isTotalHeld(line, old, given) ? priceOfTotal(line) : unitPrice(line, old, list);
  set(line, {
    UnitPrice: price,
    ListPrice: list,
    Product2Id: product === undefined ? null : value(product, 'Id'),
    ProductCode: product === undefined ? null : value(product, 'ProductCode'),
  });
  const quantity = value(line, 'Quantity');
  if (!(price instanceof ApexDecimal) || !(quantity instanceof ApexDecimal)) return undefined;
  const subtotal = multiplyDecimals(price, quantity);
  const discount = value(line, 'Discount');
  set(line, {
    Subtotal: subtotal,
    TotalPrice:
      discount instanceof ApexDecimal ? divideDecimals(multiplyDecimals(subtotal, subtractDecimals(HUNDRED, discount)), HUNDRED) : subtotal,
  });
  return undefined;
}

/** Source: Salesforce Help, "OpportunityLineItem Insert Field Integrity Error". */
function productError({ objectName }: SObjectValue): RowError {
  return objectName === 'OpportunityLineItem'
    ? rowError(
        'FIELD_INTEGRITY_EXCEPTION',
        'field integrity exception: PricebookEntryId, unknown (versions 3.0 and higher must specify pricebook entry id; others must specify product id)',
        ['PricebookEntryId', 'unknown'],
      )
    : rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: unknown (must specify a PricebookEntryId or Product2Id)');
}

/** An update may set the unit price or the total price, not both. Source: Object Reference, "OpportunityLineItem", TotalPrice, Usage. */
function isPricedTwice(line: SObjectValue, old: SObjectValue | undefined): boolean {
  if (line.objectName !== 'OpportunityLineItem' || old === undefined) return false;
  return ['UnitPrice', 'TotalPrice'].every((name) => value(line, name) !== null && changed(line, old, name));
}

/** Whether an opportunity product keeps its total price: its quantity changes and the save sets no price. Source: Object Reference, "OpportunityLineItem", Quantity. */
function isTotalHeld(line: SObjectValue, old: SObjectValue | undefined, given: SObjectValue): boolean {
  if (line.objectName !== 'OpportunityLineItem' || old === undefined || given.values.has('unitprice')) return false;
  return changed(line, old, 'Quantity') && !['UnitPrice', 'Discount'].some((name) => changed(line, old, name));
}

/** The unit price that gives the line's total price after the discount. */
function priceOfTotal(line: SObjectValue): ApexValue {
  const [total, quantity, discount] = ['TotalPrice', 'Quantity', 'Discount'].map((name) => value(line, name));
  const paid = discount instanceof ApexDecimal ? subtractDecimals(HUNDRED, discount) : HUNDRED;
  if (!(total instanceof ApexDecimal) || !(quantity instanceof ApexDecimal) || quantity.unscaled === 0n || paid.unscaled === 0n)
    return value(line, 'UnitPrice');
  return divideDecimals(multiplyDecimals(total, HUNDRED), multiplyDecimals(quantity, paid));
}

/** The unit price of a line; computed from the total if that is given, or changed alone. */
function unitPrice(line: SObjectValue, old: SObjectValue | undefined, list: ApexValue): ApexValue {
  const own = value(line, 'UnitPrice');
  const total = value(line, 'TotalPrice');
  const quantity = value(line, 'Quantity');
  const isTold = own === null || (old !== undefined && changed(line, old, 'TotalPrice') && !changed(line, old, 'UnitPrice'));
  return isTold && total instanceof ApexDecimal && quantity instanceof ApexDecimal ? priceOfTotal(line) : (own ?? list);
}

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

/** Tests see the standard price book once they have saved it themselves. */
function showToTest({ table }: RecordWriter, book: SObjectValue): void {
  if (transaction().isTest && text(book, 'Id') === STANDARD_PRICEBOOK)
    table.store.run('INSERT OR IGNORE INTO _saved_by_test VALUES (?)', [STANDARD_PRICEBOOK]);
}

export const PRICES: Effects = {
  Pricebook2: { after: showToTest },
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
  Product2: { after: tellProduct },
};
