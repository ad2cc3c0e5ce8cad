/** Computes a roll-up summary over the children of a record. Source: Salesforce Help, "Roll-Up Summary Field": over fields of the child and formulas of its own fields. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { moneyIn } from '../../currency/moneySql.ts';
import { formulaFieldOf } from '../../formula/records.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema, ObjectSchema, Summary } from '../../schema/index.ts';
import { fromSql, toSql, type SqlValue } from '../../store/values.ts';
import type { Table } from '../table.ts';
import { recordTypeHolds } from '../../criteria/items.ts';

const AGGREGATES: Readonly<Record<Summary['operation'], string>> = { count: 'COUNT', sum: 'SUM', min: 'MIN', max: 'MAX' };
/** Source: Metadata API Developer Guide, "FilterItem". */
const COMPARISONS: Readonly<Record<string, string>> = {
  equals: '=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};

/** The children of a record that are summed up. */
interface Summed {
  readonly table: Table;
  readonly child: ObjectSchema;
  readonly parentId: string;
  /** The currency of the record, into which the amounts of its children are converted; undefined where there is one only. */
  readonly currency: string | null | undefined;
}

export function summaryValue(
  table: Table,
  child: ObjectSchema,
  parent: ObjectSchema,
  { summary, ...field }: FieldSchema,
  parentId: string,
): ApexValue {
  if (summary === undefined) return null;
  const summed = { table, child, parentId, currency: sumCurrency(table, child, parent, summary, parentId) };
  const value = isStored(child, summary) ? aggregated(summed, summary) : computed(summed, summary);
  const source = summary.field === undefined ? undefined : child.fields.get(summary.field.toLowerCase());
  if (value === null) return summary.operation === 'sum' || summary.operation === 'count' ? fromSql({ ...field, summary }, 0) : null;
  return source !== undefined && (source.kind === 'date' || source.kind === 'datetime')
    ? fromSql(source, value)
    : fromSql({ ...field, summary }, value);
}

/** Whether SQL alone can compute it: no formula fields, and only filters that SQL can express. */
function isStored(child: ObjectSchema, { field, filters }: Summary): boolean {
  const isFormula = (name: string): boolean => child.fields.get(name.toLowerCase())?.formula !== undefined;
  return (
    (field === undefined || !isFormula(field)) &&
    filters.every(({ operation, field: name }) => operation in COMPARISONS && !isFormula(name) && name.toLowerCase() !== 'recordtypeid')
  );
}

/** Source: Salesforce Help, "Roll-Up Summary Field": the currency of the master record is that of the summary; amounts of details are converted. */
function sumCurrency(
  table: Table,
  child: ObjectSchema,
  parent: ObjectSchema,
  { field }: Summary,
  parentId: string,
): string | null | undefined {
  const isMoney = field !== undefined && child.fields.get(field.toLowerCase())?.display === 'CURRENCY';
  if (!isMoney || !table.schema.hasManyCurrencies || !child.fields.has('currencyisocode')) return undefined;
  if (!parent.fields.has('currencyisocode')) return undefined;
  const [row] = table.store.all(`SELECT "CurrencyIsoCode" AS code FROM "${parent.name}" WHERE "Id" = ?`, [parentId]);
  return typeof row?.['code'] === 'string' ? row['code'] : null;
}

function aggregated({ table, child, parentId, currency }: Summed, summary: Summary): SqlValue {
  const values: SqlValue[] = currency === undefined ? [parentId] : [currency, parentId];
  const tests = summary.filters.map((filter) => {
    const target = child.fields.get(filter.field.toLowerCase());
    const wanted = filter.value.split(',').map((one) => one.trim());
    values.push(...wanted.map((text) => typed(target, text)));
    return `(${wanted.map(() => `"${target?.name ?? filter.field}" ${COMPARISONS[filter.operation]!} ?`).join(' OR ')})`;
  });
  const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const column = summary.field === undefined ? '*' : `"${summary.field}"`;
  const amounts = currency === undefined ? column : moneyIn(column, '"CurrencyIsoCode"', '?');
  const sql = `SELECT ${AGGREGATES[summary.operation]}(${amounts}) AS value FROM "${child.name}" WHERE "${summary.foreignKey}" = ?${tests.map((test) => ` AND ${test}`).join('')}${alive}`;
  const [row] = table.store.all(sql, values);
  return row?.['value'] ?? null;
}

function typed(target: FieldSchema | undefined, text: string): SqlValue {
  if (target?.kind === 'boolean') return /^true$/i.test(text) ? 1 : 0;
  return target?.kind === 'number' || target?.kind === 'integer' ? Number(text) : text;
}

function computed({ table, child, parentId, currency }: Summed, { operation, field, filters, foreignKey }: Summary): SqlValue {
  const rows = table
    .where(child, foreignKey, parentId)
    .filter((row) => filters.every((filter) => recordTypeHolds(filter, valueOf(row, child, filter.field))));
  if (field === undefined || operation === 'count') return rows.length;
  const converted = (row: SObjectValue, value: SqlValue): SqlValue =>
    currency === undefined || value === null ? value : (table.schema.currencies?.convert(Number(value), codeOf(row), currency) ?? value);
  const values = rows.map((row) => converted(row, toSql(valueOf(row, child, field)))).filter((one): one is number | string => one !== null);
  if (values.length === 0) return null;
  if (operation === 'sum') return values.reduce((sum: number, one) => sum + Number(one), 0);
  return values.reduce((best, one) => ((operation === 'min' ? one < best : one > best) ? one : best));
}

function codeOf(row: SObjectValue): string | null {
  const code = row.values.get('currencyisocode');
  return typeof code === 'string' ? code : null;
}

function valueOf(row: SObjectValue, child: ObjectSchema, name: string): ApexValue {
  const field = child.fields.get(name.toLowerCase());
  if (field === undefined) return null;
  return field.formula === undefined ? (row.values.get(field.key) ?? null) : formulaFieldOf(row, field);
}
