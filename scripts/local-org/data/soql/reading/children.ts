/** Reads the rows of child queries: one read for all parents. */
import { bindsOf } from '../../../compiler/syntax/binds.ts';
import type { SelectItem, SoqlQuery } from '../../../language/soqlAst.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Store } from '../../store/store.ts';
import type { Plan } from '../plan/context.ts';
import { planQuery } from '../plan/plan.ts';
import { Values } from '../plan/values.ts';
import type { Reading } from './reading.ts';

type Subquery = Plan['subqueries'][number];

/** @param read reads the rows of a child query, which has children and parents of its own. */
export function attachChildren(
  reading: Reading,
  subquery: Subquery,
  records: readonly SObjectValue[],
  read: (inner: Reading, plan: Plan) => readonly SObjectValue[],
): void {
  const { store, context, query, binds } = reading;
  const inner = new Values(query, binds).bindsOf(subquery.query);
  const keys = parentKeys(store, records, subquery);
  const plan = planQuery(context, withParent(subquery), inner, { object: subquery.object, field: subquery.field, ids: keys });
  const byParent = grouped(read({ ...reading, query: subquery.query, binds: inner }, plan), subquery.field.toLowerCase());
  const { from, until } = window(subquery.query, inner);
  for (const [index, record] of records.entries()) {
    const children = (byParent.get(keys[index] ?? '') ?? []).slice(from, until);
    transaction().count('queryRows', children.length);
    record.setChildren(subquery.relation.toLowerCase(), new ApexList({ kind: 'sobject', name: subquery.object.name }, children));
  }
}

function grouped(children: readonly SObjectValue[], lookup: string): ReadonlyMap<string, readonly SObjectValue[]> {
  const byParent = new Map<string, SObjectValue[]>();
  for (const child of children) {
    const parent = String(child.values.get(lookup));
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [child]);
    else siblings.push(child);
  }
  return byParent;
}

/** LIMIT and OFFSET hold for the children of each parent. */
function window(query: SoqlQuery, binds: readonly ApexValue[]): { readonly from: number; readonly until: number } {
  const values = new Values(
    query,
    bindsOf(query).map((_bind, index) => binds[index] ?? null),
  );
  const from = query.offset === undefined ? 0 : values.wholeNumber(query.offset, 'Offset');
  return { from, until: query.limit === undefined ? Number.POSITIVE_INFINITY : from + values.wholeNumber(query.limit, 'Limit') };
}

/** The child query with the lookup to its parent, by which the children are told apart. It comes first, selected or not. Source: results of an org, JSON of child rows. */
function withParent(subquery: Subquery): SoqlQuery {
  const { query, field } = subquery;
  const selected = query.select.find((item) => isOfParent(item, subquery));
  if (selected?.kind === 'fields-of') return query;
  const lookup: SelectItem = selected ?? { kind: 'field', field: { kind: 'path', path: [field], range: query.range } };
  return { ...query, select: [lookup, ...query.select.filter((item) => item !== selected)] };
}

/** Whether a child query selects the lookup to its parent. */
function isOfParent(item: SelectItem, { object, field }: Subquery): boolean {
  if (item.kind === 'fields-of')
    return item.which === 'ALL' || (item.which === 'CUSTOM') === object.fields.get(field.toLowerCase())?.isCustom;
  if (item.kind !== 'field' || item.field.kind !== 'path') return false;
  const [name, ...more] = item.field.path;
  return more.length === 0 && name?.toLowerCase() === field.toLowerCase();
}

/** The value by which children refer to each parent: its Id, or the name of a definition. */
function parentKeys(store: Store, records: readonly SObjectValue[], { object, field }: Subquery): readonly string[] {
  const ids = records.map((record) => String(record.values.get('id')));
  const key = object.fields.get(field.toLowerCase())?.referenceKey ?? 'Id';
  const [parent] = records;
  if (key === 'Id' || parent === undefined) return ids;
  const sql = `SELECT "Id", "${key}" AS key FROM "${parent.objectName}" WHERE "Id" IN (SELECT value FROM json_each(?))`;
  const keyById = new Map(store.all(sql, [JSON.stringify(ids)]).map((row) => [row['Id'], String(row['key'])]));
  return ids.map((id) => keyById.get(id) ?? '');
}
