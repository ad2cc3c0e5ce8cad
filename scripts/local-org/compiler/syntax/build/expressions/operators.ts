/** Operators, and what else stands between expressions: assignments, casts, conditions, elements. */
import {
  CastExpressionContext,
  CmpExpressionContext,
  type ApexParserRuleContext,
  type ApexTerminalNode,
  type ArrayExpressionContext,
  type AssignExpressionContext,
  type CondExpressionContext,
  type EqualityExpressionContext,
  type ExpressionContext,
  type InstanceOfExpressionContext,
  type NegExpressionContext,
  type PostOpExpressionContext,
  type PreOpExpressionContext,
} from '@apexdevtools/apex-parser';
import type { AssignmentOperator, BinaryOperator, Expression, Range } from '../../../../language/ast.ts';
import { rangeBetween, rangeOf } from '../range.ts';
import { typeRef } from '../typeRefs.ts';
import { nothing, type Builder, type Descent } from './descent.ts';

export const element: Builder<ArrayExpressionContext> = (context, range, descent) => {
  const [target, index] = pair(context, descent);
  return { kind: 'index', target, index, range };
};

export const cast: Builder<CastExpressionContext> = (context, range, { expression }) => ({
  kind: 'cast',
  type: typeRef(context.typeRef()),
  value: expression(context.expression()),
  range,
});

export const instanceTest: Builder<InstanceOfExpressionContext> = (context, range, { expression }) => ({
  kind: 'instanceof',
  value: expression(context.expression()),
  type: typeRef(context.typeRef()),
  range,
});

export const assignment: Builder<AssignExpressionContext> = (context, range, descent) => {
  const [target, value] = pair(context, descent);
  return { kind: 'assign', operator: operatorText(context) as AssignmentOperator, target, value, range };
};

export const ternary: Builder<CondExpressionContext> = (context, range, { expression }) => {
  const [test = nothing(range), then = nothing(range), otherwise = nothing(range)] = context.expression_list().map(expression);
  return { kind: 'ternary', test, then, otherwise, range };
};

export const negation: Builder<NegExpressionContext> = (context, range, { expression }) => ({
  kind: 'unary',
  operator: context.BANG() == null ? '~' : '!',
  value: expression(context.expression()),
  range,
});

export const postfix: Builder<PostOpExpressionContext> = (context, range, descent) =>
  postIncrement(context.expression(), context.INC() ?? context.DEC(), range, descent);

export function binary(context: Pair, range: Range, descent: Descent): Expression {
  const [left, right] = pair(context, descent);
  return { kind: 'binary', operator: operatorText(context) as BinaryOperator, left, right, range };
}

/** `++i`, `--i`, `+i`, `-i`. */
export function signed(context: PreOpExpressionContext, range: Range, { expression }: Descent): Expression {
  const value = expression(context.expression());
  if (context.INC() != null) return { kind: 'increment', operator: '++', prefix: true, target: value, range, operatorRange: range };
  if (context.DEC() != null) return { kind: 'increment', operator: '--', prefix: true, target: value, range, operatorRange: range };
  return { kind: 'unary', operator: context.SUB() == null ? '+' : '-', value, range };
}

/** `(Long) i++` casts what `i++` gives: the grammar has it the other way round. */
function postIncrement(target: ExpressionContext, operator: ApexTerminalNode, range: Range, descent: Descent): Expression {
  if (target instanceof CastExpressionContext) {
    const inner = target.expression();
    return {
      kind: 'cast',
      type: typeRef(target.typeRef()),
      value: postIncrement(inner, operator, { ...rangeOf(inner), end: range.end }, descent),
      range,
    };
  }
  return {
    kind: 'increment',
    operator: operator.getText() === '++' ? '++' : '--',
    prefix: false,
    target: descent.expression(target),
    range,
    operatorRange: rangeBetween(operator.symbol, operator.symbol),
  };
}

/** `==` and `<` bind alike, from the left: `a == b < c` is `(a == b) < c`. The grammar binds `<` closer. */
export function equality(context: EqualityExpressionContext, range: Range, { expression }: Descent): Expression {
  const [left, right] = context.expression_list();
  if (left === undefined || right === undefined) return nothing(range);
  const lean = (side: ExpressionContext): Expression => {
    const upTo: Range = { ...range, end: rangeOf(side).end };
    if (!(side instanceof CmpExpressionContext))
      return {
        kind: 'binary',
        operator: operatorText(context) as BinaryOperator,
        left: expression(left),
        right: expression(side),
        range: upTo,
      };
    const [near, far] = side.expression_list();
    if (near === undefined || far === undefined) return nothing(range);
    return { kind: 'binary', operator: operatorText(side) as BinaryOperator, left: lean(near), right: expression(far), range: upTo };
  };
  return lean(right);
}

type Pair = { expression_list(): ExpressionContext[] } & ApexParserRuleContext;

export function pair(context: Pair, { expression }: Descent): readonly [Expression, Expression] {
  const [first, second] = context.expression_list().map(expression);
  return [first ?? nothing(rangeOf(context)), second ?? nothing(rangeOf(context))];
}

/** The tokens between the operands, joined: `>` `>` `=` is three tokens in the grammar. */
function operatorText(context: ApexParserRuleContext): string {
  return (context.children ?? [])
    .slice(1, -1)
    .map((child) => child.getText())
    .join('');
}
