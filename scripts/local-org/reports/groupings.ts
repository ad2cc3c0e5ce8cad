/** Rows into groups: by value, or by a part of a date. Source: Reports and Dashboards REST API Developer Guide, "Decode the Fact Map". */
import type { SObjectValue } from '../data/index.ts';
import { dayOfWeek, ApexDate, ApexDatetime, ApexDecimal } from '../platform/values/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { valueAt } from '../data/records/paths.ts';
import { aggregateCell, EMPTY, labelOf } from './cells.ts';
import type { Grouping, GroupingValue } from './model.ts';
import type { ReportColumn } from './types/index.ts';

/** A group and the rows in it. */
export interface Group extends GroupingValue {
  readonly rows: readonly SObjectValue[];
  readonly groupings: readonly Group[];
}
export interface GroupingContext {
  readonly columnNamed: (name: string) => ReportColumn;
  readonly zone: string;
  /** Of the report. */
  readonly currency: string | null;
}

/** Keys count from the group above: `0`, `0_1`. */
export function groupRows(
  rows: readonly SObjectValue[],
  levels: readonly Grouping[],
  context: GroupingContext,
  parentKey = '',
): readonly Group[] {
  const [level, ...below] = levels;
  if (level === undefined) return [];
  const column = context.columnNamed(level.name);
  const groups = new Map<
    string,
    { readonly label: string; readonly value: ApexValue; readonly order: string | number; readonly rows: SObjectValue[] }
  >();
  for (const row of rows) {
    const found = groupOf(row, column, level, context.zone);
    const known = groups.get(String(found.order));
    if (known === undefined) groups.set(String(found.order), { ...found, rows: [row] });
    else known.rows.push(row);
  }
  const sorted = [...groups.values()].sort((a, b) => compare(a.order, b.order));
  const ordered = level.sortAggregate === null ? sorted : byAggregate(sorted, level.sortAggregate, context);
  if (level.sortOrder === 'Desc') ordered.reverse();
  return ordered.map(({ label, value, rows: own }, index) => {
    const key = parentKey === '' ? String(index) : `${parentKey}_${String(index)}`;
    return { key, label, value, rows: own, groupings: groupRows(own, below, context, key) };
  });
}

function byAggregate<Found extends { readonly rows: readonly SObjectValue[] }>(
  groups: Found[],
  aggregate: string,
  { columnNamed, currency }: GroupingContext,
): Found[] {
  const size = ({ rows }: Found): number => {
    const { value } = aggregateCell(aggregate, rows, columnNamed, currency);
    return value instanceof ApexDecimal ? value.toNumber() : Number(value ?? 0);
  };
  return groups.sort((a, b) => size(a) - size(b));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
}

function groupOf(
  row: SObjectValue,
  column: ReportColumn,
  level: Grouping,
  zone: string,
): { readonly label: string; readonly value: ApexValue; readonly order: string | number } {
  const value = valueAt(row, column.path);
  if (value === null) return { label: EMPTY, value: null, order: '' };
  const day = value instanceof ApexDatetime ? value.dateIn(zone) : value instanceof ApexDate ? value : undefined;
  if (day !== undefined) return datePart(day, level.dateGranularity.toUpperCase(), () => labelOf(column, day));
  const behind = column.link === undefined ? value : valueAt(row, column.link);
  const picked = column.field.picklist.findIndex((entry) => entry.value === value);
  return {
    label: labelOf(column, value),
    value: behind,
    order: value instanceof ApexDecimal ? value.toNumber() : typeof value === 'number' ? value : picked >= 0 ? picked : String(value),
  };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
function datePart(
  day: ApexDate,
  granularity: string,
  plain: () => string,
): { readonly label: string; readonly value: ApexValue; readonly order: string | number } {
  const quarter = Math.floor((day.month - 1) / 3);
  const started = (start: ApexDate, label: string): { readonly label: string; readonly value: ApexValue; readonly order: string } => ({
    label,
    value: start,
    order: start.toText(),
  });
  switch (granularity) {
    case 'WEEK':
    case 'FISCAL_WEEK': {
      const start = day.addDays(-dayOfWeek(day.daysSinceEpoch()));
      const end = start.addDays(6);
      return started(
        start,
        `${String(start.month)}/${String(start.day)}/${String(start.year)} - ${String(end.month)}/${String(end.day)}/${String(end.year)}`,
      );
    }
    case 'MONTH':
    case 'FISCAL_PERIOD':
      return started(ApexDate.of(day.year, day.month, 1), `${MONTHS[day.month - 1] ?? ''} ${String(day.year)}`);
    case 'QUARTER':
      return started(ApexDate.of(day.year, quarter * 3 + 1, 1), `Q${String(quarter + 1)} CY${String(day.year)}`);
    case 'FISCAL_QUARTER':
      return started(ApexDate.of(day.year, quarter * 3 + 1, 1), `Q${String(quarter + 1)} FY${String(day.year)}`);
    case 'YEAR':
      return started(ApexDate.of(day.year, 1, 1), `CY${String(day.year)}`);
    case 'FISCAL_YEAR':
      return started(ApexDate.of(day.year, 1, 1), `FY${String(day.year)}`);
    case 'MONTH_IN_YEAR':
      return { label: MONTHS[day.month - 1] ?? '', value: day.month, order: day.month };
    case 'DAY_IN_MONTH':
      return { label: String(day.day), value: day.day, order: day.day };
    default:
      return started(day, plain());
  }
}
