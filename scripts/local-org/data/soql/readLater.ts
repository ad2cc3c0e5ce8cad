/** Queries that are read later, in pieces, are of records alone and lock nothing. Source: Apex Developer Guide, "Using Batch Apex" and "Apex Cursors"; the texts of orgs. */
import { isAggregate, isCount, type SoqlQuery } from '../../compiler/syntax/index.ts';
import { raise } from '../../platform/core/error.ts';

export const NO_MORE_GROUPS = 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';

/** Whether a query is a locator's: it was counted when the locator was asked for. */
export const isOfLocator = ({ respectsSharing }: SoqlQuery): boolean => respectsSharing !== undefined;

/** Groups are taken: what walks the rows of the locator in pieces refuses them. Errors: System.QueryException. */
export function checkLocator(query: SoqlQuery): void {
  if (isCount(query)) refuse('use countQuery() for [select count()...] queries');
  if (query.forClauses.includes('update')) refuse('You cannot lock records in Batch Apex using FOR UPDATE');
}

/** Errors: System.QueryException. */
export function checkCursor(query: SoqlQuery): void {
  if (isAggregate(query)) refuse('Query contains aggregate expressions, these are not permitted in cursor queries');
  if (query.select.some(({ kind }) => kind === 'subquery'))
    refuse('Query contains aggregate relationships, these are not permitted in cursor queries');
  if (query.forClauses.includes('update')) refuse('You cannot lock records with Cursor using FOR UPDATE');
}

function refuse(message: string): never {
  raise('System.QueryException', message);
}
