/** Computes formulas. Source: Salesforce Help, "Formula Operators and Functions" and "Using Blanks in Formulas". */
import { NotImplemented } from '../../platform/core/error.ts';
import {
  addDecimals,
  ApexDate,
  ApexDatetime,
  ApexDecimal,
  ApexTime,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  powerDecimal,
  shiftDate,
  subtractDecimals,
} from '../../platform/values/index.ts';
import { functions } from './functions/index.ts';
import { noResult, type Evaluation, type FormulaScope } from './scope.ts';
import type { BinaryOperator, Formula, FormulaValue } from './tree.ts';
import { compared, sameFormulaValue, textOf } from './values.ts';

/** Errors: NotImplemented for a function unknown here. */
export function evaluateFormula(formula: Formula, scope: FormulaScope): FormulaValue {
  const run: Evaluation = { scope, value: (part) => evaluate(part, run) };
  return run.value(formula);
}

function evaluate(formula: Formula, run: Evaluation): FormulaValue {
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
      if (formula.operator === '!') return operand !== true;
      return operand instanceof ApexDecimal ? negateDecimal(operand) : null;
    }
    case 'binary':
      if (formula.operator === '&&') return run.value(formula.left) === true && run.value(formula.right) === true;
      if (formula.operator === '||') return run.value(formula.left) === true || run.value(formula.right) === true;
      return binary(formula.operator, run.value(formula.left), run.value(formula.right), run.scope);
  }
}

function binary(operator: BinaryOperator, left: FormulaValue, right: FormulaValue, scope: FormulaScope): FormulaValue {
  switch (operator) {
    case '=':
      return sameFormulaValue(left, right);
    case '<>':
      return !sameFormulaValue(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(operator, left, right);
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right);
      return shifted(left, right, 1) ?? shifted(right, left, 1) ?? arithmetic(left, right, addDecimals);
    case '-':
      return difference(left, right) ?? shifted(left, right, -1) ?? arithmetic(left, right, subtractDecimals);
    case '*':
      return arithmetic(left, right, multiplyDecimals);
    case '/':
      return arithmetic(left, right, (a, b) =>
        b.unscaled !== 0n ? divideDecimals(a, b) : noResult(scope, a.unscaled === 0n ? 'Division undefined' : 'Division by zero'),
      );
    case '^':
      return arithmetic(left, right, power);
    default:
      return null;
  }
}

function arithmetic(left: FormulaValue, right: FormulaValue, apply: (a: ApexDecimal, b: ApexDecimal) => ApexDecimal | null): FormulaValue {
  return left instanceof ApexDecimal && right instanceof ApexDecimal ? apply(left, right) : null;
}

function power(base: ApexDecimal, exponent: ApexDecimal): ApexDecimal {
  const whole = exponent.toNumber();
  return Number.isInteger(whole) && whole >= 0 ? powerDecimal(base, whole) : ApexDecimal.ofNumber(base.toNumber() ** whole);
}

/** Adds days to a date, milliseconds to a time. */
function shifted(value: FormulaValue, by: FormulaValue, sign: 1 | -1): FormulaValue | undefined {
  if (!(by instanceof ApexDecimal)) return value instanceof ApexDate || value instanceof ApexDatetime ? null : undefined;
  const amount = by.toNumber() * sign;
  if (value instanceof ApexDate) return shiftDate(value, Math.trunc(amount));
  if (value instanceof ApexDatetime) return new ApexDatetime(value.ms + Math.round(amount * 86400000));
  return value instanceof ApexTime ? new ApexTime(value.ms + amount) : undefined;
}

/** The difference of two dates or times, in days. */
function difference(left: FormulaValue, right: FormulaValue): FormulaValue | undefined {
  if (left instanceof ApexDate && right instanceof ApexDate) return ApexDecimal.ofInteger(left.daysSinceEpoch() - right.daysSinceEpoch());
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) return ApexDecimal.ofNumber((left.ms - right.ms) / 86400000);
  return left instanceof ApexTime && right instanceof ApexTime ? ApexDecimal.ofInteger(left.ms - right.ms) : undefined;
}
