/** What the compiler says about source texts. */
import type { ApexType } from './types.ts';

/** What the compiler says about a source text that it refuses, or warns about. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `contained`: stops the body that it is in, and no other of its file. */
  readonly severity: 'error' | 'warning' | 'contained';
  readonly message: string;
  /** The compiler stops here: later errors are not reported. */
  readonly isEnd?: true;
  readonly about?: Subject;
  /** The class that could not be read and that the error comes from. */
  readonly needs?: string;
}

/** What an error is about, for code that has to know: its words are for people. */
export type Subject =
  /** A name in an expression that means nothing: a variable, a field, a page. */
  | { readonly kind: 'missing-name'; readonly of: 'Variable' | 'Page'; readonly name: string }
  /** A written type, by the parts of its name. */
  | { readonly kind: 'missing-type'; readonly names: readonly string[] }
  /** A type that is there and that this code may not name. */
  | { readonly kind: 'hidden-type' }
  | { readonly kind: 'missing-method'; readonly name: string; readonly owner: ApexType | undefined }
  /** An object of a query, and a field of one. */
  | { readonly kind: 'missing-object'; readonly name: string }
  | { readonly kind: 'missing-column'; readonly name: string; readonly object: string }
  /** A method without the body that it must have, or with one that it must not have. */
  | { readonly kind: 'missing-body' | 'needless-body' };
