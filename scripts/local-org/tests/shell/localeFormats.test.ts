import { localeFormats } from '../../shell/localeFormats.ts';

describe('the formats of a locale', () => {
  it.each([
    ['en-US', '.', ',', 'M/d/yyyy', 'MMM d, yyyy h:mm:ss a'],
    ['de-DE', ',', '.', 'dd.MM.yyyy', 'dd.MM.yyyy HH:mm:ss'],
    ['fr-FR', ',', ' ', 'dd/MM/yyyy', 'd MMM yyyy HH:mm:ss'],
    ['ja-JP', '.', ',', 'yyyy/MM/dd', 'yyyy/MM/dd H:mm:ss'],
  ])('%s', (locale, decimal, group, date, moment) => {
    const formats = localeFormats(locale);
    expect([
      formats['number.decimalSeparator'],
      formats['number.groupingSeparator']?.replace(/\s/gu, ' '),
      formats['dateTime.shortDateFormat'],
      formats['dateTime.mediumDateTimeFormat'],
    ]).toEqual([decimal, group, date, moment]);
  });

  it('marks words that are no pattern', () => {
    expect(localeFormats('es-ES')['dateTime.longDateFormat']).toBe("d' de 'MMMM' de 'yyyy");
  });
});
