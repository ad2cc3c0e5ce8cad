/** Source: Apex Reference Guide, "Datetime Class". */
import type { ApexValue } from '../../core/contract.ts';
import { transaction } from '../../core/current.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexDate, ApexDatetime, ApexTime, dayMs, isKnownZone } from '../../values/index.ts';
import { formatMoment, formatMomentLong, parseMoment } from './localeText.ts';
import { partMethods } from './parts.ts';
import { formatPattern } from './pattern.ts';
import { nameOfType } from '../../core/types.ts';
import { strictMethods, strictStatics } from '../strict.ts';
import { userLocale, userZone } from '../userSettings.ts';

export function now(): ApexDatetime {
  return new ApexDatetime(transaction().org.clock.now());
}

/** The overloads of newInstance and newInstanceGmt that name a day. Parts beyond their range carry over. */
function fromParts(zone: string, first: number | ApexDate, second: number | ApexTime, ...rest: number[]): ApexDatetime {
  if (first instanceof ApexDate) return ApexDatetime.ofZoned(first, (second as ApexTime).ms, zone);
  const [day = 1, hour = 0, minute = 0, seconds = 0] = rest;
  return ApexDatetime.ofZoned(ApexDate.of(first, second as number, day), ((hour * 60 + minute) * 60 + seconds) * 1000, zone);
}

function newInstance(first: bigint | number | ApexDate, second: number | ApexTime, ...rest: number[]): ApexDatetime {
  return typeof first === 'bigint' ? new ApexDatetime(Number(first)) : fromParts(userZone(), first, second, ...rest);
}

/** `yyyy-MM-dd HH:mm:ss`; parts beyond their range carry over, what follows does no harm. */
function parseStandard(text: string, zone: string): ApexDatetime {
  const match = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{1,2}):(\d+)/.exec(text);
  if (match === null) raise('System.TypeException', `Invalid date/time: ${text}`);
  const [year, month, ...rest] = match.slice(1).map(Number) as [number, number, ...number[]];
  return fromParts(zone, year, month, ...rest);
}

/** A value of a field. Errors: System.TypeException for any that is no moment: texts are for the other `valueOf`. */
function valueOfField(value: ApexValue): ApexDatetime | null {
  if (value === null || value instanceof ApexDatetime) return value;
  if (typeof value === 'bigint') return new ApexDatetime(Number(value)); // milliseconds (seen in an org)
  if (value instanceof ApexDate) return ApexDatetime.ofZoned(value, 0, userZone());
  if (typeof value === 'string') raise('System.TypeException', `Invalid date/time: ${value}`);
  raise('System.TypeException', `Invalid conversion from runtime type ${nameOfType(value)} to Datetime`);
}

const adding = (unitMs: number) => (self: ApexDatetime, count: number) => new ApexDatetime(self.ms + count * unitMs);

function addMonths(self: ApexDatetime, months: number): ApexDatetime {
  return new ApexDatetime(self.dateIn('GMT').addMonths(months).daysSinceEpoch() * dayMs + self.timeIn('GMT').ms);
}

/** A zone that is none is GMT (seen in an org). */
function format(self: ApexDatetime, pattern?: string, given = userZone()): string {
  const zone = isKnownZone(given) ? given : 'GMT';
  return pattern === undefined ? formatMoment(self, userLocale(), zone) : formatPattern(self, pattern, zone, userLocale());
}

definePlatformClass({
  name: 'System.Datetime',
  instances: ApexDatetime,
  statics: {
    'valueOf(Object)': valueOfField,
    ...strictStatics({
      newInstance,
      newInstanceGmt: (first: number | ApexDate, second: number | ApexTime, ...rest: number[]) => fromParts('GMT', first, second, ...rest),
      now,
      parse: (text: string) => parseMoment(text, userLocale(), userZone()) ?? raise('System.TypeException', `Invalid date/time: ${text}`),
      'valueOf(String)': (text: string) => parseStandard(text, userZone()),
      valueOfGmt: (text: string) => parseStandard(text, 'GMT'),
    }),
  },
  methods: strictMethods({
    ...partMethods,
    addDays: adding(dayMs),
    addHours: adding(3_600_000),
    addMinutes: adding(60_000),
    addMonths,
    addSeconds: adding(1000),
    addYears: (self: ApexDatetime, years: number) => addMonths(self, 12 * years),
    date: (self: ApexDatetime) => self.dateIn(userZone()),
    dateGmt: (self: ApexDatetime) => self.dateIn('GMT'),
    format,
    formatGmt: (self: ApexDatetime, pattern: string) => formatPattern(self, pattern, 'GMT', userLocale()),
    formatLong: (self: ApexDatetime) => formatMomentLong(self, userLocale(), userZone()),
    getTime: (self: ApexDatetime) => BigInt(self.ms),
    isSameDay: (self: ApexDatetime, other: ApexDatetime) => self.dateIn(userZone()).toText() === other.dateIn(userZone()).toText(),
    time: (self: ApexDatetime) => self.timeIn(userZone()),
    timeGmt: (self: ApexDatetime) => self.timeIn('GMT'),
  }),
});
