/** String.format against Java's MessageFormat. */
import { ApexThrow } from '../../../platform/core/error.ts';
import { formatMessage } from '../../../platform/system/text/string/messageFormat.ts';
import { goldenRows } from './golden.ts';

/** The text, or null when the pattern is refused. */
function formatted(pattern: string): string | null {
  try {
    return formatMessage(pattern, ['a', 'b', 'c']);
  } catch (error) {
    if (error instanceof ApexThrow) return null;
    throw error;
  }
}

test.each(goldenRows<[string, string | null]>('messages'))('the message %j becomes %j', (pattern, expected) => {
  expect(formatted(pattern)).toBe(expected);
});
