/** Conditions of decisions, starts and filters. Source: Salesforce Help, "Flow Condition Operators"; Metadata API Developer Guide, "Flow", FlowComparisonOperator. */
import { valueOrBlank } from '../data/formula/evaluate.ts';
import { sameFormulaValue, textOf } from '../data/formula/values.ts';
import { parseFormula } from '../data/formula/parse.ts';
import { scopeOver } from '../data/formula/scope.ts';
import type { FormulaValue } from '../data/formula/tree.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import { formulaValue } from '../data/platform/formulas/values.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { sameValue } from '../platform/core/equality.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { ApexDate, ApexDatetime } from '../platform/values/index.ts';
import type { Resources } from './resources.ts';
import { valueUnder } from './values.ts';

/** `and`, `or`, or numbers in a formula: `1 AND (2 OR 3)`. @param tests one a condition, asked when needed. */
export function holdsBy(logic: string | undefined, tests: readonly (() => boolean)[]): boolean {
  const lower = (logic ?? 'and').toLowerCase().trim();
  if (lower === 'and' || lower === '') return tests.every((test) => test());
  if (lower === 'or') return tests.some((test) => test());
  return custom(lower, tests);
}
function custom(logic: string, tests: readonly (() => boolean)[]): boolean {
  const source = logic
    .replaceAll(/\band\b/g, '&&')
    .replaceAll(/\bor\b/g, '||')
    .replaceAll(/\bnot\b/g, '!')
    .replaceAll(/\d+/g, (number) => `C${number}`);
  const scope = scopeOver(([name = '']) => tests[Number(name.slice(1)) - 1]?.() ?? false);
  return valueOrBlank(parseFormula(source), scope) === true;
}

/** Conditions of a decision's outcome or of a collection's filter. */
export function conditionsHold(xml: Xml, resources: Resources, logic = text(xml, 'conditionLogic')): boolean {
  return holdsBy(
    logic,
    many(xml, 'conditions').map((condition) => () => conditionHolds(condition, resources)),
  );
}
function conditionHolds(condition: Xml, resources: Resources): boolean {
  const reference = text(condition, 'leftValueReference') ?? '';
  const operator = text(condition, 'operator') ?? 'EqualTo';
  const right = valueUnder(condition, 'rightValue', resources);
  if (operator === 'IsChanged') return isChanged(reference.replace(/^\$Record\./i, ''), resources) === (right !== false);
  if (operator === 'WasVisited') return (resources.valueOf(`visited ${reference}`) === true) === (right !== false);
  return comparesStrictly(resources.read(reference), operator, right);
}

/** In elements an empty text and no value are two things, in starts and filters one. Source: Salesforce Help, "Flow Resource: Global Constant" (Null Versus Empty String). */
function comparesStrictly(left: ApexValue, operator: string, right: ApexValue): boolean {
  const isOther = (left === null && right === '') || (left === '' && right === null);
  if (isOther && operator === 'EqualTo') return false;
  return (isOther && operator === 'NotEqualTo') || compares(left, operator, right);
}

/** Whether a field of the triggering record changed; of a new record, every field with a value did. */
export function isChanged(field: string, { record, prior }: Resources): boolean {
  const now = record?.get(field) ?? null;
  return prior === null ? now !== null : !sameValue(now, prior.get(field));
}

/** Errors: NotImplemented for an operator unknown here. */
export function compares(left: ApexValue, operator: string, right: ApexValue): boolean {
  switch (operator) {
    case 'IsNull':
      return isNull(left) === (right !== false);
    case 'IsBlank':
      return (isNull(left) || (typeof left === 'string' && left.trim() === '')) === (right !== false);
    case 'IsEmpty':
      return (isNull(left) || left === '' || (left instanceof ApexList && left.size === 0)) === (right !== false);
    case 'WasSet':
      return !isNull(left) === (right !== false);
    case 'In':
      return has(right, left);
    case 'NotIn':
      return !has(right, left);
    case 'Contains':
      return left instanceof ApexList
        ? has(left, right)
        : textOf(formulaValue(left))
            .toLowerCase()
            .includes(textOf(formulaValue(right)).toLowerCase());
    default:
      return comparesTexts(...alike(formulaValue(left), formulaValue(right)), operator);
  }
}
/** An empty collection is null: it is the result of Get Records without records. Source: Salesforce Help, "Flow Element: Get Records" and "Flow Condition Operators". */
const isNull = (value: ApexValue): boolean => value === null || (value instanceof ApexList && value.size === 0);
const has = (list: ApexValue, item: ApexValue): boolean =>
  list instanceof ApexList && list.items.some((one) => sameFormulaValue(folded(formulaValue(one)), folded(formulaValue(item))));
/** Texts compare without case in flows. */
const folded = (value: FormulaValue): FormulaValue => (typeof value === 'string' ? value.toLowerCase() : value);

/** A date is compared with a moment as the moment when it begins in GMT, as when one is assigned to the other. */
function alike(left: FormulaValue, right: FormulaValue): readonly [FormulaValue, FormulaValue] {
  const moment = (value: FormulaValue, other: FormulaValue): FormulaValue =>
    value instanceof ApexDate && other instanceof ApexDatetime ? new ApexDatetime(value.daysSinceEpoch() * 86_400_000) : value;
  return [moment(left, right), moment(right, left)];
}

function comparesTexts(left: FormulaValue, right: FormulaValue, operator: string): boolean {
  switch (operator) {
    case 'EqualTo':
      return sameFormulaValue(folded(left), folded(right));
    case 'NotEqualTo':
      return !sameFormulaValue(folded(left), folded(right));
    case 'StartsWith':
      return textOf(left).toLowerCase().startsWith(textOf(right).toLowerCase());
    case 'EndsWith':
      return textOf(left).toLowerCase().endsWith(textOf(right).toLowerCase());
    default:
      return ordered(left, operator, right);
  }
}
const SIGNS: Readonly<Record<string, string>> = { GreaterThan: '>', LessThan: '<', GreaterThanOrEqualTo: '>=', LessThanOrEqualTo: '<=' };
function ordered(left: FormulaValue, operator: string, right: FormulaValue): boolean {
  const sign = SIGNS[operator];
  if (sign === undefined) throw new NotImplemented(`the flow operator ${operator}`);
  const scope = scopeOver(([name]) => (name === 'a' ? left : right));
  return valueOrBlank(parseFormula(`a ${sign} b`), scope) === true;
}
