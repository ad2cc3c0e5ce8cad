/** Queries given at run time that the parser library reads and the platform refuses, found in the finished parse tree. */
import {
  ApexLexer,
  FieldNameContext,
  QueryContext,
  SelectEntryContext,
  SoqlIdContext,
  ValueContext,
  type ApexParserRuleContext,
  type ApexParseTree,
  type ApexToken,
} from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';
import { unexpected } from './wording.ts';

/** Source: SOQL and SOSL Reference, "Reserved Keywords" (of which the platform enforces these in front of a name). */
const RESERVED = new Set(
  (
    'after before get instanceof set sharing transient trigger with without select count from as using where by limit and or not like in includes excludes ' +
    'asc desc nulls first last having rollup cube find returning bulk'
  ).split(' '),
);

/** @param tree of a text that the library has read without an error */
export function checkQuery(tree: ApexParserRuleContext): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ApexParseTree): void => {
    for (const token of misplaced(node)) found.push({ line: token.line, column: token.column + 1, message: unexpected(token) });
    for (const child of (node as Partial<ApexParserRuleContext>).children ?? []) visit(child);
  };
  visit(tree);
  return found;
}

function misplaced(node: ApexParseTree): readonly ApexToken[] {
  if (node instanceof SoqlIdContext) return isReserved(node) ? [node.start] : [];
  return node instanceof QueryContext ? misplacedClauses(node) : [];
}

/** In a dotted name any word may stand. */
function isReserved(id: SoqlIdContext): boolean {
  const isLater = id.parentCtx instanceof FieldNameContext && id.parentCtx.getChild(0) !== id;
  return !isLater && RESERVED.has(id.getText().toLowerCase()) && nextType(id) !== ApexLexer.DOT;
}

function misplacedClauses(query: QueryContext): readonly ApexToken[] {
  const late = query.allRowsClause() == null ? [] : query.forClauses().FOR_list().slice(0, 1);
  const isJoin = query.parentCtx instanceof ValueContext;
  const isSubQuery = isJoin || query.parentCtx instanceof SelectEntryContext;
  // Source: SOQL and SOSL Reference, "Comparison Operators": no ORDER BY and no LIMIT in the query of a semi-join or anti-join.
  const clauses = [
    ...(isSubQuery ? [query.groupByClause(), query.allRowsClause()] : []),
    ...(isJoin ? [query.orderByClause(), query.limitClause(), query.offsetClause()] : []),
  ];
  const locking = isSubQuery ? query.forClauses().UPDATE_list().slice(0, 1) : [];
  return [
    ...late.map(({ symbol }) => symbol),
    ...clauses.flatMap((clause) => (clause == null ? [] : [clause.start])),
    ...locking.map(({ symbol }) => symbol),
  ];
}

/** @return what kind of token follows the node's first one */
function nextType({ parser, start }: ApexParserRuleContext): number | undefined {
  const tokens =
    (parser as { getTokenStream(): { tokens: readonly { type: number; channel: number }[] } } | undefined)?.getTokenStream().tokens ?? [];
  return tokens.slice(start.tokenIndex + 1).find(({ channel }) => channel === 0)?.type;
}
