/** Prices of line items. Source: Object Reference, "OpportunityLineItem", "OrderItem", "QuoteLineItem". */
import { ApexDecimal, divideDecimals, multiplyDecimals, subtractDecimals } from '../../../../platform/values/index.ts';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { changed, record, set, text, value } from '../effect.ts';

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
  const error = priceError(line, old);
  if (error !== undefined) return error;
  const list = entry === undefined ? null : value(entry, 'UnitPrice');
  set(line, {
    UnitPrice: isTotalHeld(line, old, given) ? priceOfTotal(line) : unitPrice(line, old, list),
    ListPrice: list,
    Product2Id: product === undefined ? null : value(product, 'Id'),
    ProductCode: product === undefined ? null : value(product, 'ProductCode'),
  });
  addUp(line);
  return undefined;
}

/** Why a line's prices can't stand together. */
function priceError(line: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const isTold = (name: string): boolean => value(line, name) !== null;
  if (NAMES_PRICE.has(line.objectName) && !isTold('UnitPrice'))
    return rowError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', ['UnitPrice']);
  if (isPricedTwice(line, old))
    return rowError('INVALID_FIELD', "Cannot change both 'UnitPrice' and 'TotalPrice' in update call", ['UnitPrice']);
  return old === undefined && isTold('UnitPrice') && isTold('TotalPrice')
    ? rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: unknown (only one of unit price or total price may be specified)')
    : undefined;
}

/** Subtotal, and total after the discount. */
export function addUp(line: SObjectValue): void {
  const [price, quantity, discount] = ['UnitPrice', 'Quantity', 'Discount'].map((name) => value(line, name));
  if (!(price instanceof ApexDecimal) || !(quantity instanceof ApexDecimal)) return;
  const subtotal = multiplyDecimals(price, quantity);
  const paid = discount instanceof ApexDecimal ? subtractDecimals(HUNDRED, discount) : undefined;
  set(line, { Subtotal: subtotal, TotalPrice: paid === undefined ? subtotal : divideDecimals(multiplyDecimals(subtotal, paid), HUNDRED) });
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
export function priceOfTotal(line: SObjectValue): ApexValue {
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
