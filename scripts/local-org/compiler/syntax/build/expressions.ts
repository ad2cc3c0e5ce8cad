/** Expressions. The grammar's own precedence stands; labelled alternatives tell the kind of a node. */
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
  IdPrimaryContext,
  InstanceOfExpressionContext,
  LiteralPrimaryContext,
  LogAndExpressionContext,
  LogOrExpressionContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SoqlPrimaryContext,
  SoslPrimaryContext,
  SubExpressionContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext,
  VoidPrimaryContext,
  type ApexParserRuleContext,
  type ApexTerminalNode,
  type CreatorContext,
  type ExpressionContext,
  type ExpressionListContext,
  type MethodCallContext,
  type PrimaryContext,
} from '@apexdevtools/apex-parser';
import type { AssignmentOperator, BinaryOperator, Creator, Expression, Range } from '../../../language/ast.ts';
import { literal } from './literals.ts';
import { MISSING_NAME } from '../source/insertedToken.ts';
import { rangeBetween, rangeOf, sourceText } from './range.ts';
import { query } from './soql.ts';
import { search } from './sosl.ts';
import { createdType, typeRef } from './typeRefs.ts';

export function expressions(context: ExpressionListContext | null): readonly Expression[] {
  return context == null ? [] : context.expression_list().map(expression);
}

export function expression(context: ExpressionContext): Expression {
  const range = rangeOf(context);
  // the node is of the class by which its function was found
  return BUILDERS.get(context.constructor)?.(context as never, range) ?? nothing(range);
}

type Builder<Node> = (context: Node, range: Range) => Expression;

/** An alternative of the grammar, and what is made of it. */
function of<Node extends ExpressionContext>(
  kind: abstract new (...parts: never[]) => Node,
  build: Builder<Node>,
): readonly [unknown, Builder<never>] {
  return [kind, build];
}

const BUILDERS: ReadonlyMap<unknown, Builder<never>> = new Map([
  of(PrimaryExpressionContext, (context) => primary(context.primary())),
  of(SubExpressionContext, (context) => expression(context.expression())),
  of(DotExpressionContext, dot),
  of(MethodCallExpressionContext, (context, range) => ownCall(context.methodCall(), range)),
  of(NewExpressionContext, (context, range) => creation(context.creator(), range)),
  of(ArrayExpressionContext, (context, range) => {
    const [target, index] = pair(context);
    return { kind: 'index', target, index, range };
  }),
  of(CastExpressionContext, (context, range) => ({
    kind: 'cast',
    type: typeRef(context.typeRef()),
    value: expression(context.expression()),
    range,
  })),
  of(InstanceOfExpressionContext, (context, range) => ({
    kind: 'instanceof',
    value: expression(context.expression()),
    type: typeRef(context.typeRef()),
    range,
  })),
  of(AssignExpressionContext, (context, range) => {
    const [target, value] = pair(context);
    return { kind: 'assign', operator: operatorText(context) as AssignmentOperator, target, value, range };
  }),
  of(CondExpressionContext, (context, range) => {
    const [test = nothing(range), then = nothing(range), otherwise = nothing(range)] = context.expression_list().map(expression);
    return { kind: 'ternary', test, then, otherwise, range };
  }),
  of(PostOpExpressionContext, (context, range) => postIncrement(context.expression(), context.INC() ?? context.DEC(), range)),
  of(PreOpExpressionContext, signed),
  of(NegExpressionContext, (context, range) => ({
    kind: 'unary',
    operator: context.BANG() == null ? '~' : '!',
    value: expression(context.expression()),
    range,
  })),
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

function binary(context: Pair, range: Range): Expression {
  const [left, right] = pair(context);
  return { kind: 'binary', operator: operatorText(context) as BinaryOperator, left, right, range };
}

/** `++i`, `--i`, `+i`, `-i`. */
function signed(context: PreOpExpressionContext, range: Range): Expression {
  const value = expression(context.expression());
  if (context.INC() != null) return { kind: 'increment', operator: '++', prefix: true, target: value, range, operatorRange: range };
  if (context.DEC() != null) return { kind: 'increment', operator: '--', prefix: true, target: value, range, operatorRange: range };
  return { kind: 'unary', operator: context.SUB() == null ? '+' : '-', value, range };
}

/** `(Long) i++` casts what `i++` gives: the grammar has it the other way round. */
function postIncrement(target: ExpressionContext, operator: ApexTerminalNode, range: Range): Expression {
  if (target instanceof CastExpressionContext) {
    const inner = target.expression();
    return {
      kind: 'cast',
      type: typeRef(target.typeRef()),
      value: postIncrement(inner, operator, { ...rangeOf(inner), end: range.end }),
      range,
    };
  }
  return {
    kind: 'increment',
    operator: operator.getText() === '++' ? '++' : '--',
    prefix: false,
    target: expression(target),
    range,
    operatorRange: rangeBetween(operator.symbol, operator.symbol),
  };
}

/** `==` and `<` bind alike, from the left: `a == b < c` is `(a == b) < c`. The grammar binds `<` closer. */
function equality(context: EqualityExpressionContext, range: Range): Expression {
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

function pair(context: Pair): readonly [Expression, Expression] {
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

/** Stands where error recovery left a hole; a diagnostic has said so. */
function nothing(range: Range): Expression {
  return { kind: 'literal', type: 'null', text: 'null', range };
}

function primary(context: PrimaryContext): Expression {
  const range = rangeOf(context);
  if (context instanceof IdPrimaryContext) return { kind: 'name', name: context.id().getText(), range };
  if (context instanceof LiteralPrimaryContext) return literal(context.literal());
  if (context instanceof ThisPrimaryContext) return { kind: 'this', range };
  if (context instanceof SuperPrimaryContext) return { kind: 'super', range };
  if (context instanceof TypeRefPrimaryContext) return { kind: 'class-literal', type: typeRef(context.typeRef()), range };
  if (context instanceof VoidPrimaryContext)
    return { kind: 'class-literal', type: { names: [{ name: 'void', args: [] }], dimensions: 0, range }, range };
  if (context instanceof SoqlPrimaryContext)
    return { kind: 'soql', query: query(context.soqlLiteral().query()), text: bracketed(context), range };
  if (context instanceof SoslPrimaryContext) return { kind: 'sosl', query: search(context.soslLiteral()), text: bracketed(context), range };
  return nothing(range);
}

const bracketed = (context: PrimaryContext): string => sourceText(context).replace(/^\[|\]$/g, '');

/** Behind a value that is missing, as one that is no literal is, a name stands for itself. */
function dot(context: DotExpressionContext, range: Range): Expression {
  const before = expression(context.expression());
  const call = context.dotMethodCall();
  const name = call?.anyId() ?? context.anyId();
  if (before.kind !== 'name' || before.name !== MISSING_NAME || name == null) return dotted(context, before, range);
  const written = { name: name.getText(), range: rangeOf(name) };
  if (call == null) return { kind: 'name', ...written };
  return { kind: 'call', ...written, nameRange: written.range, safe: false, args: expressions(call.expressionList()) };
}

function dotted(context: DotExpressionContext, target: Expression, range: Range): Expression {
  const safe = context.QUESTIONDOT() != null;
  const call = context.dotMethodCall();
  if (call != null) {
    return {
      kind: 'call',
      target,
      name: call.anyId().getText(),
      safe,
      args: expressions(call.expressionList()),
      range,
      nameRange: rangeOf(call.anyId()),
    };
  }
  return {
    kind: 'member',
    target,
    name: context.anyId()?.getText() ?? '',
    safe,
    range,
    nameRange: context.anyId() == null ? range : rangeOf(context.anyId()),
  };
}

function ownCall(context: MethodCallContext, range: Range): Expression {
  const args = expressions(context.expressionList());
  if (context.THIS() != null) return { kind: 'constructor-call', which: 'this', args, range };
  if (context.SUPER() != null) return { kind: 'constructor-call', which: 'super', args, range };
  return { kind: 'call', name: context.id().getText(), safe: false, args, range, nameRange: rangeOf(context.id()) };
}

function creation(context: CreatorContext, range: Range): Expression {
  const array = context.arrayCreatorRest();
  const type = createdType(context.createdName(), array == null ? 0 : 1);
  return { kind: 'new', type, creator: creator(context), range };
}

function creator(context: CreatorContext): Creator {
  const array = context.arrayCreatorRest();
  if (array != null) {
    const size = array.expression();
    if (size != null) return { kind: 'array-size', size: expression(size) };
    return { kind: 'elements', elements: array.arrayInitializer().expression_list().map(expression) };
  }
  if (context.mapCreatorRest() != null) {
    const entries = context.mapCreatorRest().mapCreatorRestPair_list();
    return { kind: 'map-entries', entries: entries.map((entry) => ({ key: pair(entry)[0], value: pair(entry)[1] })) };
  }
  if (context.setCreatorRest() != null) return { kind: 'elements', elements: context.setCreatorRest().expression_list().map(expression) };
  if (context.noRest() != null) return { kind: 'elements', elements: [] };
  const written = context.classCreatorRest().arguments().expressionList();
  const args = expressions(written);
  const isNamed =
    args.length > 0 &&
    args.every((arg) => arg.kind === 'assign' && arg.operator === '=' && arg.target.kind === 'name') &&
    written.expression_list().every((arg) => !(arg instanceof SubExpressionContext));
  if (!isNamed) return { kind: 'constructor', args };
  return {
    kind: 'named-fields',
    fields: args.flatMap((arg) =>
      arg.kind === 'assign' && arg.target.kind === 'name' ? [{ name: arg.target.name, value: arg.value, range: arg.range }] : [],
    ),
  };
}
