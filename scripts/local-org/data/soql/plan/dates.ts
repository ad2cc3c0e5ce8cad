/** Date literals of SOQL as half-open ranges of days. Source: SOQL and SOSL Reference, "Date Formats and Date Literals in WHERE". */
import { ApexDate, dayOfWeek, zonedToUtcMs } from '../../../platform/values/index.ts';
import { NotImplemented } from '../../../platform/core/error.ts';
import { CALENDAR_YEAR, type FiscalYear } from '../../schema/metadata/fiscalYear.ts';

export interface DayRange {
  readonly from: ApexDate;
  /** First day after the range. */
  readonly until: ApexDate;
}

/** Weeks start on Sunday. */
export function rangeOf(name: string, n: number, today: ApexDate, fiscal: FiscalYear): DayRange {
  const unitName = name.replace('FISCAL_', '');
  const first = (unitName === name ? CALENDAR_YEAR : fiscal).startMonth;
  const range = FIXED[unitName]?.(today) ?? oneUnit(unitName, n, today, first) ?? severalUnits(unitName, n, today, first);
  if (range === undefined) throw new NotImplemented(`the date literal ${name}`);
  return range;
}

/** `THIS_WEEK`, `N_MONTHS_AGO:n`. @param first the month in which years begin */
function oneUnit(name: string, n: number, today: ApexDate, first: number): DayRange | undefined {
  const [, ago] = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name) ?? [];
  if (ago !== undefined) return span(ago, today, -n, 1, first);
  const [, direction = '', unit] = /^(THIS|LAST|NEXT)_(DAY|WEEK|MONTH|QUARTER|YEAR)$/.exec(name) ?? [];
  return unit === undefined ? undefined : span(unit, today, { LAST: -1, NEXT: 1 }[direction] ?? 0, 1, first);
}

/** `LAST_N_MONTHS:n`. Of days, the last ones end with today. */
function severalUnits(name: string, n: number, today: ApexDate, first: number): DayRange | undefined {
  const [, way, unit = ''] = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name) ?? [];
  if (way === undefined) return undefined;
  if (way === 'NEXT') return span(unit, today, 1, n, first);
  return unit === 'DAY' ? { from: today.addDays(-n), until: today.addDays(1) } : span(unit, today, -n, n, first);
}

const FIXED: Readonly<Record<string, (today: ApexDate) => DayRange>> = {
  TODAY: (today) => span('DAY', today, 0, 1),
  YESTERDAY: (today) => span('DAY', today, -1, 1),
  TOMORROW: (today) => span('DAY', today, 1, 1),
  LAST_90_DAYS: (today) => ({ from: today.addDays(-90), until: today.addDays(1) }),
  NEXT_90_DAYS: (today) => ({ from: today.addDays(1), until: today.addDays(91) }),
};

/** `count` units from the one that lies `shift` after today's, in years that begin with the month `first`. */
function span(unit: string, today: ApexDate, shift: number, count: number, first = 1): DayRange {
  switch (unit) {
    case 'DAY':
      return { from: today.addDays(shift), until: today.addDays(shift + count) };
    case 'WEEK': {
      const week = today.addDays(-dayOfWeek(today.daysSinceEpoch()) + 7 * shift);
      return { from: week, until: week.addDays(7 * count) };
    }
    default: {
      const months = { MONTH: 1, QUARTER: 3, YEAR: 12 }[unit] ?? 1;
      const offset = (first - 1) % months;
      const start = ApexDate.of(today.year, 1, 1).addMonths(
        Math.floor((today.month - 1 - offset) / months) * months + offset + shift * months,
      );
      return { from: start, until: start.addMonths(count * months) };
    }
  }
}

/** The first moment of a day in a zone. */
export function startOfDay(date: ApexDate, zone: string): number {
  return zonedToUtcMs(zone, date.daysSinceEpoch() * 86400000);
}
