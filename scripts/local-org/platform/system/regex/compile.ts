/** Compiled Java patterns, remembered by their text. */
import { raise } from '../../core/error.ts';
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
      whole: new RegExp(`(?:${source})(?![\\s\\S])`, 'dyv'),
    };
  } catch (error) {
    if (error instanceof RegexSyntaxError)
      raise(
        'System.StringException',
        `Invalid regex: ${error.description} near index ${error.index}\n${pattern}\n${' '.repeat(error.index)}^`,
      );
    throw error;
  }
}
