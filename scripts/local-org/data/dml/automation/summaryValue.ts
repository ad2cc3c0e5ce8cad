/** What a roll-up summary comes to over the children of a record. Source: Salesforce Help, "Roll-Up Summary Field": over fields of the child and formulas of its own fields. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { formulaFieldOf } from '../../formula/records.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema, ObjectSchema, Summary } from '../../schema/index.ts';
import { fromSql, toSql, type SqlValue } from '../../store/values.ts';
import type { Table } from '../table.ts';
import { itemHolds } from './filter.ts';

const AGGREGATES: Readonly<Record<Summary['operation'], string>> = { count: 'COUNT', sum: 'SUM', min: 'MIN', max: 'MAX' };
/** Source: Metadata API Developer Guide, "FilterItem". */
const COMPARISONS: Readonly<Record<string, string>> = {
  equals: '=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};

export function summaryValue(table: Table, child: ObjectSchema, { summary, ...field }: FieldSchema, parentId: string): ApexValue {
  if (summary === undefined) return null;
  const value = isStored(child, summary) ? aggregated(table, child, summary, parentId) : computed(table, child, summary, parentId);
  const source = summary.field === undefined ? undefined : child.fields.get(summary.field.toLowerCase());
  if (value === null) return summary.operation === 'sum' || summary.operation === 'count' ? fromSql({ ...field, summary }, 0) : null;
  return source !== undefined && (source.kind === 'date' || source.kind === 'datetime')
    ? fromSql(source, value)
    : fromSql({ ...field, summary }, value);
}

/** Whether the store can tell by itself: no formulas are asked, and no filters that it does not know. */
function isStored(child: ObjectSchema, { field, filters }: Summary): boolean {
  const isFormula = (name: string): boolean => child.fields.get(name.toLowerCase())?.formula !== undefined;
  return (
    (field === undefined || !isFormula(field)) && filters.every((filter) => filter.operation in COMPARISONS && !isFormula(filter.field))
  );
}

function aggregated(table: Table, child: ObjectSchema, summary: Summary, parentId: string): SqlValue {
  const values: SqlValue[] = [parentId];
  const tests = summary.filters.map((filter) => {
    const target = child.fields.get(filter.field.toLowerCase());
    const wanted = filter.value.split(',').map((one) => one.trim());
    values.push(...wanted.map((text) => typed(target, text)));
    return `(${wanted.map(() => `"${target?.name ?? filter.field}" ${COMPARISONS[filter.operation]!} ?`).join(' OR ')})`;
  });
  const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const sql = `SELECT ${AGGREGATES[summary.operation]}(${summary.field === undefined ? '*' : `"${summary.field}"`}) AS value FROM "${child.name}" WHERE "${summary.foreignKey}" = ?${tests.map((test) => ` AND ${test}`).join('')}${alive}`;
  const [row] = table.store.all(sql, values);
  return row?.['value'] ?? null;
}

function typed(target: FieldSchema | undefined, text: string): SqlValue {
  if (target?.kind === 'boolean') return /^true$/i.test(text) ? 1 : 0;
  return target?.kind === 'number' || target?.kind === 'integer' ? Number(text) : text;
}

function computed(table: Table, child: ObjectSchema, { operation, field, filters, foreignKey }: Summary, parentId: string): SqlValue {
  const rows = table
    .where(child, foreignKey, parentId)
    .filter((row) => filters.every((filter) => itemHolds(filter, valueOf(row, child, filter.field))));
  if (field === undefined || operation === 'count') return rows.length;
  const values = rows.map((row) => toSql(valueOf(row, child, field))).filter((one): one is number | string => one !== null);
  if (values.length === 0) return null;
  if (operation === 'sum') return values.reduce((sum: number, one) => sum + Number(one), 0);
  return values.reduce((best, one) => ((operation === 'min' ? one < best : one > best) ? one : best));
}

function valueOf(row: SObjectValue, child: ObjectSchema, name: string): ApexValue {
  const field = child.fields.get(name.toLowerCase());
  if (field === undefined) return null;
  return field.formula === undefined ? (row.values.get(field.key) ?? null) : formulaFieldOf(row, field);
}
