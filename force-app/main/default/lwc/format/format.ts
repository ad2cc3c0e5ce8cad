/** Numbers, shares and moments as the running user's locale and time zone have them; words, such as "in 2 hours", in the language of the labels that they stand among. */
import language from '@salesforce/label/c.LanguageOfTexts';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const NONE = '–';
const LANGUAGE = /^[a-z]{2,3}([-_]\w+)*$/.test(language) ? language.replace(/_/g, '-') : LOCALE;
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 20 });
const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });
const share = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: TIME_ZONE });
const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat(LOCALE, { month: 'short', day: 'numeric', timeZone: TIME_ZONE });
const clock = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE });
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
const weekday = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'long', timeZone: 'UTC' });
const SUNDAY = Date.UTC(2026, 0, 4);
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
];

/** Letters that run from right to left, and the mark for their direction. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

type Maybe<Value> = Value | null | undefined;

/**
 * Text with a direction of its own: without the marks around it, an Arabic date among English words falls apart.
 * Source: Unicode Standard Annex #9, "Explicit Directional Isolates" (FSI and PDI).
 */
const isolate = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/** The moment as the format writes it; a dash for nothing. */
const written = (format: Intl.DateTimeFormat, iso: Maybe<string>): string =>
    iso === null || iso === undefined ? NONE : isolate(format.format(new Date(iso)));

/** The name of the user's zone, such as Europe/Berlin. */
export const timeZone: string = TIME_ZONE;

/** `12,345`; a dash for nothing. */
export const formatNumber = (value: Maybe<number>): string => (value === null || value === undefined ? NONE : whole.format(value));

/** `12.3`. */
export const formatDecimal = (value: Maybe<number>): string => (value === null || value === undefined ? NONE : tenths.format(value));

/** `1,234.5678`, with all digits that it has. */
export const formatExact = (value: number): string => exact.format(value);

/** `1.2M`, for places where a long number does not fit. */
export const formatCompact = (value: Maybe<number>): string => (value === null || value === undefined ? NONE : compact.format(value));

/** `41.6%` of a share between 0 and 1. */
export const formatShare = (value: Maybe<number>): string =>
    value === null || value === undefined || Number.isNaN(value) ? NONE : share.format(value);

/** `part` of `all` as a share between 0 and 1; undefined when there is nothing to take a share of. */
export const shareOf = (part: Maybe<number>, all: Maybe<number>): number | undefined =>
    all === null || all === undefined || all === 0 ? undefined : (part ?? 0) / all;

/** `Nov 26, 2026, 12:00 PM`. */
export const formatMoment = (iso: Maybe<string>): string => written(moment, iso);

/** `Nov 26, 2026`. */
export const formatDay = (iso: Maybe<string>): string => written(day, iso);

/** `Nov 26, 2026` of a day in the calendar, such as a birthday, which is the same in every time zone. */
export const formatDate = (isoDay: string): string => written(date, isoDay);

/** `Nov 26`. */
export const formatShortDay = (iso: Maybe<string>): string => written(shortDay, iso);

/** `12:00 PM`. */
export const formatClock = (iso: Maybe<string>): string => written(clock, iso);

/** `2 hours ago`, `in 30 minutes`; `now` within half a minute. */
export function formatRelative(iso: Maybe<string>, now: number = Date.now()): string {
    if (iso === null || iso === undefined) {
        return NONE;
    }
    const distance = new Date(iso).getTime() - now;
    for (const [unit, milliseconds] of UNITS) {
        if (Math.abs(distance) >= milliseconds || unit === 'minute') {
            const count = Math.round(distance / milliseconds);
            return count === 0 ? relative.format(0, 'second') : relative.format(count, unit);
        }
    }
    return NONE;
}

/** The name of a day of the week; 0 is Sunday. */
export const formatWeekday = (index: number): string => weekday.format(SUNDAY + index * 86_400_000);

/** `1:05` minutes, or `1:02:03` hours, between two moments; until now when it is not over. */
export function formatDuration(from: Maybe<string>, to: Maybe<string>, now: number = Date.now()): string {
    if (from === null || from === undefined) {
        return NONE;
    }
    const end = to === null || to === undefined ? now : new Date(to).getTime();
    const seconds = Math.max(0, Math.round((end - new Date(from).getTime()) / 1000));
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const shown = parts[0] === 0 ? parts.slice(1) : parts;
    return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** Fills `{0}`, `{1}`, ... of a label. */
export function fill(label: string, ...values: (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (hole, index: string) => {
        const value = values[Number(index)];
        return value === undefined ? hole : typeof value === 'number' ? whole.format(value) : isolate(value);
    });
}

const plain = (text: string): string =>
    text
        .replace(/[\u2068\u2069]/g, '')
        .trim()
        .toLowerCase();

/** Whether somebody typed the word that they were asked for; capitals, blanks around it and the marks of `fill`, which come with a copy, do not count. */
export const isSameWord = (typed: string, word: string): boolean => plain(typed) === plain(word);
