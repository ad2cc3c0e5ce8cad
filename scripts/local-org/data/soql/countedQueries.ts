/** Queries and rows that count towards the limits of a transaction. */
import type { SoqlQuery } from '../../language/soqlAst.ts';
import { transaction } from '../../platform/core/current.ts';
import { isLongText, type ObjectSchema, type Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import type { Plan } from './plan/context.ts';

export function countQuery(schema: Schema, query: SoqlQuery): void {
  const object = schema.find(query.from);
  if (object?.kind !== 'custom-metadata' || readsLongText(object, query)) transaction().count('queries');
}

/** Queries of custom metadata are free unless they read long text areas. Source: Salesforce Help, "Custom Metadata Allocations and Usage Calculations". */
function readsLongText(object: ObjectSchema, { select }: SoqlQuery): boolean {
  const isLong = (name: string): boolean => {
    const field = object.fields.get(name.toLowerCase());
    return field !== undefined && isLongText(field);
  };
  return select.some((item) => {
    if (item.kind !== 'field') return false;
    if (item.field.kind === 'path') return isLong(item.field.path.at(-1) ?? '');
    return item.field.name.toLowerCase() === 'fields' && [...object.fields.keys()].some(isLong);
  });
}

/** Counts the rows of a query; for aggregates, the rows that they are computed from. Source: Apex Developer Guide, "Working with SOQL Aggregate Functions". */
export function countRows(store: Store, { used }: Plan, returned: number): void {
  transaction().count('queryRows', used === undefined ? returned : Number(store.all(used.sql, used.values)[0]?.['used'] ?? 0));
}
