/** Tokens that stand in no text: error recovery inserts them for what is missing or could not be read. */
export interface InsertedToken {
  /** Of what it stands before. */
  readonly offset: number;
  /** A keyword or an operator as written; of an identifier its name, or one of the names below. */
  readonly text: string;
  readonly isName: boolean;
  /** What it ends broke off: it has no place. */
  readonly isOfBroken?: true;
}

/** Names that no source can have. The tree keeps them, so that the checker knows what was never written and reports nothing about it. */
export const MISSING_NAME = ' ';
/** Something stood there, and nothing is known of it. */
export const UNKNOWN_NAME = '  ';
/** Parentheses with nothing readable between them. */
export const EMPTY_PARENTHESES_NAME = '   ';
