/** Report cells: labels and values. Empty fields show a dash. */
import type { SObjectValue } from '../data/index.ts';
import { valueAt } from '../data/records/paths.ts';
import { isNumber } from '../data/schema/index.ts';
import { shownText } from '../data/soql/shown.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import { raiseReport } from './errors.ts';
import { amountLabel, currencyOf, currencyPath, totalled } from './money.ts';
import type { Cell } from './model.ts';
import type { ReportColumn } from './types/index.ts';

export const EMPTY = '-';

export function cellOf(row: SObjectValue, column: ReportColumn): Cell {
  const value = valueAt(row, column.path);
  const behind = column.link === undefined ? value : valueAt(row, column.link);
  const currency = currencyOf(row, column);
  return currency === null
    ? { label: labelOf(column, value), value: behind }
    : { label: amountLabel(value, currency) ?? labelOf(column, value), value: behind, currency };
}

export function labelOf({ field }: Pick<ReportColumn, 'field'>, value: ApexValue): string {
  if (value === null || value === '') return EMPTY;
  if (field.kind === 'picklist' || field.kind === 'multipicklist') return String(shownText(field, value, 'label')).replaceAll(';', '; ');
  return String(shownText(field, value, 'format'));
}

/** `RowCount`, `s!AMOUNT`, `a!AMOUNT`, `mx!AMOUNT`, `mn!AMOUNT`, `u!AMOUNT` over rows. @param currency of the report. */
export function aggregateCell(
  name: string,
  rows: readonly SObjectValue[],
  columnNamed: (name: string) => ReportColumn,
  currency: string | null,
): Cell {
  if (name === 'RowCount') return { label: rows.length.toLocaleString('en-US'), value: rows.length };
  const { kind, column } = parseAggregate(name, columnNamed);
  const result = totalOf(kind, column, rows, currency);
  if (result === null) return { label: EMPTY, value: null };
  if (kind === 'u') return { label: result.toLocaleString('en-US'), value: result };
  const value = ApexDecimal.parse(result.toFixed(column.field.scale));
  return { label: (currencyPath(column) && amountLabel(value, currency)) ?? labelOf(column, value), value };
}

/** Without values only sum and count are defined. */
export function totalOf(kind: string, column: ReportColumn, rows: readonly SObjectValue[], currency: string | null): number | null {
  const values = rows.map((row) => [row, valueAt(row, column.path)] as const).filter(([, value]) => value !== null);
  if (kind === 'u') return new Set(values.map(([, value]) => String(value))).size;
  const numbers = values.map(([row, value]) =>
    totalled(row, column, value instanceof ApexDecimal ? value.toNumber() : Number(value), currency),
  );
  if (numbers.length === 0 && kind !== 's') return null;
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return kind === 's' ? total : kind === 'a' ? total / numbers.length : kind === 'mx' ? Math.max(...numbers) : Math.min(...numbers);
}

export const AGGREGATE_LABELS: Readonly<Record<string, string>> = { s: 'Sum of', a: 'Average', mx: 'Largest', mn: 'Smallest', u: 'Unique' };
/** Source: Apex Reference Guide, "ReportMetadata Class", getAggregates. */
const SHORT: Readonly<Record<string, string>> = { m: 'mn', x: 'mx' };

/** Errors: InvalidReportMetadataException for an aggregate that does not exist or does not suit its column. */
export function parseAggregate(
  name: string,
  columnNamed: (name: string) => ReportColumn,
): { readonly kind: string; readonly column: ReportColumn } {
  const [, letter = '', columnName = ''] = /^(s|a|mx?|mn|x|u)!(.+)$/.exec(name) ?? [];
  const kind = SHORT[letter] ?? letter;
  if (kind === '') raiseReport('InvalidReportMetadataException', `The aggregate ${name} does not exist.`);
  const column = columnNamed(columnName);
  if (kind !== 'u' && !isNumber(column.field))
    raiseReport('InvalidReportMetadataException', `${column.label} holds no numbers, so ${name} cannot be computed.`);
  return { kind, column };
}
