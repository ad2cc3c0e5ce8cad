/**
 * String.format: Java's MessageFormat over texts. Source: Apex Reference Guide, String.format; Java API, MessageFormat.
 * The reference says that single quotes are supported since API version 51.0; orgs read them as MessageFormat does in later versions, too.
 */
import { raise } from '../../../core/error.ts';
import { maxInteger } from '../../../values/index.ts';

/** `'` quotes, `''` is one quote, `{0}` takes the first argument; an argument that is not there stays as written. Errors: StringException for a broken pattern. */
export function formatMessage(pattern: string, args: readonly string[]): string {
  let result = '';
  let isQuoted = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    if (character === "'") {
      if (pattern[at + 1] === "'") {
        result += "'";
        at++;
      } else isQuoted = !isQuoted;
    } else if (character === '{' && !isQuoted) {
      const end = closingBrace(pattern, at);
      result += argument(pattern.slice(at + 1, end), args);
      at = end;
    } else result += character;
  }
  return result;
}

function closingBrace(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return raise('System.StringException', 'Unmatched braces in the pattern.');
}

function argument(element: string, args: readonly string[]): string {
  const [index = '', ...format] = element.split(',');
  if (!/^\d+$/.test(index) || Number(index) > maxInteger) raise('System.StringException', `can't parse argument number: ${index}`);
  const value = args[Number(index)];
  if (value === undefined) return `{${Number(index)}}`;
  if (format.join(',').trim() !== '') raise('System.StringException', 'Cannot format given Object as a Number');
  return value;
}
