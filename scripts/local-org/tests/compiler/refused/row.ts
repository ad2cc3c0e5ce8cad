/** A program and everything that the compiler says about it: nothing where it is right. Programs without a type of their own stand on the second line, in `public class Wrong`. */
export interface Row {
  readonly code: string;
  readonly says: readonly string[];
  /** Why the words or the place are not certain: that it is refused is. */
  readonly unsure?: string;
}

export const row = (code: string, ...says: string[]): Row => ({ code, says });
/** The platform refuses this too; which of its messages it takes, what it fills in, or where it points is inferred. */
export const inferred = (code: string, ...says: string[]): Row => ({ code, says, unsure: 'inferred' });
