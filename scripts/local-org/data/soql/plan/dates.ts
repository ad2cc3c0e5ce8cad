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
  const fixed = FIXED[unitName];
  if (fixed !== undefined) return fixed(today);
  const [, direction = '', unit = ''] = /^(THIS|LAST|NEXT)_(DAY|WEEK|MONTH|QUARTER|YEAR)$/.exec(unitName) ?? [];
  if (unit !== '') return span(unit, today, direction === 'THIS' ? 0 : direction === 'LAST' ? -1 : 1, 1, first);
  const [, way = '', many = ''] = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(unitName) ?? [];
  if (many === 'DAY')
    return way === 'LAST' ? { from: today.addDays(-n), until: today.addDays(1) } : { from: today.addDays(1), until: today.addDays(n + 1) };
  if (many !== '') return way === 'LAST' ? span(many, today, -n, n, first) : span(many, today, 1, n, first);
  const [, ago = ''] = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(unitName) ?? [];
  if (ago !== '') return span(ago, today, -n, 1, first);
  throw new NotImplemented(`the date literal ${name}`);
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
