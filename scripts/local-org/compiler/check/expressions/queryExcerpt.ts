/**
 * What an org puts before some errors of a query in code: a blank line, the part of the query's line around the place, a caret, and the row and the column.
 *
 * The place is counted in a text where each comma and each comparison has its blanks, `Id, Name` for `Id,Name`, while the excerpt is cut from the text as it is
 * written: behind `Id,` the caret stands one to the right of its word. Rows are those between the brackets.
 * Source: recorded results of orgs and deployments that public reports show; that blanks which are written stay is inferred.
 */

import type { Range } from '../../../language/ast.ts';

/** A query in brackets: what stands between them, and from where. */
export interface QueryLiteral {
  readonly text: string;
  readonly range: Range;
}

/** How much of the line an excerpt shows at least, where there is as much. Units: characters. */
const BEFORE = 30;
const FROM = 31;

/** @param at offset in the file of what the error is about */
export function withExcerpt({ text, range }: QueryLiteral, at: number, message: string): string {
  const offset = at - range.start - 1;
  const rows = text.slice(0, offset).split('\n');
  const written = rows.at(-1) ?? '';
  const line = (text.split('\n')[rows.length - 1] ?? '').replace(/\r$/, '');
  const place = written.length + missingBlanks(written, line);
  const from = wordStart(line, Math.max(0, Math.min(place - BEFORE, line.length)));
  const excerpt = line.slice(from, wordEnd(line, place + FROM));
  return `\n${excerpt}\n${' '.repeat(place - from)}^\nERROR at Row:${String(rows.length)}:Column:${String(place + 1)}\n${message}`;
}

/** Texts, whose commas and signs are theirs; commas; comparisons. */
const SIGNS = /'(?:[^'\\]|\\.)*'?|,|[<>!]?=|<>|[<>]/g;

/** How many blanks the signs before a place lack. */
function missingBlanks(before: string, line: string): number {
  let missing = 0;
  for (const { 0: sign, index } of before.matchAll(SIGNS)) {
    if (sign.startsWith("'")) continue;
    if (sign !== ',' && isWritten(line[index - 1])) missing += 1;
    if (isWritten(line[index + sign.length])) missing += 1;
  }
  return missing;
}

const isWritten = (sign: string | undefined): boolean => sign !== undefined && /\S/.test(sign);
const isOfWord = (sign: string | undefined): boolean => sign !== undefined && /[^\s,]/.test(sign);

/** Words are whole, also one that ends right before. */
function wordStart(line: string, from: number): number {
  return isOfWord(line[from - 1]) ? wordStart(line, from - 1) : from;
}

function wordEnd(line: string, end: number): number {
  return isOfWord(line[end]) ? wordEnd(line, end + 1) : end;
}
