/** Queries and conditions as SOQL text. */
import type { BindValue, Condition, FieldArgument, FieldExpression, LiteralValue, SelectItem, SoqlQuery, Value } from './soqlAst.ts';

/** What stands for a bound value. */
export type BindText = (bind: BindValue) => string;
const unbound: BindText = () => {
  throw new Error('This text has no bound values');
};

export function conditionText(condition: Condition, bound: BindText = unbound): string {
  switch (condition.kind) {
    case 'not':
      return `NOT (${conditionText(condition.term, bound)})`;
    case 'and':
    case 'or':
      return condition.terms
        .map((term) => (term.kind === 'compare' ? conditionText(term, bound) : `(${conditionText(term, bound)})`))
        .join(condition.kind === 'and' ? ' AND ' : ' OR ');
    case 'compare': {
      const { left, operator, right } = condition;
      const value =
        right.kind === 'subquery'
          ? `(${queryText(right.query, bound)})`
          : right.kind === 'list'
            ? `(${right.values.map((one) => valueText(one, bound)).join(', ')})`
            : valueText(right, bound);
      return `${fieldText(left, bound)} ${operator} ${value}`;
    }
  }
}

export function queryText(query: SoqlQuery, bound: BindText = unbound): string {
  const { select, from, alias, where, withClause, groupBy, having, orderBy, limit, offset, allRows } = query;
  const order = orderBy.map(
    ({ by, descending, nullsLast }) =>
      `${fieldText(by, bound)}${descending ? ' DESC' : ' ASC'}${nullsLast === undefined ? '' : nullsLast ? ' NULLS LAST' : ' NULLS FIRST'}`,
  );
  const groups = groupBy?.items.map((item) => fieldText(item, bound)).join(', ') ?? '';
  return [
    `SELECT ${select.map((item) => itemText(item, bound)).join(', ')} FROM ${from}${alias === undefined ? '' : ` ${alias}`}`,
    ...(where === undefined ? [] : [`WHERE ${conditionText(where, bound)}`]),
    ...(withClause === undefined ? [] : [`WITH ${withClause.kind === 'access' ? withClause.mode : withClause.text}`]),
    ...(groupBy === undefined ? [] : [`GROUP BY ${groupBy.kind === 'plain' ? groups : `${groupBy.kind.toUpperCase()}(${groups})`}`]),
    ...(having === undefined ? [] : [`HAVING ${conditionText(having, bound)}`]),
    ...(order.length === 0 ? [] : [`ORDER BY ${order.join(', ')}`]),
    ...(limit === undefined ? [] : [`LIMIT ${valueText(limit, bound)}`]),
    ...(offset === undefined ? [] : [`OFFSET ${valueText(offset, bound)}`]),
    ...(allRows ? ['ALL ROWS'] : []),
  ].join(' ');
}

function itemText(item: SelectItem, bound: BindText): string {
  switch (item.kind) {
    case 'field':
      return `${fieldText(item.field, bound)}${item.alias === undefined ? '' : ` ${item.alias}`}`;
    case 'subquery':
      return `(${queryText(item.query, bound)})`;
    case 'fields-of':
      return `FIELDS(${item.which})`;
    case 'typeof': {
      const fields = (list: readonly FieldExpression[]): string => list.map((field) => fieldText(field, bound)).join(', ');
      const otherwise = item.otherwise.length === 0 ? '' : ` ELSE ${fields(item.otherwise)}`;
      return `TYPEOF ${item.path.join('.')} ${item.whens.map((when) => `WHEN ${when.type} THEN ${fields(when.fields)}`).join(' ')}${otherwise} END`;
    }
  }
}

export function fieldText(field: FieldExpression, bound: BindText = unbound): string {
  return field.kind === 'path'
    ? field.path.join('.')
    : `${field.name}(${field.args.map((argument) => argumentText(argument, bound)).join(', ')})`;
}
function argumentText(argument: FieldArgument, bound: BindText): string {
  return argument.kind === 'path' || argument.kind === 'function' ? fieldText(argument, bound) : valueText(argument, bound);
}
function valueText(value: Value, bound: BindText): string {
  return value.kind === 'bind' ? bound(value) : literalText(value);
}
function literalText(value: LiteralValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'string':
      return `'${value.value.replaceAll(/[\\']/g, '\\$&')}'`;
    case 'date-literal':
      return value.n === undefined ? value.name : `${value.name}:${String(value.n)}`;
    case 'currency':
      return `${value.code}${value.text}`;
    default:
      return value.text;
  }
}
