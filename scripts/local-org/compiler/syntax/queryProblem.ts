/** What an org refuses of a query that is well-formed, at compile time and at run time. */
import { followedTwice } from './queryWords.ts';
import { semiJoinProblem } from './semiJoins.ts';
import type { FieldExpression, SoqlQuery } from '../../language/soqlAst.ts';

const AGGREGATES = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max']);

/** @return what an org says of the query; undefined when it takes it. */
export function queryProblem(query: SoqlQuery): string | undefined {
  return (
    semiJoinProblem(query) ??
    scopeProblem(query) ??
    withProblem(query) ??
    lockingProblem(query) ??
    fromProblem(query) ??
    selectProblem(query) ??
    depthProblem(query) ??
    aggregateProblem(query) ??
    totalsProblem(query)
  );
}

/** Totals are one row that nothing cuts. Source: SOQL and SOSL Reference, "Considerations for GROUP BY" (LIMIT); the texts of orgs. */
export function totalsProblem(query: SoqlQuery): string | undefined {
  const cut = query.limit !== undefined ? 'LIMIT' : query.offset !== undefined ? 'OFFSET' : undefined;
  if (!isAggregate(query) || query.groupBy !== undefined || cut === undefined || isCount(query)) return undefined;
  return `Non-grouped query that uses overall aggregate functions cannot also use ${cut}`;
}

/** `SELECT COUNT() FROM x` answers a number, not rows. */
export function isCount({ select: [only, ...more] }: SoqlQuery): boolean {
  return (
    more.length === 0 &&
    only?.kind === 'field' &&
    only.field.kind === 'function' &&
    only.field.name.toLowerCase() === 'count' &&
    only.field.args.length === 0
  );
}

export function isAggregate(query: SoqlQuery): boolean {
  return query.groupBy !== undefined || query.select.some((item) => item.kind === 'field' && hasAggregate(item.field));
}

function hasAggregate(field: FieldExpression): boolean {
  if (field.kind === 'path') return false;
  return (
    AGGREGATES.has(field.name.toLowerCase()) ||
    field.args.some((arg) => (arg.kind === 'path' || arg.kind === 'function') && hasAggregate(arg))
  );
}

/** Source: SOQL and SOSL Reference, "USING SCOPE". Others do not compile, whatever the object; which of these an object has shows when the query runs. The words are ours. */
const SCOPES = new Set([
  'delegated',
  'everything',
  'mine',
  'mine_and_my_groups',
  'my_territory',
  'my_team_territory',
  'scopingrule',
  'team',
]);

function scopeProblem({ usingScope }: SoqlQuery): string | undefined {
  return usingScope === undefined || SCOPES.has(usingScope.toLowerCase()) ? undefined : `Unsupported scope: ${usingScope}`;
}

/** Only feeds that nobody has here are read WITH conditions. Source: Object Reference, "UserProfileFeed"; the words are ours. */
function withProblem({ from, withClause }: SoqlQuery): string | undefined {
  return withClause?.kind === 'filter' ? `WITH ${withClause.text} is not supported in a query of ${from}` : undefined;
}

/** Source: SOQL and SOSL Reference, "FOR UPDATE"; the texts of orgs. */
function lockingProblem({ orderBy, offset, forClauses }: SoqlQuery): string | undefined {
  if (!forClauses.includes('update')) return undefined;
  if (orderBy.length > 0) return 'Explicit ORDER BY not allowed when locking rows (Id order is implied)';
  return offset === undefined ? undefined : 'FOR UPDATE cannot be used in conjunction with the OFFSET clause';
}

/** What Apex takes less of than the REST API. Source: SOQL and SOSL Reference, "FIELDS()"; the text of orgs. */
export function apexQueryProblem(query: SoqlQuery): string | undefined {
  return hasOpenFields(query)
    ? 'The SOQL FIELDS function is not supported with an unbounded set of fields in this API.'
    : queryProblem(query);
}

const hasOpenFields = ({ select }: SoqlQuery): boolean =>
  select.some((item) => (item.kind === 'subquery' ? hasOpenFields(item.query) : item.kind === 'fields-of' && item.which !== 'STANDARD'));

/** Source: SOQL and SOSL Reference, "Alias Notation": further objects of FROM are relationships of the first; of the words that are no aliases, our grammar takes one. */
function fromProblem({ from, alias, moreFrom }: SoqlQuery): string | undefined {
  if (alias?.toLowerCase() === 'group') return `unexpected token: '${alias}'`;
  if (moreFrom.every(({ path }) => path.length > 1)) return undefined;
  return `A driving SObject type has already been set, all other entity types in the FROM clause must be relationships to the initial object.  The driving object is ${from}.`;
}

/** Source: SOQL and SOSL Reference, "OFFSET" (a subquery has one only where the parent query has LIMIT 1), "USING SCOPE", "TYPEOF"; the texts of orgs, the words about scopes are ours. */
function selectProblem({ select, limit }: SoqlQuery): string | undefined {
  const followed = new Set<string>();
  for (const item of select) {
    if (item.kind === 'subquery') {
      const { from, offset } = item.query;
      if (followed.has(from.toLowerCase())) return followedTwice(from);
      followed.add(from.toLowerCase());
      if (item.query.usingScope !== undefined) return 'USING SCOPE is not allowed in a sub-query';
      if (offset !== undefined && limit?.kind !== 'bind' && !(limit?.kind === 'number' && Number(limit.text) === 1))
        return 'SOQL OFFSET clause may not appear in a sub-query where the parent query retrieves more than one record';
    }
    if (item.kind === 'typeof') {
      const types = item.whens.map(({ type }) => type);
      const again = types.find((type, index) => types.findIndex((other) => other.toLowerCase() === type.toLowerCase()) < index);
      if (again !== undefined) return `WHEN clause operand [${again}] is not unique`;
    }
  }
  return undefined;
}

/** How deep sub-queries go: the query itself is the first level. Source: SOQL and SOSL Reference, "Using Relationship Queries"; the words are ours. */
const MOST_LEVELS = 5;
const levelsOf = ({ select }: SoqlQuery): number =>
  1 + Math.max(0, ...select.map((item) => (item.kind === 'subquery' ? levelsOf(item.query) : 0)));
const depthProblem = (query: SoqlQuery): string | undefined =>
  levelsOf(query) > MOST_LEVELS
    ? `SOQL statements cannot query more than ${String(MOST_LEVELS)} levels of parent-to-child relationships`
    : undefined;

/** Source: SOQL and SOSL Reference, "COUNT()" (no ORDER BY, no GROUP BY; the words are ours). */
function aggregateProblem(query: SoqlQuery): string | undefined {
  if (query.select.some((item) => item.kind === 'subquery' && isAggregate(item.query)))
    return 'Only root queries support aggregate expressions';
  if (isCount(query) && query.orderBy.length > 0) return 'ORDER BY is not allowed with COUNT()';
  if (isCount(query) && query.groupBy !== undefined) return 'GROUP BY is not allowed with COUNT()';
  return isAggregate(query) ? aliasProblem(query) : undefined;
}

/** Source: SOQL and SOSL Reference, "Using Aliases with GROUP BY"; the length as seen in an org; the texts of orgs. */
function aliasProblem({ select }: SoqlQuery): string | undefined {
  const seen = new Set<string>();
  for (const item of select) {
    if (item.kind !== 'field') continue;
    if (item.alias !== undefined && item.alias.length > LONGEST_ALIAS)
      return `alias is too long, maximum of ${String(LONGEST_ALIAS)} characters: ${item.alias}`;
    const name = item.alias ?? (item.field.kind === 'path' ? item.field.path.at(-1) : undefined);
    if (name === undefined) continue;
    if (seen.has(name.toLowerCase())) return `duplicate alias: ${name}`;
    seen.add(name.toLowerCase());
  }
  return undefined;
}
const LONGEST_ALIAS = 25;
