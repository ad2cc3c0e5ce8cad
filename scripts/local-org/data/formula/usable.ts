/** Formulas that can be computed: their functions are there and take the values that they are given. Source: Salesforce Help, "Common Formula Errors". */
import { DoesNotCompile } from '../../platform/core/error.ts';
import { arityProblem } from './functions/arity.ts';
import { functions } from './functions/index.ts';
import { parseFormula } from './parse.ts';
import { FormulaError } from './scan.ts';
import { callsOf, type Formula } from './tree.ts';

/** Functions of the platform that are not built here: who meets one is told so. */
const NOT_BUILT = new Set(['IMAGEPROXYURL', 'JUNCTIONIDLIST', 'PARENTGROUPVAL', 'PREDICT', 'PREVGROUPVAL']);
const known = new Map<string, Formula>();

/** @return the tree of a formula that is to be computed. Errors: DoesNotCompile for one that no org has; the message names it. */
export function usableFormula(source: string, field?: string): Formula {
  const earlier = known.get(source);
  if (earlier !== undefined) return earlier;
  const { formula, problem } = readFormula(source);
  if (formula === undefined || problem !== undefined)
    throw new DoesNotCompile(`The formula ${field === undefined ? source : `of ${field}`} cannot be used: ${String(problem)}`);
  known.set(source, formula);
  return formula;
}

/** A tree, where there is one, and what is wrong with it. */
export function readFormula(source: string): { readonly formula?: Formula; readonly problem?: string | undefined } {
  try {
    const formula = parseFormula(source);
    return { formula, problem: callProblem(formula) };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { problem: error.message };
  }
}

/** @return what is wrong with the functions of a formula; undefined when nothing is. */
export function callProblem(formula: Formula): string | undefined {
  for (const call of callsOf(formula)) {
    const problem = functions[call.name] === undefined ? unknownFunction(call.name) : arityProblem(call);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
const unknownFunction = (name: string): string | undefined =>
  NOT_BUILT.has(name) ? undefined : `Unknown function ${name}. Check spelling.`;
