/** Cron expressions of System.schedule. Source: Apex Developer Guide, "Apex Scheduler", "Using the System.schedule Method". */
import { raise } from '../platform/core/error.ts';
import { zoneOffsetMs, zonedToUtcMs } from '../platform/values/index.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** @return the first firing after a moment (ms, UTC), or undefined when there is none in two years. Errors: System.AsyncException for a text that is no cron expression. */
export function nextFire(expression: string, afterMs: number, zone: string): number | undefined {
  const parts = expression.trim().toUpperCase().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) raise('System.AsyncException', `Based on configured schedule, the given trigger will never fire: ${expression}`);
  const [seconds = '*', minutes = '*', hours = '*', days = '*', months = '*', weekdays = '?', years = '*'] = parts;
  const second = numbers(seconds, 0, 59)[0] ?? 0;
  const allowed = { minutes: new Set(numbers(minutes, 0, 59)), hours: new Set(numbers(hours, 0, 23)), months: new Set(numbers(named(months, MONTHS, 1), 1, 12)), years: years === '*' ? undefined : new Set(numbers(years, 1970, 2099)) };
  let local = Math.floor((afterMs + zoneOffsetMs(zone, afterMs)) / 60000) * 60000;
  for (let turn = 0; turn < 2 * 366 * 24 * 60; turn += 1, local += 60000) {
    const date = new Date(local);
    if (allowed.years?.has(date.getUTCFullYear()) === false || !allowed.months.has(date.getUTCMonth() + 1) || !dayMatches(date, days, weekdays)) {
      local = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1) - 60000;
      continue;
    }
    if (!allowed.hours.has(date.getUTCHours()) || !allowed.minutes.has(date.getUTCMinutes())) continue;
    const fire = zonedToUtcMs(zone, local + second * 1000);
    if (fire > afterMs) return fire;
  }
  return undefined;
}

function dayMatches(date: Date, days: string, weekdays: string): boolean {
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  if (days === 'L') return date.getUTCDate() === last;
  if (days !== '*' && days !== '?') return numbers(days, 1, 31).includes(date.getUTCDate());
  if (weekdays === '*' || weekdays === '?') return true;
  return numbers(named(weekdays, DAYS, 1), 1, 7).includes(date.getUTCDay() + 1);
}

function named(text: string, names: readonly string[], first: number): string {
  return names.reduce((result, name, index) => result.replaceAll(name, String(index + first)), text);
}

/** `1,5-7,10/5,*` as numbers. */
function numbers(text: string, low: number, high: number): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [range = '*', step] = part.split('/');
    const [from, to] = range === '*' || range === '?' ? [low, high] : range.includes('-') ? range.split('-').map(Number) : [Number(range), step === undefined ? Number(range) : high];
    if (!Number.isInteger(from) || !Number.isInteger(to)) raise('System.AsyncException', `Illegal cron expression: ${text}`);
    const found: number[] = [];
    for (let value = from ?? low; value <= (to ?? high); value += Number(step ?? 1)) found.push(value);
    return found;
  });
}
