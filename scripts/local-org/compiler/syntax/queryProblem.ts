/** What an org refuses of a query that is well-formed, at compile time and at run time. */
import { semiJoinProblem } from './semiJoins.ts';
import type { SoqlQuery } from './soqlAst.ts';

/** @return what an org says of the query; undefined when it takes it. */
export function queryProblem(query: SoqlQuery): string | undefined {
  return semiJoinProblem(query) ?? lockingProblem(query);
}

/** The words are ours. Source: SOQL and SOSL Reference, "FOR UPDATE": "You can't use the ORDER BY clause in any SOQL query that uses locking." */
function lockingProblem({ orderBy, forClauses }: SoqlQuery): string | undefined {
  return orderBy.length > 0 && forClauses.includes('update') ? 'ORDER BY is not allowed in a query with FOR UPDATE' : undefined;
}
