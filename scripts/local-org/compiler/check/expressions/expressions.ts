/** Checks expressions: dispatches each kind to its checker, which checks the parts through the context. */
import type { IrExpr } from '../../ir/ir.ts';
import type { Expression } from '../../../language/ast.ts';
import type { Context } from '../context.ts';
import { checkAssignment, checkIncrement } from './assignments.ts';
import { misplacedCall } from './calls/constructorCalls.ts';
import { checkCall } from './calls/index.ts';
import { checkNew } from './creation/index.ts';
import { checkIndex } from './elements.ts';
import { checkSuper, checkThis } from './instance.ts';
import { checkClassLiteral, checkLiteral } from './literals.ts';
import { checkMember } from './names/members.ts';
import { checkName } from './names/simple.ts';
import { nothing } from './nothing.ts';
import { checkBinary } from './operators/binary.ts';
import { checkCast } from './operators/casts.ts';
import { checkTernary } from './operators/conditions.ts';
import { checkInstanceof } from './operators/instanceOf.ts';
import { checkUnary } from './operators/unary.ts';
import { checkQuery, checkSearch } from './queries.ts';

/** @return the checked expression. One with errors has an unknown type, so that the expression around it reports nothing more; a map keeps its type whatever its entries are */
export function checkExpression(context: Context, expression: Expression): IrExpr {
  const before = context.diagnostics.length;
  const checked = isWrongPath(context, expression) ? nothing(expression.range) : checkKind(context, expression);
  context.uses(checked.type);
  const isWhole = context.diagnostics.length === before || (expression.kind === 'new' && expression.creator.kind === 'map-entries');
  return isWhole ? checked : nothing(expression.range);
}

/** In the arguments of `this(...)` and `super(...)`: what is wrong behind the name of a field is reported instead of the field, which has no value yet. */
function isWrongPath(context: Context, expression: Expression): boolean {
  if (!context.at.isBeforeInstance || !isBehindName(expression)) return false;
  const before = context.diagnostics.length;
  context.within({ isBeforeInstance: false }, () => checkKind(context, expression));
  return context.diagnostics.length > before;
}

function isBehindName(expression: Expression): boolean {
  if (expression.kind !== 'member' && expression.kind !== 'call') return false;
  return expression.target !== undefined && (expression.target.kind === 'name' || isBehindName(expression.target));
}

function checkKind(context: Context, expression: Expression): IrExpr {
  // the expression is of the kind by which its function was found
  return CHECKERS[expression.kind](context, expression as never);
}

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

const CHECKERS: { readonly [Kind in Expression['kind']]: (context: Context, expression: Node<Kind>) => IrExpr } = {
  literal: checkLiteral,
  name: checkName,
  this: checkThis,
  super: checkSuper,
  member: checkMember,
  call: checkCall,
  'constructor-call': misplacedCall,
  index: checkIndex,
  new: checkNew,
  cast: checkCast,
  instanceof: checkInstanceof,
  unary: checkUnary,
  binary: checkBinary,
  ternary: checkTernary,
  assign: checkAssignment,
  increment: checkIncrement,
  soql: checkQuery,
  sosl: checkSearch,
  'class-literal': checkClassLiteral,
};
