/** Makes records of a plan's rows: with their parents of TYPEOF and their children. */
import { SObjectValue } from '../../records/index.ts';
import { isBig, NO_ID, type Schema } from '../../schema/index.ts';
import type { Row } from '../../store/store.ts';
import type { Plan } from '../plan/context.ts';
import { attachChildren } from './children.ts';
import { hiddenParents, NONE_HIDDEN } from './hiddenParents.ts';
import type { Reading } from './reading.ts';
import { RecordReader, valueOf } from './recordReader.ts';
import { attachTyped } from './typedParents.ts';

/** Reads all rows of a plan. */
export function readAll(reading: Reading, plan: Plan): SObjectValue[] {
  return recordsOf(reading, plan, reading.store.all(plan.sql, plan.values));
}

export function recordsOf(reading: Reading, plan: Plan, rows: readonly Row[]): SObjectValue[] {
  const { schema } = reading.context;
  const reader = new RecordReader(schema, plan, plan.isAggregate ? NONE_HIDDEN : hiddenParents(reading, plan, rows));
  const records = rows.map((row) => (plan.isAggregate ? aggregateRow(schema, plan, row) : reader.read(row)));
  for (const choice of plan.typeofs) attachTyped(reading, choice, rows, records);
  for (const subquery of plan.subqueries) attachChildren(reading, subquery, records, readAll);
  return records;
}

function aggregateRow(schema: Schema, plan: Plan, row: Row): SObjectValue {
  const record = new SObjectValue(schema.get('AggregateResult'));
  for (const column of plan.columns) record.load(column.name.toLowerCase(), valueOf(column, row), column.name);
  return record;
}

/** Rows of big objects have an Id that names none. Source: SOQL and SOSL Reference, "SOQL with Big Objects". */
export function withoutBigIds({ object }: Plan, records: SObjectValue[]): SObjectValue[] {
  if (isBig(object)) for (const { values } of records) if (values.has('id')) values.set('id', NO_ID);
  return records;
}
