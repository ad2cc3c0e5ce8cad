/** A syntax error before it gets the name of its file. Units: line and column from 1. */
export interface Found {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
