/** Replacement texts: `$1`, `${name}`, `\$`. Source: Java API, Matcher.appendReplacement. */
import { raise } from '../../core/error.ts';
import type { CompiledRegex } from './compile.ts';

/** @return the text that replaces one match; `group` gives a group's text or null. */
export function expandReplacement(replacement: string, regex: CompiledRegex, group: (index: number) => string | null): string {
  if (!/[\\$]/.test(replacement)) return replacement;
  let result = '';
  for (let at = 0; at < replacement.length; at++) {
    const character = replacement[at] as string;
    if (character === '\\') {
      at++;
      if (at === replacement.length) raise('System.StringException', 'character to be escaped is missing');
      result += replacement[at];
    } else if (character === '$') {
      const reference = readReference(replacement, at + 1, regex);
      result += group(reference.group) ?? '';
      at = reference.end - 1;
    } else result += character;
  }
  return result;
}

function readReference(replacement: string, at: number, regex: CompiledRegex): { group: number; end: number } {
  if (replacement[at] === '{') return readNamed(replacement, at + 1, regex);
  if (!/\d/.test(replacement[at] ?? '')) raise('System.StringException', 'Illegal group reference');
  let group = Number(replacement[at]);
  if (group > regex.groupCount) raise('System.StringException', `No group ${group}`);
  let end = at + 1;
  while (/\d/.test(replacement[end] ?? '') && group * 10 + Number(replacement[end]) <= regex.groupCount)
    group = group * 10 + Number(replacement[end++]);
  return { group, end };
}

function readNamed(replacement: string, at: number, regex: CompiledRegex): { group: number; end: number } {
  const stop = replacement.indexOf('}', at);
  const name = replacement.slice(at, stop < 0 ? undefined : stop);
  const group = regex.groupByName.get(name);
  if (stop < 0 || group === undefined) raise('System.StringException', `No group with name {${name}}`);
  return { group, end: stop + 1 };
}
