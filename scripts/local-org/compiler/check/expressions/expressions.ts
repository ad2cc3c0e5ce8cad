/** Checks expressions: dispatches each kind to its checker. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Expression, Literal, Range, TypeRef } from '../../../language/ast.ts';
import {
  BOOLEAN,
  DECIMAL,
  DOUBLE,
  INTEGER,
  isUnknown,
  LONG,
  NULL,
  OBJECT,
  platform,
  shown,
  STRING,
  UNKNOWN,
  VOID,
} from '../../types/common.ts';
import { checkAssignment, checkIncrement } from './assignments.ts';
import { checkCall } from './calls/index.ts';
import { misplacedCall } from './calls/constructorCalls.ts';
import type { Context } from '../context.ts';
import { checkNew } from './creation/index.ts';
import { checkInstanceof } from './operators/instanceOf.ts';
import { checkMember } from './names/members.ts';
import { noInstance } from './names/readFields.ts';
import { checkName } from './names/simple.ts';
import { placeOf } from '../places.ts';
import { checkBinary } from './operators/binary.ts';
import { checkCast } from './operators/casts.ts';
import { checkTernary } from './operators/conditions.ts';
import { checkUnary } from './operators/unary.ts';
import { checkQuery, checkSearch } from './queries.ts';
import { isMiscountedList } from '../types/resolve/collections.ts';
import { resolveType } from '../types/resolve/index.ts';
import { missingType } from '../types/resolve/missing.ts';
import { resolveName } from '../types/resolve/names.ts';
import { tellHidden } from './hiddenTypes.ts';
import { typeProblems } from '../types/resolve/problems.ts';
import { hiddenType } from '../types/visibility.ts';

/** @return the checked expression. One with errors has an unknown type, so that the expression around it reports nothing more; a map keeps its type whatever its entries are */
export function check(context: Context, expression: Expression): IrExpr {
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
  name: (context, expression) => checkName(context, expression),
  this: checkThis,
  super: checkSuper,
  member: (context, expression) => checkMember(context, expression),
  call: (context, expression) => checkCall(context, expression),
  'constructor-call': (context, expression) => misplacedCall(context, expression),
  index: checkIndex,
  new: (context, expression) => checkNew(context, expression),
  cast: (context, expression) => checkCast(context, expression),
  instanceof: (context, expression) => checkInstanceof(context, expression),
  unary: (context, expression) => checkUnary(context, expression),
  binary: (context, expression) => checkBinary(context, expression),
  ternary: (context, expression) => checkTernary(context, expression),
  assign: (context, expression) => checkAssignment(context, expression),
  increment: (context, expression) => checkIncrement(context, expression),
  soql: checkQuery,
  sosl: checkSearch,
  'class-literal': (context, { type, range }) => ({
    kind: 'type-literal',
    of: literalType(context, type, range),
    type: platform('System.Type'),
    range,
  }),
};

function checkThis(context: Context, { range }: Node<'this'>): IrExpr {
  if (context.isStatic || context.owner === undefined) {
    context.error(range, 'This cannot be referenced in a static context');
    return nothing(range);
  }
  if (context.at.isBeforeInstance) return noInstance(context, 'variables in a constructor invocation: this', range);
  return { kind: 'this', type: context.owner.type, range };
}

function checkSuper(context: Context, { range }: Node<'super'>): IrExpr {
  if (!context.isStatic) return { kind: 'this', type: context.owner?.superclass ?? OBJECT, range };
  context.error(range, 'Super cannot be referenced in a static context');
  return nothing(range);
}

/** The type of `X.class`. The name of an unknown flow is accepted: `Flow.Interview.Nobody.class` compiles and is `Flow.Interview`. */
function literalType(context: Context, ref: TypeRef, range: Range): ApexType {
  if (ref.names[0]?.name === 'void') return VOID;
  const parts = ref.names.map(({ name }) => name);
  const isWhole = ref.dimensions === 0 && ref.names.every(({ args }) => args.length === 0);
  // a class literal of `Database.Batchable` leaves out the type argument
  if (isWhole && parts.join('.').toLowerCase() === 'database.batchable') return resolveName(context.world, parts, context.owner) ?? VOID;
  const isInterview =
    ref.names.length === 3 && ref.dimensions === 0 && /^flow\.interview\.\w+$/i.test(ref.names.map(({ name }) => name).join('.'));
  return isInterview && resolveType(context.world, ref, context.owner) === undefined
    ? platform('Flow.Interview')
    : typeOf(context, ref, range);
}

/** Resolves a written type. Errors: `Invalid type: X`. @param at where they are reported: at the expression that names the type */
export function typeOf(context: Context, ref: TypeRef, at?: Range): ApexType {
  const type = knownType(context, ref, at ?? ref.range);
  const hidden = hiddenType(context.world, context.owner, type);
  // declarations are reported with their whole type
  if (hidden !== undefined) tellHidden(context, hidden, at ?? ref.range, shown(at === undefined ? type : hidden));
  return type;
}

/** The same without a check of visibility. */
export function knownType(context: Context, ref: TypeRef, at: Range): ApexType {
  const type = resolveType(context.world, ref, context.owner);
  if (type === undefined)
    for (const { message, about } of typeProblems(context.world, ref, context.owner)) context.error(at, message, about);
  if (type !== undefined) context.uses(type);
  return type ?? missingType(context.world, ref, context.owner);
}

export function nothing(range: Expression['range']): IrExpr {
  return { kind: 'constant', value: null, as: 'null', type: UNKNOWN, range };
}

function checkLiteral(context: Context, { type, text, range }: Literal): IrExpr {
  switch (type) {
    case 'Integer': {
      const value = Number(text);
      if (value > 2147483648 || (value === 2147483648 && !text.startsWith('-'))) {
        context.error(range, `Illegal integer: ${text}`);
      }
      return { kind: 'constant', value, as: 'Integer', type: INTEGER, range };
    }
    case 'Long':
      return { kind: 'constant', value: text, as: 'Long', type: LONG, range };
    case 'Decimal':
      return { kind: 'constant', value: text, as: 'Decimal', type: DECIMAL, range };
    case 'Double':
      return { kind: 'constant', value: text, as: 'Double', type: DOUBLE, range };
    case 'String':
      return { kind: 'constant', value: text, as: 'String', type: STRING, range };
    case 'Boolean':
      return { kind: 'constant', value: /^true$/i.test(text), as: 'Boolean', type: BOOLEAN, range };
    case 'null':
      return { kind: 'constant', value: null, as: 'null', type: NULL, range };
  }
}

function checkIndex(context: Context, expression: Node<'index'>): IrExpr {
  const target = context.within({ askedPath: undefined }, () => check(context, expression.target));
  const at = check(context, expression.index);
  if (isUnknown(target.type) || isUnknown(at.type)) return nothing(expression.range);
  if (isMiscountedList(target.type)) context.end(expression.range);
  if (target.type.kind !== 'list') context.error(placeOf(expression), `Expression must be a list type: ${shown(target.type)}`);
  const problem = `List index must be of type Integer: ${shown(at.type)}`;
  if (at.type.kind === 'null') context.error(placeOf(expression), problem);
  const index = context.fit(at, INTEGER, placeOf(expression), problem);
  if (target.type.kind !== 'list' || isUnknown(index.type) || at.type.kind === 'null') return nothing(expression.range);
  return { kind: 'index', target, index, type: target.type.element, range: expression.range };
}
