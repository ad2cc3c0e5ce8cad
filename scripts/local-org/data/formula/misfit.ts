/** The words of an org about a value of a wrong type. Source: the texts of orgs and of the platform's open formula engine. */
import type { ResultKind } from './infer.ts';
import type { Formula } from './tree.ts';

/** A part of a formula with its type, if that is known, and what messages call it. */
export interface Typed {
  readonly part: Formula;
  readonly kind: ResultKind | undefined;
  readonly label: string;
}

export const labelOf = (kind: ResultKind | undefined): string => (kind === 'DateTime' ? 'Date/Time' : String(kind));

/** @param what `function 'IF()'` */
export const received = (what: string, expected: string, { label }: Typed): string =>
  `Incorrect parameter type for ${what}. Expected ${expected}, received ${label}`;

export const illegal = (what: string): string => `Incorrect argument type for ${what}.`;

/**
 * @param isWrong whether it is known to be wrong, so that a type of its own is left out of what is expected
 * @return the error for a value that is known to be of none of the expected types
 */
export function unfit(what: string, expected: readonly ResultKind[], given: Typed, isWrong = false): string | undefined {
  if (given.kind === undefined || (!isWrong && expected.includes(given.kind))) return undefined;
  const others = expected.filter((kind) => kind !== given.kind);
  return received(what, others.map(labelOf).join(', '), given);
}
