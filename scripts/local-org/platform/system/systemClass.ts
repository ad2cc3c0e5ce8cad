/** Members of the System class that touch no jobs. Source: Apex Reference Guide, "System Class". */
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { equals } from '../core/equality.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { toText } from '../core/text.ts';
import { ApexDate, ApexDatetime } from '../values/index.ts';

const message = (text: ApexValue | undefined): string => (text === undefined || text === null ? '' : `: ${toText(text)}`);
export function failAssert(text: string): never {
  raise('System.AssertException', `Assertion Failed${text}`);
}

definePlatformClass({
  name: 'System.System',
  statics: {
    debug: (first: ApexValue, second?: ApexValue) => transaction().log({ category: 'USER_DEBUG', message: toText(second === undefined ? first : second) }),
    now: () => new ApexDatetime(transaction().org.clock.now()),
    today: () => new ApexDatetime(transaction().org.clock.now()).dateIn(transaction().user.timeZone),
    currentTimeMillis: () => BigInt(transaction().org.clock.now()),
    equals,
    Assert: (condition: boolean | null, text?: ApexValue) => (condition === true ? undefined : failAssert(message(text))),
    assertEquals: (expected: ApexValue, actual: ApexValue, text?: ApexValue) => (equals(expected, actual) ? undefined : failAssert(`${message(text)}: Expected: ${toText(expected)}, Actual: ${toText(actual)}`)),
    assertNotEquals: (expected: ApexValue, actual: ApexValue, text?: ApexValue) => (equals(expected, actual) ? failAssert(`${message(text)}: Same value: ${toText(expected)}`) : undefined),
    isBatch: () => transaction().quiddity.startsWith('BATCH'),
    isFuture: () => transaction().quiddity === 'FUTURE',
    isQueueable: () => transaction().quiddity === 'QUEUEABLE',
    isScheduled: () => transaction().quiddity === 'SCHEDULED',
  },
});
definePlatformClass({
  name: 'System.Assert',
  statics: {
    areEqual: (expected: ApexValue, actual: ApexValue, text?: ApexValue) => (equals(expected, actual) ? undefined : failAssert(`${message(text)}: Expected: ${toText(expected)}, Actual: ${toText(actual)}`)),
    areNotEqual: (expected: ApexValue, actual: ApexValue, text?: ApexValue) => (equals(expected, actual) ? failAssert(`${message(text)}: Same value: ${toText(expected)}`) : undefined),
    isTrue: (condition: boolean | null, text?: ApexValue) => (condition === true ? undefined : failAssert(`${message(text)}: Expected: true, Actual: ${toText(condition)}`)),
    isFalse: (condition: boolean | null, text?: ApexValue) => (condition === false ? undefined : failAssert(`${message(text)}: Expected: false, Actual: ${toText(condition)}`)),
    isNull: (value: ApexValue, text?: ApexValue) => (value === null ? undefined : failAssert(`${message(text)}: Expected: null, Actual: ${toText(value)}`)),
    isNotNull: (value: ApexValue, text?: ApexValue) => (value !== null ? undefined : failAssert(`${message(text)}: Expected a value, Actual: null`)),
    fail: (text?: ApexValue) => failAssert(message(text)),
  },
});
definePlatformClass({
  name: 'System.Date',
  isInstance: (value) => value instanceof ApexDate,
  statics: {
    today: () => new ApexDatetime(transaction().org.clock.now()).dateIn(transaction().user.timeZone),
    newInstance: (year: number, month: number, day: number) => ApexDate.of(year, month, day),
    valueOf: (value: ApexValue) => (value instanceof ApexDatetime ? value.dateIn('GMT') : typeof value === 'string' ? (ApexDate.parse(value.slice(0, 10)) ?? null) : value),
  },
  methods: {
    addDays: (self: ApexDate, days: number) => self.addDays(days),
    addMonths: (self: ApexDate, months: number) => self.addMonths(months),
    addYears: (self: ApexDate, years: number) => self.addMonths(years * 12),
    day: (self: ApexDate) => self.day,
    month: (self: ApexDate) => self.month,
    year: (self: ApexDate) => self.year,
    daysBetween: (self: ApexDate, other: ApexDate) => other.daysSinceEpoch() - self.daysSinceEpoch(),
    toStartOfMonth: (self: ApexDate) => ApexDate.of(self.year, self.month, 1),
  },
});
