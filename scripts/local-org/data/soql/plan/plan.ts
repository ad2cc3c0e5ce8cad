/** Turns a query tree into SQL. */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { Plan, PlanContext, Restriction } from './context.ts';
import { isAggregateCall } from './functions/index.ts';
import { GroupsPlan } from './groupsPlan.ts';
import type { Planned } from './queryPlan.ts';
import { RowsPlan } from './rowsPlan.ts';

/** @param restrict limits the rows to children of given parents, or to given Ids. Errors: System.QueryException with the platform's texts. */
export function planQuery(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[], restrict?: Restriction): Plan {
  const plan = planOf(context, { query, binds, restrict, alias: 't' });
  context.fillFor?.(plan.sql);
  return plan;
}

function planOf(context: PlanContext, planned: Planned): Plan {
  const Kind = isAggregate(planned.query) ? GroupsPlan : RowsPlan;
  return new Kind(context, planned, (inner) => planOf(context, inner)).plan();
}

const isAggregate = ({ groupBy, select }: SoqlQuery): boolean =>
  groupBy !== undefined || select.some((item) => item.kind === 'field' && isAggregateCall(item.field));
