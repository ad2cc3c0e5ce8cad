/** A program and everything that the compiler says about it: nothing where it is right. Programs without a type of their own stand on the second line, in `public class Wrong`. */
export interface Row {
  readonly code: string;
  readonly says: readonly string[];
  /** Why the words or the place are not certain: that it is refused is. */
  readonly unsure?: string;
}

/** The programs of one kind, by what they are about: the name of their file. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

export const row = (code: string, ...says: string[]): Row => ({ code, says });
/** What is said of a query with the part of it that it is about. @param column what it says; the caret stands there unless the part begins later, or blanks between words are not written */
export const shown = (place: string, part: string, column: number, message: string, caret = column): string =>
  `${place} \n${part}\n${' '.repeat(caret - 1)}^\nERROR at Row:1:Column:${String(column)}\n${message}`;
/** The platform refuses this too; which of its messages it takes, what it fills in, or where it points is inferred. */
export const inferred = (code: string, ...says: string[]): Row => ({ code, says, unsure: 'inferred' });
