/** The texts of Doubles and formatted numbers against Java's. */
import { staticMember } from '../../../platform/core/members.ts';
import '../../../platform/system/index.ts';
import { ApexDouble } from '../../../platform/values/index.ts';
import { doubleText } from '../../../platform/values/doubleText.ts';
import { formatNumberIn } from '../../../platform/system/userSettings.ts';
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
    .map(([, number, , expected]) => ({
      number,
      expected,
      actual: formatNumberIn(locale.replace('_', '-'), number as string),
    }))
    .filter(({ expected, actual }) => expected !== actual);
  expect(wrong).toEqual([]);
});

const text = (value: unknown): string => doubleText(value instanceof ApexDouble ? value.value : Number(value));

/** Orgs were seen to refuse it. */
const isRootOfNegative = (name: unknown, x: unknown): boolean => name === 'sqrt' && Number(x) < 0;

test('functions of Math answer for Doubles as Java does', () => {
  const wrong = rows
    .filter(([kind, name, x]) => kind === 'math' && !isRootOfNegative(name, x))
    .map(([, name = '', x, expected]) => ({
      name,
      x,
      expected,
      actual: text(staticMember('System.Math', name, `${name}(Double)`)(new ApexDouble(Number(x)))),
    }))
    .filter(({ expected, actual }) => expected !== actual);
  expect(wrong).toEqual([]);
});

test('functions whose result has no end are rounded as in Java, but for one in a hundred, which Java rounds the wrong way', () => {
  const answers = rows
    .filter(([kind]) => kind === 'rounded')
    .map(([, name = '', x, expected]) => ({
      name,
      x,
      expected,
      actual: text(staticMember('System.Math', name, `${name}(Double)`)(new ApexDouble(Number(x)))),
    }));
  const powers = rows
    .filter(([kind]) => kind === 'roundedPow')
    .map(([, x, y, expected]) => ({
      name: 'pow',
      x: `${x} ${y}`,
      expected,
      actual: text(staticMember('System.Math', 'pow', 'pow(Double,Double)')(new ApexDouble(Number(x)), new ApexDouble(Number(y)))),
    }));
  const wrong = [...answers, ...powers].filter(({ expected, actual }) => expected !== actual);
  expect(answers.length).toBeGreaterThan(500);
  expect(wrong.length).toBeLessThan(answers.length / 100);
  expect(wrong.filter(({ expected, actual }) => Math.abs(Number(actual) / Number(expected) - 1) > 2 ** -52)).toEqual([]);
});

test('a power with a whole exponent is exact to the last digit, as in Java', () => {
  const power = staticMember('System.Math', 'pow', 'pow(Double,Double)');
  const wrong = rows
    .filter(([kind]) => kind === 'pow')
    .map(([, x, y, expected]) => ({
      x,
      y,
      expected: Number(expected),
      actual: (power(new ApexDouble(Number(x)), new ApexDouble(Number(y))) as ApexDouble).value,
    }))
    .filter(({ expected, actual }) => !Object.is(expected, actual));
  expect(wrong).toEqual([]);
});
