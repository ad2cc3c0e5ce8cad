/** The context in which a formula is evaluated. */
import { raise } from '../../platform/core/error.ts';
import type { ResultKind } from './infer.ts';
import type { Formula, FormulaValue } from './tree.ts';

/** The values that a formula can read. */
export interface FormulaScope {
  /** The value of a field, or of a global like `$User.Id`. */
  field(path: readonly string[]): FormulaValue;
  /** Whether the path leads to a number that reads as 0 when blank. */
  isZeroWhenBlank(path: readonly string[]): boolean;
  /** The type of what a path leads to: texts are never null. `undefined` where it is unknown. */
  kindAt?(path: readonly string[]): ResultKind | undefined;
  /** The value before the save; only rules and defaults have one. */
  prior(path: readonly string[]): FormulaValue;
  readonly isNew: boolean;
  readonly isClone: boolean;
  readonly nowMs: number;
  readonly zone: string;
  /** Whether it is the formula of a field: its line breaks are tags. */
  readonly isOfField?: boolean;
  /** Whether the database computes it, as it does in queries. It counts otherwise than the platform's engine, which computes all other formulas. */
  readonly isOfDatabase?: boolean;
  /** Whether comparisons with a blank number, date or time are unknown. */
  readonly blanksAreUnknown?: boolean;
  /** Whether a missing result is an Apex exception. */
  readonly isStrict?: boolean;
  /** Whether the formula stands in a template, where NULLVALUE and ISNULL know no texts that are never null. */
  readonly isTemplate?: boolean;
  /** Whether fields may have empty texts: those that code evaluates formulas on. */
  readonly keepsEmptyTexts?: boolean;
}
/** The scope of a formula over given values: of no record, at no time. @param isZero whether blank values read as 0 */
export function scopeOver(field: FormulaScope['field'], isZero = false): FormulaScope {
  return { field, prior: () => null, isZeroWhenBlank: () => isZero, isNew: false, isClone: false, nowMs: 0, zone: 'GMT' };
}

/** A formula without a result: `#Error!` in a field, a refused save for a rule, a refused submission for an approval, nothing in flows (seen in orgs). */
export class FormulaFailure extends Error {}

/** Of what has no result. Source: the texts of orgs. Errors: an Apex exception for strict formulas, FormulaFailure for others. */
export function noResult(scope: FormulaScope, message: string, exception = 'System.FormulaEvaluationException'): never {
  if (scope.isStrict === true) raise(exception, message);
  throw new FormulaFailure(message);
}

export interface Evaluation {
  readonly scope: FormulaScope;
  value(formula: Formula): FormulaValue;
}
