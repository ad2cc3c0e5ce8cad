/** What String and Pattern do with a whole text: replace and split. */
import { LimitThrow } from '../../../core/error.ts';
import { type CompiledRegex, compileRegex, findersAfter } from './compile.ts';
import { expandReplacement, type NoGroup } from './replacement.ts';

const largeInput = 500_000;
/** Characters that a text may have for a Matcher and for replaceAll. */
export const hugeInput = 1_000_000;

/** Errors: the limit `Regex too complicated`, which Apex can not catch. */
export function limitInput(text: string, length: number): void {
  if (text.length > length) throw new LimitThrow('regex', 'Regex too complicated');
}

/** Matches one after the other; an empty match moves on by one character. */
function* matchesOf(regex: CompiledRegex, text: string): IterableIterator<RegExpExecArray> {
  let from = 0;
  let end = 0;
  while (from <= text.length) {
    const { search } = findersAfter(regex, text, end);
    search.lastIndex = from;
    const match = search.exec(text);
    if (match === null) return;
    end = match.index + match[0].length;
    yield match;
    from = match[0] === '' ? characterAfter(text, end) : end;
  }
}

/** Where an empty match at `at` moves on to: the host's engine does not stop inside a character. */
export function characterAfter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

export function replaceMatches(
  regex: CompiledRegex,
  text: string,
  replacement: string,
  isFirstOnly: boolean,
  noGroup: NoGroup = 'No group',
): string {
  limitInput(text, isFirstOnly ? largeInput : hugeInput);
  let result = '';
  let done = 0;
  for (const match of matchesOf(regex, text)) {
    const groupText = (group: number): string | null => match[regex.groups[group] as number] ?? null;
    result += text.slice(done, match.index) + expandReplacement(replacement, regex, groupText, noGroup);
    done = match.index + match[0].length;
    if (isFirstOnly) break;
  }
  return result + text.slice(done);
}

/** Java's split: a limit above 0 caps the parts, 0 drops empty ones at the end, below 0 keeps all. Source: Apex Reference Guide, "String Class" and "Pattern Class", split. */
export const splitText = (pattern: string, text: string, limit = 0): string[] => split(pattern, text, limit, false);

/** As up to API version 34.0: a match of no characters at the beginning makes an empty part. Source: the notes of the same methods. */
export const splitTextOnce = (pattern: string, text: string, limit = 0): string[] => split(pattern, text, limit, true);

function split(pattern: string, text: string, limit: number, takesStart: boolean): string[] {
  limitInput(text, largeInput);
  const parts: string[] = [];
  let done = 0;
  for (const match of matchesOf(compileRegex(pattern), text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    const end = match.index + match[0].length;
    if (end === 0 && !(takesStart && text !== '')) continue;
    parts.push(text.slice(done, match.index));
    done = end;
  }
  if (done === 0 && parts.length === 0) return [text];
  parts.push(text.slice(done));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}
