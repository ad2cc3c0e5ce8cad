/** References to groups in replacements against java.util.regex. */
import { ApexThrow } from '../../../platform/core/error.ts';
import { ApexMatcher, ApexPattern } from '../../../platform/system/text/regex/matcher.ts';
import { goldenRows } from './golden.ts';

type Row = [pattern: string, replacement: string, input: string, all: string | null, first: string | null];

/** The text, or null when the replacement is refused. */
function replaced(pattern: string, replacement: string, input: string, isFirstOnly: boolean): string | null {
  try {
    return new ApexMatcher(new ApexPattern(pattern), input).replace(replacement, isFirstOnly);
  } catch (error) {
    if (error instanceof ApexThrow) return null;
    throw error;
  }
}

const rows = goldenRows<Row>('replacements');

test.each([...new Set(rows.map(([pattern]) => pattern))])('what %j finds is replaced as in Java', (pattern) => {
  const wrong = rows
    .filter((row) => row[0] === pattern)
    .map(([, replacement, input, all, first]) => ({
      replacement,
      expected: [all, first],
      actual: [replaced(pattern, replacement, input, false), replaced(pattern, replacement, input, true)],
    }))
    .filter(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual));
  expect(wrong).toEqual([]);
});
