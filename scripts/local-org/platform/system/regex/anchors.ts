/** `.`, `^`, `$` and their kin: Java knows more line ends than JavaScript. Source: Java API, java.util.regex.Pattern, "Line terminators". */
import type { RegexFlags } from './tree.ts';

const lineEnd = '[\\n\\r\\x85\\u2028\\u2029]';
const notInsideCrLf = '(?!(?<=\\r)\\n)';
const end = '(?![\\s\\S])';

export function anySource(flags: RegexFlags): string {
  if (flags.dotAll) return '[\\s\\S]';
  return flags.unixLines ? '[^\\n]' : '[^\\n\\r\\x85\\u2028\\u2029]';
}

export function lineStart(flags: RegexFlags): string {
  if (!flags.multiline) return '(?<![\\s\\S])';
  if (flags.unixLines) return '(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))';
  return `(?:(?<![\\s\\S])|(?<=${lineEnd})${notInsideCrLf}(?=[\\s\\S]))`;
}

export function lineStop(flags: RegexFlags): string {
  if (flags.unixLines) return flags.multiline ? `(?:(?=\\n)|${end})` : `(?=\\n?${end})`;
  return flags.multiline ? `(?:${notInsideCrLf}(?=${lineEnd})|${end})` : lastLineStop;
}

/** `\Z`: the end, or before the last line end. */
export const lastLineStop = `${notInsideCrLf}(?=(?:\\r\\n|${lineEnd})?${end})`;

/** Assertions by their letter. */
export const anchorEscapes: Readonly<Record<string, string>> = {
  b: '\\b',
  B: '\\B',
  A: '(?<![\\s\\S])',
  z: end,
  Z: lastLineStop,
};

/** `\R` and `\X`. */
export const sequenceEscapes: Readonly<Record<string, string>> = {
  R: '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])',
  X: '(?:\\r\\n|\\P{M}\\p{M}*|\\p{M}+)',
};
