/**
 * Rows of big objects: no triggers, no Ids, told apart by their index. They are written at once, which counts as a callout and not as DML.
 * Source: Big Objects Implementation Guide, "Populate a Custom Big Object with Apex", "Delete Data in a Custom Big Object".
 */
import { transaction } from '../../platform/core/current.ts';
import { refusePendingWork } from '../../platform/core/pendingWork.ts';
import { SObjectValue } from '../records/index.ts';
import { isBig, NO_ID } from '../schema/index.ts';
import { toSql } from '../store/values.ts';
import type { SaveRequest } from './request.ts';
import { failed, rowError, type RowError, type RowOutcome } from './rowError.ts';
import { settle, type Table } from './table.ts';
import type { Writer } from './write.ts';

export class BigRows {
  private readonly table: Table;
  private readonly writer: Writer;
  constructor(table: Table, writer: Writer) {
    this.table = table;
    this.writer = writer;
  }

  /** What is refused is told by the outcomes. Errors: System.CalloutException for uncommitted work. */
  save({ operation, records, mode }: SaveRequest): readonly RowOutcome[] {
    const tx = transaction();
    refusePendingWork(tx);
    tx.count('callouts');
    return records.map((record) => (operation === 'delete' ? this.delete(record) : this.put(record, mode)));
  }

  /** A row with the same index is written over, but for what is null. */
  private put(given: SObjectValue, mode: SaveRequest['mode']): RowOutcome {
    const record = copied(given);
    const id = this.idOf(record);
    if (id === undefined) return outcomeOf(this.writer.insert(record.schema, [record], { mode }));
    for (const [key, value] of [...record.values]) if (value === null) record.values.delete(key);
    record.load('id', id);
    return outcomeOf(this.writer.update(record.schema, [record], { mode }));
  }

  /** The record is a template, which has the whole index and nothing else. The words are ours, but for those of missing fields. */
  private delete(given: SObjectValue): RowOutcome {
    const record = copied(given);
    const index = record.schema.index ?? [];
    const missing = index.filter((key) => record.values.get(key) == null).map((key) => nameOf(record, key));
    if (missing.length > 0) return failed(missingFields(missing));
    const id = this.idOf(record);
    if (id !== undefined) this.table.drop(record.schema, id);
    return { id: NO_ID, created: false, errors: [] };
  }

  private idOf(record: SObjectValue): string | undefined {
    const { schema, values } = record;
    const index = schema.index ?? [];
    if (index.length === 0 || index.some((key) => values.get(key) == null)) return undefined;
    const [row] = this.table.store.all(
      `SELECT "Id" FROM "${schema.name}" WHERE ${index.map((key) => `"${nameOf(record, key)}" = ?`).join(' AND ')}`,
      index.map((key) => toSql(values.get(key) ?? null)),
    );
    return row === undefined ? undefined : String(row['Id']);
  }
}

/** Whether all records are of big objects. */
export const areBig = (records: readonly SObjectValue[]): boolean => records.length > 0 && records.every(({ schema }) => isBig(schema));

const nameOf = ({ schema }: SObjectValue, key: string): string => schema.fields.get(key)?.name ?? key;

const missingFields = (names: readonly string[]): RowError =>
  rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);

/** The values to store; what the caller holds gets no Id. */
function copied(given: SObjectValue): SObjectValue {
  const record = new SObjectValue(given.schema);
  for (const [key, value] of given.values) if (key !== 'id') record.load(key, value);
  settle(record);
  return record;
}

const outcomeOf = ([outcome]: readonly RowOutcome[]): RowOutcome => ({
  id: outcome?.errors.length === 0 ? NO_ID : null,
  created: false,
  errors: outcome?.errors ?? [],
});
