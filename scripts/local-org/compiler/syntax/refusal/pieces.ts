/** What a reading keeps, thinks away and thinks of. Places are numbers of tokens. */
import type { ThoughtOf } from '../source/thoughtOf.ts';
import type { Thought } from './standIns.ts';

export interface Rest {
  /** As long as the text it was made of; blank where nothing is left. */
  readonly text: string;
  readonly thoughtOf: readonly ThoughtOf[];
  /** The same with nothing left of the queries that could not be read. */
  readonly withoutQueries?: Rest;
}
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Where the thoughts stand, if not at the beginning. */
  readonly offset?: number;
  readonly thoughts: readonly Thought[];
}
export interface OpenRule {
  readonly name: string;
  readonly from: number;
  /** How many pieces there were when it began. */
  readonly before: number;
  /** Something in it is missing that nothing can stand for: it has to go, too. */
  isHoled: boolean;
  /** What it can't do without is there: something that catches, an event. */
  isFilled?: boolean;
  /** Where its first operand ends, and how many pieces there were. */
  operand?: { readonly end: number; readonly pieces: number };
  /** The sign of an assignment has failed: an angle bracket may have been meant otherwise. */
  isSignless?: boolean;
}
