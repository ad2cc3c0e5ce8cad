/** Reads the parents of TYPEOF: one more read for each kind of parent. */
import { parseQuery } from '../../../compiler/syntax/index.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { Row } from '../../store/store.ts';
import type { TypeofPlan } from '../plan/context.ts';
import { planQuery } from '../plan/plan.ts';
import { RecordReader } from './recordReader.ts';
import type { Reading } from './reading.ts';

export function attachTyped(reading: Reading, choice: TypeofPlan, rows: readonly Row[], records: readonly SObjectValue[]): void {
  const ids = [...new Set(rows.flatMap((row) => (row[choice.idAlias] === null ? [] : [String(row[choice.idAlias])])))];
  const parents = new Map<string, SObjectValue>();
  for (const prefix of new Set(ids.map((id) => id.slice(0, 3)))) {
    const object = reading.context.schema.byPrefix(prefix);
    if (object === undefined) continue;
    const some = ids.filter((id) => id.startsWith(prefix));
    for (const parent of readParents(reading, choice, object, some)) parents.set(String(parent.values.get('id')), parent);
  }
  for (const [index, record] of records.entries()) {
    const parent = parents.get(String(rows[index]?.[choice.idAlias]));
    record.putParent(choice.relation, parent === undefined ? null : withPlainFields(parent, record, choice.relation));
  }
}

function readParents(
  { store, context }: Reading,
  choice: TypeofPlan,
  object: ObjectSchema,
  ids: readonly string[],
): readonly SObjectValue[] {
  const fields = ['Id', ...fieldsOf(choice, object).filter((name) => name.toLowerCase() !== 'id')];
  const { tree } = parseQuery(`SELECT ${fields.join(', ')} FROM ${object.name}`);
  if (tree === undefined) return [];
  const plan = planQuery(context, { ...tree, allRows: true }, [], { object, field: 'Id', ids });
  const reader = new RecordReader(context.schema, plan);
  return store.all(plan.sql, plan.values).map((row) => reader.read(row));
}

/** Those that the query names for this kind of parent, or for all others. */
function fieldsOf(choice: TypeofPlan, object: ObjectSchema): readonly string[] {
  const when = choice.whens.find((candidate) => candidate.object === object);
  return (when?.fields ?? choice.otherwise)
    .map((name) => (when === undefined && name.toLowerCase() === 'name' ? object.nameField : name))
    .filter((name) => object.fields.has(name.toLowerCase()) || name.includes('.'));
}

/** Fields that the query selects beside TYPEOF (`What.Type`) are copied to the typed parent, unless it has a field of that name. */
function withPlainFields(parent: SObjectValue, record: SObjectValue, relation: string): SObjectValue {
  for (const [key, value] of record.parents.get(relation.toLowerCase())?.values ?? [])
    if (!parent.values.has(key)) parent.load(key, value, key);
  return parent;
}
