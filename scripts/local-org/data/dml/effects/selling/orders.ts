/** Orders and their products. Source: Object Reference, "Order", "OrderItem"; Salesforce Help, "Editing and Deletion Considerations for Order Products". */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { ApexDate, ApexDecimal } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { activate, lineOf } from './agreements.ts';
import { changed, record, set, statusCategory, text, value, type Effect, type Effects } from '../effect.ts';

function activateOrder(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const isActive = statusCategory(table, row) === 'Activated';
  if (!isActive || old === undefined || text(old, 'StatusCode') === 'Activated') return activate(table, row, old);
  const [line] = table.store.all('SELECT 1 AS found FROM "OrderItem" WHERE "OrderId" = ? AND "IsDeleted" = 0', [text(row, 'Id')]);
  return line === undefined ? rowError('FAILED_ACTIVATION', 'An order must have at least one product.') : activate(table, row, old);
}

/** Seen in orgs, though a description of the object lets it be empty. */
const customerError = (row: SObjectValue): RowError | undefined =>
  value(row, 'AccountId') === null ? rowError('REQUIRED_FIELD_MISSING', 'Select an account.') : undefined;

/** Whose an order is stays once it is activated. Source: Object Reference, "Order", AccountId, ContractId; code and words are ours. */
function ownerError(row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (old === undefined || text(old, 'StatusCode') === 'Draft') return undefined;
  const moved = ['AccountId', 'ContractId'].find((name) => changed(row, old, name));
  return moved === undefined
    ? undefined
    : rowError('FIELD_INTEGRITY_EXCEPTION', `${moved} can be updated only while the order is a draft.`, [moved]);
}

/** Source: Object Reference, "Order", QuoteId. */
function leaveQuote({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || value(row, 'QuoteId') !== null || value(old, 'QuoteId') === null) return;
  table.store.run('UPDATE "OrderItem" SET "QuoteLineItemId" = NULL WHERE "OrderId" = ?', [text(row, 'Id')]);
}

/** The start date of an order must be within its contract. Source: the answer of an org to the later one; the words of the earlier one are ours. */
function orderDateError(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (!changed(row, old, 'EffectiveDate') && !changed(row, old, 'ContractId')) return undefined;
  const contract = record(table, 'Contract', value(row, 'ContractId'));
  const day = value(row, 'EffectiveDate');
  if (contract === undefined || !(day instanceof ApexDate)) return undefined;
  const refused = (words: string): RowError =>
    rowError('FIELD_INTEGRITY_EXCEPTION', `Order Start Date can't be ${words}.: Order Start Date`, ['EffectiveDate']);
  const [start, end] = [value(contract, 'StartDate'), value(contract, 'EndDate')];
  if (isAfter(day, end)) return refused("later than its contract's end date");
  return isAfter(start, day) ? refused("earlier than its contract's start date") : undefined;
}

const isAfter = (day: unknown, other: unknown): boolean =>
  day instanceof ApexDate && other instanceof ApexDate && day.daysSinceEpoch() > other.daysSinceEpoch();

/** What a product needs of its order: that it is a draft with a price book, and around the product's days. Source: answers of orgs; the words about days are ours. */
function orderError(table: Table, line: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const order = record(table, 'Order', value(line, 'OrderId'));
  if (order === undefined) return undefined;
  if (old === undefined && isActivated(table, text(line, 'OrderId')))
    return rowError(
      'ENTITY_IS_LOCKED',
      'Unable to modify activated or superseded Order:  cannot delete Order, or add or remove Order Products',
    );
  if (value(order, 'Pricebook2Id') === null) return rowError('FIELD_INTEGRITY_EXCEPTION', 'The order is missing a price book');
  const refused = (name: string, words: string): RowError => rowError('FIELD_INTEGRITY_EXCEPTION', words, [name]);
  if (isAfter(value(order, 'EffectiveDate'), value(line, 'ServiceDate')))
    return refused('ServiceDate', "The start date can't be earlier than the order's start date.");
  return isAfter(value(line, 'EndDate'), value(order, 'EndDate'))
    ? refused('EndDate', "The end date can't be later than the order's end date.")
    : undefined;
}

const isActivated = ({ store }: Table, orderId: string): boolean =>
  store.all('SELECT 1 AS found FROM "Order" WHERE "Id" = ? AND "StatusCode" = \'Activated\'', [orderId]).length > 0;

/** How many units a reduction order could take away. Source: Object Reference, "OrderItem", AvailableQuantity: none of those of a reduction order. */
function reducible(table: Table, line: SObjectValue): ApexValue {
  const order = record(table, 'Order', value(line, 'OrderId'));
  return order !== undefined && value(order, 'IsReductionOrder') === true ? ApexDecimal.ofInteger(0) : value(line, 'Quantity');
}

/** Products of an activated order cannot be deleted until it is a draft again. Source: answers of orgs. */
export function activatedOrder(table: Table, row: SObjectValue): RowError | undefined {
  const orderId = row.objectName === 'Order' ? text(row, 'Id') : row.objectName === 'OrderItem' ? text(row, 'OrderId') : '';
  return orderId !== '' && isActivated(table, orderId)
    ? rowError('DELETE_FAILED', 'unable to modify activated or superseded order: cannot delete order, or add or remove order products')
    : undefined;
}

function orderTotal({ table: { store }, sums }: RecordWriter, line: SObjectValue): void {
  const id = text(line, 'OrderId');
  sums.once(`lines of ${id}`, () =>
    store.run(
      'UPDATE "Order" SET "TotalAmount" = (SELECT COALESCE(SUM("TotalPrice"), 0) FROM "OrderItem" WHERE "OrderId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
      [id],
    ),
  );
}

const orderLine = lineOf('Order', orderTotal);

/** Adjustments and taxes of a product are its order's. Source: Object Reference, "OrderItemAdjustmentLineItem", "OrderItemTaxLineItem", OrderId. */
const ofProduct: Effect = {
  before: (table, row) => {
    const line = record(table, 'OrderItem', value(row, 'OrderItemId'));
    if (line !== undefined) set(row, { OrderId: value(line, 'OrderId') });
  },
};

/**
 * A new order without a price book gets its contract's.
 * Source: https://salesforcedictionary.com/how-to/order; a published suite that adds products to such orders.
 */
function contractPriceBook(table: Table, row: SObjectValue): void {
  if (value(row, 'Pricebook2Id') !== null) return;
  const contract = record(table, 'Contract', value(row, 'ContractId'));
  if (contract !== undefined) set(row, { Pricebook2Id: value(contract, 'Pricebook2Id') });
}

function startOrder(table: Table, row: SObjectValue): void {
  set(row, { TotalAmount: 0 });
  contractPriceBook(table, row);
}

export const ORDERS: Effects = {
  OrderItemAdjustmentLineItem: ofProduct,
  OrderItemTaxLineItem: ofProduct,
  Order: {
    before: (table, row, old) => {
      if (old === undefined) startOrder(table, row);
      return customerError(row) ?? ownerError(row, old) ?? orderDateError(table, row, old) ?? activateOrder(table, row, old);
    },
    after: leaveQuote,
  },
  OrderItem: {
    ...orderLine,
    before: (table, row, old, given) => {
      set(row, { AvailableQuantity: reducible(table, row) });
      return orderError(table, row, old) ?? orderLine.before(table, row, old, given);
    },
  },
};
