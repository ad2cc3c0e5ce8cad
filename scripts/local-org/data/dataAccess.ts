/** Queries, saves and users of an org. */
import type { StaticProblem } from '../compiler/types/schemaDoor.ts';
import type { SoqlQuery, SoslQuery } from '../language/soqlAst.ts';
import type { Signatures } from '../compiler/signatures/index.ts';
import { isAggregate } from '../compiler/syntax/index.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, DataDoor, QueryOptions, SaveOptions } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { raise, raiseNullPointer } from '../platform/core/error.ts';
import { callerRespectsSharing } from './access/callers/callerSharing.ts';
import { Guards } from './access/guards.ts';
import { Permissions } from './access/permissions/permissions.ts';
import { RecordAccess } from './access/recordAccess.ts';
import { Sharing } from './access/sharing/sharing.ts';
import type { EscalationClock, WorkflowTimer } from './dml/automation/automation.ts';
import type { Conversion, Converted } from './dml/leads/conversion.ts';
import { convertLead } from './dml/leads/convertLead.ts';
import { refuseOutside } from './dml/rules/eventsAndBigObjects.ts';
import { refuseOutOfReach } from './dml/rules/outOfReach.ts';
import { noIdAt } from './dml/rules/missingIds.ts';
import { nullAmong } from './dml/rules/nullRecords.ts';
import { refuseTriggerLists } from './dml/rules/triggerLists.ts';
import type { DuplicateFound } from './dml/rules/duplicateFound.ts';
import type { RecordLocks } from './dml/rules/locks.ts';
import { mergeRecords, type MergeOutcome } from './dml/merge.ts';
import { Saver, type Operation, type SaveRequest } from './dml/saver.ts';
import type { RowError, RowOutcome } from './dml/rowError.ts';
import { whole } from './dml/table.ts';
import { throwFirst } from './dml/throwFirst.ts';
import { SYSTEM } from './dml/writing.ts';
import type { Project } from './project/model.ts';
import type { Xml } from './project/xml.ts';
import { SObjectValue } from './records/index.ts';
import { Schema, type ObjectSchema } from './schema/index.ts';
import type { WorkflowAction } from './schema/metadata/workflows.ts';
import { SqlFormulas } from './formula/sql.ts';
import { seedOrganization, seedRights, type Seed } from './seed/index.ts';
import { recordLogin, type LoginWay } from './seed/logins.ts';
import { Rows } from './store/rows.ts';
import { settingsOf } from './settings.ts';
import { countQuery } from './soql/countedQueries.ts';
import { QueryLocator } from './soql/queryLocator.ts';
import { checkLocator, isOfLocator } from './soql/readLater.ts';
import { QueryRunner } from './soql/queryRunner.ts';
import { SearchRunner } from './sosl/search.ts';
import { defineMoney } from './currency/moneySql.ts';
import { defineSqlFunctions } from './soql/plan/sqlFunctions.ts';
import { Store, type Row } from './store/store.ts';
import { StoredData } from './stored.ts';

export class DataAccess extends StoredData implements DataDoor {
  /** Names of the project's certificates, in lower case. */
  readonly certificates: ReadonlySet<string>;
  /** The project's page layouts, by name in lower case. */
  readonly layouts: ReadonlyMap<string, Xml>;
  readonly seed: Seed;
  readonly sharing: Sharing;
  private readonly queries: QueryRunner;
  private readonly searches: SearchRunner;
  private readonly saver: Saver;
  private readonly now: () => number;
  private readonly saved = new WeakSet<ObjectSchema>();
  /** Objects whose tables an open transaction made. */
  private readonly late: ObjectSchema[] = [];

  /** @param file the database's path or `:memory:`. */
  constructor(options: { readonly file: string; readonly project: Project; readonly signatures: Signatures; readonly now: () => number }) {
    const schema = new Schema(options.signatures, options.project);
    const store = new Store(options.file, schema);
    super(schema, store, new Permissions(store, options.project.hasHiddenFields ?? false));
    this.now = options.now;
    this.certificates = new Set([...(options.project.metadata.get('crt')?.keys() ?? [])].map((name) => name.toLowerCase()));
    this.layouts = new Map(
      [...(options.project.metadata.get('layout') ?? [])].map(([name, xml]) => [decodeURIComponent(name).toLowerCase(), xml]),
    );
    this.sharing = new Sharing(this.store, this.schema, this.permissions);
    defineSqlFunctions(this.store, this.schema.fiscalYear);
    if (schema.currencies !== undefined) defineMoney(store, schema.currencies);
    this.queries = new QueryRunner(
      this.store,
      this.schema,
      new SqlFormulas(this.store, this.schema),
      new Guards(this.permissions, this.sharing),
      new RecordAccess(this.store, this.schema, this.permissions, this.sharing),
    );
    this.searches = new SearchRunner(this.store, this.schema, this.queries, this.permissions);
    this.saver = new Saver(this.store, this.schema, this.permissions, this.sharing);
    this.seed = seedOrganization(this.store, this.schema, options.project, options.now());
    this.permissions.watch();
    this.store.afterRollback = () => {
      this.makeLateRoom();
    };
  }

  /** Creates tables for standard objects that anonymous code or a query names but the project's code does not. */
  takeIn(code: string): void {
    const objects = this.schema.takeIn(code);
    if (objects.length === 0) return;
    this.late.push(...objects.filter((object) => this.schema.isStored(object)));
    this.makeLateRoom();
  }

  /** Takes in the objects of records that code knows from describe calls alone. */
  private takeInRecords(records: readonly SObjectValue[]): void {
    for (const { schema } of records) {
      if (this.saved.has(schema)) continue;
      this.saved.add(schema);
      if (schema.kind !== 'event' && !this.schema.isStored(schema)) this.takeIn(`Schema.${schema.name}`);
    }
  }

  /** Again after each rollback, which also takes away tables of its transaction. */
  private makeLateRoom(): void {
    if (this.late.length === 0) return;
    this.store.makeRoom(this.schema, this.late, true);
    seedRights(this.store, this.schema, this.now(), this.seed.adminUserId);
    if (!this.store.isInTransaction) this.late.length = 0;
  }

  recordLogin(userId: string, way: LoginWay): void {
    recordLogin(new Rows(this.store, this.schema, this.now()), userId, way);
  }

  query(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): ApexList {
    return this.queries.query(query, binds, options?.accessMode);
  }
  count(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): number {
    return this.queries.count(query, binds, options?.accessMode);
  }
  stream(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): IterableIterator<ApexValue> {
    return this.queries.stream(query, binds, options?.accessMode);
  }
  /** @return an org's compile error for the query */
  staticProblem(query: SoqlQuery): StaticProblem | undefined {
    return this.queries.staticProblem(query);
  }
  /** A locator reads with the sharing of the class that created it, whoever reads its rows. Which rows they are and their order are those of now. */
  queryLocator(query: SoqlQuery, binds: readonly ApexValue[], text: string): QueryLocator {
    checkLocator(query);
    if (!isOfLocator(query)) countQuery(this.schema, query);
    this.queries.check(query, binds);
    const located = { ...query, respectsSharing: callerRespectsSharing(transaction().org.program) };
    return new QueryLocator(text, located, binds, isAggregate(query) ? [] : this.queries.ids(located, binds));
  }
  /** The rows of a query that have one of these Ids, in the query's order: a chunk of a batch. */
  rowsById(query: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[]): ApexList {
    return this.queries.rowsById(query, binds, ids);
  }
  /** The rows that still exist, in the order of their Ids; counts them. */
  rowsInOrder(query: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[]): ApexList {
    const found = this.queries.rowsById(query, binds, ids);
    const rows = new Map(found.items.map((row) => [row instanceof SObjectValue ? row.values.get('id') : null, row]));
    transaction().count('queryRows', found.size);
    return new ApexList(
      found.elementType,
      ids.flatMap((id) => rows.get(id) ?? []),
    );
  }
  idsOf(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): readonly string[] {
    return this.queries.ids(query, binds, options?.accessMode);
  }
  search(search: SoslQuery, binds: readonly ApexValue[], options?: QueryOptions): ApexList {
    return this.searches.search(search, binds, options?.accessMode);
  }

  save(operation: Operation, target: ApexValue, options: SaveOptions): void {
    refuseTriggerLists(target);
    const records = recordsIn(target);
    refuseOutside(this.schema, operation, target);
    refuseOutOfReach(operation, records);
    this.takeInRecords(records);
    throwFirst(
      operation,
      records,
      this.saver.save({ operation, records, allOrNone: true, mode: options.accessMode, externalIdField: options.externalIdField }),
    );
  }
  saveRecords(request: SaveRequest): readonly RowOutcome[] {
    this.takeInRecords(request.records);
    return this.saver.save(request);
  }
  /** Of big objects. */
  saveBig(request: SaveRequest): readonly RowOutcome[] {
    return this.saver.saveBig(request);
  }
  /** Statement form: throws. `others` is a record, an Id, or a list of either. */
  merge(master: ApexValue, others: ApexValue, options: SaveOptions): void {
    const [record] = recordsIn(master);
    if (record !== undefined) throwFirst('merge', [record], [this.mergeInto(record, others, options.accessMode)]);
  }
  mergeInto(master: SObjectValue, others: ApexValue, mode: 'user' | 'system'): MergeOutcome {
    const items = others instanceof ApexList ? others.items : [others];
    return mergeRecords(
      this.saver,
      master,
      items.map((item, index) => String((item instanceof SObjectValue ? item.values.get('id') : item) ?? noIdAt(index))),
      mode,
    );
  }
  /** The duplicates of a record by all active duplicate rules. */
  duplicatesOf(record: SObjectValue): readonly DuplicateFound[] {
    return this.saver.duplicates.find(record);
  }
  /** A record that is not deleted, with all its fields. Errors: System.InvalidParameterValueException. */
  stored(id: string): SObjectValue {
    return (
      this.saver.table.byId(this.withId(id).schema, [id]).get(id) ?? raise('System.InvalidParameterValueException', `Invalid id: ${id}`)
    );
  }
  /** The error for an Id without an existing record; undefined if there is one. */
  absent(id: string): RowError | undefined {
    const { schema } = this.withId(id);
    const { table } = this.saver;
    return table.byId(schema, [id]).size > 0 ? undefined : table.absent(schema, id);
  }
  convert(conversion: Conversion, mode: 'user' | 'system'): Converted {
    return convertLead(this.saver, conversion, { mode });
  }
  /** Locks on records: of approvals, and rows that another transaction holds. */
  get locks(): RecordLocks {
    return this.saver.locks;
  }
  /** Keeps time-dependent workflow actions. */
  useTimer(timer: WorkflowTimer): void {
    this.saver.table.timer = timer;
  }
  useEscalations(escalations: EscalationClock): void {
    this.saver.table.escalations = escalations;
  }
  /** Inserts a record of the platform: triggers run, limits do not count it. Errors: System.DmlException. */
  insertUncounted(record: SObjectValue): void {
    throwFirst('insert', [record], this.saver.writer.insert(record.schema, [record], SYSTEM));
  }
  /** As `insertUncounted`, for a change. */
  updateUncounted(record: SObjectValue): void {
    throwFirst('update', [record], this.saver.writer.update(record.schema, [record], SYSTEM));
  }
  /** Performs workflow actions on a stored record. @return the changed record, or the error of a trigger */
  performActions(
    row: SObjectValue,
    actions: readonly WorkflowAction[],
  ): { readonly row: SObjectValue; readonly errors: readonly RowError[] } {
    return this.saver.writer.workflows.perform(row, actions);
  }
  purge(records: readonly SObjectValue[]): readonly RowOutcome[] {
    return this.saver.remover.purge(records);
  }
  override recordOf(object: ObjectSchema, row: Row): SObjectValue {
    return whole(object, row);
  }
  override settingsOf(objectName: string, ownerId: string): SObjectValue {
    return settingsOf(objectName, ownerId);
  }
  /** Fills the default values of a new record. */
  applyDefaults(record: SObjectValue): void {
    this.saver.applyDefaults(record);
  }
  begin(): void {
    this.store.begin();
  }
  commit(): void {
    this.store.commit();
    if (!this.store.isInTransaction) this.late.length = 0;
  }
  rollback(keepsNumbers = true): void {
    this.store.rollback(keepsNumbers);
    this.permissions.forget();
  }
  /** Sets a savepoint, ends one or rolls back to one. */
  exec(sql: string): void {
    if (!sql.startsWith('ROLLBACK')) return this.store.database.exec(sql);
    this.store.undo(sql);
    this.makeLateRoom();
  }

  close(): void {
    this.store.close();
  }
}

/** The records of a DML statement's argument. Errors: System.NullPointerException for a null, System.ListException for a null among them. */
function recordsIn(target: ApexValue): readonly SObjectValue[] {
  if (!(target instanceof ApexList)) return [target instanceof SObjectValue ? target : raiseNullPointer()];
  return target.items.map((item, index) => (item instanceof SObjectValue ? item : nullAmong(index)));
}
