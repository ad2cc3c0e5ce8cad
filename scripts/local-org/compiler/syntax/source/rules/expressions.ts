/** Expressions that the parser library reads and the platform's parser refuses. */
import {
  ApexLexer,
  ArrayInitializerContext,
  AssignExpressionContext,
  ClassCreatorRestContext,
  CreatorContext,
  DotExpressionContext,
  ForInitContext,
  ForUpdateContext,
  IdContext,
  IdCreatedNamePairContext,
  IdPrimaryContext,
  LiteralContext,
  PrimaryExpressionContext,
  SoqlIdContext,
  SuperPrimaryContext,
  type ExpressionContext,
} from '@apexdevtools/apex-parser';
import { endsInDot, isDotted, isReserved, isReservedWord, nextType } from './reserved.ts';
import { rule, type Rules } from './rule.ts';

const LARGEST_INTEGER = 2147483647n;
const LARGEST_LONG = 9223372036854775807n;

export const EXPRESSIONS: Rules = new Map([
  rule(IdContext, (context, report) => {
    if (!(context.parentCtx instanceof SoqlIdContext) && isReserved(context, false)) report(context.start);
  }),
  rule(LiteralContext, (context, report) => {
    const text = context.getText();
    // The sign is not part of the literal, so that the smallest numbers cannot be written either.
    if (context.IntegerLiteral() != null && BigInt(text) > LARGEST_INTEGER) report(context.start);
    if (context.LongLiteral() != null && BigInt(text.slice(0, -1)) > LARGEST_LONG) report(context.start);
    if (text.endsWith('.')) report(context.start);
  }),
  rule(ArrayInitializerContext, (context, report) => {
    const closing = context.RBRACE();
    if (closing != null && context.COMMA_list().length > 0 && context.COMMA_list().length === context.expression_list().length) report(closing.symbol);
  }),
  rule(ForInitContext, (context, report) => {
    const wrong = context.expressionList()?.expression_list().find((expression) => !isGiven(expression));
    if (wrong !== undefined) report(wrong.start);
  }),
  rule(ForUpdateContext, (context, report) => {
    const comma = context.expressionList().COMMA_list()[0];
    if (comma !== undefined) report(comma.symbol);
  }),
  // `new Contact(Name = 'x', ...)`: who gives one value by name gives all so.
  rule(ClassCreatorRestContext, (context, report) => {
    const given = context.arguments().expressionList()?.expression_list() ?? [];
    const wrong = given[0] !== undefined && isGiven(given[0]) ? given.find((expression) => !isGiven(expression) || (expression as AssignExpressionContext).expression(0) instanceof DotExpressionContext) : undefined;
    if (wrong !== undefined) report(wrong.start);
  }),
  rule(CreatorContext, (context, report) => {
    const [pairs, values] = [context.mapCreatorRest(), context.setCreatorRest()];
    const [, kind] = /^(list|set|map)</i.exec(context.createdName().getText()) ?? [];
    const isMap = kind?.toLowerCase() === 'map';
    const wrong = kind === undefined ? (context.noRest() ?? values ?? pairs) : isMap ? values : pairs;
    if (wrong != null) report(wrong.start);
    const array = context.arrayCreatorRest();
    if (array != null && array.expression() == null && array.arrayInitializer() == null) report(array.start);
  }),
  rule(IdCreatedNamePairContext, (context, report) => {
    const name = context.anyId().getText();
    if (isReservedWord(name) && !/^(?:list|map)$/i.test(name) && !isDotted(context)) report(context.start);
  }),
  rule(DotExpressionContext, (context, report) => {
    const name = context.anyId() ?? context.dotMethodCall()?.anyId();
    const last = context.expression().stop;
    if (name == null || last == null) return;
    const dot = context.DOT()?.symbol;
    // A dot of its own, not one within a name.
    const isApart = dot === undefined || last.stop + 1 !== dot.start || /^[)\]}]$/.test(last.text);
    if (isApart ? isReservedWord(name.getText()) : /^\d+$/.test(last.text) || endsInDot(last, dot, name.start)) report(name.start);
  }),
  rule(SuperPrimaryContext, (context, report) => {
    if (nextType(context) !== ApexLexer.DOT) report(context.start);
  }),
]);

/** `name = value`. */
function isGiven(expression: ExpressionContext): boolean {
  if (!(expression instanceof AssignExpressionContext) || expression.ASSIGN() == null) return false;
  const left = expression.expression(0);
  return left instanceof DotExpressionContext || (left instanceof PrimaryExpressionContext && left.primary() instanceof IdPrimaryContext);
}
