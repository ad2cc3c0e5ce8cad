/** Queries that the parser library reads and the platform's parser refuses. */
import { FieldNameContext, QueryContext, SelectEntryContext, SignedNumberContext, SoqlIdContext, SoqlLiteralContext, ValueContext, type ApexParserRuleContext } from '@apexdevtools/apex-parser';
import { isReserved } from './reserved.ts';
import { rule, type Rules } from './rule.ts';

const LARGEST_INTEGER = 2147483647n;

export const QUERIES: Rules = new Map([
  rule(SoqlIdContext, (context, report) => {
    const isLater = context.parentCtx instanceof FieldNameContext && context.parentCtx.getChild(0) !== context;
    if (!isLater && isReserved(context, true)) report(context.start);
  }),
  rule(SignedNumberContext, (context, report) => {
    const integer = context.IntegerLiteral();
    if (integer != null && BigInt(integer.getText()) > LARGEST_INTEGER && isInBrackets(context)) report(integer.symbol);
  }),
  rule(QueryContext, (context, report) => {
    const late = context.allRowsClause() == null ? undefined : context.forClauses().FOR_list()[0];
    if (late !== undefined) report(late.symbol);
    if (!isSubQuery(context)) return;
    for (const clause of [context.groupByClause(), context.allRowsClause()]) if (clause != null) report(clause.start);
  }),
]);

/** Queries in Apex have its numbers; the text of a dynamic query may have larger ones. */
function isInBrackets(context: ApexParserRuleContext): boolean {
  for (let around = context.parentCtx; around != null; around = around.parentCtx) if (around instanceof SoqlLiteralContext) return true;
  return false;
}

/** Of the places that hold queries only literals in Apex and whole texts are not inside another. */
function isSubQuery({ parentCtx: parent }: QueryContext): boolean {
  return parent instanceof SelectEntryContext || parent instanceof ValueContext;
}
