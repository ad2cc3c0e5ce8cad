/** Why a row was refused, in the platform's codes. Source: SOAP API Developer Guide, "Core Data Types", StatusCode. */
import type { DuplicateFound } from './rules/duplicateFound.ts';

export interface RowError {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
  /** What the row resembles, when that is why. */
  readonly duplicates?: DuplicateFound;
}
export interface RowOutcome {
  readonly id: string | null;
  readonly created: boolean;
  readonly errors: readonly RowError[];
}

export function rowError(code: string, message: string, fields: readonly string[] = [], duplicates?: DuplicateFound): RowError {
  return { code, message, fields, ...(duplicates === undefined ? {} : { duplicates }) };
}
export function failed(error: RowError, id: string | null = null): RowOutcome {
  return { id, created: false, errors: [error] };
}
