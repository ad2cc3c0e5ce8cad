/** The columns and filters that a report type offers. Source: Reports and Dashboards REST API Developer Guide, "Report type metadata". */
import type { ColumnInfo } from './model.ts';
import { infoOf } from './columnInfo.ts';
import type { ReportColumn, ReportType } from './types/index.ts';

export interface TypeColumn extends ColumnInfo {
  readonly column: ReportColumn;
  readonly filterable: boolean;
  readonly filterValues: readonly { readonly name: string; readonly label: string }[];
}
export interface TypeCategory {
  readonly label: string;
  readonly columns: readonly TypeColumn[];
}

/** The columns of a type that a user may see, in the sections of the report builder. */
export function categoriesOf(type: ReportType, isVisible: (column: ReportColumn) => boolean): readonly TypeCategory[] {
  const categories = new Map<string, TypeColumn[]>();
  for (const column of type.columns.values()) {
    if (!isVisible(column)) continue;
    const { field, link } = column;
    const filterValues =
      link === undefined ? field.picklist.filter(({ isActive }) => isActive).map(({ value, label }) => ({ name: value, label })) : [];
    const own: TypeColumn = {
      ...infoOf(column),
      column,
      filterable: field.kind !== 'longtext' && field.kind !== 'encrypted',
      filterValues,
    };
    categories.set(column.category, [...(categories.get(column.category) ?? []), own]);
  }
  return [...categories].map(([label, columns]) => ({ label, columns }));
}
export const SCOPES = [
  { value: 'user', label: 'My records' },
  { value: 'team', label: "My team's records" },
  { value: 'organization', label: 'All records' },
] as const;
