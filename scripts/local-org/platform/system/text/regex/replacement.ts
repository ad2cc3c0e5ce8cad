/** Replacement texts: `$1`, `${name}`, `\$`. Source: Java API, Matcher.appendReplacement. */
import { raise } from '../../../core/error.ts';
import type { CompiledRegex } from './compile.ts';

/** What a group that is none is called: Matcher's words, and String's. Source: results of an org. */
export type NoGroup = 'No group' | 'Index out of Bounds: No group';

/** @return the text that replaces one match; `group` gives a group's text or null. */
export function expandReplacement(
  replacement: string,
  regex: CompiledRegex,
  group: (index: number) => string | null,
  noGroup: NoGroup = 'No group',
): string {
  if (!/[\\$]/.test(replacement)) return replacement;
  let result = '';
  for (let at = 0; at < replacement.length; at++) {
    const character = replacement[at] as string;
    if (character === '\\') {
      at++;
      if (at === replacement.length) refuse(replacement, 'character to be escaped is missing');
      result += replacement[at];
    } else if (character === '$') {
      const reference = readReference(replacement, at + 1, regex, noGroup);
      result += group(reference.group) ?? '';
      at = reference.end - 1;
    } else result += character;
  }
  return result;
}

function readReference(replacement: string, at: number, regex: CompiledRegex, noGroup: NoGroup): { group: number; end: number } {
  if (replacement[at] === '{') return readNamed(replacement, at + 1, regex);
  const digit = replacement[at];
  if (digit === undefined) refuse(replacement, 'Illegal group reference: group index is missing');
  if (!/\d/.test(digit)) refuse(replacement, 'Illegal group reference');
  let group = Number(digit);
  if (group > regex.groupCount) raise('System.StringException', `${noGroup} ${group}`);
  let end = at + 1;
  while (/\d/.test(replacement[end] ?? '') && group * 10 + Number(replacement[end]) <= regex.groupCount)
    group = group * 10 + Number(replacement[end++]);
  return { group, end };
}

function readNamed(replacement: string, at: number, regex: CompiledRegex): { group: number; end: number } {
  const name = /[A-Za-z0-9]*/y;
  name.lastIndex = at;
  const [found = ''] = name.exec(replacement) ?? [];
  if (found === '') refuse(replacement, "named capturing group is missing trailing '}'");
  const end = at + found.length;
  if (replacement[end] !== '}') refuse(replacement, "named capturing group is missing trailing '}'");
  if (/^\d/.test(found)) refuse(replacement, `capturing group name {${found}} starts with digit character`);
  return { group: regex.groupByName.get(found) ?? refuse(replacement, `No group with name {${found}}`), end: end + 1 };
}

/** Java's words and the platform's advice. Source: seen in an org. */
function refuse(replacement: string, complaint: string): never {
  raise(
    'System.StringException',
    `${complaint}  (Invalid replacement string: '${replacement}'.  '$' should be escaped if you do not intend to use a backreference.  Try using Matcher.quoteReplacement() for your argument)`,
  );
}
