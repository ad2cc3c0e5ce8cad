/** What a check says: where, what is wrong, and how to mend it. */
export interface Finding {
  /** Relative to the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly problem: string;
  readonly mend: string;
}
export interface Check {
  /** As `npm test` prints it: a sentence that is true when nothing is found. */
  readonly name: string;
  /** Errors: throws when a tool that it needs is missing or breaks down. */
  run(root: string): Promise<readonly Finding[]>;
}

export const findingText = ({ file, line, problem, mend }: Finding): string =>
  `${file}:${String(line)} ${problem}${/[.!?]$/.test(problem) ? '' : '.'} ${mend}`;
