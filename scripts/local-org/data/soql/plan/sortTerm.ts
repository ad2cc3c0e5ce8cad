/** ORDER BY in SQL. Source: SOQL and SOSL Reference, "ORDER BY". */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import { isText, isUnsortable, type FieldSchema } from '../../schema/index.ts';
import { cannotBe } from '../messages.ts';

export const orderBy = (terms: readonly string[]): string => (terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`);

/** Nulls come first unless said otherwise; picklists by the order of their values. */
export function sortTerm(item: SoqlQuery['orderBy'][number], sql: string, field: FieldSchema | undefined): string {
  if (field !== undefined && isUnsortable(field)) cannotBe(field.name, 'sorted');
  const tail = `${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nullsLast === true ? 'LAST' : 'FIRST'}`;
  if (field === undefined || !isText(field)) return `${sql} ${tail}`;
  const values = field.kind === 'picklist' ? field.picklist : [];
  if (values.length === 0) return `sort_key(${sql}) ${tail}`;
  return `${rankOf(sql, values)} ${tail}`;
}

type Values = FieldSchema['picklist'];
const quoted = ({ value }: Values[number]): string => `'${value.replaceAll("'", "''")}'`;

/** SQL for the position of a picklist value in its definition. */
function rankOf(sql: string, values: Values): string {
  return `CASE ${sql} ${values.map((value, index) => `WHEN ${quoted(value)} THEN ${String(index)}`).join(' ')} ELSE ${sql} END`;
}

/** The first or last value of a picklist, by the order of its values. Source: SOQL and SOSL Reference, "Aggregate Functions", MIN(). */
export function outermost(name: 'MIN' | 'MAX', { sql, field }: { readonly sql: string; readonly field: FieldSchema | undefined }): string {
  const values = field?.kind === 'picklist' ? field.picklist : [];
  if (values.length === 0) return `${name}(${sql})`;
  const found = `${name}(${rankOf(sql, values)})`;
  return `CASE ${found} ${values.map((value, index) => `WHEN ${String(index)} THEN ${quoted(value)}`).join(' ')} ELSE ${found} END`;
}
