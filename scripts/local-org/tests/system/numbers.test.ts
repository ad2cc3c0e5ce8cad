/** The texts of Doubles and formatted numbers against Java's. */
import { doubleText } from '../../platform/values/doubleText.ts';
import { formatNumberIn } from '../../platform/system/userSettings.ts';
import { goldenRows } from './golden.ts';

const rows = goldenRows<string[]>('numbers');

test('a Double has the text that Double.toString gives', () => {
  const wrong = rows
    .filter(([kind]) => kind === 'double')
    .map(([, number, expected]) => ({ number, expected, actual: doubleText(Number(number)) }))
    .filter(({ expected, actual }) => expected !== actual);
  expect(wrong).toEqual([]);
});

test.each(['en_US', 'de_DE', 'en_GB'])('numbers are formatted for %s as NumberFormat does', (locale) => {
  const wrong = rows
    .filter(([kind, , of]) => kind === 'format' && of === locale)
    .map(([, number, , expected]) => ({ number, expected, actual: formatNumberIn(locale.replace('_', '-'), number as string) }))
    .filter(({ expected, actual }) => expected !== actual);
  expect(wrong).toEqual([]);
});
