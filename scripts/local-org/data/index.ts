/** The data room's door: schema, queries, saves, users. */
import type { SoqlQuery, SoslQuery } from '../compiler/syntax/soqlAst.ts';
import type { Signatures } from '../compiler/signatures/index.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, DataDoor, QueryOptions, RunningUser, SaveOptions } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import { Guards } from './access/guards.ts';
import { isGranted } from './access/grants.ts';
import { Permissions } from './access/permissions.ts';
import { RecordAccess } from './access/recordAccess.ts';
import { Sharing } from './access/sharing.ts';
import type { WorkflowTimer } from './dml/automation.ts';
import { convertLead, type Conversion, type Converted } from './dml/convertLead.ts';
import { checkGeneric } from './dml/genericLists.ts';
import type { DuplicateFound } from './dml/duplicates.ts';
import type { RecordLocks } from './dml/locks.ts';
import { mergeRecords, type MergeOutcome } from './dml/merge.ts';
import { Saver, type Operation, type SaveRequest } from './dml/saver.ts';
import type { RowError, RowOutcome } from './dml/rowError.ts';
import { whole } from './dml/table.ts';
import { SYSTEM } from './dml/write.ts';
import { QueryLocator } from './platform/database/types.ts';
import './platform/index.ts';
import { throwFirst } from './platform/results.ts';
import type { Project } from './project/readProject.ts';
import { SObjectValue } from './records/index.ts';
import { Schema, type ObjectSchema } from './schema/index.ts';
import type { WorkflowAction } from './schema/workflows.ts';
import { SqlFormulas } from './formula/sql.ts';
import { seedOrganization, type Seed } from './seed/index.ts';
import { QueryRunner } from './soql/rows.ts';
import { SearchRunner } from './sosl/search.ts';
import { defineSqlFunctions } from './soql/sqlFunctions.ts';
import { Store } from './store/store.ts';

export { inNamespace } from './project/namespace.ts';
export { notRun } from './project/notRun.ts';
export { declaredNamespace, readProject, type Project } from './project/readProject.ts';
export { SObjectValue } from './records/index.ts';
export { QueryLocator } from './platform/database/types.ts';

export class DataAccess implements DataDoor {
  readonly schema: Schema;
  /** Names of the project's certificates, in lower case. */
  readonly certificates: ReadonlySet<string>;
  readonly store: Store;
  readonly seed: Seed;
  readonly permissions: Permissions;
  readonly sharing: Sharing;
  private readonly queries: QueryRunner;
  private readonly searches: SearchRunner;
  private readonly saver: Saver;

  /** @param file the database's path or `:memory:`. */
  constructor(options: { readonly file: string; readonly project: Project; readonly signatures: Signatures; readonly now: () => number }) {
    this.schema = new Schema(options.signatures, options.project);
    this.certificates = new Set([...(options.project.metadata.get('crt')?.keys() ?? [])].map((name) => name.toLowerCase()));
    this.store = new Store(options.file, this.schema);
    this.permissions = new Permissions(this.store);
    this.sharing = new Sharing(this.store, this.schema, this.permissions);
    defineSqlFunctions(this.store, this.schema.fiscalYear);
    this.queries = new QueryRunner(this.store, this.schema, new SqlFormulas(this.store, this.schema), new Guards(this.permissions, this.sharing), new RecordAccess(this.store, this.schema, this.permissions, this.sharing));
    this.searches = new SearchRunner(this.store, this.schema, this.queries, this.permissions);
    this.saver = new Saver(this.store, this.schema, this.permissions, this.sharing);
    this.seed = seedOrganization(this.store, this.schema, options.project, options.now());
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
  queryLocator(query: SoqlQuery, binds: readonly ApexValue[], text: string): QueryLocator {
    return new QueryLocator(text, query, binds);
  }
  /** The rows of a query that have one of these Ids, in the query's order: a chunk of a batch. */
  rowsById(query: SoqlQuery, binds: readonly ApexValue[], ids: readonly string[]): ApexList {
    return this.queries.rowsById(query, binds, ids);
  }
  idsOf(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): readonly string[] {
    return this.queries.ids(query, binds, options?.accessMode);
  }
  search(search: SoslQuery, binds: readonly ApexValue[], options?: QueryOptions): ApexList {
    return this.searches.search(search, binds, options?.accessMode);
  }

  save(operation: Operation, target: ApexValue, options: SaveOptions): void {
    const records = recordsIn(target);
    checkGeneric(operation, target);
    throwFirst(operation, records, this.saver.save({ operation, records, allOrNone: true, mode: options.accessMode, externalIdField: options.externalIdField }));
  }
  saveRecords(request: SaveRequest): readonly RowOutcome[] {
    return this.saver.save(request);
  }
  /** Statement form: throws. `others` is a record, an Id, or a list of either. */
  merge(master: ApexValue, others: ApexValue, options: SaveOptions): void {
    const [record] = recordsIn(master);
    if (record !== undefined) throwFirst('merge', [record], [this.mergeInto(record, others, options.accessMode)]);
  }
  mergeInto(master: SObjectValue, others: ApexValue, mode: 'user' | 'system'): MergeOutcome {
    const items = others instanceof ApexList ? others.items : [others];
    return mergeRecords(this.saver, master, items.map((item) => String(item instanceof SObjectValue ? item.values.get('id') : item)), mode);
  }
  /** What the duplicate rules find that resembles a record. */
  duplicatesOf(record: SObjectValue): readonly DuplicateFound[] {
    return this.saver.duplicates.find(record);
  }
  /** A living record with all its fields. Errors: System.InvalidParameterValueException. */
  stored(id: string): SObjectValue {
    return this.saver.table.byId(this.withId(id).schema, [id]).get(id) ?? raise('System.InvalidParameterValueException', `Invalid id: ${id}`);
  }
  convert(conversion: Conversion, mode: 'user' | 'system'): Converted {
    return convertLead(this.saver, conversion, { mode });
  }
  /** Locks on records: of approvals, and rows that another transaction holds. */
  get locks(): RecordLocks {
    return this.saver.locks;
  }
  /** Where workflow rules put off what they do. */
  useTimer(timer: WorkflowTimer): void {
    this.saver.table.timer = timer;
  }
  /** A record that the platform makes: its triggers run, no limit counts. Errors: System.DmlException. */
  insertUncounted(record: SObjectValue): void {
    throwFirst('insert', [record], this.saver.writer.insert(record.schema, [record], SYSTEM));
  }
  /** Workflow actions on a record as it is stored. @return the record then, or why a trigger refuses it. */
  performActions(row: SObjectValue, actions: readonly WorkflowAction[]): { readonly row: SObjectValue; readonly errors: readonly RowError[] } {
    return this.saver.writer.workflows.perform(row, actions);
  }
  purge(records: readonly SObjectValue[]): readonly RowOutcome[] {
    return this.saver.remover.purge(records);
  }
  newRecord(objectName: string): SObjectValue {
    return new SObjectValue(this.schema.get(objectName));
  }
  /** A record that has only its Id, of the object that the Id's prefix tells. */
  withId(id: string): SObjectValue {
    const schema = this.schema.byPrefix(id.slice(0, 3));
    if (schema === undefined) raise('System.StringException', `Invalid id: ${id}`);
    const record = new SObjectValue(schema);
    record.put('Id', id);
    return record;
  }

  /** Errors: System.SObjectException for a name that is no object's. */
  objectNamed(name: string): ObjectSchema {
    return this.schema.find(name) ?? raise('System.InvalidParameterValueException', `sObject type '${name}' is not supported.`);
  }
  /** Fills what a new record gets by itself. */
  applyDefaults(record: SObjectValue): void {
    this.saver.applyDefaults(record);
  }
  /** The record types of an object, in the order of their making. */
  recordTypes(object: string): readonly { readonly id: string; readonly name: string; readonly developerName: string; readonly isActive: boolean; readonly isPersonType: boolean }[] {
    return this.store.all('SELECT * FROM "RecordType" WHERE "SobjectType" = ? ORDER BY "Id"', [object]).map((row) => ({ id: String(row['Id']), name: String(row['Name']), developerName: String(row['DeveloperName']), isActive: row['IsActive'] === 1, isPersonType: row['IsPersonType'] === 1 }));
  }

  begin(): void {
    this.store.begin();
  }
  commit(): void {
    this.store.commit();
  }
  rollback(): void {
    this.store.rollback();
    this.permissions.forget();
  }
  exec(sql: string): void {
    this.store.database.exec(sql);
  }

  /** Past limits and triggers: rows of the platform's own tables that nobody has deleted. */
  firstWhere(object: ObjectSchema, field: string, value: string): SObjectValue | undefined {
    const [row] = this.store.all(`SELECT * FROM "${object.name}" WHERE "${field}" = ?${object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : ''}`, [value]);
    return row === undefined ? undefined : whole(object, row);
  }
  allOf(object: ObjectSchema): readonly SObjectValue[] {
    return this.store.all(`SELECT * FROM "${object.name}"${object.fields.has('isdeleted') ? ' WHERE "IsDeleted" = 0' : ''}`).map((row) => whole(object, row));
  }
  userField(userId: string, name: string): string {
    const [row] = this.store.all(`SELECT "${name}" AS value FROM "User" WHERE "Id" = ?`, [userId]);
    return String(row?.['value'] ?? '');
  }
  organizationName(): string {
    const [row] = this.store.all('SELECT "Name" AS name FROM "Organization"');
    return String(row?.['name'] ?? '');
  }
  /** Errors: throws for an Id that is no user's. */
  runningUser(userId: string): RunningUser {
    const [row] = this.store.all('SELECT * FROM "User" WHERE "Id" = ?', [userId]);
    if (row === undefined) throw new Error(`There is no user ${userId}`);
    return { id: userId, profileId: String(row['ProfileId'] ?? ''), timeZone: String(row['TimeZoneSidKey'] ?? 'GMT'), locale: String(row['LocaleSidKey'] ?? 'en_US') };
  }
  /** Whether a user may call an Apex class from a page. Source: Salesforce Help, "Apex Class Access"; authors of Apex may call all. */
  mayUseClass(userId: string, className: string): boolean {
    return this.permissions.isGranted(userId, 'AuthorApex') || isGranted(this.store, userId, 'SELECT 1 FROM "SetupEntityAccess" e JOIN "ApexClass" c ON c."Id" = e."SetupEntityId" WHERE e."ParentId" IN (SELECT value FROM json_each(?1)) AND c."Name" = ?2 COLLATE NOCASE', [className]);
  }
  hasCustomPermission(userId: string, name: string): boolean {
    return isGranted(this.store, userId, 'SELECT 1 FROM "SetupEntityAccess" e JOIN "CustomPermission" p ON p."Id" = e."SetupEntityId" WHERE e."ParentId" IN (SELECT value FROM json_each(?1)) AND lower(p."DeveloperName") = lower(?2)', [name]);
  }
  close(): void {
    this.store.close();
  }
}

/** The records of a DML statement's argument. Errors: System.NullPointerException for a null among them. */
function recordsIn(target: ApexValue): readonly SObjectValue[] {
  const items = target instanceof ApexList ? target.items : [target];
  return items.map((item) => (item instanceof SObjectValue ? item : raise('System.NullPointerException', 'Attempt to de-reference a null object')));
}
