/** Runs queries: counts them, plans them, reads their rows. */
import type { SoqlQuery } from '../../language/soqlAst.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { SEES_ALL_DATA, transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { asksForAccess } from './plan/accessRelation.ts';
import type { RecordAccess } from '../access/recordAccess.ts';
import { userOfDays } from '../access/callers/tester.ts';
import type { Guards } from '../access/guards.ts';
import type { SqlFormulas } from '../formula/sql.ts';
import { type SObjectValue, TOO_MANY_ROWS } from '../records/index.ts';
import type { ObjectSchema, Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { notPlanned } from './messages.ts';
import type { Plan, PlanContext, Restriction } from './plan/context.ts';
import { countQuery, countRows } from './countedQueries.ts';
import { checkBigQuery } from './plan/bigQueries.ts';
import { checkCatalogueQuery } from './plan/catalogQueries.ts';
import { checkNeededFilter, checkNeededLimit } from './plan/neededFilters.ts';
import { withOwnNames } from './plan/ownNames.ts';
import { planQuery } from './plan/plan.ts';
import { isOfLocator, NO_MORE_GROUPS } from './readLater.ts';
import { readAll, recordsOf, withoutBigIds } from './reading/records.ts';
import type { StaticProblem } from '../../compiler/types/schemaDoor.ts';
import { staticProblem } from './staticQueries.ts';
import { fillCatalogueFor } from './catalogue/catalogueRows.ts';
import { stubbedRows } from './stubs.ts';
import { noteViewed } from './viewed.ts';

export type AccessMode = 'user' | 'system';

/** Source: SOQL and SOSL Reference, "Considerations for Aggregate Functions": queries of groups have one batch. */
const MOST_GROUPS = 2000;
/** What orgs answer to totals FOR UPDATE; seen in an org, of groups inferred. */
const NO_ROWS_TO_LOCK = 'common.exception.SfdcSqlException';

export class QueryRunner {
  private readonly store: Store;
  private readonly schema: Schema;
  private readonly formulas: SqlFormulas;
  private readonly guards: Guards;
  private readonly recordAccess: RecordAccess;
  constructor(store: Store, schema: Schema, formulas: SqlFormulas, guards: Guards, recordAccess: RecordAccess) {
    this.recordAccess = recordAccess;
    this.store = store;
    this.schema = schema;
    this.formulas = formulas;
    this.guards = guards;
  }

  query(written: SoqlQuery, binds: readonly ApexValue[], mode?: AccessMode): ApexList {
    const query = withOwnNames(written, this.schema.namespace);
    countQuery(this.schema, query);
    const stubbed = stubbedRows(this.schema, query, binds);
    if (stubbed !== undefined) return stubbed;
    const context = this.context(query, mode);
    checkNeededLimit(query, binds, this.guards.viewsAllData);
    this.fillComputedRows(context, query, binds);
    const plan = planQuery(context, query, binds);
    if (plan.isAggregate && query.forClauses.includes('update')) notPlanned(NO_ROWS_TO_LOCK);
    transaction().count('aggregateQueries', plan.subqueries.length);
    const records = readAll({ store: this.store, context, query, binds }, plan);
    context.guard?.verdict();
    countRows(this.store, plan, records.length);
    if (plan.isAggregate && records.length > MOST_GROUPS) raise('System.QueryException', TOO_MANY_ROWS);
    if (!plan.isAggregate && query.forClauses.some((clause) => clause !== 'update'))
      noteViewed(
        this.store,
        this.schema,
        plan.object,
        query.forClauses,
        records.map(({ values }) => String(values.get('id'))),
      );
    return new ApexList({ kind: 'sobject', name: plan.isAggregate ? 'AggregateResult' : plan.object.name }, withoutBigIds(plan, records));
  }

  count(written: SoqlQuery, binds: readonly ApexValue[], mode?: AccessMode): number {
    const query = withOwnNames(written, this.schema.namespace);
    countQuery(this.schema, query);
    const context = this.context(query, mode);
    checkNeededLimit(query, binds, this.guards.viewsAllData);
    this.fillComputedRows(context, query, binds);
    const plan = this.plan(context, query, binds);
    if (!plan.isAggregate) return this.store.all(plan.sql, plan.values).length;
    const [row] = this.store.all(plan.sql, plan.values);
    const counted = Number(row?.[plan.columns[0]?.alias ?? 'c0'] ?? 0);
    transaction().count('queryRows', 1);
    return counted;
  }

  /** Plans a query without reading. Errors: System.QueryException for a query that is wrong or that the user may not run. */
  check(written: SoqlQuery, binds: readonly ApexValue[]): void {
    const query = withOwnNames(written, this.schema.namespace);
    const context = this.context(query, undefined);
    this.plan(context, query, binds);
    context.guard?.verdict();
  }

  /** Row by row; rows are counted as they are used. All are read first, so that changes in the loop do not affect it. */
  *stream(written: SoqlQuery, binds: readonly ApexValue[], mode?: AccessMode): IterableIterator<SObjectValue> {
    const query = withOwnNames(written, this.schema.namespace);
    if (!isOfLocator(query)) countQuery(this.schema, query);
    const stubbed = stubbedRows(this.schema, query, binds);
    if (stubbed !== undefined) {
      yield* stubbed.items as readonly SObjectValue[];
      return;
    }
    const context = this.context(query, mode);
    checkNeededLimit(query, binds, this.guards.viewsAllData);
    this.fillComputedRows(context, query, binds);
    const plan = this.plan(context, query, binds);
    const rows = isOfLocator(query) && query.offset !== undefined ? [] : this.store.all(plan.sql, plan.values);
    if (plan.isAggregate && rows.length > MOST_GROUPS) raise('System.QueryException', NO_MORE_GROUPS);
    if (plan.used !== undefined) countRows(this.store, plan, rows.length);
    const size = 200;
    for (let start = 0; start < rows.length; start += size) {
      const part = recordsOf({ store: this.store, context, query, binds }, plan, rows.slice(start, start + size));
      context.guard?.verdict();
      if (plan.used === undefined) countRows(this.store, plan, part.length);
      if (plan.subqueries.length > 0) for (const record of part) record.markLoopRow();
      yield* withoutBigIds(plan, part);
    }
  }

  /** @return an org's compile error for the query */
  staticProblem(query: SoqlQuery): StaticProblem | undefined {
    const { schema, formulas } = this;
    return staticProblem(
      { schema, formulas, zone: 'GMT', now: 0, userId: '', guard: undefined, scopingRule: () => undefined, isSiloed: false },
      query,
    );
  }

  /** The Ids of the rows alone: what a cursor holds, whose fetches are counted instead. With an OFFSET, cursors and locators have no rows (seen in an org). */
  ids(written: SoqlQuery, binds: readonly ApexValue[], mode?: AccessMode): readonly string[] {
    const query = withOwnNames(written, this.schema.namespace);
    const context = this.context(query, mode);
    // access to each record is computed when the rows are read
    this.fillComputedRows(context, { ...query, select: [] }, binds);
    const plan = this.plan(context, query, binds);
    const column =
      plan.columns.find(({ path, field }) => path.length === 0 && field?.name === 'Id') ??
      raise('System.QueryException', 'A cursor needs a query of records');
    if (query.offset !== undefined) return [];
    return this.store.all(`SELECT "${column.alias}" AS id FROM (${plan.sql})`, plan.values).map(({ id }) => String(id));
  }

  /** Reads the rows of given Ids; LIMIT and OFFSET were applied when the Ids were read. */
  rowsById(written: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[]): ApexList {
    const query = withOwnNames(written, this.schema.namespace);
    const { limit: _limit, offset: _offset, ...rest } = query;
    const object = this.schema.get(query.from);
    const context = this.context(query, undefined);
    if (asksForAccess(query)) this.recordAccess.fillFor(transaction().user.id, ids);
    return this.listOf(object, context, this.plan(context, rest, binds, { object, field: 'Id', ids }), rest, binds);
  }

  /** Rows of a search result that a query would return; the search has been counted. */
  found(written: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[], mode?: AccessMode): ApexList {
    const query = withOwnNames(written, this.schema.namespace);
    const object = this.schema.get(query.from);
    const context = this.context(query, mode);
    return this.listOf(object, context, this.plan(context, query, binds, { object, field: 'Id', ids }), query, binds);
  }

  private plan(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[], restrict?: Restriction): Plan {
    const plan = planQuery(context, query, binds, restrict);
    context.guard?.verdict();
    return plan;
  }

  private listOf(object: ObjectSchema, context: PlanContext, plan: Plan, query: SoqlQuery, binds: readonly ApexValue[]): ApexList {
    const records = readAll({ store: this.store, context, query, binds }, plan);
    context.guard?.verdict();
    return new ApexList({ kind: 'sobject', name: object.name }, records);
  }

  /** Objects that store nothing, such as UserRecordAccess: their rows are made for the query that asks for them. */
  private fillComputedRows(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[]): void {
    const from = query.from.toLowerCase();
    if (from === 'userrecordaccess') this.recordAccess.fill(query, binds);
    else if (from === 'userpermissionaccess') this.recordAccess.fillPermissions(transaction().user.id);
    else if (from === 'userentityaccess' || from === 'userfieldaccess')
      this.recordAccess.fillDefinitions(query, binds, transaction().user.id);
    else if (asksForAccess(query)) {
      const { sql, values } = planQuery(context, { ...query, select: [], orderBy: [] }, binds);
      this.recordAccess.fillFor(
        transaction().user.id,
        this.store.all(sql, values).map((row) => String(Object.values(row)[0])),
      );
    }
  }

  private context(query: SoqlQuery, mode: AccessMode | undefined): PlanContext {
    checkNeededFilter(query);
    const object = this.schema.find(query.from);
    checkBigQuery(object, query);
    checkCatalogueQuery(object, query);
    const { org, user, isTest, state } = transaction();
    return {
      schema: this.schema,
      formulas: this.formulas,
      zone: userOfDays().timeZone,
      now: org.clock.now(),
      fillFor: (sql) => {
        fillCatalogueFor(sql, this.store, this.schema, org.clock.now());
      },
      userId: user.id,
      guard: this.guards.forQuery(query, mode),
      scopingRule: (object, alias) => this.guards.scope(object, alias, user.id),
      isSiloed: isTest && state.get(SEES_ALL_DATA) !== true,
    };
  }
}
