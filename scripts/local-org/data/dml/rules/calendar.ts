/**
 * Dates and times that fields refuse: only the years from 1700 to 4000 are valid.
 * Source: SOQL and SOSL Reference, "Date Formats and Date Literals in WHERE" (minimum and maximum dates); the status: seen in an org.
 */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexDate, ApexDatetime } from '../../../platform/values/index.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(1700, 0, 1);
const LAST_MS = Date.UTC(4000, 11, 31);

export const isBeyondCalendar = (value: ApexValue): value is ApexDate | ApexDatetime =>
  (value instanceof ApexDate || value instanceof ApexDatetime) && (msOf(value) < FIRST_MS || msOf(value) > LAST_MS);

/** As the platform writes it in the message: `Fri Jan 01 00:00:00 GMT 4001`. */
export function momentText(value: ApexDate | ApexDatetime): string {
  const [, weekday, day, month, time] = /^(\w+), (\d+) (\w+) -?\d+ (\S+) GMT$/.exec(new Date(msOf(value)).toUTCString()) ?? [];
  return `${String(weekday)} ${String(month)} ${String(day)} ${String(time)} GMT ${String(new Date(msOf(value)).getUTCFullYear()).padStart(4, '0')}`;
}

const msOf = (value: ApexDate | ApexDatetime): number => (value instanceof ApexDate ? value.daysSinceEpoch() * DAY_MS : value.ms);
