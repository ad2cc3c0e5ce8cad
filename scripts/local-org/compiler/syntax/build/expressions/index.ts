/** Expressions, composed. The grammar's own precedence stands; labelled alternatives tell the kind of a node. */
import {
  Arth1ExpressionContext,
  Arth2ExpressionContext,
  ArrayExpressionContext,
  AssignExpressionContext,
  BitAndExpressionContext,
  BitExpressionContext,
  BitNotExpressionContext,
  BitOrExpressionContext,
  CastExpressionContext,
  CmpExpressionContext,
  CoalExpressionContext,
  CondExpressionContext,
  DotExpressionContext,
  EqualityExpressionContext,
  InstanceOfExpressionContext,
  LogAndExpressionContext,
  LogOrExpressionContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SubExpressionContext,
  type ExpressionContext,
  type ExpressionListContext,
  type QueryContext,
  type SoslLiteralAltContext,
  type SoslLiteralContext,
} from '@apexdevtools/apex-parser';
import type { Expression } from '../../../../language/ast.ts';
import type { SoqlQuery, SoslQuery } from '../../../../language/soqlAst.ts';
import { rangeOf } from '../range.ts';
import * as soql from '../soql/queries.ts';
import * as sosl from '../soql/searches.ts';
import { argumentsOf, dot, ownCall } from './calls.ts';
import { creation } from './creation.ts';
import { nothing, type Builder, type Descent } from './descent.ts';
import { assignment, binary, cast, element, equality, instanceTest, negation, postfix, signed, ternary } from './operators.ts';
import { primary } from './primaries.ts';

const DESCENT: Descent = { expression, query };

export function expressions(context: ExpressionListContext | null): readonly Expression[] {
  return argumentsOf(context, DESCENT);
}

export function expression(context: ExpressionContext): Expression {
  const range = rangeOf(context);
  // the node is of the class by which its function was found
  return BUILDERS.get(context.constructor)?.(context as never, range, DESCENT) ?? nothing(range);
}

export function query(context: QueryContext): SoqlQuery {
  return soql.query(context, DESCENT);
}

export function search(context: SoslLiteralContext | SoslLiteralAltContext): SoslQuery {
  return sosl.search(context, DESCENT);
}

/** An alternative of the grammar, and what is made of it. */
function of<Node extends ExpressionContext>(
  kind: abstract new (...parts: never[]) => Node,
  build: Builder<Node>,
): readonly [unknown, Builder<never>] {
  return [kind, build];
}

const BUILDERS: ReadonlyMap<unknown, Builder<never>> = new Map([
  of(PrimaryExpressionContext, (context, _range, descent) => primary(context.primary(), descent)),
  of(SubExpressionContext, (context) => expression(context.expression())),
  of(DotExpressionContext, dot),
  of(MethodCallExpressionContext, (context, range, descent) => ownCall(context.methodCall(), range, descent)),
  of(NewExpressionContext, (context, range, descent) => creation(context.creator(), range, descent)),
  of(ArrayExpressionContext, element),
  of(CastExpressionContext, cast),
  of(InstanceOfExpressionContext, instanceTest),
  of(AssignExpressionContext, assignment),
  of(CondExpressionContext, ternary),
  of(PostOpExpressionContext, postfix),
  of(PreOpExpressionContext, signed),
  of(NegExpressionContext, negation),
  of(EqualityExpressionContext, equality),
  of(Arth1ExpressionContext, binary),
  of(Arth2ExpressionContext, binary),
  of(BitAndExpressionContext, binary),
  of(BitExpressionContext, binary),
  of(BitNotExpressionContext, binary),
  of(BitOrExpressionContext, binary),
  of(CmpExpressionContext, binary),
  of(CoalExpressionContext, binary),
  of(LogAndExpressionContext, binary),
  of(LogOrExpressionContext, binary),
]);
