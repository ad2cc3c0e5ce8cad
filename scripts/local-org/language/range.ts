/** Where a node stands. Units: `line` from 1, `column` from 1, as in the platform's messages; offsets in UTF-16 code units. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}
