/** Source: Apex Reference Guide, "Datetime Class" and "TimeZone Class". */
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { NotImplemented, raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { ApexDate, ApexDatetime, ApexTime, isKnownZone, zonedToUtcMs, zoneOffsetMs } from '../values/index.ts';

const userZone = (): string => transaction().user.timeZone;
const PARSED = /^(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2}))?$/;

function parseIn(text: string | null, zone: string): ApexDatetime {
  if (text === null) raise('System.NullPointerException', 'Argument cannot be null.');
  const match = PARSED.exec(text.trim());
  if (match === null) raise('System.TypeException', `Invalid date/time: ${text}`);
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  return new ApexDatetime(zonedToUtcMs(zone, Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))));
}

/** SimpleDateFormat letters. Source: Java SimpleDateFormat, "Date and Time Patterns". */
function format(moment: ApexDatetime, pattern: string, zone: string): string {
  const local = new Date(moment.ms + zoneOffsetMs(zone, moment.ms));
  const two = (value: number, length: number): string => String(value).padStart(length, '0');
  const names = (option: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...option }).format(local);
  return pattern.replaceAll(/'((?:[^']|'')*)'|([a-zA-Z])\2*/g, (part, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replaceAll("''", "'");
    const length = part.length;
    switch (letter) {
      case 'y':
        return length === 2 ? two(local.getUTCFullYear() % 100, 2) : two(local.getUTCFullYear(), length);
      case 'M':
        return length >= 4 ? names({ month: 'long' }) : length === 3 ? names({ month: 'short' }) : two(local.getUTCMonth() + 1, length);
      case 'd':
        return two(local.getUTCDate(), length);
      case 'E':
        return names({ weekday: length >= 4 ? 'long' : 'short' });
      case 'H':
        return two(local.getUTCHours(), length);
      case 'h':
        return two(local.getUTCHours() % 12 === 0 ? 12 : local.getUTCHours() % 12, length);
      case 'm':
        return two(local.getUTCMinutes(), length);
      case 's':
        return two(local.getUTCSeconds(), length);
      case 'S':
        return two(local.getUTCMilliseconds(), length);
      case 'a':
        return local.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'Z': {
        const minutes = Math.round(zoneOffsetMs(zone, moment.ms) / 60000);
        return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60), 2)}${two(Math.abs(minutes) % 60, 2)}`;
      }
      default:
        throw new NotImplemented(`the date pattern letter ${letter}`);
    }
  });
}

/** Years, months and days move the local date; hours and less move the moment. */
const shifted = (self: ApexDatetime, months: number): ApexDatetime => {
  const date = self.dateIn('GMT').addMonths(months);
  return new ApexDatetime(date.daysSinceEpoch() * 86400000 + (((self.ms % 86400000) + 86400000) % 86400000));
};
const part = (zone: () => string, read: (date: Date) => number) => (self: ApexDatetime): number => read(new Date(self.ms + zoneOffsetMs(zone(), self.ms)));
const gmt = (): string => 'GMT';

function make(zone: string, args: readonly ApexValue[]): ApexDatetime {
  const [first, second] = args;
  if (first instanceof ApexDate) return new ApexDatetime(zonedToUtcMs(zone, first.daysSinceEpoch() * 86400000 + (second as ApexTime).ms));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, seconds = 0] = args as readonly number[];
  return new ApexDatetime(zonedToUtcMs(zone, Date.UTC(year, month - 1, day, hour, minute, seconds)));
}

definePlatformClass({
  name: 'System.Datetime',
  instances: ApexDatetime,
  statics: {
    now: () => new ApexDatetime(transaction().org.clock.now()),
    newInstance: (...args: ApexValue[]) => (typeof args[0] === 'bigint' ? new ApexDatetime(Number(args[0])) : make(userZone(), args)),
    newInstanceGmt: (...args: ApexValue[]) => make('GMT', args),
    valueOf: (value: ApexValue) => (value instanceof ApexDatetime ? value : parseIn(value as string | null, userZone())),
    valueOfGmt: (text: string | null) => parseIn(text, 'GMT'),
  },
  methods: {
    addDays: (self: ApexDatetime, days: number) => new ApexDatetime(self.ms + days * 86400000),
    addHours: (self: ApexDatetime, hours: number) => new ApexDatetime(self.ms + hours * 3600000),
    addMinutes: (self: ApexDatetime, minutes: number) => new ApexDatetime(self.ms + minutes * 60000),
    addSeconds: (self: ApexDatetime, seconds: number) => new ApexDatetime(self.ms + seconds * 1000),
    addMonths: (self: ApexDatetime, months: number) => shifted(self, months),
    addYears: (self: ApexDatetime, years: number) => shifted(self, years * 12),
    date: (self: ApexDatetime) => self.dateIn(userZone()),
    dateGmt: (self: ApexDatetime) => self.dateIn('GMT'),
    time: (self: ApexDatetime) => self.timeIn(userZone()),
    timeGmt: (self: ApexDatetime) => self.timeIn('GMT'),
    getTime: (self: ApexDatetime) => BigInt(self.ms),
    day: part(userZone, (date) => date.getUTCDate()),
    dayGmt: part(gmt, (date) => date.getUTCDate()),
    month: part(userZone, (date) => date.getUTCMonth() + 1),
    monthGmt: part(gmt, (date) => date.getUTCMonth() + 1),
    year: part(userZone, (date) => date.getUTCFullYear()),
    yearGmt: part(gmt, (date) => date.getUTCFullYear()),
    hour: part(userZone, (date) => date.getUTCHours()),
    hourGmt: part(gmt, (date) => date.getUTCHours()),
    minute: part(userZone, (date) => date.getUTCMinutes()),
    minuteGmt: part(gmt, (date) => date.getUTCMinutes()),
    second: part(userZone, (date) => date.getUTCSeconds()),
    secondGmt: part(gmt, (date) => date.getUTCSeconds()),
    format: (self: ApexDatetime, pattern?: string, zone?: string) => format(self, pattern ?? 'M/d/yyyy, h:mm a', zone ?? userZone()),
    formatGmt: (self: ApexDatetime, pattern: string) => format(self, pattern, 'GMT'),
  },
});

class Zone {
  readonly typeName = 'System.TimeZone';
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}
definePlatformClass({
  name: 'System.TimeZone',
  instances: Zone,
  statics: { getTimeZone: (id: string) => new Zone(isKnownZone(id) ? id : 'GMT') },
  methods: { getID: (self: Zone) => self.id, getOffset: (self: Zone, moment: ApexDatetime) => zoneOffsetMs(self.id, moment.ms), toString: (self: Zone) => self.id },
});
definePlatformClass({ name: 'System.UserInfo', statics: { getTimeZone: () => new Zone(userZone()) } });
