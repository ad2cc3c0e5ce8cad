import { civilFromDays, daysFromCivil, daysInMonth, pad } from './civil.ts';

/** A calendar day. Immutable. Source: Apex Reference Guide, "Date Class". */
export class ApexDate {
  /** 0 is the year before year 1. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  private readonly days: number;

  constructor(daysSinceEpoch: number) {
    const { year, month, day } = civilFromDays(daysSinceEpoch);
    this.year = year;
    this.month = month;
    this.day = day;
    this.days = daysSinceEpoch;
  }

  /** Months and days beyond their range carry over: month 13 is January of the next year. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(daysFromCivil(year, month, day));
  }

  static ofDays(daysSinceEpoch: number): ApexDate {
    return new ApexDate(daysSinceEpoch);
  }

  /** Reads `yyyy-MM-dd`. Errors: RangeError for any other text. */
  static parse(text: string): ApexDate {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    if (match === null) throw new RangeError(`Not a date: ${text}`);
    return ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
  }

  /** Years before the first are counted backwards from it. Source: salesforce.stackexchange.com/questions/167737: the year -3 is shown as 0004. */
  get yearOfEra(): number {
    return this.year > 0 ? this.year : 1 - this.year;
  }

  daysSinceEpoch(): number {
    return this.days;
  }

  addDays(days: number): ApexDate {
    return new ApexDate(this.days + days);
  }

  /** A day that the month does not have becomes its last: January 31 plus one month is February 28 or 29. */
  addMonths(months: number): ApexDate {
    const first = ApexDate.of(this.year, this.month + months, 1);
    return first.addDays(Math.min(this.day, daysInMonth(first.year, first.month)) - 1);
  }

  /** `yyyy-MM-dd`, as String.valueOf writes it. */
  toText(): string {
    return `${pad(this.yearOfEra, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  /** `yyyy-MM-dd 00:00:00`, as `'' + date` and System.debug write it. */
  toConcatText(): string {
    return `${this.toText()} 00:00:00`;
  }

  toString(): string {
    return this.toText();
  }
}
