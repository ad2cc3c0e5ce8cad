/** Checks expressions: dispatches each kind to its checker. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Literal, Range, TypeRef } from '../../syntax/ast.ts';
import {
  BOOLEAN,
  DECIMAL,
  DOUBLE,
  INTEGER,
  isUnknown,
  LONG,
  NULL,
  numberName,
  OBJECT,
  platform,
  sameType,
  shown,
  STRING,
  UNKNOWN,
  VOID,
  writtenName,
} from '../../types/common.ts';
import { checkAssignment, checkIncrement } from './assignments.ts';
import { checkCall } from './calls/index.ts';
import { noSuperType } from './calls/words.ts';
import type { Context } from '../context.ts';
import { convert } from '../conversions.ts';
import { checkNew } from './creation/index.ts';
import { checkInstanceof } from './operators/instanceOf.ts';
import { checkMember } from './names/members.ts';
import { noInstance } from './names/readFields.ts';
import { checkName } from './names/simple.ts';
import { placeOf } from '../places.ts';
import { checkBinary } from './operators/binary.ts';
import { checkTernary } from './operators/conditions.ts';
import { checkUnary } from './operators/unary.ts';
import { checkQuery, checkSearch } from './queries.ts';
import { argumentText, chooseOverload } from '../types/members/overloads.ts';
import { userType } from '../types/world.ts';
import { isMiscountedList } from '../types/resolve/collections.ts';
import { resolveType } from '../types/resolve/index.ts';
import { missingType } from '../types/resolve/missing.ts';
import { resolveName } from '../types/resolve/names.ts';
import { typeProblems } from '../types/resolve/problems.ts';
import { conversionFor } from '../types/conversions.ts';
import { distance, isCastable } from '../types/subtype.ts';
import { hiddenType } from '../types/visibility.ts';

/** @return the checked expression. One with errors has an unknown type, so that the expression around it reports nothing more; a map keeps its type whatever its entries are */
export function check(context: Context, expression: Expression): IrExpr {
  const before = context.diagnostics.length;
  const checked = checkKind(context, expression);
  const isWhole = context.diagnostics.length === before || (expression.kind === 'new' && expression.creator.kind === 'map-entries');
  return isWhole ? checked : nothing(expression.range);
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
  'constructor-call': misplacedCall,
  index: checkIndex,
  new: (context, expression) => checkNew(context, expression),
  cast: (context, { value: given, type, range }) => {
    const value = check(context, given);
    // what has no type by itself is not compared
    return isUnknown(value.type) ? nothing(range) : checkCast(context, value, typeOf(context, type, range), range);
  },
  instanceof: (context, expression) => checkInstanceof(context, expression),
  unary: (context, expression) => checkUnary(context, expression),
  binary: (context, expression) => checkBinary(context, expression),
  ternary: (context, expression) => checkTernary(context, expression),
  assign: (context, expression) => checkAssignment(context, expression),
  increment: (context, expression) => checkIncrement(context, expression),
  soql: (context, { query, range }) => checkQuery(context, query, range),
  sosl: (context, { query, range }) => checkSearch(context, query, range),
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

/** `this(...)` or `super(...)` that is not the first statement. Its arguments must not use the instance either. */
function misplacedCall(context: Context, { which, args, range }: Node<'constructor-call'>): IrExpr {
  const given = context.within({ isBeforeInstance: !context.isStatic }, () => args.map((arg) => check(context, arg)));
  if (given.every(({ type }) => !isUnknown(type))) context.error(range, misplacedProblem(context, which, given));
  return nothing(range);
}

/** The error for `this(...)` or `super(...)` in a trigger or an anonymous block, whose class stands in no source. */
function misplacedProblem({ owner, world, triggerObject }: Context, which: 'this' | 'super', given: readonly IrExpr[]): string {
  const undefinedCall = `No constructor defined: void <init>(${argumentText(given)})`;
  const isOfBlock = owner !== undefined && owner.outer === undefined && world.enclosing === 'anonymous classes';
  // the superclass of a trigger's class has a constructor without arguments, the class itself has none, as that of an anonymous block
  if ((triggerObject !== undefined && given.length > 0) || (which === 'this' && (triggerObject !== undefined || isOfBlock)))
    return undefinedCall;
  const isRoot = owner !== undefined && owner.superclass === undefined && (world.enclosing === undefined || owner.outer !== undefined);
  if (which === 'super' && isRoot) return noSuperType(owner.type);
  const called = (which === 'this' ? owner : userType(world, owner?.superclass))?.constructors ?? [];
  const isUndefined =
    called.length > 0 ? chooseOverload(world, called, given) === undefined : given.length > 0 && owner !== undefined && which === 'this';
  return isUndefined ? undefinedCall : `Call to '${which}()' must be the first statement in a constructor method`;
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
  if (hidden !== undefined) context.error(at ?? ref.range, `Type is not visible: ${shown(at === undefined ? type : hidden)}`);
  return type;
}

/** The same without a check of visibility. */
export function knownType(context: Context, ref: TypeRef, at: Range): ApexType {
  const type = resolveType(context.world, ref, context.owner);
  if (type === undefined) for (const problem of typeProblems(context.world, ref, context.owner)) context.error(at, problem);
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

const neverInstance = (from: ApexType, to: ApexType): string =>
  `Incompatible types since an instance of ${shown(from)} is never an instance of ${shown(to)}`;

/** A cast: nothing to do where the value fits, a conversion between numbers, else a check at run time. */
export function checkCast(context: Context, value: IrExpr, to: ApexType, range: Expression['range']): IrExpr {
  if ((value.kind === 'soql' || value.kind === 'call-platform') && to.kind === 'sobject' && value.type.kind === 'list') {
    const row = context.fit(value, to, range, neverInstance(value.type, to));
    return isUnknown(row.type) || sameType(row.type, to) ? row : { kind: 'cast', value: row, type: to, range };
  }
  if (isUnknown(value.type) || writtenName(to) !== undefined) return nothing(range);
  if (value.type.kind === 'void') {
    context.error(range, 'Operation cast is not allowed on type: void');
    return nothing(range);
  }
  if (!isCastable(context.world, value.type, to)) {
    context.error(range, neverInstance(value.type, to));
    return nothing(range);
  }
  if (
    conversionFor(value.type, to) !== undefined &&
    (numberName(to) !== undefined || distance(context.world, value.type, to) !== undefined)
  )
    return convert(value, to);
  // `new X()` has exactly the type X
  if (
    distance(context.world, value.type, to) !== undefined &&
    to.kind !== 'list' &&
    to.kind !== 'sobject' &&
    value.kind !== 'new-collection'
  )
    return { ...value, type: to } as IrExpr;
  return { kind: 'cast', value, type: to, range };
}
