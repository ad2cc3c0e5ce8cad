/** Pattern and Matcher against java.util.regex. */
import { ApexMatcher, ApexPattern } from '../../../platform/system/text/regex/matcher.ts';
import { splitText } from '../../../platform/system/text/regex/operations.ts';
import { parseRegex } from '../../../platform/system/text/regex/parse.ts';
import { RegexSyntaxError } from '../../../platform/system/text/regex/tree.ts';
import { goldenRows } from './golden.ts';

type Row = [kind: string, pattern: string, input: string, ...results: unknown[]];

function compute(kind: string, pattern: string, input: string, limit: unknown): unknown[] {
  const matcher = new ApexMatcher(new ApexPattern(pattern), input);
  switch (kind) {
    case 'find':
      return [[...allMatches(matcher)]];
    case 'matches':
      return [matcher.matches(), matcher.reset().lookingAt()];
    case 'replace':
      return [matcher.replace('<$0>', false), matcher.replace('\\$', true)];
    default:
      return [limit, splitText(pattern, input, limit as number)];
  }
}

function* allMatches(matcher: ApexMatcher): IterableIterator<unknown[]> {
  while (matcher.find()) {
    const groups = Array.from({ length: matcher.pattern.regex.groupCount }, (_, index) => matcher.group(index + 1));
    yield [matcher.start(), matcher.end(), ...groups];
  }
}

const rows = goldenRows<Row>('regexes');
const patterns = [...new Set(rows.filter(([kind]) => kind !== 'error').map(([, pattern]) => pattern))];

test.each(patterns)('the pattern %j matches, replaces and splits as in Java', (pattern) => {
  const wrong = rows
    .filter((row) => row[0] !== 'error' && row[1] === pattern)
    .map(([kind, , input, ...expected]) => ({
      kind,
      input,
      expected,
      actual: compute(kind, pattern, input, expected[0]),
    }))
    .filter(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual));
  expect(wrong).toEqual([]);
});

test('broken patterns are refused with the words and the place that Java gives', () => {
  const wrong = rows
    .filter(([kind]) => kind === 'error')
    .map(([, pattern, description, index]) => ({ pattern, expected: { description, index }, actual: refusal(pattern) }))
    .filter(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual));
  expect(wrong).toEqual([]);
});

function refusal(pattern: string): unknown {
  try {
    return parseRegex(pattern);
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error;
    return { description: error.description, index: error.index };
  }
}
