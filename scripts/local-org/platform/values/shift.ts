/** Date and Datetime moved by a number of days: what the operators + and - do. */
import { dayMs } from './civil.ts';
import type { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';

/** A Date moves by whole days; a fraction is cut off. */
export function shiftDate(date: ApexDate, days: number): ApexDate {
  return date.addDays(Math.trunc(days));
}

/** A Datetime moves by days and fractions of days, to the millisecond. */
export function shiftDatetime(moment: ApexDatetime, days: number): ApexDatetime {
  return new ApexDatetime(moment.ms + Math.round(days * dayMs));
}
