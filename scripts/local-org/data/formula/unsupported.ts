/**
 * Fields that formulas, or these parts of formulas, do not take.
 * Source: Salesforce Help, "Tips for Working with Picklist Formula Fields" and "Formula Field Limits and Restrictions"; the words are those of orgs and of the platform's open formula engine.
 */
import { isLongText, type FieldSchema } from '../schema/index.ts';
import type { FormulaPlace } from './places.ts';
import { fieldsOf, type Formula } from './tree.ts';

type FieldOf = (path: readonly string[]) => FieldSchema | undefined;

/** @return an org's error for the first field that may not stand where it stands */
export function unsupportedProblem(formula: Formula, place: FormulaPlace, fieldOf: FieldOf): string | undefined {
  const long = place === 'field' ? fieldsOf(formula).find((path) => isLong(fieldOf(path))) : undefined;
  if (long !== undefined) {
    const type = fieldOf(long)?.isHtml === true ? 'Rich Text Area' : 'Long Text Area';
    return `You referenced an unsupported field type called "${type}" using the following field: ${long.join('.')}`;
  }
  return choiceProblem(formula, fieldOf);
}

const isLong = (field: FieldSchema | undefined): boolean => field !== undefined && isLongText(field);

/** Functions of texts, which take no choices. Others take some: of those nothing is said here. */
const OF_TEXTS = new Set(
  'BEGINS CONTAINS LEN LEFT RIGHT MID UPPER LOWER INITCAP TRIM REVERSE SUBSTITUTE FIND LPAD RPAD VALUE HYPERLINK REGEX AND OR NOT'.split(
    ' ',
  ),
);
const KINDS: Partial<Record<FieldSchema['kind'], readonly [string, string]>> = {
  picklist: ['picklist', 'Picklist'],
  multipicklist: ['multi-select picklist', 'Multi-select picklist'],
};

/** @param nameOf what the message calls a field */
export function choiceProblem(
  formula: Formula,
  fieldOf: FieldOf,
  nameOf = (path: readonly string[]): string => path.join('.'),
): string | undefined {
  const inner = partsOf(formula);
  const isRefused = formula.kind === 'binary' || formula.kind === 'unary' || (formula.kind === 'call' && OF_TEXTS.has(formula.name));
  for (const part of inner) {
    const field = isRefused && part.kind === 'field' ? fieldOf(part.path) : undefined;
    const names = field === undefined ? undefined : KINDS[field.kind];
    if (names !== undefined && part.kind === 'field')
      return `Field ${nameOf(part.path)} is a ${names[0]} field. ${names[1]} fields are only supported in certain functions.`;
    const problem = choiceProblem(part, fieldOf, nameOf);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'call':
      return formula.args;
    case 'unary':
      return [formula.operand];
    case 'binary':
      return [formula.left, formula.right];
    default:
      return [];
  }
}
