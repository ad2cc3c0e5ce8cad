/** Calls of functions in a query, told apart. */
import type { FieldArgument, FieldExpression } from '../../../../language/soqlAst.ts';

export type Call = Extract<FieldExpression, { kind: 'function' }>;

const AGGREGATES = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max', 'grouping']);

export const isAggregate = (name: string): boolean => AGGREGATES.has(name.toLowerCase());

export function isAggregateCall(expression: FieldExpression): boolean {
  return (
    expression.kind === 'function' &&
    (isAggregate(expression.name) || expression.args.some((arg) => isExpression(arg) && isAggregateCall(arg)))
  );
}

/** Source: Apex Developer Guide, "Working with SOQL Aggregate Functions": aggregates but COUNT() and COUNT(field) use the rows that they read. */
export function isTotal(expression: FieldExpression): boolean {
  if (expression.kind !== 'function') return false;
  const name = expression.name.toLowerCase();
  return (isAggregate(name) && name !== 'count' && name !== 'grouping') || expression.args.some((arg) => isExpression(arg) && isTotal(arg));
}
export const isCall = (expression: FieldExpression, name: string): boolean =>
  expression.kind === 'function' && expression.name.toLowerCase() === name;
export const isExpression = (arg: FieldArgument | undefined): arg is FieldExpression => arg?.kind === 'path' || arg?.kind === 'function';

/** The field that names a column: `Status` for `toLabel(Status)`. */
export function shownField(field: FieldExpression): Extract<FieldExpression, { kind: 'path' }> | undefined {
  if (field.kind === 'path') return field;
  const [inner] = field.args;
  return /^(format|tolabel|convertcurrency)$/i.test(field.name) && isExpression(inner) ? shownField(inner) : undefined;
}
