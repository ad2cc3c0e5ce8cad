/** Matcher.hitEnd and requireEnd against java.util.regex. */
import { ApexMatcher, ApexPattern } from '../../../platform/system/text/regex/matcher.ts';
import { goldenRows } from '../golden/golden.ts';

type Row = [pattern: string, input: string, whole: Ends, here: Ends, found: Ends[]];
type Ends = [hitEnd: boolean, requireEnd: boolean];

function answer(pattern: string, input: string): unknown[] {
  const matcher = new ApexMatcher(new ApexPattern(pattern), input);
  const ends = (): Ends => [matcher.ends().hitEnd, matcher.ends().requireEnd];
  matcher.matches();
  const whole = ends();
  matcher.reset().lookingAt();
  const here = ends();
  matcher.reset();
  const found: Ends[] = [];
  for (let isFound = true; isFound;) {
    isFound = matcher.find();
    found.push(ends());
  }
  return [whole, here, found];
}

const rows = goldenRows<Row>('ends');

test.each([...new Set(rows.map(([pattern]) => pattern))])('a match of %j says as in Java whether it looked beyond the end', (pattern) => {
  const wrong = rows
    .filter((row) => row[0] === pattern)
    .map(([, input, ...expected]) => ({ input, expected, actual: answer(pattern, input) }))
    .filter(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual));
  expect(wrong).toEqual([]);
});
