/** What a report tells of its columns, groupings and aggregates. */
import { AGGREGATE_LABELS, parseAggregate } from './cells.ts';
import type { ColumnInfo, ExtendedMetadata, ReportMetadata } from './model.ts';
import { dataTypeOf } from './operators.ts';
import { columnsOfFormula, dataTypeOfFormula } from './summaryFormulas.ts';
import type { ReportColumn } from './types/index.ts';

export function infoOf({ name, label, field, link }: ReportColumn): ColumnInfo {
  return { name, label, dataType: link !== undefined && field.kind !== 'picklist' ? 'string' : dataTypeOf(field) };
}

export function aggregateInfo(
  name: string,
  { customSummaryFormula }: ReportMetadata,
  columnNamed: (name: string) => ReportColumn,
): ExtendedMetadata['aggregateColumnInfo'][number] {
  const formula = customSummaryFormula[name];
  if (formula !== undefined) {
    const { label, acrossGroup, downGroup } = formula;
    return { name, label, dataType: dataTypeOfFormula(formula), acrossGroupingContext: acrossGroup, downGroupingContext: downGroup };
  }
  if (name === 'RowCount') return { name, label: 'Record Count', dataType: 'int' };
  const { kind, column } = parseAggregate(name, columnNamed);
  return { name, label: `${AGGREGATE_LABELS[kind] ?? ''} ${column.label}`, dataType: kind === 'u' ? 'int' : dataTypeOf(column.field) };
}

/** The columns that an aggregate or a formula uses. */
export function summedBy(
  name: string,
  { customSummaryFormula }: ReportMetadata,
  columnNamed: (name: string) => ReportColumn,
): readonly ReportColumn[] {
  const formula = customSummaryFormula[name];
  if (formula !== undefined) return columnsOfFormula(formula, columnNamed);
  return name === 'RowCount' ? [] : [parseAggregate(name, columnNamed).column];
}
