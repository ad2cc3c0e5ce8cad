/** Functions of dates and times. Source: Salesforce Help, "Formula Functions", date and time. */
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, dayOfWeek } from '../../../platform/values/index.ts';
import { noResult, type FormulaScope } from '../scope.ts';
import { textOf } from '../values.ts';
import type { FormulaValue } from '../tree.ts';
import { number, numeric, ofNumbers, ofValues, type FormulaFunction, type FunctionTable } from './call.ts';

const DAY_MS = 86_400_000;
const ofDate = (apply: (date: ApexDate) => FormulaValue): FormulaFunction =>
  ofValues(([value]) => (value instanceof ApexDate ? apply(value) : null));
/** Of a moment it is the day in Greenwich. Source: the platform's open formula engine. */
const ofDay = (apply: (date: ApexDate) => FormulaValue): FormulaFunction =>
  ofValues(([value]) => {
    const date = value instanceof ApexDatetime ? value.dateIn('GMT') : value;
    return date instanceof ApexDate ? apply(date) : null;
  });
const ofTime = (apply: (time: ApexTime) => number): FormulaFunction =>
  ofValues(([value]) => (value instanceof ApexTime ? number(apply(value)) : null));
const today: FormulaFunction = (_args, { scope }) => new ApexDatetime(scope.nowMs).dateIn(scope.zone);

const INVALID_YEAR = 'Invalid year for DATEVALUE function';
/** The date of year, month and day; undefined where there is none. */
function dateOf(year: number, month: number, day: number): ApexDate | undefined {
  const isPossible = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const date = isPossible ? ApexDate.of(year, month, day) : undefined;
  return date?.month === month ? date : undefined;
}

/** What stands behind the date is passed over. Source: the platform's open formula engine; the words for impossible dates are ours. */
function dateIn(text: string, scope: FormulaScope): ApexDate | null {
  if (text === '') return null;
  if (!/^\d{4}-/.test(text)) return noResult(scope, INVALID_YEAR, 'System.HandledException');
  const [, year, month, day] = (/^(\d{4})-(\d+)-(\d+)/.exec(text) ?? []).map(Number);
  return dateOf(year ?? 0, month ?? 0, day ?? 0) ?? noResult(scope, `Unparseable date: "${text}"`, 'System.HandledException');
}

/** As `dateIn`, with the time of day in GMT. */
function datetimeIn(text: string, scope: FormulaScope): ApexDatetime | null {
  if (text === '') return null;
  if (!/^\d{4}-/.test(text)) return noResult(scope, INVALID_YEAR, 'System.HandledException');
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (WITH_TIME.exec(text) ?? []).map(Number);
  const date = hour < 24 && minute < 60 && second < 60 ? dateOf(year, month, day) : undefined;
  if (date === undefined) return noResult(scope, `Invalid date format: ${text}`, 'System.HandledException');
  return new ApexDatetime(((date.daysSinceEpoch() * 24 + hour) * 60 + minute) * 60_000 + second * 1000);
}
const WITH_TIME = /^(\d{4})-(\d+)-(\d+) +(\d+):(\d+):(\d+)/;

/** Every part of the time is needed, and nothing else may stand there; what follows the point counts milliseconds: `.1` is one of them. Source: the platform's open formula engine; results of an org. */
function millisecondsIn(text: string): number | undefined {
  const [, hour, minute, second, ms] = (TIME_OF_DAY.exec(text) ?? []).map(Number);
  if (hour === undefined || minute === undefined || second === undefined || ms === undefined) return undefined;
  return hour < 24 && minute < 60 && second < 60 && ms < 1000 ? ((hour * 60 + minute) * 60 + second) * 1000 + ms : undefined;
}
const TIME_OF_DAY = /^(\d+):(\d+):(\d+)\.(\d+)$/;

/** The Thursday of a week decides whose year it is. */
function isoThursday(date: ApexDate): ApexDate {
  const weekday = (dayOfWeek(date.daysSinceEpoch()) + 6) % 7;
  return date.addDays(3 - weekday);
}

export const DATES: FunctionTable = {
  TODAY: today,
  NOW: (_args, { scope }) => new ApexDatetime(scope.nowMs),
  TIMENOW: (_args, { scope }) => new ApexDatetime(scope.nowMs).timeIn('GMT'),
  DATE: ofValues((values, { scope }) => {
    if (values.includes(null)) return null;
    const [year = 0, month = 0, day = 0] = values.map((value) => Math.trunc(numeric(value)));
    if (year < 1 || year > 9999) return noResult(scope, 'Year out of range in DATE() function');
    return dateOf(year, month, day) ?? noResult(scope, 'Month or Day out of range in DATE() function');
  }),
  DATEVALUE: ofValues(([value], { scope }) => {
    if (value instanceof ApexDatetime) return value.dateIn(scope.zone);
    return value instanceof ApexDate ? value : dateIn(textOf(value ?? null), scope);
  }),
  DATETIMEVALUE: ofValues(([value], { scope }) => {
    if (value instanceof ApexDatetime) return value;
    return value instanceof ApexDate ? new ApexDatetime(value.daysSinceEpoch() * DAY_MS) : datetimeIn(textOf(value ?? null), scope);
  }),
  TIMEVALUE: ofValues(([value], { scope }) => {
    if (value instanceof ApexDatetime) return value.timeIn('GMT');
    if (value instanceof ApexTime) return value;
    const text = textOf(value ?? null);
    const ms = millisecondsIn(text);
    if (ms !== undefined) return new ApexTime(ms);
    return text === '' ? null : noResult(scope, `Invalid time format: ${text}`, 'System.HandledException');
  }),
  YEAR: ofDate((date) => number(date.year)),
  MONTH: ofDate((date) => number(date.month)),
  DAY: ofDate((date) => number(date.day)),
  WEEKDAY: ofDate((date) => number(dayOfWeek(date.daysSinceEpoch()) + 1)),
  DAYOFYEAR: ofDate((date) => number(date.daysSinceEpoch() - ApexDate.of(date.year, 1, 1).daysSinceEpoch() + 1)),
  ISOYEAR: ofDay((date) => number(isoThursday(date).year)),
  ISOWEEK: ofDay((date) => {
    const thursday = isoThursday(date);
    return number(Math.floor((thursday.daysSinceEpoch() - ApexDate.of(thursday.year, 1, 1).daysSinceEpoch()) / 7) + 1);
  }),
  ADDMONTHS: ofValues(([value = null, months]) => {
    const by = Math.trunc(numeric(months));
    if (value instanceof ApexDate) return monthsLater(value, by);
    return value instanceof ApexDatetime
      ? new ApexDatetime(monthsLater(value.dateIn('GMT'), by).daysSinceEpoch() * DAY_MS + value.timeIn('GMT').ms)
      : null;
  }),
  HOUR: ofTime((time) => time.hour),
  MINUTE: ofTime((time) => time.minute),
  SECOND: ofTime((time) => time.second),
  MILLISECOND: ofTime((time) => time.ms % 1000),
  UNIXTIMESTAMP: ofValues(([value]) => {
    if (value instanceof ApexDate) return number(value.daysSinceEpoch() * 86_400);
    return value instanceof ApexDatetime || value instanceof ApexTime ? number(Math.trunc(value.ms / 1000)) : null;
  }),
  FORMATDURATION: ofValues(([from, to]) => {
    if (from instanceof ApexDecimal) return durationText(from.toNumber(), to === true);
    if (from instanceof ApexTime && to instanceof ApexTime) return durationText((to.ms - from.ms) / 1000, false);
    return from instanceof ApexDatetime && to instanceof ApexDatetime ? durationText((to.ms - from.ms) / 1000, true) : null;
  }),
  FROMUNIXTIME: ofNumbers((seconds: ApexDecimal) => new ApexDatetime(seconds.toNumber() * 1000)),
};

/** `HH:MI:SS`, with the days before it when asked for. */
function durationText(seconds: number, hasDays: boolean): string {
  const whole = Math.trunc(Math.abs(seconds));
  const days = hasDays ? Math.floor(whole / 86_400) : 0;
  const rest = whole - days * 86_400;
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return hasDays ? `${String(days)}:${clock}` : clock;
}

/** Counted from the day after, so that the last of a month stays the last. Source: the platform's open formula engine. */
const monthsLater = (date: ApexDate, months: number): ApexDate => date.addDays(1).addMonths(months).addDays(-1);
