/** Formulas that can be evaluated: their functions exist and accept their arguments. Source: Salesforce Help, "Common Formula Errors". */
import { DoesNotCompile } from '../../platform/core/error.ts';
import { arityProblem } from './functions/arity.ts';
import { functions } from './functions/index.ts';
import { parseFormula } from './parse.ts';
import { FormulaError } from './scan.ts';
import { callsOf, type Formula } from './tree.ts';

/** Functions of the platform that are not built: using one throws `not implemented`. */
const NOT_BUILT = new Set(['IMAGEPROXYURL', 'JUNCTIONIDLIST', 'PARENTGROUPVAL', 'PREDICT', 'PREVGROUPVAL', 'SIGN']);
const known = new Map<string, Formula>();

/** @return the tree of a formula. Errors: DoesNotCompile for one that no org accepts; the message names it. */
export function usableFormula(source: string, field?: string): Formula {
  const earlier = known.get(source);
  if (earlier !== undefined) return earlier;
  const { formula, problem } = readFormula(source);
  if (formula === undefined || problem !== undefined)
    throw new DoesNotCompile(`The formula ${field === undefined ? source : `of ${field}`} cannot be used: ${String(problem)}`);
  known.set(source, formula);
  return formula;
}

/** A formula's tree, if it could be parsed, and its error. */
export function readFormula(source: string): { readonly formula?: Formula; readonly problem?: string | undefined } {
  try {
    const formula = parseFormula(source);
    return { formula, problem: callProblem(formula) };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { problem: error.message };
  }
}

/** @return the error of the functions of a formula; undefined when there is none */
export function callProblem(formula: Formula): string | undefined {
  for (const call of callsOf(formula)) {
    const problem = (functions[call.name] === undefined ? unknownFunction(call.name) : undefined) ?? arityProblem(call);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
const unknownFunction = (name: string): string | undefined =>
  NOT_BUILT.has(name) ? undefined : `Unknown function ${name}. Check spelling.`;
