/**
 * Cron expressions of System.schedule: `seconds minutes hours day-of-month month day-of-week [year]`.
 * Source: Apex Reference Guide, "System Class", schedule(jobName, cronExpression, schedulableClass).
 */
import { raise } from '../../platform/core/error.ts';
import { zonedToUtcMs, zoneOffsetMs } from '../../platform/values/index.ts';
import { dayRule, type DayRule } from './cronDays.ts';
import { HOURS, MINUTES, MONTHS, numbersOf, SECONDS, YEARS, type CronField } from './cronNumbers.ts';

interface Cron {
  readonly second: number;
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly isDay: DayRule;
  readonly years: ReadonlySet<number> | undefined;
}
const DAY_MS = 86_400_000;
/** As far as Quartz looks. */
const FARTHEST_YEARS = 100;

/** @return the first firing after a moment (ms, UTC), or undefined when there is none. Errors: System.StringException for a text that is no cron expression. */
export function nextFire(expression: string, afterMs: number, zone: string): number | undefined {
  const cron = parse(expression);
  for (const day of daysFrom(cron, afterMs + zoneOffsetMs(zone, afterMs))) {
    const found = firstOnDay(cron, day, afterMs, zone);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Days on which it may fire, from the day of a local moment on, each as its midnight (ms). */
function* daysFrom(cron: Cron, localMs: number): Generator<number> {
  const first = new Date(localMs).getUTCFullYear();
  for (let year = first; year <= first + FARTHEST_YEARS; year += 1) {
    if (cron.years?.has(year) === false) continue;
    for (const month of cron.months)
      for (let day = Date.UTC(year, month - 1, 1); day < Date.UTC(year, month, 1); day += DAY_MS)
        if (day + DAY_MS > localMs && cron.isDay(new Date(day))) yield day;
  }
}

function firstOnDay(cron: Cron, day: number, afterMs: number, zone: string): number | undefined {
  for (const hour of cron.hours) {
    for (const minute of cron.minutes) {
      const fire = zonedToUtcMs(zone, day + (hour * 3600 + minute * 60 + cron.second) * 1000);
      if (fire > afterMs) return fire;
    }
  }
  return undefined;
}

/** Reports the first wrong field from the left, before missing ones. */
function parse(expression: string): Cron {
  const parts = expression.trim().toUpperCase().split(/\s+/);
  const [seconds, minutes, hours, days, months, weekdays, years] = parts;
  const sorted = (text: string | undefined, field: CronField): ReadonlySet<number> =>
    new Set([...numbersOf(text || ended(), field)].sort((a, b) => a - b));
  const cron = {
    second: [...sorted(seconds, SECONDS)][0] ?? 0,
    minutes: sorted(minutes, MINUTES),
    hours: sorted(hours, HOURS),
    months: sorted(months, MONTHS),
    isDay: dayRule(days ?? ended(), weekdays ?? ended()),
    years: years === undefined || years === '*' || years === '?' ? undefined : sorted(years, YEARS),
  };
  if (!/^\d+ \d+ /.test(parts.join(' ')))
    raise('System.StringException', `Seconds and minutes must be specified as integers: ${expression}`);
  return cron;
}

function ended(): never {
  raise('System.StringException', 'Unexpected end of expression.');
}
