/** Computes formulas. Source: Salesforce Help, "Formula Operators and Functions" and "Using Blanks in Formulas". */
import { NotImplemented } from '../../platform/core/error.ts';
import {
  addDecimals,
  ApexDate,
  ApexDatetime,
  ApexDecimal,
  ApexTime,
  multiplyDecimals,
  negateDecimal,
  setScale,
  shiftDate,
  subtractDecimals,
} from '../../platform/values/index.ts';
import { power, product, quotient } from './arithmetic.ts';
import { functions } from './functions/index.ts';
import { choosesArgument, kindOf, kindOfValue } from './infer.ts';
import { FormulaFailure, noResult, type Evaluation, type FormulaScope } from './scope.ts';
import { isFolded, type Formula, type FormulaValue } from './tree.ts';
import { compared, sameFormulaValue, textOf } from './values.ts';

const DAY_MS = 86_400_000;

/** The value of a formula whose failure leaves it blank. */
export function valueOrBlank(formula: Formula, scope: FormulaScope): FormulaValue {
  try {
    return evaluateFormula(formula, scope);
  } catch (error) {
    if (error instanceof FormulaFailure) return null;
    throw error;
  }
}

/** Errors: FormulaFailure where there is no result; NotImplemented for a function unknown here. */
export function evaluateFormula(formula: Formula, scope: FormulaScope): FormulaValue {
  const run: Evaluation = { scope, value: (part) => evaluate(part, run) };
  return run.value(formula);
}

/** Only fields have empty texts: what is computed is null instead. */
function evaluate(formula: Formula, run: Evaluation): FormulaValue {
  const value = computed(formula, run);
  return value === '' && run.scope.keepsEmptyTexts === true && !isPassedOn(formula) ? null : value;
}
const isPassedOn = (formula: Formula): boolean => formula.kind === 'field' || (formula.kind === 'call' && choosesArgument(formula.name));

function computed(formula: Formula, run: Evaluation): FormulaValue {
  switch (formula.kind) {
    case 'literal':
      return formula.value;
    case 'field': {
      const value = run.scope.field(formula.path);
      return value === null && run.scope.isZeroWhenBlank(formula.path) ? ApexDecimal.zero : value;
    }
    case 'call': {
      const call = functions[formula.name];
      if (call === undefined) throw new NotImplemented(`the formula function ${formula.name}`);
      return call(formula.args, run);
    }
    case 'unary': {
      const operand = run.value(formula.operand);
      if (formula.operator === '!') return operand === null ? null : operand !== true;
      return operand instanceof ApexDecimal ? negateDecimal(operand) : null;
    }
    case 'binary':
      if (formula.operator === '&&') return run.value(formula.left) === true && run.value(formula.right) === true;
      if (formula.operator === '||') return run.value(formula.left) === true || run.value(formula.right) === true;
      return binary(formula, run.value(formula.left), run.value(formula.right), run.scope);
  }
}

type Binary = Extract<Formula, { kind: 'binary' }>;
/** Texts are equal when both are blank; comparing other values with a blank is unknown. Source: Salesforce's open formula engine; seen in orgs. */
function isUnknown({ left, right }: Binary, a: FormulaValue, b: FormulaValue, scope: FormulaScope): boolean {
  if (scope.blanksAreUnknown !== true || (a !== null && b !== null)) return false;
  const kinds = [kindOfValue(a ?? b), ...[left, right].map((side) => kindOf(side, (path) => scope.kindAt?.(path)))];
  return !kinds.includes('Text') && kinds.some((kind) => kind !== undefined);
}

function binary(formula: Binary, left: FormulaValue, right: FormulaValue, scope: FormulaScope): FormulaValue {
  const { operator } = formula;
  switch (operator) {
    case '=':
      return isUnknown(formula, left, right, scope) ? null : sameFormulaValue(left, right);
    case '<>':
      return isUnknown(formula, left, right, scope) ? null : !sameFormulaValue(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(operator, left, right);
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right);
      return shifted(left, right, 1, scope) ?? shifted(right, left, 1, scope) ?? arithmetic(left, right, addDecimals);
    case '-':
      return difference(left, right, scope) ?? shifted(left, right, -1, scope) ?? arithmetic(left, right, subtractDecimals);
    case '*':
      return arithmetic(left, right, (a, b) => product(a, b, scope));
    case '/':
      return arithmetic(left, right, (a, b) => quotient(a, b, scope));
    case '^':
      return arithmetic(left, right, (a, b) => power(a, b, isFolded(formula), scope));
    default:
      return null;
  }
}

function arithmetic(left: FormulaValue, right: FormulaValue, apply: (a: ApexDecimal, b: ApexDecimal) => ApexDecimal | null): FormulaValue {
  return left instanceof ApexDecimal && right instanceof ApexDecimal ? apply(left, right) : null;
}

/** Adds days to a date, milliseconds to a time. Times go round; in the engine, none is before midnight (the words are ours). Source: the platform's open formula engine. */
function shifted(value: FormulaValue, by: FormulaValue, sign: 1 | -1, scope: FormulaScope): FormulaValue | undefined {
  if (!(by instanceof ApexDecimal)) return value instanceof ApexDate || value instanceof ApexDatetime ? null : undefined;
  const amount = by.toNumber() * sign;
  if (value instanceof ApexDate) return shiftDate(value, Math.trunc(amount));
  if (value instanceof ApexDatetime) return new ApexDatetime(value.ms + wholeSeconds(by) * sign * 1000);
  if (!(value instanceof ApexTime)) return undefined;
  if (scope.isOfDatabase === true) return new ApexTime((value.ms + Math.round(amount % DAY_MS) + DAY_MS) % DAY_MS);
  const ms = value.ms + Math.trunc(amount);
  return ms < 0 ? noResult(scope, 'Time is before midnight') : new ApexTime(ms % DAY_MS);
}

const MS_OF_DAY = ApexDecimal.ofInteger(DAY_MS);
const DAY_SECONDS = ApexDecimal.ofInteger(86_400);
/** Days as seconds, rounded half up. Source: the platform's open formula engine. */
const wholeSeconds = (days: ApexDecimal): number => (setScale(multiplyDecimals(days, DAY_SECONDS), 0, 'HALF_UP') ?? days).toNumber();

/** The difference of two dates in days, of two times in milliseconds: an earlier time is one of the next day (seen in orgs). */
function difference(left: FormulaValue, right: FormulaValue, scope: FormulaScope): FormulaValue | undefined {
  if (left instanceof ApexDate && right instanceof ApexDate) return ApexDecimal.ofInteger(left.daysSinceEpoch() - right.daysSinceEpoch());
  if (left instanceof ApexDatetime && right instanceof ApexDatetime)
    return quotient(ApexDecimal.ofInteger(left.ms - right.ms), MS_OF_DAY, scope);
  return left instanceof ApexTime && right instanceof ApexTime ? ApexDecimal.ofInteger((left.ms - right.ms + DAY_MS) % DAY_MS) : undefined;
}
