/** SOSL searches. */
import {
  SoslLiteralAltContext,
  type FieldListContext,
  type FieldSpecContext,
  type FieldSpecListContext,
  type SoslIdContext,
  type SoslLiteralContext,
} from '@apexdevtools/apex-parser';
import type { FieldExpression, FieldItem, SoslQuery, Value } from '../../../language/soqlAst.ts';
import { searchValue } from '../source/index.ts';
import { rangeOf, sourceText } from './range.ts';
import { count, orderBy } from './soql.ts';
import { condition } from './soqlConditions.ts';
import { bind } from './soqlValues.ts';

export function search(context: SoslLiteralContext | SoslLiteralAltContext): SoslQuery {
  const clauses = context.soslClauses();
  const limit = clauses.limitClause();
  const specs = clauses.fieldSpecList();
  const withs = clauses.soslWithClause_list();
  const mode = withs.find((clause) => clause.USER_MODE() != null || clause.SYSTEM_MODE() != null);
  return {
    find: find(context),
    scope: clauses.searchGroup()?.children?.[0]?.getText() ?? 'ALL',
    returning: specs == null ? [] : fieldSpecs(specs).map(fieldSpec),
    ...(mode == null ? {} : { withClause: { kind: 'access', mode: mode.USER_MODE() == null ? 'SYSTEM_MODE' : 'USER_MODE' } }),
    options: withs.filter((clause) => clause !== mode).map((clause) => sourceText(clause).replace(/^with\s+/i, '')),
    ...(limit == null ? {} : { limit: count(limit) }),
    range: rangeOf(context),
  };
}

/** `[FIND 'text'` and `[FIND {text}` are one token, with bracket, word and quotes. */
function find(context: SoslLiteralContext | SoslLiteralAltContext): Value {
  if (context instanceof SoslLiteralAltContext) {
    const token = context.FindLiteralAlt().getText();
    return { kind: 'string', value: token.slice(token.indexOf('{') + 1, token.lastIndexOf('}')) };
  }
  const bound = context.boundExpression();
  if (bound != null) return bind(bound);
  const token = context.FindLiteral().getText();
  return { kind: 'string', value: searchValue(token.slice(token.indexOf("'") + 1, token.lastIndexOf("'"))) };
}

function fieldSpecs(context: FieldSpecListContext): readonly FieldSpecContext[] {
  return [context.fieldSpec(), ...context.fieldSpecList_list().flatMap(fieldSpecs)];
}

function fieldSpec(context: FieldSpecContext): SoslQuery['returning'][number] {
  const [object, listView] = context.soslId_list();
  const fields = context.fieldList();
  const where = context.logicalExpression();
  const order = context.fieldOrderList();
  const limit = context.limitClause();
  const offset = context.offsetClause();
  return {
    object: object?.getText() ?? '',
    fields: fields == null ? [] : fieldList(fields),
    ...(where == null ? {} : { where: condition(where) }),
    ...(listView === undefined ? {} : { listView: listView.getText() }),
    orderBy: order == null ? [] : orderBy(order),
    ...(limit == null ? {} : { limit: count(limit) }),
    ...(offset == null ? {} : { offset: count(offset) }),
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
