/** A token that stands in no text. */
export interface ThoughtOf {
  /** Of what it stands before. */
  readonly offset: number;
  /** The sign, word or name; blanks for what could not be read. */
  readonly text: string;
  readonly isName: boolean;
}
