/**
 * Compile errors of static queries: all that do not depend on the bind values. The query is planned with null binds; other errors are reported when it runs. Source: Apex Developer Guide, "SOQL and SOSL Queries".
 */
import type { SoqlQuery } from '../../language/soqlAst.ts';
import type { StaticProblem } from '../../compiler/types/schemaDoor.ts';
import { bindsOf } from '../../compiler/syntax/index.ts';
import { ApexThrow } from '../../platform/core/error.ts';
import { isOnlyWhenRun, RefusedThere } from './messages.ts';
import type { Plan, PlanContext, Restriction } from './plan/context.ts';
import { withOwnNames } from './plan/ownNames.ts';
import { planQuery } from './plan/plan.ts';

/** The second is thrown for queries that cannot be planned. */
const SAID: ReadonlySet<string> = new Set(['System.QueryException', 'System.UnexpectedException']);

export function staticProblem(context: PlanContext, query: SoqlQuery): StaticProblem | undefined {
  try {
    planAll(context, withOwnNames(query, context.schema.namespace));
    return undefined;
  } catch (error) {
    const isSaid = error instanceof ApexThrow && SAID.has(error.value.typeName) && !isOnlyWhenRun(error);
    return isSaid ? { message: error.message, ...(error instanceof RefusedThere && { at: error.at }) } : undefined;
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
