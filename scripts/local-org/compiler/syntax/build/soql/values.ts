/** Values of SOQL: literals, date literals and binds. */
import type { BoundExpressionContext, DateFormulaContext, ValueContext } from '@apexdevtools/apex-parser';
import type { BindValue, LiteralValue, Value } from '../../../../language/soqlAst.ts';
import type { Descent } from '../expressions/descent.ts';
import { stringValue } from '../../source/index.ts';
import { rangeOf } from '../range.ts';

export function bind(context: BoundExpressionContext, { expression }: Descent): BindValue {
  return { kind: 'bind', expression: expression(context.expression()), range: rangeOf(context) };
}

/** A single value; lists and subqueries are told apart by the caller. */
export function value(context: ValueContext, descent: Descent): Value {
  const bound = context.boundExpression();
  if (bound != null) return bind(bound, descent);
  const formula = context.dateFormula();
  if (formula != null) return dateLiteral(formula);
  const text = context.getText();
  if (context.NULL() != null) return { kind: 'null' };
  if (context.BooleanLiteral() != null) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  if (context.StringLiteral() != null || context.MultilineStringLiteral() != null) return { kind: 'string', value: stringValue(text) };
  if (context.DateTimeLiteral() != null) return { kind: 'datetime', text };
  if (context.TimeLiteral() != null) return { kind: 'time', text };
  if (context.DateLiteral() != null) return { kind: 'date', text };
  if (context.IntegralCurrencyLiteral() != null) return { kind: 'currency', code: text.slice(0, 3).toUpperCase(), text: text.slice(3) };
  return { kind: 'number', text };
}

/** `LAST_N_DAYS:7` is one token and a signed number. */
function dateLiteral(context: DateFormulaContext): LiteralValue {
  const [name = '', count] = context.getText().toUpperCase().split(':');
  return { kind: 'date-literal', name, ...(count === undefined ? {} : { n: Number.parseInt(count, 10) }) };
}
