/** Where a parser stands in a text, as it tells it. */
import type { XmlEvent } from './events.ts';

export function rowAndColumn(text: string, at: number): { readonly row: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  return { row: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const STATES: Readonly<Record<string, string>> = { 'start-document': 'START_DOCUMENT', start: 'START_TAG', end: 'END_TAG', text: 'TEXT' };

/** What the parser of trees read last, and where. */
export function placeIn(text: string, events: readonly XmlEvent[], start: number, read: number): string {
  const last = events.findLast(({ kind }) => kind in STATES)?.kind ?? 'start-document';
  const lines = text.slice(0, read).split('\n');
  const from = fragmentStart(text, start, read);
  const seen = `${from > 0 ? '...' : ''}${printable(text.slice(from, read))}`;
  return ` ${STATES[last] ?? ''} seen ${seen}... @${lines.length}:${lines.at(-1)?.length ?? 0}`;
}

const printable = (text: string): string => text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

/** A fragment begins at most 65 signs before its end, or at a tag a little before the piece that is being read. */
function fragmentStart(text: string, start: number, end: number): number {
  let index = end - start > LONGEST ? end - 10 : start;
  while (index > 0 && end - index <= LONGEST && !(text[index] === '<' && start - index > 10)) index--;
  return index;
}
const LONGEST = 65;
