/** Functions of dates and times. Source: Salesforce Help, "Formula Functions", date and time. */
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, dayOfWeek } from '../../../platform/values/index.ts';
import { noResult, type FormulaScope } from '../scope.ts';
import { textOf } from '../values.ts';
import type { FormulaValue } from '../tree.ts';
import { number, numeric, ofNumbers, ofValues, type FormulaFunction, type FunctionTable } from './call.ts';

const ofDate = (apply: (date: ApexDate) => FormulaValue): FormulaFunction =>
  ofValues(([value]) => (value instanceof ApexDate ? apply(value) : null));
const ofTime = (apply: (time: ApexTime) => number): FormulaFunction =>
  ofValues(([value]) => (value instanceof ApexTime ? number(apply(value)) : null));
const today: FormulaFunction = (_args, { scope }) => new ApexDatetime(scope.nowMs).dateIn(scope.zone);

function dateOf(text: string): ApexDate | null {
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(text.trim()) ? ApexDate.parse(text.trim()) : null;
}

/** The error for a text with an invalid year. */
function noDate(text: string, scope: FormulaScope): null {
  return text === '' || /^\d{4}-/.test(text) ? null : noResult(scope, 'Invalid year for DATEVALUE function', 'System.HandledException');
}

/** The Thursday of a week decides whose year it is. */
function isoThursday(date: ApexDate): ApexDate {
  const weekday = (dayOfWeek(date.daysSinceEpoch()) + 6) % 7;
  return date.addDays(3 - weekday);
}

export const DATES: FunctionTable = {
  TODAY: today,
  NOW: (_args, { scope }) => new ApexDatetime(scope.nowMs),
  TIMENOW: (_args, { scope }) => new ApexDatetime(scope.nowMs).timeIn('GMT'),
  DATE: ofNumbers((year, month, day) => {
    const date = ApexDate.of(year.toNumber(), month?.toNumber() ?? 1, day?.toNumber() ?? 1);
    return date.month === month?.toNumber() ? date : null;
  }),
  DATEVALUE: ofValues(([value], { scope }) => {
    if (value instanceof ApexDatetime) return value.dateIn(scope.zone);
    const text = textOf(value ?? null);
    return value instanceof ApexDate ? value : (dateOf(text) ?? noDate(text, scope));
  }),
  DATETIMEVALUE: ofValues(([value], { scope }) => {
    if (value instanceof ApexDatetime) return value;
    if (value instanceof ApexDate) return new ApexDatetime(value.daysSinceEpoch() * 86400000);
    const text = textOf(value ?? null).trim();
    const ms = Date.parse(`${text.replace(' ', 'T')}Z`.replace('ZZ', 'Z'));
    return Number.isNaN(ms) ? noDate(text, scope) : new ApexDatetime(ms);
  }),
  TIMEVALUE: ofValues(([value], { scope }) => {
    if (value instanceof ApexDatetime) return value.timeIn('GMT');
    if (value instanceof ApexTime) return value;
    const text = textOf(value ?? null);
    const ms = Date.parse(`1970-01-01T${text}Z`);
    if (!Number.isNaN(ms)) return new ApexTime(ms);
    return text === '' ? null : noResult(scope, `Invalid time format: ${text}`, 'System.HandledException');
  }),
  YEAR: ofDate((date) => number(date.year)),
  MONTH: ofDate((date) => number(date.month)),
  DAY: ofDate((date) => number(date.day)),
  WEEKDAY: ofDate((date) => number(dayOfWeek(date.daysSinceEpoch()) + 1)),
  DAYOFYEAR: ofDate((date) => number(date.daysSinceEpoch() - ApexDate.of(date.year, 1, 1).daysSinceEpoch() + 1)),
  ISOYEAR: ofDate((date) => number(isoThursday(date).year)),
  ISOWEEK: ofDate((date) => {
    const thursday = isoThursday(date);
    return number(Math.floor((thursday.daysSinceEpoch() - ApexDate.of(thursday.year, 1, 1).daysSinceEpoch()) / 7) + 1);
  }),
  ADDMONTHS: ofValues(([value, months]) => {
    const by = numeric(months);
    if (value instanceof ApexDate) return isLastOfMonth(value) ? lastOfMonth(value.addMonths(by)) : value.addMonths(by);
    return value instanceof ApexDatetime
      ? new ApexDatetime(value.dateIn('GMT').addMonths(by).daysSinceEpoch() * 86400000 + value.timeIn('GMT').ms)
      : null;
  }),
  HOUR: ofTime((time) => time.hour),
  MINUTE: ofTime((time) => time.minute),
  SECOND: ofTime((time) => time.second),
  MILLISECOND: ofTime((time) => time.ms % 1000),
  UNIXTIMESTAMP: ofValues(([value]) =>
    value instanceof ApexDatetime
      ? number(Math.floor(value.ms / 1000))
      : value instanceof ApexDate
        ? number(value.daysSinceEpoch() * 86400)
        : null,
  ),
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

const lastOfMonth = (date: ApexDate): ApexDate => ApexDate.of(date.year, date.month + 1, 1).addDays(-1);
const isLastOfMonth = (date: ApexDate): boolean => date.day === lastOfMonth(date).day;
