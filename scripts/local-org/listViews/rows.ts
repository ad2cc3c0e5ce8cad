/** The rows of a list view for the running user. Source: REST API Developer Guide, "List View Results" and "List View Describe". */
import type { Condition, SoqlQuery } from '../language/soqlAst.ts';
import type { DataAccess, SObjectValue } from '../data/index.ts';
import { joinConditions } from '../filters/booleanFilter.ts';
import { criterion } from '../filters/criteria.ts';
import { compare, queryOf } from '../filters/queries.ts';
import type { ApexList } from '../platform/collections/index.ts';
import { transaction } from '../platform/core/current.ts';
import { raise } from '../platform/core/error.ts';
import { listColumn, type ListColumn } from './fields.ts';
import type { ListView } from './model.ts';

export interface RowOptions {
  /** More fields than the view's columns, by path. */
  readonly fields?: readonly string[];
  /** `Name`, `-CreatedDate`: the view's first column when absent. */
  readonly sortBy?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** The columns that the running user may see. */
export function columnsOf(data: DataAccess, { object, definition }: ListView): readonly ListColumn[] {
  const access = data.permissions.of(transaction().user.id);
  return definition.columns
    .flatMap((name) => listColumn(data.schema, object, name) ?? [])
    .filter(({ object: holder, field }) => access.field(holder, field).read);
}

/** The query of a view. Errors: System.VisualforceException for a filter that names no field or does not fit its field. */
export function listViewQuery(data: DataAccess, view: ListView, options: RowOptions = {}): SoqlQuery {
  const columns = columnsOf(data, view);
  const paths = new Set(
    [...columns.flatMap(({ path, lookup }) => (lookup === undefined ? [path] : [path, lookup])), ...(options.fields ?? [])].filter(
      (path) => path.toLowerCase() !== 'id',
    ),
  );
  const order = orderOf(options.sortBy, columns);
  const query = queryOf(
    `SELECT ${['Id', ...paths].join(', ')} FROM ${view.object.name}${order === undefined ? '' : ` ORDER BY ${order}, Id`}${options.limit === undefined ? '' : ` LIMIT ${String(options.limit)}`}${options.offset === undefined ? '' : ` OFFSET ${String(options.offset)}`}`,
  );
  const where = conditionOf(data, view);
  return where === undefined ? query : { ...query, where };
}

/** A page of a view's records, as the running user may see them. Counts no query limits: the platform reads them. */
export function listViewRows(data: DataAccess, view: ListView, options: RowOptions = {}): readonly SObjectValue[] {
  return platformReads(
    () => (data.query(listViewQuery(data, view, options), [], { accessMode: 'user' }) as ApexList).items as SObjectValue[],
  );
}
export function listViewCount(data: DataAccess, view: ListView): number {
  const where = conditionOf(data, view);
  return platformReads(() =>
    data.count({ ...queryOf(`SELECT COUNT() FROM ${view.object.name}`), ...(where === undefined ? {} : { where }) }, [], {
      accessMode: 'user',
    }),
  );
}

function conditionOf(data: DataAccess, view: ListView): Condition | undefined {
  const { object, definition } = view;
  const { user, org } = transaction();
  const context = { zone: user.timeZone, locale: user.locale.replaceAll('_', '-'), now: org.clock.now() };
  try {
    const filters = definition.filters.map(({ field: name, operation, value }) => {
      const column = listColumn(data.schema, object, name);
      if (column === undefined) throw new Error(`The list view's filter names no field: ${name}`);
      // without a value, the filter tests for an empty lookup
      const isEmpty = value === '' && column.lookup !== undefined;
      const isId = column.lookup !== undefined && /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value);
      const own =
        isEmpty || isId
          ? { path: column.lookup ?? column.path, field: object.fields.get((column.lookup ?? '').toLowerCase()) ?? column.field }
          : { path: column.path, field: column.field };
      return criterion({ ...own, operator: operation, value }, context);
    });
    const joined = joinConditions(definition.booleanFilter, filters);
    const parts = [...(joined === undefined ? [] : [joined]), ...scopeOf(data, view, user.id)];
    return parts.length <= 1 ? parts[0] : { kind: 'and', terms: parts };
  } catch (error) {
    return raise('System.VisualforceException', (error as Error).message);
  }
}

/** Records whose team the user is in. Source: Metadata API Developer Guide, "ListView", FilterScope. */
const TEAMS: Readonly<Record<string, string>> = { Account: 'AccountTeamMember', Opportunity: 'OpportunityTeamMember' };

function scopeOf(data: DataAccess, { object, definition: { scope, queue } }: ListView, userId: string): readonly Condition[] {
  if (scope === 'Everything' || scope === 'All' || scope === '') return [];
  if (!object.fields.has('ownerid')) return [];
  if (scope === 'Mine') return [compare('OwnerId', '=', { kind: 'string', value: userId })];
  if (scope === 'Queue') {
    const [row] = data.store.all(`SELECT "Id" AS id FROM "Group" WHERE "DeveloperName" = ? AND "Type" = 'Queue'`, [queue ?? '']);
    return [compare('OwnerId', '=', row === undefined ? { kind: 'null' } : { kind: 'string', value: String(row['id']) })];
  }
  const team = scope === 'Team' ? TEAMS[object.name] : undefined;
  if (team !== undefined)
    return [compare('Id', 'IN', { kind: 'subquery', query: queryOf(`SELECT ${object.name}Id FROM ${team} WHERE UserId = '${userId}'`) })];
  throw new Error(`not implemented: list views of the scope ${scope}`);
}

function orderOf(sortBy: string | undefined, columns: readonly ListColumn[]): string | undefined {
  if (sortBy === undefined) return columns.find(({ field }) => field.kind !== 'longtext')?.path;
  const path = sortBy.replace(/^-/, '');
  const column = columns.find(({ name, path: own, lookup }) =>
    [name, own, lookup ?? ''].some((candidate) => candidate.toLowerCase() === path.toLowerCase()),
  );
  return `${column?.path ?? path}${sortBy.startsWith('-') ? ' DESC NULLS LAST' : ''}`;
}

function platformReads<Result>(work: () => Result): Result {
  return transaction().uncounted(['queries', 'queryRows', 'aggregateQueries'], work);
}
