/** What is wrong with a token, and who says so. */
import type { Token } from './token.ts';

export interface Problem {
  readonly token: Token;
  readonly message: string;
  /** Decides between alternatives, even for trial. */
  readonly isLook?: true;
  /** The text can be read, and is refused when its names are looked up. */
  readonly isLater?: true;
}
/** @param read the token that was read so many tokens before: 1 is the last one, 0 the next; @param first the first one of the rule */
export type Check = (read: (back: number) => Token, first: Token) => Problem | undefined;
