/** What the builders reach of each other: parts of an expression are expressions, queries bind Apex, conditions hold queries. The folder's index composes them, so that no builder depends on another's file. */
import type { ExpressionContext, QueryContext } from '@apexdevtools/apex-parser';
import type { Expression, Range } from '../../../../language/ast.ts';
import type { SoqlQuery } from '../../../../language/soqlAst.ts';

export interface Descent {
  readonly expression: (context: ExpressionContext) => Expression;
  readonly query: (context: QueryContext) => SoqlQuery;
}

/** Makes the expression of one alternative of the grammar. */
export type Builder<Node> = (context: Node, range: Range, descent: Descent) => Expression;

/** Stands where error recovery left a hole; a diagnostic has said so. */
export function nothing(range: Range): Expression {
  return { kind: 'literal', type: 'null', text: 'null', range };
}
