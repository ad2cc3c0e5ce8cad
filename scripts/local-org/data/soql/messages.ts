/** The platform's errors for wrong queries. Source: SOQL and SOSL Reference, and the texts that orgs answer. */
import * as words from '../../compiler/syntax/queryWords.ts';
import type { Range } from '../../language/ast.ts';
import { ApexThrow, PlatformException, raise, raiseSealed, SealedThrow } from '../../platform/core/error.ts';

export function noSuchColumn(name: string, entity: string): never {
  refuseThere(words.noSuchColumn(name, entity));
}
export function noSuchRelation(step: string): never {
  refuseThere(words.notUnderstood(step, 'field path'));
}
export function noSuchTypeof(relation: string, entity: string): never {
  raise('System.QueryException', words.noSuchRelation(relation, entity));
}
export function noSuchChildren(name: string, at: Range | undefined): never {
  refuseThere(words.notUnderstood(name, 'FROM part of query call'), at);
}
export function noSuchObject(name: string, at?: Range): never {
  refuseThere(words.notSupported(name), at);
}
/** Source: texts that orgs answer. */
export function notQueried(name: string): never {
  raise('System.QueryException', `entity type ${name} does not support query`);
}
/** The words are those for queries. */
export function notSearched(name: string): never {
  raise('System.QueryException', `entity type ${name} does not support search`);
}
export function noAggregate(field: string, operator: string, at: Range): never {
  refuseThere(`field ${field} does not support aggregate operator ${operator}`, at);
}
/**
 * A query that is well-formed and can't be planned: no catch of Apex sees the exception. Source: seen in an org, of fields that can't be sorted or grouped,
 * of what is neither grouped nor aggregated, of one group twice, and of LIMIT and OFFSET beside totals.
 */
export function notPlanned(message: string): never {
  raiseSealed(message, 'System.UnexpectedException');
}
export function notGrouped(field: string, part: 'Field' | 'Ordered field' = 'Field'): never {
  notPlanned(`${part} must be grouped or aggregated: ${field}`);
}
/** A field of FIELDS() that no group has: such a query compiles. Source: seen in an org. */
export function notGroupedWhenRun(field: string): never {
  notPlannedWhenRun(`Field must be grouped or aggregated: ${field}`);
}
/** Source: SOQL and SOSL Reference, "Comparison Operators": both sides of a semi-join are Ids of one object. */
export function semiJoinMismatch(inner: string, outer: string): never {
  raise(
    'System.QueryException',
    `The selected field '${inner}' in the subquery and the left operand field in the where expression in the outer query '${outer}' should point to the same object type`,
  );
}
export function noIdToJoin(field: string, side: 'inner' | 'outer'): never {
  raise(
    'System.QueryException',
    side === 'inner'
      ? `Semi join sub-selects can only query id fields, cannot use: '${field}'`
      : `The left operand field in the where expression for outer query should be an id field, cannot use: '${field}'`,
  );
}
/** Long texts of the project's fields take part in no comparison. */
export function cannotBeSorted(field: string): never {
  notPlanned(`field '${field}' can not be sorted in a query call`);
}
/** Such a query compiles. Source: seen in an org. */
export function cannotBeGrouped(field: string): never {
  notPlannedWhenRun(`field '${field}' can not be grouped in a query call`);
}
/** Throws a QueryException unless the problem is undefined. */
export function refuse(problem: string | undefined): void {
  if (problem !== undefined) raise('System.QueryException', problem);
}

/** What an org shows with its place in the query, when code is compiled and when a client asks. */
export class RefusedThere extends ApexThrow {
  at: Range | undefined;
}

/** Errors: a System.QueryException about a part of the query; `inPlace` may tell which. */
export function refuseThere(message: string, at?: Range): never {
  const value = new PlatformException('System.QueryException', message);
  const thrown = new RefusedThere(value);
  thrown.at = at;
  value.thrown = thrown;
  throw thrown;
}

/** Tells what is refused within of its place. */
export function inPlace<Result>(at: Range | undefined, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedThere) error.at ??= at;
    throw error;
  }
}

/** What orgs refuse when a query runs, and not when the class that holds it is compiled. */
class RefusedWhenRun extends ApexThrow {}
class NotPlannedWhenRun extends SealedThrow {}

/** Whether an error is no compile error of a static query. */
export const isOnlyWhenRun = (error: unknown): boolean => error instanceof RefusedWhenRun || error instanceof NotPlannedWhenRun;

/** Errors: a System.QueryException that is no compile error of a static query. */
export function refuseWhenRun(message: string): never {
  throwWith(RefusedWhenRun, new PlatformException('System.QueryException', message));
}

function notPlannedWhenRun(message: string): never {
  throwWith(NotPlannedWhenRun, new PlatformException('System.UnexpectedException', message));
}

function throwWith(kind: new (value: PlatformException) => ApexThrow, value: PlatformException): never {
  const thrown = new kind(value);
  value.thrown = thrown;
  throw thrown;
}
