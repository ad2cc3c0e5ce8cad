/** A file that cannot be used; the rest of the project goes on without it. */
export interface ProjectProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
