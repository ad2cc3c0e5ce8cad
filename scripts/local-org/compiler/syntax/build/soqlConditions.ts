/** Conditions of WHERE and HAVING. */
import type {
  ComparisonOperatorContext,
  ConditionalExpressionContext,
  FieldExpressionContext,
  LogicalExpressionContext,
  ValueContext,
  WhereConditionalExpressionContext,
  WhereFieldExpressionContext,
  WhereLogicalExpressionContext,
} from '@apexdevtools/apex-parser';
import type { Condition, Value } from '../../../language/soqlAst.ts';
import { patternValue, stringValue } from '../source/index.ts';
import { rangeOf } from './range.ts';
import { functionCall, path } from './soqlFields.ts';
import { subQueryOf } from './soql.ts';
import { value } from './soqlValues.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

export function whereCondition(context: WhereLogicalExpressionContext): Condition {
  return combine(context, context.whereConditionalExpression_list().map(whereTerm));
}

function whereTerm(context: WhereConditionalExpressionContext): Condition {
  const nested = context.whereLogicalExpression();
  return nested == null ? whereComparison(context.whereFieldExpression()) : whereCondition(nested);
}

/** `FORMULA('...') = true` stands in WHERE only. */
function whereComparison(context: WhereFieldExpressionContext): Condition {
  if (context.FORMULA() == null) return comparison(context.fieldExpression());
  const range = rangeOf(context);
  const asked = operator(context.comparisonOperator());
  return {
    kind: 'compare',
    left: { kind: 'function', name: 'FORMULA', args: [{ kind: 'string', value: stringValue(context.StringLiteral().getText()) }], range },
    operator: asked,
    right: right(context.value(), asked),
    range,
  };
}

export function condition(context: LogicalExpressionContext): Condition {
  return combine(context, context.conditionalExpression_list().map(term));
}

function term(context: ConditionalExpressionContext): Condition {
  const nested = context.logicalExpression();
  return nested == null ? comparison(context.fieldExpression()) : condition(nested);
}

function combine(context: WhereLogicalExpressionContext | LogicalExpressionContext, terms: readonly Condition[]): Condition {
  const [first] = terms;
  if (context.NOT() != null && first !== undefined) return { kind: 'not', term: first };
  if (terms.length === 1 && first !== undefined) return first;
  return { kind: context.SOQLOR_list().length > 0 ? 'or' : 'and', terms };
}

function comparison(context: FieldExpressionContext): Condition {
  const call = context.soqlFunction();
  const asked = operator(context.comparisonOperator());
  return {
    kind: 'compare',
    left: call == null ? path(context.fieldName()) : functionCall(call),
    operator: asked,
    right: right(context.value(), asked),
    range: rangeOf(context),
  };
}

function right(context: ValueContext, asked: Compare['operator']): Compare['right'] {
  const query = subQueryOf(context);
  if (query !== undefined) return { kind: 'subquery', query };
  const list = context.valueList();
  const one = asked === 'LIKE' ? pattern : value;
  return list == null ? one(context) : { kind: 'list', values: list.value_list().map(one) };
}

function pattern(context: ValueContext): Value {
  const found = value(context);
  return found.kind === 'string' ? { ...found, value: patternValue(context.getText()) } : found;
}

function operator(context: ComparisonOperatorContext): Compare['operator'] {
  const text = (context.children ?? []).map((child) => child.getText().toUpperCase()).join(' ');
  switch (text) {
    case '<>':
      return '!=';
    case '< =':
      return '<=';
    case '> =':
      return '>=';
    default:
      return text as Compare['operator'];
  }
}
