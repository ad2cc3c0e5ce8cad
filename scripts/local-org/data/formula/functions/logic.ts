/** Logical functions, and those on changes of the record. Source: Salesforce Help, "Formula Functions", logical. */
import { kindOf } from '../infer.ts';
import type { Evaluation } from '../scope.ts';
import { sameFormulaValue, textOf } from '../values.ts';
import type { Formula, FormulaValue } from '../tree.ts';
import { number, ofValues, type FormulaFunction, type FunctionTable } from './call.ts';

/** An empty text in a field of what code evaluates a formula on is a value, all others are blank. Source: results of an org. */
const isBlank = (value: FormulaValue, { scope }: Evaluation): boolean => value === null || (value === '' && scope.keepsEmptyTexts !== true);
/** What is written out is never blank, even if it is empty. Source: the platform's open formula engine; seen in an org. */
const isWritten = (formula: Formula): boolean => formula.kind === 'literal' && formula.value !== null;
const orElse: FormulaFunction = ([value, otherwise], run) => {
  const found = value === undefined ? null : run.value(value);
  return isBlank(found, run) && (value === undefined || !isWritten(value)) && otherwise !== undefined ? run.value(otherwise) : found;
};
/** Source: Salesforce Help, "ISNULL" and "NULLVALUE": texts are never null, even when they are blank. Of templates: the platform's open formula engine. */
const isText = (formula: Formula | undefined, { scope }: Evaluation): boolean =>
  scope.isTemplate !== true && formula !== undefined && kindOf(formula, (path) => scope.kindAt?.(path)) === 'Text';
/** A null matches no case, not even null; a blank text matches a blank one. Source: the platform's open formula engine. */
const isNeverText = (formula: Formula | undefined, { scope }: Evaluation): boolean =>
  formula?.kind === 'literal' ||
  !['Text', undefined].includes(formula === undefined ? undefined : kindOf(formula, (path) => scope.kindAt?.(path)));
const pathOf = (formula: Formula | undefined): readonly string[] => (formula?.kind === 'field' ? formula.path : []);
const valuesOf = (value: FormulaValue | undefined): readonly string[] =>
  typeof value === 'string' && value !== '' ? value.split(';') : [];
const isSameChoice = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const blank: FormulaFunction = ([value], run) => isBlank(value === undefined ? null : run.value(value), run);

export const LOGIC: FunctionTable = {
  AND: (args, run) => args.every((arg) => run.value(arg) === true),
  OR: (args, run) => args.some((arg) => run.value(arg) === true),
  /** Source: Salesforce's open formula engine and results of orgs: what is unknown stays unknown. */
  NOT: ([value], run) => {
    const found = value === undefined ? null : run.value(value);
    return found === null ? null : found !== true;
  },
  IF: ([test, then, otherwise], run) => {
    const chosen = test !== undefined && run.value(test) === true ? then : otherwise;
    return chosen === undefined ? null : run.value(chosen);
  },
  IFS: (args, run) => {
    for (let index = 0; index + 1 < args.length; index += 2)
      if (run.value(args[index] as Formula) === true) return run.value(args[index + 1] as Formula);
    return args.length % 2 === 1 ? run.value(args.at(-1) as Formula) : null;
  },
  CASE: ([subject, ...rest], run) => {
    const value = subject === undefined ? null : run.value(subject);
    if (value === null && isNeverText(subject, run)) return run.value(rest.at(-1) as Formula);
    for (let index = 0; index + 1 < rest.length; index += 2)
      if (sameFormulaValue(value, run.value(rest[index] as Formula))) return run.value(rest[index + 1] as Formula);
    return rest.length % 2 === 1 ? run.value(rest.at(-1) as Formula) : null;
  },
  ISBLANK: blank,
  ISNULL: (args, run) => !isText(args[0], run) && blank(args, run),
  BLANKVALUE: orElse,
  NULLVALUE: (args, run) => (args.some((arg) => isText(arg, run)) ? run.value(args[0] as Formula) : orElse(args, run)),
  ISNUMBER: ofValues(([value]) => /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(textOf(value ?? null))),
  /** Values of picklists are compared without case, unlike texts (seen in an org). */
  ISPICKVAL: ofValues(([value, wanted]) => isSameChoice(textOf(value ?? null), textOf(wanted ?? null))),
  INCLUDES: ofValues(([value, wanted]) => valuesOf(value).some((one) => isSameChoice(one, textOf(wanted ?? null)))),
  PICKLISTCOUNT: ofValues(([value]) => number(valuesOf(value).length)),
  ISNEW: (_args, { scope }) => scope.isNew,
  ISCLONE: (_args, { scope }) => scope.isClone,
  ISCHANGED: ([field], { scope }) => !scope.isNew && !sameFormulaValue(scope.field(pathOf(field)), scope.prior(pathOf(field))),
  PRIORVALUE: ([field], { scope }) => (scope.isNew ? scope.field(pathOf(field)) : scope.prior(pathOf(field))),
};
