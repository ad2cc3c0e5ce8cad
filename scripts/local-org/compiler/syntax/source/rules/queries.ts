/** Queries that the parser library reads and the platform's parser refuses. */
import {
  FieldExpressionContext,
  FieldNameContext,
  ForClausesContext,
  LimitClauseContext,
  OffsetClauseContext,
  QueryContext,
  SelectEntryContext,
  SelectListContext,
  SignedNumberContext,
  SoqlIdContext,
  SoqlLiteralContext,
  ValueContext,
  WhenClauseContext,
  type ApexParserRuleContext,
  type ApexTerminalNode,
} from '@apexdevtools/apex-parser';
import { dateAt } from '../../refusal/dates.ts';
import { isReserved } from './reserved.ts';
import { rule, type Report, type Rules } from './rule.ts';

const LARGEST_INTEGER = 2147483647n;

export const QUERIES: Rules = new Map([
  rule(SoqlIdContext, (context, report) => {
    const isLater = context.parentCtx instanceof FieldNameContext && context.parentCtx.getChild(0) !== context;
    if (!isLater && isReserved(context, true)) report(context.start);
  }),
  rule(SignedNumberContext, (context, report) => checkNumber(context, context.IntegerLiteral(), report)),
  rule(LimitClauseContext, (context, report) => checkNumber(context, context.IntegerLiteral(), report)),
  rule(OffsetClauseContext, (context, report) => checkNumber(context, context.IntegerLiteral(), report)),
  rule(ValueContext, (context, report) => {
    const moment = context.DateLiteral() ?? context.DateTimeLiteral();
    const block = context.MultilineStringLiteral();
    if (block != null && isInBrackets(context)) report(block.symbol);
    if (moment != null && dateAt(moment.getText(), 0)?.message !== undefined && isInBrackets(context)) report(moment.symbol);
  }),
  rule(FieldExpressionContext, (context, report) => {
    const value = context.value();
    if (isInBrackets(context) && !fits(value, context.comparisonOperator().getText().toUpperCase())) report(value.start);
  }),
  // COUNT() stands alone, and without an alias.
  rule(SelectListContext, (context, report) => {
    const entries = context.selectEntry_list();
    const count = entries.find((entry) => /^count\(\)/i.test(entry.getText()));
    if (count !== undefined && (entries.length > 1 || count.soqlId() != null) && isInBrackets(context)) report(count.start);
  }),
  rule(ForClausesContext, (context, report) => {
    const [, second] = [...context.VIEW_list(), ...context.REFERENCE_list()];
    if (second !== undefined && isInBrackets(context)) report(second.symbol);
  }),
  rule(WhenClauseContext, (context, report) => {
    if (context.fieldName().getText().includes('.') && isInBrackets(context)) report(context.fieldName().start);
  }),
  rule(QueryContext, (context, report) => {
    const late = context.allRowsClause() == null ? undefined : context.forClauses().FOR_list()[0];
    if (late !== undefined) report(late.symbol);
    if (!isSubQuery(context)) return;
    for (const clause of [context.groupByClause(), context.allRowsClause()]) if (clause != null) report(clause.start);
    const [locking] = context.forClauses().UPDATE_list();
    if (locking !== undefined) report(locking.symbol);
    // Source: SOQL and SOSL Reference, "Comparison Operators": no ORDER BY and no LIMIT in the query of a semi-join or anti-join.
    if (!(context.parentCtx instanceof ValueContext)) return;
    for (const clause of [context.orderByClause(), context.limitClause(), context.offsetClause()]) if (clause != null) report(clause.start);
  }),
]);

function checkNumber(context: ApexParserRuleContext, integer: ApexTerminalNode | null, report: Report): void {
  if (integer != null && BigInt(integer.getText()) > LARGEST_INTEGER && isInBrackets(context)) report(integer.symbol);
}

/** Lists belong to the operators of lists, and only lists and what is bound to one. */
function fits(value: ValueContext, operator: string): boolean {
  const isList = value.valueList() != null;
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') return isList;
  const isSeveral = isList || value.getChild(1) instanceof QueryContext;
  return operator.endsWith('IN') ? isSeveral || value.boundExpression() != null : !isSeveral;
}

/** Queries in Apex have its numbers; the text of a dynamic query may have larger ones. */
function isInBrackets(context: ApexParserRuleContext): boolean {
  for (let around = context.parentCtx; around != null; around = around.parentCtx) if (around instanceof SoqlLiteralContext) return true;
  return false;
}

/** Of the places that hold queries only literals in Apex and whole texts are not inside another. */
function isSubQuery({ parentCtx: parent }: QueryContext): boolean {
  return parent instanceof SelectEntryContext || parent instanceof ValueContext;
}
