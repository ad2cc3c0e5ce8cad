/** A text again, of the tokens that are left and the thoughts between them. */
import type { Piece, Rest } from './pieces.ts';
import { END, type Token } from './token.ts';

/** @param pieces in the order of the text */
export function assemble(tokens: readonly Token[], text: string, pieces: readonly Piece[]): Rest {
  const kept = tokens.filter(({ type }, index) => type !== END && !pieces.some(({ from, to }) => index >= from && index < to));
  const blank = text.replaceAll(/[^\r\n]/g, ' ');
  let rest = '';
  for (const { start, end } of kept) rest += blank.slice(rest.length, start) + text.slice(start, end);
  const thoughtOf = pieces.flatMap(({ from, offset, thoughts }) =>
    thoughts.map((thought) => ({ offset: offset ?? tokens[from]?.start ?? text.length, ...thought })),
  );
  return { text: rest + blank.slice(rest.length), thoughtOf };
}
