/** SOSL searches. */
import {
  SoslLiteralAltContext,
  type FieldListContext,
  type FieldSpecContext,
  type FieldSpecListContext,
  type SoslIdContext,
  type SoslLiteralContext,
} from '@apexdevtools/apex-parser';
import type { FieldExpression, FieldItem, SoslQuery, Value } from '../../../../language/soqlAst.ts';
import { searchValue } from '../../source/index.ts';
import { rangeOf, sourceText } from '../range.ts';
import type { Descent } from '../expressions/descent.ts';
import { condition } from './conditions.ts';
import { count, orderBy } from './queries.ts';
import { bind } from './values.ts';

export function search(context: SoslLiteralContext | SoslLiteralAltContext, descent: Descent): SoslQuery {
  const clauses = context.soslClauses();
  const limit = clauses.limitClause();
  const specs = clauses.fieldSpecList();
  const withs = clauses.soslWithClause_list();
  const mode = withs.find((clause) => clause.USER_MODE() != null || clause.SYSTEM_MODE() != null);
  return {
    find: find(context, descent),
    scope: clauses.searchGroup()?.children?.[0]?.getText() ?? 'ALL',
    returning: specs == null ? [] : fieldSpecs(specs).map((spec) => fieldSpec(spec, descent)),
    ...(mode == null ? {} : { withClause: { kind: 'access', mode: mode.USER_MODE() == null ? 'SYSTEM_MODE' : 'USER_MODE' } }),
    options: withs.filter((clause) => clause !== mode).map((clause) => sourceText(clause).replace(/^with\s+/i, '')),
    ...(limit == null ? {} : { limit: count(limit, descent) }),
    range: rangeOf(context),
  };
}

/** `[FIND 'text'` and `[FIND {text}` are one token, with bracket, word and quotes. */
function find(context: SoslLiteralContext | SoslLiteralAltContext, descent: Descent): Value {
  if (context instanceof SoslLiteralAltContext) {
    const token = context.FindLiteralAlt().getText();
    return { kind: 'string', value: token.slice(token.indexOf('{') + 1, token.lastIndexOf('}')) };
  }
  const bound = context.boundExpression();
  if (bound != null) return bind(bound, descent);
  const token = context.FindLiteral().getText();
  return { kind: 'string', value: searchValue(token.slice(token.indexOf("'") + 1, token.lastIndexOf("'"))) };
}

function fieldSpecs(context: FieldSpecListContext): readonly FieldSpecContext[] {
  return [context.fieldSpec(), ...context.fieldSpecList_list().flatMap(fieldSpecs)];
}

function fieldSpec(context: FieldSpecContext, descent: Descent): SoslQuery['returning'][number] {
  const [object, listView] = context.soslId_list();
  const fields = context.fieldList();
  const where = context.logicalExpression();
  const order = context.fieldOrderList();
  const limit = context.limitClause();
  const offset = context.offsetClause();
  return {
    object: object?.getText() ?? '',
    fields: fields == null ? [] : fieldList(fields),
    ...(where == null ? {} : { where: condition(where, descent) }),
    ...(listView === undefined ? {} : { listView: listView.getText() }),
    orderBy: order == null ? [] : orderBy(order, descent),
    ...(limit == null ? {} : { limit: count(limit, descent) }),
    ...(offset == null ? {} : { offset: count(offset, descent) }),
  };
}

function fieldList(context: FieldListContext): readonly FieldItem[] {
  return [...context.soslId_list().map(field), ...context.fieldList_list().flatMap(fieldList)];
}

/** `Owner.Name`, or a function that was made one token: `toLabel(Type)`, with its alias: `toLabel(Type) label`. */
function field(context: SoslIdContext): FieldItem {
  const range = rangeOf(context);
  const [text = '', alias] = context.getText().split(' ');
  const read = (expression: string): FieldExpression => {
    const call = /^(\w+)\((.*)\)$/.exec(expression);
    if (call === null) return { kind: 'path', path: expression.split('.'), range };
    return { kind: 'function', name: call[1] ?? '', args: [read(call[2] ?? '')], range };
  };
  return { kind: 'field', field: read(text), ...(alias === undefined ? {} : { alias }) };
}
