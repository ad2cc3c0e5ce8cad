/** Functions that only some formulas may use. Source: Salesforce Help, "Formula Functions" and the pages of the functions; the words and the rest were seen in an org. */
import { callsOf, type Formula } from './tree.ts';

export type FormulaPlace = 'field' | 'rule';
const ENCODING = 'HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE IMAGEPROXYURL JUNCTIONIDLIST POWER';
const REFUSED: Readonly<Record<FormulaPlace, ReadonlySet<string>>> = {
  field: new Set(`${ENCODING} ISNEW ISCHANGED ISCLONE PRIORVALUE REGEX VLOOKUP`.split(' ')),
  rule: new Set(`${ENCODING} HYPERLINK IMAGE`.split(' ')),
};

/** @return an org's error for the first function that has no place in a formula field or a validation rule */
export function placeProblem(formula: Formula, place: FormulaPlace): string | undefined {
  const refused = callsOf(formula).find(({ name }) => REFUSED[place].has(name));
  return refused === undefined ? undefined : `Function ${refused.name} may not be used in this type of formula`;
}
