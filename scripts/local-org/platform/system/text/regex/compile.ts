/** Compiled Java patterns, remembered by their text. */
import { raise } from '../../../core/error.ts';
import { parseRegex } from './parse.ts';
import { RegexSyntaxError } from './tree.ts';
import { writeRegex } from './write.ts';

export interface CompiledRegex {
  readonly pattern: string;
  readonly groupCount: number;
  readonly groupByName: ReadonlyMap<string, number>;
  /** JavaScript's group number by Java's. */
  readonly groups: readonly number[];
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
      search: new RegExp(source, 'dgv'),
      here: new RegExp(source, 'dyv'),
      whole: new RegExp(`(?:${source})$`, 'dyv'),
    };
  } catch (error) {
    if (error instanceof RegexSyntaxError) raise('System.StringException', `Invalid regex: ${refusal(error, pattern)}`);
    throw error;
  }
}

/** Source: Java API, PatternSyntaxException.getMessage. */
function refusal({ description, index }: RegexSyntaxError, pattern: string): string {
  const place = index < 0 ? '' : ` near index ${index}`;
  const caret = index >= 0 && index < pattern.length ? `\n${' '.repeat(index)}^` : '';
  return `${description}${place}\n${pattern}${caret}`;
}
