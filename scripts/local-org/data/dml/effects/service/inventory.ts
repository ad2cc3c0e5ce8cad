/** Inventory: each change of a product item creates a transaction. Source: Object Reference, "ProductItemTransaction" (consumed inventory is negative), "ProductConsumed" (Product2Id). */
import { ApexDecimal } from '../../../../platform/values/decimal.ts';
import { SObjectValue } from '../../../records/index.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { record, set, text, value, type Effects } from '../effect.ts';

type Kind = 'Replenished' | 'Consumed' | 'Adjusted';

const amountOf = (row: SObjectValue | undefined, field: string): number => {
  const amount = row === undefined ? null : value(row, field);
  return amount instanceof ApexDecimal ? amount.toNumber() : 0;
};

function note(writer: RecordWriter, itemId: string, kind: Kind, change: number, causeId: string | null): void {
  const { schema } = writer.table;
  const transactions = schema.get('ProductItemTransaction');
  // where no code names them, nobody reads them
  if (!schema.isStored(transactions)) return;
  const transaction = new SObjectValue(transactions);
  set(transaction, { ProductItemId: itemId, TransactionType: kind, Quantity: ApexDecimal.ofNumber(change) });
  const [outcome] = writer.insert(transactions, [transaction], SYSTEM);
  if (outcome?.id !== undefined && causeId !== null)
    writer.table.store.run('UPDATE "ProductItemTransaction" SET "RelatedRecordId" = ? WHERE "Id" = ?', [causeId, outcome.id]);
}

/** @param used how much more is used than before; less than nothing where it goes back. */
function consume(writer: RecordWriter, consumed: SObjectValue, used: number): void {
  const itemId = text(consumed, 'ProductItemId');
  if (itemId === '' || used === 0) return;
  const left = amountOf(record(writer.table, 'ProductItem', itemId), 'QuantityOnHand') - used;
  writer.table.store.run('UPDATE "ProductItem" SET "QuantityOnHand" = ? WHERE "Id" = ?', [left, itemId]);
  note(writer, itemId, used > 0 ? 'Consumed' : 'Adjusted', -used, text(consumed, 'Id'));
}

export const INVENTORY: Effects = {
  ProductItem: {
    after: (writer, row, old) => {
      const change = amountOf(row, 'QuantityOnHand') - amountOf(old, 'QuantityOnHand');
      if (change !== 0) note(writer, text(row, 'Id'), old === undefined ? 'Replenished' : 'Adjusted', change, null);
    },
  },
  ProductConsumed: {
    before: (table, row) => {
      const item = record(table, 'ProductItem', value(row, 'ProductItemId'));
      if (item !== undefined) set(row, { Product2Id: value(item, 'Product2Id') });
    },
    after: (writer, row, old) => consume(writer, row, amountOf(row, 'QuantityConsumed') - amountOf(old, 'QuantityConsumed')),
    deleted: (writer, row) => consume(writer, row, -amountOf(row, 'QuantityConsumed')),
    restored: (writer, row) => consume(writer, row, amountOf(row, 'QuantityConsumed')),
  },
};
