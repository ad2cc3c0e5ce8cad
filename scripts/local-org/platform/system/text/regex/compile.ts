/** Compiled Java patterns, remembered by their text. */
import { raise } from '../../../core/error.ts';
import { CountedRegex, mayExplode } from './effort.ts';
import { parseRegex } from './parse.ts';
import { RegexSyntaxError, type RegexTree } from './tree.ts';
import { writeRegex } from './write.ts';

export interface CompiledRegex extends Finders {
  readonly pattern: string;
  readonly groupCount: number;
  readonly groupByName: ReadonlyMap<string, number>;
  /** JavaScript's group number by Java's. */
  readonly groups: readonly number[];
  /** For patterns that may ask where the last match ended (`\G`): in characters from the start of the text. */
  readonly after: ((lastMatch: number) => Finders) | undefined;
}

export interface Finders {
  /** Finds from `lastIndex` on. */
  readonly search: RegExp;
  /** Matches at `lastIndex`. */
  readonly here: RegExp;
  /** Matches at `lastIndex` up to the end. */
  readonly whole: RegExp;
}

const cache = new Map<string, CompiledRegex>();
const cacheSize = 500;

/** Errors: System.StringException `Invalid regex: ... near index N`. */
export function compileRegex(pattern: string): CompiledRegex {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const compiled = compileNew(pattern);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

function compileNew(pattern: string): CompiledRegex {
  try {
    const tree = parseRegex(pattern);
    const { source, groups } = writeRegex(tree);
    return {
      pattern,
      groups,
      groupCount: tree.groupCount,
      groupByName: tree.groupByName,
      after: pattern.includes('\\G') ? (lastMatch) => findersOf(writeRegex(parseRegex(pattern, lastMatch)).source) : undefined,
      ...(mayExplode(tree.root) ? countedFinders(source, tree) : findersOf(source)),
    };
  } catch (error) {
    if (error instanceof RegexSyntaxError) raise('System.StringException', `Invalid regex: ${refusal(error, pattern)}`);
    throw error;
  }
}

function countedFinders(source: string, tree: RegexTree): Finders {
  return {
    search: new CountedRegex(source, 'dgv', tree, 'find'),
    here: new CountedRegex(source, 'dyv', tree, 'here'),
    whole: new CountedRegex(`(?:${source})$`, 'dyv', tree, 'whole'),
  };
}
function findersOf(source: string): Finders {
  return { search: new RegExp(source, 'dgv'), here: new RegExp(source, 'dyv'), whole: new RegExp(`(?:${source})$`, 'dyv') };
}

/** Where the finders of a pattern that has no `\G` are the same for every place. */
export function findersAfter(regex: CompiledRegex, text: string, lastMatch: number): Finders {
  return regex.after?.(charactersIn(text, lastMatch)) ?? regex;
}
export const charactersIn = (text: string, end: number): number => [...text.slice(0, end)].length;

/** Source: Java API, PatternSyntaxException.getMessage. */
function refusal({ description, index }: RegexSyntaxError, pattern: string): string {
  const place = index < 0 ? '' : ` near index ${index}`;
  const caret = index >= 0 && index < pattern.length ? `\n${' '.repeat(index)}^` : '';
  return `${description}${place}\n${pattern}${caret}`;
}
