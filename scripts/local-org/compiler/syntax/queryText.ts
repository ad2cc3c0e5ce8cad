/** Queries and conditions as SOQL text. */
import type {
  BindValue,
  Condition,
  FieldArgument,
  FieldExpression,
  LiteralValue,
  SelectItem,
  SoqlQuery,
  Value,
} from '../../language/soqlAst.ts';

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
  const text = <T>(word: string, clause: T | undefined, textOf: (clause: T) => string): string =>
    clause === undefined ? '' : ` ${word} ${textOf(clause)}`;
  return [
    `SELECT ${select.map((item) => itemText(item, bound)).join(', ')} FROM ${from}${alias === undefined ? '' : ` ${alias}`}`,
    text('WHERE', where, (condition) => conditionText(condition, bound)),
    text('WITH', withClause, (one) => (one.kind === 'access' ? one.mode : one.text)),
    text('GROUP BY', groupBy, (groups) => groupText(groups, bound)),
    text('HAVING', having, (condition) => conditionText(condition, bound)),
    text('ORDER BY', orderBy.length === 0 ? undefined : orderBy, (order) => order.map((one) => orderText(one, bound)).join(', ')),
    text('LIMIT', limit, (value) => valueText(value, bound)),
    text('OFFSET', offset, (value) => valueText(value, bound)),
    allRows ? ' ALL ROWS' : '',
  ].join('');
}

function groupText({ kind, items }: NonNullable<SoqlQuery['groupBy']>, bound: BindText): string {
  const fields = items.map((item) => fieldText(item, bound)).join(', ');
  return kind === 'plain' ? fields : `${kind.toUpperCase()}(${fields})`;
}

function orderText({ by, descending, nullsLast }: SoqlQuery['orderBy'][number], bound: BindText): string {
  const nulls = nullsLast === undefined ? '' : nullsLast ? ' NULLS LAST' : ' NULLS FIRST';
  return `${fieldText(by, bound)}${descending ? ' DESC' : ' ASC'}${nulls}`;
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
export function valueText(value: Value, bound: BindText): string {
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
