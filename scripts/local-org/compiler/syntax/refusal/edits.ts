/** How error recovery changes a token sequence, and what it knows of the rules that are being read. Positions count tokens. */
import type { InsertedToken } from '../source/insertedToken.ts';
import type { Placeholder } from './placeholders.ts';

/** The tokens from `from` to before `to` give way to placeholders. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** Where in the text the placeholders stand, when not at `from`. */
  readonly offset?: number;
  readonly placeholders: readonly Placeholder[];
  /** The platform reads on, and checks nothing. */
  readonly isFatal?: true;
}
/** An edit for a rule that is no longer read as written: it supersedes all edits within the rule. */
export interface Replacement extends Edit {
  /** How many edits there were when the rule began. */
  readonly editsBefore: number;
}
/** A rule of the grammar that is being read. */
export interface OpenRule {
  readonly name: string;
  readonly from: number;
  readonly editsBefore: number;
  /** A part of it failed that has no placeholder: the whole rule is given up. */
  isLost: boolean;
  /** It has the part that it must have: a `try` its catch or finally, a trigger its event. */
  isComplete?: boolean;
  /** The end of its first operand, and how many edits there were then. */
  operand?: { readonly end: number; readonly edits: number };
  /** The sign of its assignment failed: what was read as type arguments may have been a comparison. */
  lacksSign?: boolean;
}
/** A text after its edits, for the parser library. */
export interface RepairedText {
  /** As long as the original; blank where tokens were deleted. */
  readonly text: string;
  readonly inserted: readonly InsertedToken[];
  /** The same with every query that needed an edit replaced by an unknown value. */
  readonly withoutQueries?: RepairedText;
}
