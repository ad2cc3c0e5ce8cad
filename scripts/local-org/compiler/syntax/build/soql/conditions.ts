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
import type { Condition, Value } from '../../../../language/soqlAst.ts';
import { patternValue, stringValue } from '../../source/index.ts';
import { rangeOf } from '../range.ts';
import type { Descent } from '../expressions/descent.ts';
import { functionCall, path } from './fields.ts';
import { subqueryIn } from './subqueries.ts';
import { value } from './values.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

export function whereCondition(context: WhereLogicalExpressionContext, descent: Descent): Condition {
  return combine(
    context,
    context.whereConditionalExpression_list().map((one) => whereTerm(one, descent)),
  );
}

function whereTerm(context: WhereConditionalExpressionContext, descent: Descent): Condition {
  const nested = context.whereLogicalExpression();
  return nested == null ? whereComparison(context.whereFieldExpression(), descent) : whereCondition(nested, descent);
}

/** `FORMULA('...') = true` stands in WHERE only. */
function whereComparison(context: WhereFieldExpressionContext, descent: Descent): Condition {
  if (context.FORMULA() == null) return comparison(context.fieldExpression(), descent);
  const range = rangeOf(context);
  const asked = operator(context.comparisonOperator());
  return {
    kind: 'compare',
    left: { kind: 'function', name: 'FORMULA', args: [{ kind: 'string', value: stringValue(context.StringLiteral().getText()) }], range },
    operator: asked,
    right: right(context.value(), asked, descent),
    range,
  };
}

export function condition(context: LogicalExpressionContext, descent: Descent): Condition {
  return combine(
    context,
    context.conditionalExpression_list().map((one) => term(one, descent)),
  );
}

function term(context: ConditionalExpressionContext, descent: Descent): Condition {
  const nested = context.logicalExpression();
  return nested == null ? comparison(context.fieldExpression(), descent) : condition(nested, descent);
}

function combine(context: WhereLogicalExpressionContext | LogicalExpressionContext, terms: readonly Condition[]): Condition {
  const [first] = terms;
  if (context.NOT() != null && first !== undefined) return { kind: 'not', term: first };
  if (terms.length === 1 && first !== undefined) return first;
  return { kind: context.SOQLOR_list().length > 0 ? 'or' : 'and', terms };
}

function comparison(context: FieldExpressionContext, descent: Descent): Condition {
  const call = context.soqlFunction();
  const asked = operator(context.comparisonOperator());
  return {
    kind: 'compare',
    left: call == null ? path(context.fieldName()) : functionCall(call, descent),
    operator: asked,
    right: right(context.value(), asked, descent),
    range: rangeOf(context),
  };
}

function right(context: ValueContext, asked: Compare['operator'], descent: Descent): Compare['right'] {
  const query = subqueryIn(context, descent);
  if (query !== undefined) return { kind: 'subquery', query };
  const list = context.valueList();
  const one = asked === 'LIKE' ? pattern : value;
  return list == null ? one(context, descent) : { kind: 'list', values: list.value_list().map((each) => one(each, descent)) };
}

function pattern(context: ValueContext, descent: Descent): Value {
  const found = value(context, descent);
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
