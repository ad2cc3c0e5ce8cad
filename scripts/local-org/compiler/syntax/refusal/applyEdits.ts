/** Applies edits to a text: deleted tokens become blanks, placeholders become tokens to insert. */
import type { Edit, RepairedText } from './edits.ts';
import { END, type Token } from './token.ts';

/** @param edits in the order of the text */
export function applyEdits(tokens: readonly Token[], text: string, edits: readonly Edit[]): RepairedText {
  const kept = tokens.filter(({ type }, index) => type !== END && !edits.some(({ from, to }) => index >= from && index < to));
  const blank = text.replaceAll(/[^\r\n]/g, ' ');
  let repaired = '';
  for (const { start, end } of kept) repaired += blank.slice(repaired.length, start) + text.slice(start, end);
  const inserted = edits.flatMap(({ from, offset, placeholders }) =>
    placeholders.map((placeholder) => ({ offset: offset ?? tokens[from]?.start ?? text.length, ...placeholder })),
  );
  return { text: repaired + blank.slice(repaired.length), inserted };
}
