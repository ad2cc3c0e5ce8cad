/** Roll-up summaries follow their children. Source: Salesforce Help, "Roll-Up Summary Field"; Apex Developer Guide, "Triggers and Order of Execution". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { sameFormulaValue } from '../formula/evaluate.ts';
import { formulaValueOf } from '../formula/fields.ts';
import { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema, Summary } from '../schema/index.ts';
import { fromSql, type SqlValue } from '../store/values.ts';
import type { RowOutcome } from './rowError.ts';
import type { Table } from './table.ts';

/** The summaries of a parent over one lookup of a child. */
interface Summaries {
  readonly parent: ObjectSchema;
  readonly key: string;
  readonly fields: readonly FieldSchema[];
}
type Update = (object: ObjectSchema, rows: readonly SObjectValue[]) => readonly RowOutcome[];
const AGGREGATES: Readonly<Record<Summary['operation'], string>> = { count: 'COUNT', sum: 'SUM', min: 'MIN', max: 'MAX' };
/** Source: Metadata API Developer Guide, "FilterItem". */
const COMPARISONS: Readonly<Record<string, string>> = { equals: '=', notEqual: '!=', lessThan: '<', greaterThan: '>', lessOrEqual: '<=', greaterOrEqual: '>=' };

export class Rollups {
  private readonly table: Table;
  private readonly update: Update;
  private readonly known = new Map<ObjectSchema, readonly Summaries[]>();
  constructor(table: Table, update: Update) {
    this.table = table;
    this.update = update;
  }

  /** @param rows changed children, with their values before where those may differ. Parents whose summaries change are updated, triggers and all. */
  recompute(child: ObjectSchema, rows: readonly SObjectValue[]): void {
    for (const { parent, key, fields } of this.summariesOver(child)) {
      const ids = [...new Set(rows.map((row) => row.values.get(key.toLowerCase()) ?? null).filter((id): id is string => typeof id === 'string'))];
      const stored = this.table.byId(parent, ids);
      const changed: SObjectValue[] = [];
      for (const id of ids) {
        const before = stored.get(id);
        if (before === undefined) continue;
        const values = fields.map((field) => [field, this.value(child, field, id)] as const).filter(([field, value]) => !sameFormulaValue(formulaValueOf(field, value), formulaValueOf(field, before.values.get(field.name.toLowerCase()) ?? null)));
        if (values.length === 0) continue;
        const record = new SObjectValue(parent);
        record.load('id', id);
        for (const [field, value] of values) record.load(field.key, value);
        changed.push(record);
      }
      if (changed.length > 0) this.update(parent, changed);
    }
  }

  private summariesOver(child: ObjectSchema): readonly Summaries[] {
    const known = this.known.get(child) ?? this.findSummaries(child);
    this.known.set(child, known);
    return known;
  }

  private findSummaries(child: ObjectSchema): readonly Summaries[] {
    return [...child.fields.values()].flatMap((lookup) =>
      lookup.referenceTo.flatMap((name) => {
        const parent = this.table.schema.find(name);
        const fields = [...(parent?.fields.values() ?? [])].filter(({ summary }) => summary?.child === child.name && summary.foreignKey.toLowerCase() === lookup.name.toLowerCase());
        return parent === undefined || fields.length === 0 ? [] : [{ parent, key: lookup.name, fields }];
      }),
    );
  }

  private value(child: ObjectSchema, { summary, ...field }: FieldSchema, parentId: string): ApexValue {
    if (summary === undefined) return null;
    const values: SqlValue[] = [parentId];
    const tests = summary.filters.map((filter) => {
      const target = child.fields.get(filter.field.toLowerCase());
      const operator = COMPARISONS[filter.operation] ?? '=';
      const wanted = filter.value.split(',').map((one) => one.trim());
      const typed = (text: string): SqlValue => (target?.kind === 'boolean' ? (/^true$/i.test(text) ? 1 : 0) : target?.kind === 'number' || target?.kind === 'integer' ? Number(text) : text);
      values.push(...wanted.map(typed));
      return `(${wanted.map(() => `"${target?.name ?? filter.field}" ${operator} ?`).join(operator === '!=' ? ' AND ' : ' OR ')})`;
    });
    const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const sql = `SELECT ${AGGREGATES[summary.operation]}(${summary.field === undefined ? '*' : `"${summary.field}"`}) AS value FROM "${child.name}" WHERE "${summary.foreignKey}" = ?${tests.map((test) => ` AND ${test}`).join('')}${alive}`;
    const [row] = this.table.store.all(sql, values);
    const value = row?.['value'] ?? null;
    const source = summary.field === undefined ? undefined : child.fields.get(summary.field.toLowerCase());
    if (value === null) return summary.operation === 'sum' || summary.operation === 'count' ? fromSql({ ...field, summary }, 0) : null;
    return source !== undefined && (source.kind === 'date' || source.kind === 'datetime') ? fromSql(source, value) : fromSql({ ...field, summary }, value);
  }
}
