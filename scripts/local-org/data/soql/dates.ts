/** Date literals of SOQL as half-open ranges of time. Source: SOQL and SOSL Reference, "Date Formats and Date Literals". */
import { ApexDate, zonedToUtcMs } from '../../platform/values/index.ts';
import { NotImplemented } from '../../platform/core/error.ts';

export interface DayRange {
  readonly from: ApexDate;
  /** First day after the range. */
  readonly until: ApexDate;
}

export function rangeOf(name: string, n: number, today: ApexDate): DayRange {
  const day = (from: ApexDate, days: number): DayRange => ({ from, until: from.addDays(days) });
  const month = ApexDate.of(today.year, today.month, 1);
  const week = today.addDays(-(((today.daysSinceEpoch() + 4) % 7) + 7) % 7);
  const year = ApexDate.of(today.year, 1, 1);
  const quarter = ApexDate.of(today.year, Math.floor((today.month - 1) / 3) * 3 + 1, 1);
  const months = (from: ApexDate, count: number): DayRange => ({ from, until: from.addMonths(count) });
  switch (name) {
    case 'TODAY':
      return day(today, 1);
    case 'YESTERDAY':
      return day(today.addDays(-1), 1);
    case 'TOMORROW':
      return day(today.addDays(1), 1);
    case 'LAST_N_DAYS':
      return { from: today.addDays(-n), until: today.addDays(1) };
    case 'NEXT_N_DAYS':
      return { from: today.addDays(1), until: today.addDays(n + 1) };
    case 'N_DAYS_AGO':
      return day(today.addDays(-n), 1);
    case 'THIS_WEEK':
      return day(week, 7);
    case 'LAST_WEEK':
      return day(week.addDays(-7), 7);
    case 'NEXT_WEEK':
      return day(week.addDays(7), 7);
    case 'THIS_MONTH':
      return months(month, 1);
    case 'LAST_MONTH':
      return months(month.addMonths(-1), 1);
    case 'NEXT_MONTH':
      return months(month.addMonths(1), 1);
    case 'LAST_N_MONTHS':
      return { from: month.addMonths(-n), until: month };
    case 'THIS_QUARTER':
      return months(quarter, 3);
    case 'LAST_QUARTER':
      return months(quarter.addMonths(-3), 3);
    case 'THIS_YEAR':
      return months(year, 12);
    case 'LAST_YEAR':
      return months(year.addMonths(-12), 12);
    case 'LAST_90_DAYS':
      return { from: today.addDays(-90), until: today.addDays(1) };
    default:
      throw new NotImplemented(`the date literal ${name}`);
  }
}

/** The first moment of a day in a zone. */
export function startOfDay(date: ApexDate, zone: string): number {
  return zonedToUtcMs(zone, date.daysSinceEpoch() * 86400000);
}
