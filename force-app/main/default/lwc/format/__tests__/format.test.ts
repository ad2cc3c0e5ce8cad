import {
    fill,
    formatClock,
    formatCompact,
    formatDate,
    formatDay,
    formatDecimal,
    formatDuration,
    formatExact,
    formatMoment,
    formatNumber,
    formatRelative,
    formatShare,
    formatShortDay,
    formatWeekday,
    isSameWord,
    shareOf,
} from 'c/format';
import type * as Format from 'c/format';

const NOON = '2026-03-04T12:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();

describe('c-format', () => {
    it('writes numbers and shares', () => {
        expect(formatNumber(12345)).toBe('12,345');
        expect(formatDecimal(1.25)).toBe('1.3');
        expect(formatExact(12345.6789)).toBe('12,345.6789');
        expect(formatCompact(1_234_567)).toBe('1.2M');
        expect(formatShare(0.4163)).toBe('41.6%');
        expect(shareOf(1, 4)).toBe(0.25);
        expect(shareOf(null, 4)).toBe(0);
        expect(shareOf(1, 0)).toBeUndefined();
    });

    it('writes a dash for nothing', () => {
        for (const write of [formatNumber, formatDecimal, formatCompact, formatShare]) expect(write(null)).toBe('–');
        for (const write of [formatMoment, formatDay, formatShortDay, formatClock]) expect(write(undefined)).toBe('–');
        expect(formatRelative(null)).toBe('–');
        expect(formatDuration(null, null)).toBe('–');
    });

    it('writes moments in the locale of the user', () => {
        expect(formatMoment(NOON)).toMatch(/Mar 4, 2026/);
        expect(formatDay(NOON)).toBe('Mar 4, 2026');
        expect(formatShortDay(NOON)).toBe('Mar 4');
        expect(formatClock(NOON)).toMatch(/\d+:00/);
    });

    it.each([
        [0, 'now'],
        [-2, '2 minutes ago'],
        [-125, '2 hours ago'],
        [30, 'in 30 minutes'],
        [60 * 48, 'in 2 days'],
    ])('tells how far away %s minutes are', (minutes, expected) => {
        expect(formatRelative(at(minutes), Date.parse(NOON))).toBe(expected);
    });

    it('keeps a day of the calendar where it is, whatever the time zone', () => {
        expect(formatDate('1991-11-27')).toBe('Nov 27, 1991');
        expect(formatDate('2026-01-01')).toBe('Jan 1, 2026');
    });

    it('names days', () => {
        expect([0, 1, 6].map(formatWeekday)).toEqual(['Sunday', 'Monday', 'Saturday']);
    });

    it.each([
        ['de', 'en-US', '12,345', 'in 30 Minuten'],
        ['en', 'de-DE', '12.345', 'in 30 minutes'],
        ['Deutsch (Österreich)', 'fr-FR', '12 345', 'dans 30 minutes'],
    ])('has words of the labels (%s) and numbers of the locale (%s)', (language, locale, number, words) => {
        jest.resetModules();
        jest.doMock('@salesforce/label/c.LanguageOfTexts', () => ({ default: language }), { virtual: true });
        jest.doMock('@salesforce/i18n/locale', () => ({ default: locale }), { virtual: true });
        const other = jest.requireActual<typeof Format>('c/format');
        expect(other.formatNumber(12345).replace(/\s/g, ' ')).toBe(number);
        expect(other.formatRelative(at(30), Date.parse(NOON))).toBe(words);
    });

    it('keeps texts from right to left together among words from left to right', () => {
        jest.resetModules();
        jest.doMock('@salesforce/i18n/locale', () => ({ default: 'ar-AE' }), { virtual: true });
        const arabic = jest.requireActual<typeof Format>('c/format');
        for (const write of [arabic.formatMoment, arabic.formatDay, arabic.formatClock]) expect(write(NOON)).toMatch(/^\u2068.+\u2069$/);
        expect(arabic.formatMoment(null)).toBe('–');
        expect(fill('Runs as {0}', 'ليلى')).toBe('Runs as \u2068ليلى\u2069');
        expect(isSameWord(' \u2068ليلى\u2069', 'ليلى ')).toBe(true);
        expect(isSameWord('Acme', 'ليلى')).toBe(false);
    });

    it('tells how long something took', () => {
        expect(formatDuration(NOON, at(1))).toBe('1:00');
        expect(formatDuration(NOON, at(61.5))).toBe('1:01:30');
        expect(formatDuration(NOON, null, Date.parse(at(2)))).toBe('2:00');
    });

    it('fills the holes of a label', () => {
        expect(fill('{0} of {1} members, {2}', 1200, '5', 'x')).toBe('1,200 of 5 members, x');
        expect(fill('{0} {3}', 'a')).toBe('a {3}');
    });
});
