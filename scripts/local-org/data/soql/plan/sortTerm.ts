/** ORDER BY in SQL. Source: SOQL and SOSL Reference, "ORDER BY". */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import { isText, isUnsortable, type FieldSchema } from '../../schema/index.ts';
import { cannotBeSorted } from '../messages.ts';
import { rankOf } from './picklistSql.ts';

export const orderBy = (terms: readonly string[]): string => (terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`);

/** Nulls come first unless said otherwise; picklists by the order of their values. */
export function sortTerm(item: SoqlQuery['orderBy'][number], sql: string, field: FieldSchema | undefined): string {
  if (field !== undefined && isUnsortable(field)) cannotBeSorted(field.name);
  const tail = `${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nullsLast === true ? 'LAST' : 'FIRST'}`;
  if (field === undefined || !isText(field)) return `${sql} ${tail}`;
  const values = field.kind === 'picklist' ? field.picklist : [];
  if (values.length === 0) return `sort_key(${sql}) ${tail}`;
  return `${rankOf(sql, values)} ${tail}`;
}
