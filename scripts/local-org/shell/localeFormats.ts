/**
 * How a locale writes numbers and dates: what `@salesforce/i18n/NAME` answers, by that name.
 * Shape: patterns of Unicode's CLDR, such as `dd.MM.yyyy HH:mm`; years are whole, as in an org's short date format.
 * Source: Lightning Web Components Developer Guide, "Internationalization"; Salesforce Help, "Supported Date and Time Formats".
 */
export function localeFormats(locale: string): Readonly<Record<string, string>> {
  const number = new Intl.NumberFormat(locale).formatToParts(-1_234_567.5);
  const sign = (type: Intl.NumberFormatPartTypes, fallback: string): string => number.find((part) => part.type === type)?.value ?? fallback;
  const date = (style: 'short' | 'medium' | 'long'): string => patternOf(locale, { dateStyle: style });
  const time = { short: patternOf(locale, { timeStyle: 'short' }), medium: patternOf(locale, { timeStyle: 'medium' }) };
  return {
    locale,
    'number.decimalSeparator': sign('decimal', '.'),
    'number.groupingSeparator': sign('group', ','),
    'dateTime.shortDateFormat': date('short'),
    'dateTime.mediumDateFormat': date('medium'),
    'dateTime.longDateFormat': date('long'),
    'dateTime.shortTimeFormat': time.short,
    'dateTime.mediumTimeFormat': time.medium,
    'dateTime.shortDateTimeFormat': `${date('short')} ${time.short}`,
    'dateTime.mediumDateTimeFormat': `${date('medium')} ${time.medium}`,
    'dateTime.longDateTimeFormat': `${date('long')} ${time.medium}`,
  };
}

/** One digit where a locale writes one, and no word of it is like another. */
const SAMPLE = new Date(Date.UTC(2006, 0, 2, 3, 4, 5));

function patternOf(locale: string, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
  const isHalfDay = format.resolvedOptions().hour12 === true;
  return format
    .formatToParts(SAMPLE)
    .map(({ type, value }) => letters(type, value, isHalfDay))
    .join('');
}

function letters(type: Intl.DateTimeFormatPartTypes, value: string, isHalfDay: boolean): string {
  switch (type) {
    case 'year':
      return 'yyyy';
    case 'month':
      return /^\d+$/.test(value) ? 'M'.repeat(value.length) : value.length > 4 && !value.endsWith('.') ? 'MMMM' : 'MMM';
    case 'day':
      return 'd'.repeat(value.length);
    case 'hour':
      return (isHalfDay ? 'h' : 'H').repeat(value.length);
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'a';
    default:
      return /\p{L}/u.test(value) ? `'${value}'` : value.replace(/\s/gu, ' ');
  }
}
