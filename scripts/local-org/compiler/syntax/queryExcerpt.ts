/**
 * What an org puts before some errors of a query: a blank line, the part of the query's line around the place, a caret, and the row and the column.
 *
 * Of a query in code the place is counted in the text that the compiler makes of it, while the part is cut from the text as it is written: behind `Id,` the caret
 * stands one to the right of its word. Rows are those between the brackets, as reports of deployments have them; in rows behind the first one, columns are those that are written.
 * Source: recorded results of orgs and deployments that public reports show; of what clients ask, public reports of REST answers.
 */
import { canonicalPlace } from './canonicalQuery.ts';
import type { Range } from '../../language/ast.ts';
import type { SoqlQuery, SoslQuery } from '../../language/soqlAst.ts';

/** A query in brackets: what stands between them, and from where. */
export interface QueryLiteral {
  readonly query: SoqlQuery | SoslQuery;
  readonly text: string;
  readonly range: Range;
}

/** How much of the line an excerpt shows at least, where there is as much. Units: characters. */
const BEFORE = 30;
const FROM = 31;

/** @param at offset in the file of what the error is about */
export function withExcerpt({ query, text, range }: QueryLiteral, at: number, message: string): string {
  const offset = at - range.start - 1;
  const isFirstRow = !text.slice(0, offset).includes('\n');
  return excerptOf(text, offset, message, isFirstRow && 'select' in query ? canonicalPlace(query, at) : undefined);
}

/** Of a query that is a text by itself. @param offset of what the error is about @param column where an org counts it in that row, from 0, if not where it is written */
export function excerptOf(text: string, offset: number, message: string, column?: number): string {
  const rows = text.slice(0, offset).split('\n');
  const place = column ?? rows.at(-1)?.length ?? 0;
  const line = (text.split('\n')[rows.length - 1] ?? '').replace(/\r$/, '');
  const from = wordStart(line, Math.max(0, Math.min(place - BEFORE, line.length)));
  const excerpt = line.slice(from, wordEnd(line, place + FROM));
  return `\n${excerpt}\n${' '.repeat(place - from)}^\nERROR at Row:${String(rows.length)}:Column:${String(place + 1)}\n${message}`;
}

const isOfWord = (sign: string | undefined): boolean => sign !== undefined && /[^\s,]/.test(sign);

/** Words are whole, also one that ends right before. */
function wordStart(line: string, from: number): number {
  return isOfWord(line[from - 1]) ? wordStart(line, from - 1) : from;
}

function wordEnd(line: string, end: number): number {
  return isOfWord(line[end]) ? wordEnd(line, end + 1) : end;
}
