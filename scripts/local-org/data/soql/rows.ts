/** Runs a plan and makes records of its rows. */
import type { SoqlQuery } from '../../compiler/syntax/soqlAst.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { SObjectValue } from '../records/index.ts';
import type { ObjectSchema, Schema } from '../schema/index.ts';
import type { Row, Store } from '../store/store.ts';
import { fromSql } from '../store/values.ts';
import { bindsOf } from '../../compiler/syntax/binds.ts';
import { planQuery, type Plan, type PlanContext } from './plan.ts';

export class QueryRunner {
  private readonly store: Store;
  private readonly schema: Schema;
  constructor(store: Store, schema: Schema) {
    this.store = store;
    this.schema = schema;
  }

  query(query: SoqlQuery, binds: readonly ApexValue[]): ApexList {
    transaction().count(query.groupBy === undefined ? 'queries' : 'aggregateQueries');
    if (query.groupBy !== undefined) transaction().count('queries');
    const plan = planQuery(this.context(), query, binds);
    const records = this.records(plan, this.store.all(plan.sql, plan.values), query, binds);
    transaction().count('queryRows', records.length);
    return new ApexList({ kind: 'sobject', name: plan.isAggregate ? 'AggregateResult' : plan.object.name }, records);
  }

  count(query: SoqlQuery, binds: readonly ApexValue[]): number {
    transaction().count('queries');
    const plan = planQuery(this.context(), query, binds);
    const [row] = this.store.all(plan.sql, plan.values);
    const counted = Number(row?.[plan.columns[0]?.alias ?? 'c0'] ?? 0);
    transaction().count('queryRows', 1);
    return counted;
  }

  /** Row by row; rows are counted as they come. Ids are read first, so that changes made on the way do not disturb the walk. */
  *stream(query: SoqlQuery, binds: readonly ApexValue[]): IterableIterator<SObjectValue> {
    transaction().count('queries');
    const plan = planQuery(this.context(), query, binds);
    const rows = this.store.all(plan.sql, plan.values);
    const size = 200;
    for (let start = 0; start < rows.length; start += size) {
      const part = this.records(plan, rows.slice(start, start + size), query, binds);
      transaction().count('queryRows', part.length);
      yield* part;
    }
  }

  /** Without LIMIT and OFFSET, which chose the Ids already. */
  rowsById(query: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[]): ApexList {
    const { limit: _limit, offset: _offset, ...rest } = query;
    const object = this.schema.get(query.from);
    const plan = planQuery(this.context(), rest, binds, { object, field: 'Id', ids });
    return new ApexList({ kind: 'sobject', name: object.name }, this.records(plan, this.store.all(plan.sql, plan.values), rest, binds));
  }

  private context(): PlanContext {
    const { org, user } = transaction();
    return { schema: this.schema, zone: user.timeZone, now: org.clock.now() };
  }

  private records(plan: Plan, rows: readonly Row[], query: SoqlQuery, binds: readonly ApexValue[]): SObjectValue[] {
    const records = rows.map((row) => (plan.isAggregate ? this.aggregateRow(plan, row) : this.recordOf(plan, row)));
    for (const subquery of plan.subqueries) this.attachChildren(subquery, records, query, binds);
    return records;
  }

  private aggregateRow(plan: Plan, row: Row): SObjectValue {
    const record = new SObjectValue(this.schema.get('AggregateResult'));
    for (const column of plan.columns) record.load(column.name.toLowerCase(), column.field === undefined ? null : fromSql(column.field, row[column.alias] ?? null));
    return record;
  }

  private recordOf(plan: Plan, row: Row): SObjectValue {
    const record = queried(plan.object);
    const parents = new Map<string, SObjectValue | undefined>([['', record]]);
    for (const { path, object, idAlias } of plan.parents) {
      const holder = parents.get(path.slice(0, -1).join('.'));
      const id = row[idAlias] ?? null;
      const parent = id === null || holder === undefined ? undefined : queried(object);
      parent?.load('id', String(id));
      parents.set(path.join('.'), parent);
      holder?.putParent(path.at(-1) ?? '', parent ?? null);
    }
    for (const { alias, path, field } of plan.columns) {
      if (field !== undefined) parents.get(path.join('.'))?.load(field.name.toLowerCase(), fromSql(field, row[alias] ?? null));
    }
    return record;
  }

  private attachChildren(subquery: Plan['subqueries'][number], records: readonly SObjectValue[], query: SoqlQuery, binds: readonly ApexValue[]): void {
    const all = bindsOf(query);
    const inner = bindsOf(subquery.query).map((bind) => binds[all.findIndex((candidate) => candidate.range.start === bind.range.start)] ?? null);
    const ids = records.map((record) => String(record.get('Id')));
    const withParent: SoqlQuery = { ...subquery.query, select: [...subquery.query.select, { kind: 'field', field: { kind: 'path', path: [subquery.field], range: subquery.query.range } }] };
    const plan = planQuery(this.context(), withParent, inner, { object: subquery.object, field: subquery.field, ids });
    const byParent = new Map<string, SObjectValue[]>();
    for (const row of this.store.all(plan.sql, plan.values)) {
      const child = this.recordOf(plan, row);
      const parent = String(child.get(subquery.field));
      byParent.set(parent, [...(byParent.get(parent) ?? []), child]);
    }
    for (const record of records) {
      const children = byParent.get(String(record.get('Id'))) ?? [];
      transaction().count('queryRows', children.length);
      record.children.set(subquery.relation.toLowerCase(), new ApexList({ kind: 'sobject', name: subquery.object.name }, children));
    }
  }
}

function queried(object: ObjectSchema): SObjectValue {
  const record = new SObjectValue(object);
  record.isQueried = true;
  return record;
}
