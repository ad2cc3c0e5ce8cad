/** Date patterns against Java's SimpleDateFormat. */
import { formatPattern } from '../../../platform/system/dates/pattern.ts';
import { ApexDatetime } from '../../../platform/values/index.ts';
import { goldenRows } from './golden.ts';

type Row = [pattern: string, zone: string, ms: number, text: string, locale?: string];
const rows = goldenRows<Row>('dates');

test.each([...new Set(rows.map(([pattern]) => pattern))])('the pattern %s writes moments as SimpleDateFormat does', (pattern) => {
  const wrong = rows
    .filter((row) => row[0] === pattern)
    .map(([, zone, ms, expected, locale = 'en-US']) => ({
      zone,
      locale,
      ms,
      expected,
      actual: formatPattern(new ApexDatetime(ms), pattern, zone, locale),
    }))
    .filter(({ expected, actual }) => expected !== actual);
  expect(wrong).toEqual([]);
});
