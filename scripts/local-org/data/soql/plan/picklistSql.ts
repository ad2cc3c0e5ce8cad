/** Values of picklists in SQL: their places in the definition, and their labels. */
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { userLabel } from '../../translated.ts';

type Values = FieldSchema['picklist'];
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL for the position of a picklist value in its definition. */
export function rankOf(sql: string, values: Values): string {
  return `CASE ${sql} ${values.map(({ value }, index) => `WHEN ${quoted(value)} THEN ${String(index)}`).join(' ')} ELSE ${sql} END`;
}

/** The first or last value of a picklist, by the order of its values. Source: SOQL and SOSL Reference, "Aggregate Functions", MIN(). */
export function outermost(name: 'MIN' | 'MAX', { sql, field }: { readonly sql: string; readonly field: FieldSchema | undefined }): string {
  const values = field?.kind === 'picklist' ? field.picklist : [];
  if (values.length === 0) return `${name}(${sql})`;
  const found = `${name}(${rankOf(sql, values)})`;
  return `CASE ${found} ${values.map(({ value }, index) => `WHEN ${String(index)} THEN ${quoted(value)}`).join(' ')} ELSE ${found} END`;
}

/** SQL for the label of a picklist value, which compares without case. */
export function labelSql(sql: string, field: FieldSchema): string {
  return namedSql(sql, field.kind === 'picklist' ? field.picklist.map((one) => ({ value: one.value, label: userLabel(one) })) : []);
}

/** SQL for the name of a record type in the user's language. Source: SOQL and SOSL Reference, "toLabel()", RecordType names. */
export const typeNameSql = (sql: string, { recordTypes }: Pick<ObjectSchema, 'recordTypes'>): string =>
  namedSql(
    sql,
    recordTypes.map((type) => ({ value: type.label, label: userLabel(type) })),
  );

function namedSql(sql: string, labels: readonly { readonly value: string; readonly label: string }[]): string {
  const named = labels.filter(({ value, label }) => value !== label);
  if (named.length === 0) return sql;
  return `(CASE ${sql} ${named.map(({ value, label }) => `WHEN ${quoted(value)} THEN ${quoted(label)}`).join(' ')} ELSE ${sql} END COLLATE NOCASE)`;
}
