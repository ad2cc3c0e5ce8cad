/**
 * What an org says of a query that stands in a class, when it compiles the class: all that does not depend on what is bound.
 * Shape: the query is planned with nothing bound. Other failures say so when the query runs. Source: Apex Developer Guide, "SOQL and SOSL Queries".
 */
import type { SoqlQuery } from '../../compiler/syntax/soqlAst.ts';
import { bindsOf } from '../../compiler/syntax/index.ts';
import { ApexThrow } from '../../platform/core/error.ts';
import type { Plan, PlanContext, Restriction } from './plan/context.ts';
import { withOwnNames } from './plan/ownNames.ts';
import { planQuery } from './plan/plan.ts';

/** What an org says only when the query runs: scopes that the object has not. Whether it reads Ids earlier is told nowhere. */
const LATER = /^(?:Unsupported scope|invalid ID field)/;

/** The second: of queries that can't be planned. */
const SAID: ReadonlySet<string> = new Set(['System.QueryException', 'System.UnexpectedException']);

export function staticProblem(context: PlanContext, query: SoqlQuery): string | undefined {
  try {
    planAll(context, withOwnNames(query, context.schema.namespace));
    return undefined;
  } catch (error) {
    const isSaid = error instanceof ApexThrow && SAID.has(error.value.typeName) && !LATER.test(error.message);
    return isSaid ? error.message : undefined;
  }
}

function planAll(context: PlanContext, query: SoqlQuery, restrict?: Restriction): void {
  const sample = withoutBoundLimits(query);
  const nothing = bindsOf(sample).map(() => null);
  const { subqueries }: Pick<Plan, 'subqueries'> = planQuery(context, sample, nothing, restrict);
  for (const { object, field, query: inner } of subqueries) planAll(context, inner, { object, field, ids: [] });
}

/** A bound limit may be any number. */
function withoutBoundLimits({ limit, offset, ...rest }: SoqlQuery): SoqlQuery {
  return {
    ...rest,
    ...(limit === undefined ? {} : { limit: limit.kind === 'bind' ? { kind: 'number', text: '1' } : limit }),
    ...(offset === undefined || offset.kind === 'bind' ? {} : { offset }),
  };
}
