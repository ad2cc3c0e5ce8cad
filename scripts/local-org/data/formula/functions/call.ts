/** The type of formula functions, which get their arguments unevaluated. */
import { ApexDecimal } from '../../../platform/values/index.ts';
import type { Evaluation } from '../scope.ts';
import type { Formula, FormulaValue } from '../tree.ts';
import { textOf } from '../values.ts';

export type FormulaFunction = (args: readonly Formula[], run: Evaluation) => FormulaValue;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of values. */
export const ofValues =
  (apply: (values: readonly FormulaValue[], run: Evaluation) => FormulaValue): FormulaFunction =>
  (args, run) =>
    apply(
      args.map((arg) => run.value(arg)),
      run,
    );

/** A function of texts: blanks are empty. */
export const ofTexts = (apply: (...texts: string[]) => FormulaValue): FormulaFunction => ofValues((values) => apply(...values.map(textOf)));

/** A function of numbers: a blank makes the result blank. */
export const ofNumbers = (apply: (...numbers: ApexDecimal[]) => FormulaValue): FormulaFunction =>
  ofValues((values) => (values.every((value) => value instanceof ApexDecimal) ? apply(...(values as ApexDecimal[])) : null));

export const number = (value: number): ApexDecimal =>
  Number.isInteger(value) ? ApexDecimal.ofInteger(value) : ApexDecimal.ofNumber(value);
export const numeric = (value: FormulaValue | undefined): number =>
  value instanceof ApexDecimal ? value.toNumber() : typeof value === 'string' ? Number(value) : 0;
