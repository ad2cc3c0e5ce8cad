/** Source: Apex Reference Guide, "Date Class". */
import type { ApexValue } from '../../core/contract.ts';
import { transaction } from '../../core/current.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexDate, ApexDatetime, dayOfWeek, daysInMonth, isLeapYear } from '../../values/index.ts';
import { firstWeekday, formatDate, parseDate } from './localeText.ts';
import { nameOfType } from '../../core/types.ts';
import { strictMethods, strictStatics } from '../strict.ts';
import { userLocale, userZone } from '../userSettings.ts';

/** Today where the user is. */
export function today(): ApexDate {
  return new ApexDatetime(transaction().org.clock.now()).dateIn(userZone());
}

/** A value of a field. Errors: System.TypeException for any that is no date: texts are for the other `valueOf`. */
function valueOfField(value: ApexValue): ApexDate | null {
  if (value === null || value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return value.dateIn(userZone());
  if (typeof value === 'string') raise('System.TypeException', `Invalid date: ${value}`);
  raise('System.TypeException', `Invalid conversion from runtime type ${nameOfType(value)} to Date`);
}

/** `yyyy-MM-dd`, and a time behind it does no harm. */
function valueOf(value: string): ApexDate {
  const match = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?![\d-])/.exec(value);
  if (match === null) raise('System.TypeException', `Invalid date: ${value}`);
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) raise('System.TypeException', `Invalid date: ${value}`);
  return ApexDate.of(year, month, day);
}

function toStartOfWeek(self: ApexDate): ApexDate {
  return self.addDays(-((dayOfWeek(self.daysSinceEpoch()) - firstWeekday(userLocale()) + 7) % 7));
}

definePlatformClass({
  name: 'System.Date',
  instances: ApexDate,
  statics: {
    'valueOf(Object)': valueOfField,
    ...strictStatics({
      daysInMonth,
      isLeapYear,
      newInstance: (year: number, month: number, day: number) => ApexDate.of(year, month, day),
      parse: (text: string) => parseDate(text, userLocale()) ?? raise('System.TypeException', `Invalid date: ${text}`),
      today,
      'valueOf(String)': valueOf,
    }),
  },
  methods: strictMethods({
    addDays: (self: ApexDate, days: number) => self.addDays(days),
    addMonths: (self: ApexDate, months: number) => self.addMonths(months),
    addYears: (self: ApexDate, years: number) => self.addMonths(12 * years),
    day: (self: ApexDate) => self.day,
    dayOfYear: (self: ApexDate) => self.daysSinceEpoch() - ApexDate.of(self.year, 1, 1).daysSinceEpoch() + 1,
    daysBetween: (self: ApexDate, other: ApexDate) => other.daysSinceEpoch() - self.daysSinceEpoch(),
    format: (self: ApexDate) => formatDate(self, userLocale()),
    isSameDay: (self: ApexDate, other: ApexDate) => self.daysSinceEpoch() === other.daysSinceEpoch(),
    month: (self: ApexDate) => self.month,
    monthsBetween: (self: ApexDate, other: ApexDate) => (other.year - self.year) * 12 + other.month - self.month,
    toStartOfMonth: (self: ApexDate) => ApexDate.of(self.year, self.month, 1),
    toStartOfWeek,
    year: (self: ApexDate) => self.yearOfEra,
  }),
});
