/**
 * Where a query may ask another one with IN or NOT IN.
 * Source: SOQL and SOSL Reference, "Comparison Operators", limitations of semi-joins and anti-joins: two at most, none inside another, none on the object of the main query, none combined with OR or turned round by NOT, one column of the object itself each; "TYPEOF"; "HAVING" (none there; the words are ours).
 */
import type { Condition, SoqlQuery } from '../../language/soqlAst.ts';

const MOST = 2;
/** Objects, beside tags, that no inner query asks. */
const UNJOINED = new Set(['activityhistory', 'attachment', 'event', 'note', 'openactivity', 'task']);

/** @return what an org says of the query's inner queries; undefined when it takes them. */
export function semiJoinProblem({ from, where, having }: SoqlQuery): string | undefined {
  if (having !== undefined && innerQueries(having).length > 0) return 'Semi join sub-selects are not allowed in HAVING';
  const inner = where === undefined ? [] : innerQueries(where);
  if (where === undefined || inner.length === 0) return undefined;
  return (
    objectProblem(inner, from) ??
    (where.kind === 'or' ? "Semi join sub-selects are not allowed with the 'OR' operator" : undefined) ??
    selectProblem(inner) ??
    (isBelow(where) ? 'Semi join sub-selects are only allowed at the top level WHERE expressions.' : undefined)
  );
}

/** How many there are, and what they ask. @param outer the object of the query around. */
function objectProblem(inner: readonly SoqlQuery[], outer: string): string | undefined {
  if (inner.length > MOST) return `Maximum ${String(MOST)} semi join sub-selects are allowed`;
  if (inner.some(({ where }) => where !== undefined && innerQueries(where).length > 0))
    return 'Nesting of semi join sub-selects is not supported';
  if (inner.some(({ from }) => from.toLowerCase() === outer.toLowerCase()))
    return 'The inner and outer selects should not be on the same object type';
  const unjoined = inner.map(({ from }) => from).find((name) => UNJOINED.has(name.toLowerCase()) || /tag$/i.test(name));
  return unjoined === undefined ? undefined : `Entity '${unjoined}' is not supported for semi join inner selects`;
}

/** They select one Id field of their own object. */
function selectProblem(inner: readonly SoqlQuery[]): string | undefined {
  if (inner.some(({ select }) => select.length !== 1)) return 'Semi join sub-selects can only query one field';
  if (inner.some(({ select: [item] }) => item?.kind === 'typeof')) return 'TYPEOF is not allowed in semi join sub-selects';
  const far = inner.map(parentPath).find((path) => path !== undefined);
  return far === undefined ? undefined : `Semi join sub-selects can only query id fields, cannot use: '${far}'`;
}

/** What the query asks of a parent, past its own name and alias. */
function parentPath({ select: [item], from, alias }: SoqlQuery): string | undefined {
  if (item?.kind !== 'field' || item.field.kind !== 'path') return undefined;
  const [first = '', ...rest] = item.field.path;
  const isOwn = [from, alias].some((name) => name?.toLowerCase() === first.toLowerCase());
  return rest.length > (isOwn ? 1 : 0) ? item.field.path.join('.') : undefined;
}

function innerQueries(condition: Condition): readonly SoqlQuery[] {
  switch (condition.kind) {
    case 'not':
      return innerQueries(condition.term);
    case 'compare':
      return condition.right.kind === 'subquery' ? [condition.right.query] : [];
    default:
      return condition.terms.flatMap(innerQueries);
  }
}

/** Below OR or NOT. */
function isBelow(condition: Condition): boolean {
  switch (condition.kind) {
    case 'compare':
      return false;
    case 'not':
    case 'or':
      return innerQueries(condition).length > 0;
    case 'and':
      return condition.terms.some(isBelow);
  }
}
