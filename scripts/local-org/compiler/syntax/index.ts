/** The front of the compiler: Apex, SOQL and SOSL texts to syntax trees. */
export type * from '../../language/ast.ts';
export type * from '../../language/soqlAst.ts';
export { parseAnonymous, parseClassFile, parseQuery, parseSearch, parseTriggerFile, type ParseResult } from './parse.ts';
export { SyntaxCache } from './cache.ts';
export { bindsOf, membershipBinds } from './binds.ts';
export { distanceOperatorProblem, distanceProblem, isDistance } from './distances.ts';
export { apexQueryProblem, isAggregate, isCount, queryProblem, totalsProblem } from './queryProblem.ts';
