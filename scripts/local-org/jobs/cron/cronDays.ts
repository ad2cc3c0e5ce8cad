/** The two day fields of a cron expression: `L`, `LW`, `15W`, `6L`, `2#1` besides numbers and names. Weekdays count from 1 = Sunday. */
import { raise } from '../../platform/core/error.ts';
import { DAYS, numbersOf, WEEKDAYS } from './cronNumbers.ts';

export type DayRule = (date: Date) => boolean;
const isOpen = (text: string): boolean => text === '*' || text === '?';
const MOST_DAYS = 31;
const MOST_WEEKS = 5;
const BOTH = 'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.';
const NEITHER = "'?' can only be specified for Day-of-Month -OR- Day-of-Week.";

/** Whether a day (midnight, UTC) is meant. Exactly one of the fields is `?`. Source: Apex Developer Guide, "Apex Scheduler": "To specify ? in either". */
export function dayRule(days: string, weekdays: string): DayRule {
  if ((days === '?') === (weekdays === '?')) raise('System.StringException', days === '?' ? NEITHER : BOTH);
  if (!isOpen(days)) return monthDay(days);
  return isOpen(weekdays) ? () => true : weekDay(weekdays);
}

/** Source: Quartz, whose words an org passes on. */
const refuse = (message: string): never => raise('System.StringException', message);

function monthDay(text: string): DayRule {
  if (text.includes('L') && text.includes(','))
    refuse("Support for specifying 'L' and 'LW' with other days of the month is not implemented");
  if (text === 'L') return (date) => date.getUTCDate() === lastOf(date);
  if (text === 'LW') return (date) => date.getUTCDate() === nearestWeekday(date, lastOf(date));
  const [, nearest] = /^(\d+)W$/.exec(text) ?? [];
  if (Number(nearest) > MOST_DAYS) refuse("The 'W' option does not make sense with values larger than 31 (max number of days in a month)");
  if (nearest !== undefined) return (date) => date.getUTCDate() === nearestWeekday(date, Math.min(Number(nearest), lastOf(date)));
  const wanted = new Set(numbersOf(text, DAYS));
  return (date) => wanted.has(date.getUTCDate());
}

function weekDay(text: string): DayRule {
  if (text.includes('L') && text.includes(',')) refuse("Support for specifying 'L' with other days of the week is not implemented");
  if (text === 'L') return (date) => date.getUTCDay() === 6;
  const [, last] = /^(\w+)L$/.exec(text) ?? [];
  if (last !== undefined) {
    const [day] = numbersOf(last, WEEKDAYS);
    return (date) => date.getUTCDay() + 1 === day && date.getUTCDate() + 7 > lastOf(date);
  }
  const [, named, turn] = /^(\w+)#(.*)$/.exec(text) ?? [];
  if (named !== undefined) {
    if (!(Number(turn) >= 1 && Number(turn) <= MOST_WEEKS)) refuse("A numeric value between 1 and 5 must follow the '#' option");
    const [day] = numbersOf(named, WEEKDAYS);
    return (date) => date.getUTCDay() + 1 === day && Math.ceil(date.getUTCDate() / 7) === Number(turn);
  }
  const wanted = new Set(numbersOf(text, WEEKDAYS));
  return (date) => wanted.has(date.getUTCDay() + 1);
}

function lastOf(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The working day closest to a day of the month, inside that month. */
function nearestWeekday(date: Date, day: number): number {
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 0) return day === lastOf(date) ? day - 2 : day + 1;
  return day;
}
