/** What the recognizer of refused texts reads. */

/** `type` is the sign itself, a keyword in capitals, or the name of a class of tokens: `IDENTIFIER`, `INTEGER_LITERAL`, `<EOF>`. */
export interface Token {
  readonly type: string;
  /** As messages show it: strings without their quotes. */
  readonly text: string;
  /** Units: from 1. */
  readonly line: number;
  readonly column: number;
  /** Where it is in the text; the end is past its last sign. */
  readonly start: number;
  readonly end: number;
}
export const END = '<EOF>';
