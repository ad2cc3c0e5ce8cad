/** SOQL and SOSL. */
import type {
  ForClausesContext,
  FromNameListContext,
  LimitClauseContext,
  OffsetClauseContext,
  OrderByClauseContext,
  QueryContext,
  SelectEntryContext,
  SoslLiteralContext,
  SubFieldEntryContext,
  SubQueryContext,
  TypeOfContext,
  WithClauseContext,
  FieldListContext,
  FieldSpecListContext,
  FieldSpecContext,
} from '@apexdevtools/apex-parser';
import type { FieldExpression, SelectItem, SoqlQuery, SoslQuery, Value, WithClause } from '../soqlAst.ts';
import { rangeOf } from './range.ts';
import { condition, whereCondition } from './soqlConditions.ts';
import { functionCall, path } from './soqlFields.ts';
import { bind } from './soqlValues.ts';

export function query(context: QueryContext): SoqlQuery {
  const group = context.groupByClause();
  const having = group?.logicalExpression();
  const scope = context.usingScope();
  const withClause = context.withClause();
  const offset = context.offsetClause();
  return {
    ...common(context, context.selectList().selectEntry_list()),
    ...(scope == null ? {} : { usingScope: scope.soqlId().getText() }),
    ...(withClause == null ? {} : { withClause: withOf(withClause) }),
    ...(group == null
      ? {}
      : {
          groupBy: {
            kind: group.ROLLUP() != null ? 'rollup' : group.CUBE() != null ? 'cube' : 'plain',
            items: group
              .fieldGroupByList()
              .fieldGroupBy_list()
              .map((item) => (item.soqlFunction() == null ? path(item.fieldName()) : functionCall(item.soqlFunction()))),
          },
        }),
    ...(having == null ? {} : { having: condition(having) }),
    ...(offset == null ? {} : { offset: count(offset) }),
    allRows: context.allRowsClause() != null,
  };
}

/** A subquery of SELECT or of IN. */
export function subQuery(context: SubQueryContext): SoqlQuery {
  return { ...common(context, context.subFieldList().subFieldEntry_list()), allRows: false };
}

function common(context: QueryContext | SubQueryContext, entries: readonly (SelectEntryContext | SubFieldEntryContext)[]): Omit<SoqlQuery, 'allRows'> {
  const where = context.whereClause();
  const order = context.orderByClause();
  const limit = context.limitClause();
  return {
    select: entries.map(selectItem),
    ...from(context.fromNameList()),
    ...(where == null ? {} : { where: whereCondition(where.whereLogicalExpression()) }),
    orderBy: order == null ? [] : orderBy(order),
    ...(limit == null ? {} : { limit: count(limit) }),
    forClauses: forClauses(context.forClauses()),
    range: rangeOf(context),
  };
}

function selectItem(context: SelectEntryContext | SubFieldEntryContext): SelectItem {
  const nested = context.subQuery();
  if (nested != null) return { kind: 'subquery', query: subQuery(nested) };
  const choice = context.typeOf();
  if (choice != null) return typeOf(choice);
  const call = context.soqlFunction();
  if (call?.FIELDS() != null) {
    return { kind: 'fields-of', which: call.soqlFieldsParameter().getText().toUpperCase() as 'ALL' | 'STANDARD' | 'CUSTOM', range: rangeOf(context) };
  }
  const alias = context.soqlId();
  return { kind: 'field', field: call == null ? path(context.fieldName()) : functionCall(call), ...(alias == null ? {} : { alias: alias.getText() }) };
}

function typeOf(context: TypeOfContext): SelectItem {
  const otherwise = context.elseClause();
  return {
    kind: 'typeof',
    path: context.fieldName().soqlId_list().map((id) => id.getText()),
    whens: context.whenClause_list().map((clause) => ({ type: clause.fieldName().getText(), fields: clause.fieldNameList().fieldName_list().map(path) })),
    otherwise: otherwise == null ? [] : otherwise.fieldNameList().fieldName_list().map(path),
    range: rangeOf(context),
  };
}

/** `FROM Account a, a.Contacts c`: names and aliases alternate in the tree, told apart by their order. */
function from(context: FromNameListContext): Pick<SoqlQuery, 'from' | 'alias' | 'moreFrom'> {
  const sources: { path: string[]; alias?: string }[] = [];
  for (const child of context.children ?? []) {
    const text = child.getText();
    if (text === ',' || text.toUpperCase() === 'AS') continue;
    const last = sources.at(-1);
    const isAlias = last !== undefined && last.alias === undefined && context.soqlId_list().some((id) => id === (child as unknown));
    if (isAlias) last.alias = text;
    else sources.push({ path: text.split('.') });
  }
  const [first, ...more] = sources;
  return { from: first?.path.join('.') ?? '', ...(first?.alias === undefined ? {} : { alias: first.alias }), moreFrom: more };
}

function withOf(context: WithClauseContext): WithClause {
  if (context.USER_MODE() != null) return { kind: 'access', mode: 'USER_MODE' };
  if (context.SYSTEM_MODE() != null) return { kind: 'access', mode: 'SYSTEM_MODE' };
  if (context.SECURITY_ENFORCED() != null) return { kind: 'access', mode: 'SECURITY_ENFORCED' };
  return { kind: 'data-category', text: context.getText() };
}

function orderBy(context: OrderByClauseContext): SoqlQuery['orderBy'] {
  return context
    .fieldOrderList()
    .fieldOrder_list()
    .map((order) => ({
      by: order.soqlFunction() == null ? path(order.fieldName()) : functionCall(order.soqlFunction()),
      descending: order.DESC() != null,
      ...(order.NULLS() == null ? {} : { nullsLast: order.LAST() != null }),
    }));
}

function count(context: LimitClauseContext | OffsetClauseContext): Value {
  const bound = context.boundExpression();
  return bound == null ? { kind: 'number', text: context.IntegerLiteral().getText() } : bind(bound);
}

function forClauses(context: ForClausesContext | null): SoqlQuery['forClauses'] {
  if (context == null) return [];
  return [
    ...context.VIEW_list().map(() => 'view' as const),
    ...context.UPDATE_list().map(() => 'update' as const),
    ...context.REFERENCE_list().map(() => 'reference' as const),
  ];
}

export function search(context: SoslLiteralContext): SoslQuery {
  const clauses = context.soslClauses();
  const bound = context.boundExpression();
  const find: Value = bound == null ? { kind: 'string', value: findText(context.FindLiteral().getText()) } : bind(bound);
  const limit = clauses.limitClause();
  const mode = clauses.soslWithClause_list().find((clause) => clause.USER_MODE() != null || clause.SYSTEM_MODE() != null);
  return {
    find,
    scope: (clauses.searchGroup()?.children?.[0]?.getText().toUpperCase() ?? 'ALL') as SoslQuery['scope'],
    returning: clauses.fieldSpecList() == null ? [] : fieldSpecs(clauses.fieldSpecList()).map(fieldSpec),
    ...(mode == null ? {} : { withClause: { kind: 'access', mode: mode.USER_MODE() == null ? 'SYSTEM_MODE' : 'USER_MODE' } }),
    ...(limit == null ? {} : { limit: count(limit) }),
    range: rangeOf(context),
  };
}

/** `[FIND 'text'`: the token holds the bracket, the word and the quotes. */
function findText(token: string): string {
  const start = token.indexOf("'");
  return token.slice(start + 1, token.lastIndexOf("'"));
}

function fieldSpecs(context: FieldSpecListContext): readonly FieldSpecContext[] {
  return [context.fieldSpec(), ...context.fieldSpecList_list().flatMap(fieldSpecs)];
}

function fieldSpec(context: FieldSpecContext): SoslQuery['returning'][number] {
  const where = context.logicalExpression();
  const order = context.fieldOrderList();
  const limit = context.limitClause();
  const offset = context.offsetClause();
  return {
    object: context.soslId_list()[0]?.getText() ?? '',
    fields: context.fieldList() == null ? [] : fieldList(context.fieldList()),
    ...(where == null ? {} : { where: condition(where) }),
    orderBy: order == null ? [] : order.fieldOrder_list().map((item) => ({ by: path(item.fieldName()), descending: item.DESC() != null })),
    ...(limit == null ? {} : { limit: count(limit) }),
    ...(offset == null ? {} : { offset: count(offset) }),
  };
}

function fieldList(context: FieldListContext): readonly FieldExpression[] {
  const own = context.soslId_list().map((id): FieldExpression => ({ kind: 'path', path: id.getText().split('.'), range: rangeOf(id) }));
  return [...own, ...context.fieldList_list().flatMap(fieldList)];
}
