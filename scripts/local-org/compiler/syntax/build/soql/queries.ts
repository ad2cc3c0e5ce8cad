/** SOQL queries. */
import type {
  FieldOrderListContext,
  ForClausesContext,
  FromNameListContext,
  GroupByClauseContext,
  LimitClauseContext,
  OffsetClauseContext,
  QueryContext,
  SelectEntryContext,
  TypeOfContext,
  WithClauseContext,
} from '@apexdevtools/apex-parser';
import type { SelectItem, SoqlQuery, Value, WithClause } from '../../../../language/soqlAst.ts';
import { rangeOf, sourceText } from '../range.ts';
import type { Descent } from '../expressions/descent.ts';
import { condition, whereCondition } from './conditions.ts';
import { functionCall, path } from './fields.ts';
import { subqueryIn } from './subqueries.ts';
import { bind } from './values.ts';

export function query(context: QueryContext, descent: Descent): SoqlQuery {
  const where = context.whereClause();
  const group = context.groupByClause();
  const having = group?.logicalExpression();
  const order = context.orderByClause();
  const limit = context.limitClause();
  const scope = context.usingScope();
  const withClause = context.withClause();
  const offset = context.offsetClause();
  return {
    select: context
      .selectList()
      .selectEntry_list()
      .map((item) => selectItem(item, descent)),
    ...from(context.fromNameList()),
    ...(scope == null ? {} : { usingScope: scope.soqlId().getText() }),
    ...(where == null ? {} : { where: whereCondition(where.whereLogicalExpression(), descent) }),
    ...(withClause == null ? {} : { withClause: withOf(withClause, descent) }),
    ...(group == null ? {} : { groupBy: groupBy(group, descent) }),
    ...(having == null ? {} : { having: condition(having, descent) }),
    orderBy: order == null ? [] : orderBy(order.fieldOrderList(), descent),
    ...(limit == null ? {} : { limit: count(limit, descent) }),
    ...(offset == null ? {} : { offset: count(offset, descent) }),
    allRows: context.allRowsClause() != null,
    forClauses: forClauses(context.forClauses()),
    range: rangeOf(context),
  };
}

function selectItem(context: SelectEntryContext, descent: Descent): SelectItem {
  const nested = subqueryIn(context, descent);
  if (nested !== undefined) return { kind: 'subquery', query: nested };
  const choice = context.typeOf();
  if (choice != null) return typeOf(choice);
  const call = context.soqlFunction();
  if (call?.FIELDS() != null) {
    return {
      kind: 'fields-of',
      which: call.soqlFieldsParameter().getText().toUpperCase() as 'ALL' | 'STANDARD' | 'CUSTOM',
      range: rangeOf(context),
    };
  }
  const alias = context.soqlId();
  return {
    kind: 'field',
    field: call == null ? path(context.fieldName()) : functionCall(call, descent),
    ...(alias == null ? {} : { alias: alias.getText() }),
  };
}

function typeOf(context: TypeOfContext): SelectItem {
  const otherwise = context.elseClause();
  return {
    kind: 'typeof',
    path: context
      .fieldName()
      .soqlId_list()
      .map((id) => id.getText()),
    whens: context.whenClause_list().map((clause) => ({
      type: clause.fieldName().getText(),
      range: rangeOf(clause.fieldName()),
      fields: clause.fieldNameList().fieldName_list().map(path),
    })),
    otherwise: otherwise == null ? [] : otherwise.fieldNameList().fieldName_list().map(path),
    range: rangeOf(context),
  };
}

/** `FROM Account a, a.Contacts c`: names and aliases alternate in the tree, told apart by their order. */
function from(context: FromNameListContext): Pick<SoqlQuery, 'from' | 'fromRange' | 'alias' | 'moreFrom'> {
  const aliases = new Set<unknown>(context.soqlId_list());
  const sources: { path: string[]; alias?: string }[] = [];
  for (const child of context.children ?? []) {
    const text = child.getText();
    const last = sources.at(-1);
    if (aliases.has(child) && last !== undefined) last.alias = text;
    else if (text !== ',') sources.push({ path: text.split('.') });
  }
  const [first, ...more] = sources;
  return {
    from: first?.path.join('.') ?? '',
    fromRange: rangeOf(context),
    ...(first?.alias === undefined ? {} : { alias: first.alias }),
    moreFrom: more,
  };
}

function withOf(context: WithClauseContext, descent: Descent): WithClause {
  if (context.USER_MODE() != null) return { kind: 'access', mode: 'USER_MODE' };
  if (context.SYSTEM_MODE() != null) return { kind: 'access', mode: 'SYSTEM_MODE' };
  if (context.SECURITY_ENFORCED() != null) return { kind: 'access', mode: 'SECURITY_ENFORCED' };
  const filter = context.logicalExpression();
  return filter == null
    ? { kind: 'data-category', text: sourceText(context) }
    : { kind: 'filter', condition: condition(filter, descent), text: sourceText(filter) };
}

function groupBy(context: GroupByClauseContext, descent: Descent): NonNullable<SoqlQuery['groupBy']> {
  return {
    kind: context.ROLLUP() != null ? 'rollup' : context.CUBE() != null ? 'cube' : 'plain',
    items: context
      .fieldGroupByList()
      .fieldGroupBy_list()
      .map((item) => (item.soqlFunction() == null ? path(item.fieldName()) : functionCall(item.soqlFunction(), descent))),
  };
}

export function orderBy(context: FieldOrderListContext, descent: Descent): SoqlQuery['orderBy'] {
  return context.fieldOrder_list().map((order) => ({
    by: order.soqlFunction() == null ? path(order.fieldName()) : functionCall(order.soqlFunction(), descent),
    descending: order.DESC() != null,
    ...(order.NULLS() == null ? {} : { nullsLast: order.LAST() != null }),
  }));
}

/** LIMIT and OFFSET. */
export function count(context: LimitClauseContext | OffsetClauseContext, descent: Descent): Value {
  const bound = context.boundExpression();
  return bound == null ? { kind: 'number', text: context.IntegerLiteral().getText() } : bind(bound, descent);
}

function forClauses(context: ForClausesContext): SoqlQuery['forClauses'] {
  return [
    ...context.VIEW_list().map(() => 'view' as const),
    ...context.UPDATE_list().map(() => 'update' as const),
    ...context.REFERENCE_list().map(() => 'reference' as const),
  ];
}
