/** Upsert: found rows are updated, others inserted. Source: Apex Developer Guide, "Upserting Records". */
import { raise } from '../../platform/core/error.ts';
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import { toSql } from '../store/values.ts';
import type { SaveRequest } from './request.ts';
import { failed, rowError, type RowOutcome } from './rowError.ts';
import type { Table } from './table.ts';
import type { Writer } from './write.ts';

export class Upserter {
  private readonly table: Table;
  private readonly writer: Writer;
  constructor(table: Table, writer: Writer) {
    this.table = table;
    this.writer = writer;
  }

  upsert(object: ObjectSchema, records: readonly SObjectValue[], request: SaveRequest): readonly RowOutcome[] {
    const name = request.externalIdField ?? 'Id';
    const field = object.fields.get(name.toLowerCase());
    if (field === undefined || !(field.kind === 'id' || field.isExternalId || field.isUnique || field.name === object.nameField || field.kind === 'email')) {
      raise('System.SObjectException', `Invalid field ${name} for upsert on ${object.name}: it is neither an external id nor unique`);
    }
    const outcomes = new Map<SObjectValue, RowOutcome>();
    const inserts: SObjectValue[] = [];
    const updates: SObjectValue[] = [];
    for (const record of records) {
      const outcome = field.kind === 'id' ? undefined : this.find(object, field, record, records);
      if (outcome !== undefined) outcomes.set(record, outcome);
      else (record.values.get('id') == null ? inserts : updates).push(record);
    }
    const inserted = inserts.length === 0 ? [] : this.writer.insert(object, inserts, request);
    const updated = updates.length === 0 ? [] : this.writer.update(object, updates, request);
    for (const [index, record] of inserts.entries()) outcomes.set(record, inserted[index] ?? unsaved);
    for (const [index, record] of updates.entries()) outcomes.set(record, updated[index] ?? unsaved);
    return records.map((record) => outcomes.get(record) ?? unsaved);
  }

  /** Gives the record the Id of the row with its external id. @return an outcome when that is impossible. */
  private find(object: ObjectSchema, field: FieldSchema, record: SObjectValue, all: readonly SObjectValue[]): RowOutcome | undefined {
    const key = field.name.toLowerCase();
    const value = record.values.get(key) ?? null;
    if (value === null || value === '') return failed(rowError('MISSING_ARGUMENT', `${field.name} not specified`));
    const folded = (one: SObjectValue): string => String(toSql(one.values.get(key) ?? null)).toLowerCase();
    if (all.filter((other) => other.values.get(key) != null && folded(other) === folded(record)).length > 1) return failed(rowError('DUPLICATE_VALUE', `Duplicate external id specified: ${String(toSql(value))}`, [field.name]));
    const found = this.table.where(object, field.name, toSql(value));
    if (found.length > 1) return failed(rowError('DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found for external id field: [${found.map((row) => String(row.values.get('id'))).join(', ')}]`));
    const id = found[0]?.values.get('id') ?? null;
    if (id !== null) record.load('id', id);
    return undefined;
  }
}

const unsaved = failed(rowError('UNKNOWN_EXCEPTION', 'not saved'));
