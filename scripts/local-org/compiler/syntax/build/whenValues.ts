/** What stands behind `when`. */
import { ExpressionListContext, type WhenControlContext, type WhenLiteralContext } from '@apexdevtools/apex-parser';
import type { Expression, SwitchWhen } from '../../../language/ast.ts';
import { stringValue } from '../source/index.ts';
import { expressions } from './expressions/index.ts';
import { rangeOf } from './range.ts';
import { typeRef } from './typeRefs.ts';

export function whenOf(control: WhenControlContext): SwitchWhen {
  const list = control.children?.find((child) => child instanceof ExpressionListContext);
  if (list !== undefined) return { kind: 'values', values: expressions(list as ExpressionListContext).map(withSign) };
  const value = control.whenValue();
  if (value.ELSE() != null) return { kind: 'else' };
  const type = value.typeRef();
  return type != null
    ? { kind: 'type', type: typeRef(type), name: value.id().getText(), nameRange: rangeOf(value.id()) }
    : { kind: 'values', values: value.whenLiteral_list().map(whenLiteral) };
}

function whenLiteral(context: WhenLiteralContext): Expression {
  const range = rangeOf(context);
  const nested = context.whenLiteral();
  if (nested != null) return whenLiteral(nested);
  const sign = context.SUB_list().length % 2 === 1 ? '-' : '';
  const integer = context.IntegerLiteral();
  if (integer != null) return { kind: 'literal', type: 'Integer', text: sign + integer.getText(), range };
  const long = context.LongLiteral();
  if (long != null) return { kind: 'literal', type: 'Long', text: sign + long.getText().slice(0, -1), range };
  const text = context.StringLiteral() ?? context.MultilineStringLiteral();
  if (text != null) return { kind: 'literal', type: 'String', text: stringValue(text.getText()), range };
  if (context.NULL() != null) return { kind: 'literal', type: 'null', text: 'null', range };
  const [first, ...rest] = context.qualifiedName().id_list();
  if (first === undefined) return { kind: 'literal', type: 'null', text: 'null', range };
  return rest.reduce<Expression>(
    (target, id) => ({ kind: 'member', target, name: id.getText(), safe: false, range, nameRange: rangeOf(id) }),
    { kind: 'name', name: first.getText(), range: rangeOf(first) },
  );
}

const SIGNED: ReadonlySet<string> = new Set(['Integer', 'Long', 'Decimal', 'Double']);

/** A sign belongs to its literal. */
function withSign(expression: Expression): Expression {
  if (expression.kind !== 'unary' || (expression.operator !== '+' && expression.operator !== '-')) return expression;
  const value = withSign(expression.value);
  if (value.kind !== 'literal') return expression;
  if (expression.operator === '+') return { ...value, range: expression.range };
  if (!SIGNED.has(value.type)) return expression;
  return { ...value, text: value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`, range: expression.range };
}
