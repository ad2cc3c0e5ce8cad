/** `.`, `^`, `$` and their kin: Java knows more line ends than JavaScript. Source: Java API, java.util.regex.Pattern, "Line terminators". */
import type { RegexFlags } from './tree.ts';

const lineEnd = '[\\n\\r\\x85\\u2028\\u2029]';
const notInsideCrLf = '(?!(?<=\\r)\\n)';
export const start = '^';
export const stop = '$';

export function anySource(flags: RegexFlags): string {
  if (flags.dotAll) return '[\\s\\S]';
  return flags.unixLines ? '[^\\n]' : '[^\\n\\r\\x85\\u2028\\u2029]';
}

export function lineStart(flags: RegexFlags): string {
  if (!flags.multiline) return start;
  if (flags.unixLines) return `(?:(?:${start}|(?<=\\n))(?!${stop}))`;
  return `(?:(?:${start}|(?<=${lineEnd})${notInsideCrLf})(?!${stop}))`;
}

export function lineStop(flags: RegexFlags): string {
  if (flags.unixLines) return flags.multiline ? `(?:(?=\\n)|${stop})` : unixLastLineStop;
  return flags.multiline ? `(?:${notInsideCrLf}(?=${lineEnd})|${stop})` : lastLineStop;
}

const unixLastLineStop = `(?=\\n?${stop})`;

/** `\Z`: the end, or before the last line end. */
const lastLineStop = `${notInsideCrLf}(?=(?:\\r\\n|${lineEnd})?${stop})`;

/** Java's word edges know letters and digits of all scripts, other than `\\w`, and the marks on them. */
const wordLeft = '(?<=[\\p{L}\\p{Nd}_]|[\\p{L}\\p{Nd}]\\p{Mn}+)';
const wordRight = '(?:(?=[\\p{L}\\p{Nd}_])|(?<=[\\p{L}\\p{Nd}]\\p{Mn}*)(?=\\p{Mn}))';

const fromTextStart = '(?<=^[\\s\\S]';
/** `\G`: the end of the last match, so many characters behind the start of the text. Source: Java API, java.util.regex.Pattern, "Boundary matchers". */
export const lastMatchEnd = (characters: number): string => `${fromTextStart}{${String(characters)}})`;
export const isLastMatchEnd = (source: string): boolean => source.startsWith(fromTextStart);

/** Assertions by their letter. */
export const anchorEscapes: Readonly<Record<string, string>> = {
  b: `(?:${wordLeft}(?!${wordRight})|(?!${wordLeft})${wordRight})`,
  B: `(?:${wordLeft}${wordRight}|(?!${wordLeft})(?!${wordRight}))`,
  A: start,
  z: stop,
  Z: lastLineStop,
};

/** `\R` and `\X`. */
export const sequenceEscapes: Readonly<Record<string, string>> = {
  R: '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])',
  X: '(?:\\r\\n|\\P{M}\\p{M}*|\\p{M}+)',
};

/** When an assertion looks beyond the end, if at all: at the end, met or not, or wherever it is met; and whether more text could undo it. */
export function endRule(source: string): { readonly isAtEndOnly: boolean; readonly requires: boolean } | undefined {
  if (source === start || isLastMatchEnd(source)) return undefined;
  const isLastLine = source === lastLineStop || source === unixLastLineStop;
  const isOfLineStart = source.includes(`(?!${stop})`);
  return { isAtEndOnly: !isLastLine, requires: source !== stop && !isOfLineStart };
}
