/** Queries of locators and cursors: records only, and no FOR UPDATE. Source: Apex Developer Guide, "Using Batch Apex" and "Apex Cursors"; the texts of orgs. */
import { isAggregate, isCount, type SoqlQuery } from '../../compiler/syntax/index.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';

export const NO_MORE_GROUPS = 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';

/** Whether the query belongs to a locator, which has been counted. */
export const isOfLocator = ({ respectsSharing }: SoqlQuery): boolean => respectsSharing !== undefined;

/** Aggregates are refused at once (seen in an org), except in a batch, which refuses to read them. Errors: System.QueryException. */
export function checkLocator(query: SoqlQuery): void {
  if (isCount(query)) refuse('use countQuery() for [select count()...] queries');
  if (query.forClauses.includes('update')) refuse('You cannot lock records in Batch Apex using FOR UPDATE');
  if (isAggregate(query) && !transaction().quiddity.startsWith('BATCH')) refuse(NO_MORE_GROUPS);
}

/** Errors: System.QueryException. */
export function checkCursor(query: SoqlQuery): void {
  if (isCount(query)) refuse('use countQuery() for [select count()...] queries');
  if (isAggregate(query)) refuse('Query contains aggregate expressions, these are not permitted in cursor queries');
  if (query.select.some(({ kind }) => kind === 'subquery'))
    refuse('Query contains aggregate relationships, these are not permitted in cursor queries');
  if (query.forClauses.includes('update')) refuse('You cannot lock records with Cursor using FOR UPDATE');
}

function refuse(message: string): never {
  raise('System.QueryException', message);
}
