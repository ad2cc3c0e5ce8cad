/** A condition as SOQL text: what list views tell of themselves. */
import type { Condition, FieldExpression, LiteralValue, SoqlQuery } from '../compiler/syntax/soqlAst.ts';
import { NotImplemented } from '../platform/core/error.ts';

export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'not':
      return `NOT (${conditionText(condition.term)})`;
    case 'and':
    case 'or':
      return condition.terms.map((term) => (term.kind === 'compare' ? conditionText(term) : `(${conditionText(term)})`)).join(condition.kind === 'and' ? ' AND ' : ' OR ');
    case 'compare': {
      const { left, operator, right } = condition;
      if (right.kind === 'subquery') return `${pathText(left)} ${operator} (${queryText(right.query)})`;
      if (right.kind === 'bind') throw new NotImplemented('the text of a bound value');
      return `${pathText(left)} ${operator} ${right.kind === 'list' ? `(${right.values.map((value) => (value.kind === 'bind' ? '' : literalText(value))).join(', ')})` : literalText(right)}`;
    }
  }
}

/** Of fields, conditions, order and limits. */
export function queryText({ select, from, where, orderBy, limit, offset }: SoqlQuery): string {
  const fields = select.map((item) => (item.kind === 'field' ? pathText(item.field) : ''));
  const order = orderBy.map(({ by, descending, nullsLast }) => `${pathText(by)}${descending ? ' DESC' : ' ASC'}${nullsLast === undefined ? '' : nullsLast ? ' NULLS LAST' : ' NULLS FIRST'}`);
  const number = (word: string, value: typeof limit): string => (value === undefined || value.kind !== 'number' ? '' : ` ${word} ${value.text}`);
  return `SELECT ${fields.join(', ')} FROM ${from}${where === undefined ? '' : ` WHERE ${conditionText(where)}`}${order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`}${number('LIMIT', limit)}${number('OFFSET', offset)}`;
}
function pathText(field: FieldExpression): string {
  return field.kind === 'path' ? field.path.join('.') : `${field.name}(${field.args.map((argument) => ('path' in argument ? argument.path.join('.') : '')).join(', ')})`;
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
