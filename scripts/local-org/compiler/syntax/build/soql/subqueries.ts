/** Queries in brackets: inside a SELECT list, or after IN. */
import { QueryContext, type ApexParserRuleContext } from '@apexdevtools/apex-parser';
import type { SoqlQuery } from '../../../../language/soqlAst.ts';
import type { Descent } from '../expressions/descent.ts';

/** The one that stands directly in a part of a query, if there is one. */
export function subqueryIn(context: ApexParserRuleContext, { query }: Descent): SoqlQuery | undefined {
  const nested = context.children?.find((child) => child instanceof QueryContext);
  return nested === undefined ? undefined : query(nested as QueryContext);
}
