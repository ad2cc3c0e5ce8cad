/** String.format against Java's MessageFormat. */
import { ApexThrow } from '../../platform/core/error.ts';
import { formatMessage } from '../../platform/system/string/messageFormat.ts';
import { goldenRows } from './golden.ts';

test.each(goldenRows<[string, string | null]>('messages'))('the message %j becomes %j', (pattern, expected) => {
  if (expected === null) expect(() => formatMessage(pattern, ['a', 'b', 'c'])).toThrow(ApexThrow);
  else expect(formatMessage(pattern, ['a', 'b', 'c'])).toBe(expected);
});
