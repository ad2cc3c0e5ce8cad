/** Types, modifiers and annotations as they are written. */
import type { Range } from '../range.ts';

/** A type as written: `Map<Id, List<Account>>`, `Outer.Inner[]` (dimensions counts the brackets). */
export interface TypeRef {
  readonly names: readonly TypeName[];
  readonly dimensions: number;
  readonly range: Range;
}
/** One dotted part of a type with its type arguments. */
export interface TypeName {
  readonly name: string;
  readonly args: readonly TypeRef[];
}

/** `@IsTest(SeeAllData=true)`: the name in its own case, parameters by lower-case name; a single unnamed value is under `value`. */
export interface Annotation {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The parameters' names as written. */
  readonly parameterNames: Readonly<Record<string, string>>;
  /** Those of them whose values are written in quotes. */
  readonly texts: readonly string[];
  /** A string without a parameter name stands in its parentheses. */
  readonly isBareText: boolean;
  /** Where each parameter's name stands. */
  readonly parameterRanges: Readonly<Record<string, Range>>;
  readonly range: Range;
}
/** Lower case: `public`, `static`, `with sharing`, `without sharing`, `inherited sharing`, `webservice`, ... */
export interface Modifiers {
  readonly words: readonly string[];
  readonly annotations: readonly Annotation[];
}
