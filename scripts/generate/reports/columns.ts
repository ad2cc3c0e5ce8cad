/** How a report names a field of a custom report type. Source: Metadata API Developer Guide, "CustomReportType" and "Report": `Object$Field`, `Object.Relation__r$Field`. */
import type { TypeRow } from './model.ts';

/** Errors: throws for a field that the type does not offer. */
export function columnName(type: TypeRow, column: string): string {
  const { child } = type;
  const [first, second] = column.split('.');
  const isOfChild = child !== undefined && first === child.relation && second !== undefined;
  const offered = isOfChild ? child.fields.includes(second) : type.fields.includes(column);
  if (!offered) throw new Error(`The report type ${type.name} does not offer ${column}.`);
  return isOfChild ? `${type.base}.${child.relation}$${second}` : `${type.base}$${column}`;
}
