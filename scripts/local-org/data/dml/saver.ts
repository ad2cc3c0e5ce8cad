/** DML of Apex and of clients: limits, chunks of 200, all or none. Source: Apex Developer Guide, "Working with Data in Apex" and "Bulk DML Exception Handling". */
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { isReadOnly } from '../../platform/system/readOnlyMode.ts';
import type { Permissions } from '../access/permissions/permissions.ts';
import type { Sharing } from '../access/sharing/sharing.ts';
import type { SObjectValue } from '../records/index.ts';
import { isBig, isNeverDeleted, isNeverInserted, isRecordFeed, type ObjectSchema, type Schema } from '../schema/index.ts';
import { atomically } from '../store/atomically.ts';
import type { Store } from '../store/store.ts';
import { applyDefaults } from './defaults.ts';
import { BigRows } from './bigObjects.ts';
import { DuplicateCheck } from './rules/duplicates.ts';
import { publishEvents } from './automation/automation.ts';
import { bringsOthers } from './effects/index.ts';
import { RecordLocks } from './rules/locks.ts';
import { mixedDmlError } from './rules/mixed.ts';
import { insertOrMatch } from './matched.ts';
import { Remover } from './remove.ts';
import type { Operation, SaveRequest } from './request.ts';
import { failed, rowError, type RowError, type RowOutcome } from './rowError.ts';
import { refuseMissingIds } from './rules/missingIds.ts';
import { refuseDuplicates } from './rules/sameRecords.ts';
import { Table } from './table.ts';
import { Upserter } from './upsert.ts';
import { UserMode } from './rules/userMode.ts';
import { Writer } from './write.ts';

export type { Operation, SaveRequest } from './request.ts';
const CHUNK = 200;
/** Deletes and undeletes run their triggers once, for all rows. */
const UNCHUNKED: readonly Operation[] = ['delete', 'undelete'];
const MOST_ATTEMPTS = 3;
/** A transaction's save may hold at most this many chunks of different objects. Source: Apex Developer Guide, "Creating Records for Multiple Object Types". */
const MOST_CHUNKS = 10;

export class Saver {
  readonly table: Table;
  readonly writer: Writer;
  readonly remover: Remover;
  readonly duplicates: DuplicateCheck;
  readonly locks: RecordLocks;
  private readonly upserter: Upserter;
  private readonly bigRows: BigRows;
  private readonly userMode: UserMode;
  private readonly permissions: Permissions;

  constructor(store: Store, schema: Schema, permissions: Permissions, sharing: Sharing) {
    this.table = new Table(store, schema);
    this.userMode = new UserMode(permissions, sharing);
    this.duplicates = new DuplicateCheck(this.table, sharing);
    this.locks = new RecordLocks(store, permissions);
    this.writer = new Writer(this.table, this.userMode, this.duplicates, this.locks, { sharing, permissions });
    this.remover = new Remover(this.table, this.userMode, this.writer, this.locks);
    this.upserter = new Upserter(this.table, this.writer);
    this.bigRows = new BigRows(this.table, this.writer);
    this.permissions = permissions;
  }

  applyDefaults(record: SObjectValue): void {
    applyDefaults(record);
  }

  /** With `allOrNone` one refused row undoes the whole save. An empty save counts against no limit. */
  save(request: SaveRequest): readonly RowOutcome[] {
    const { operation, records, allOrNone } = request;
    refuseReadOnly();
    if (records.length === 0) return [];
    const tx = transaction();
    tx.count('dmlStatements');
    tx.count('dmlRows', records.length);
    tx.hasUncommittedWork = true;
    refuseMissingIds(operation, records);
    refuseDuplicates(operation, records);
    refuseManyChunks(records);
    this.userMode.checkObjects(request);
    const isSetup = records.some(({ schema }) => schema.isSetup);
    if (isSetup) this.permissions.beforeChange();
    const { store } = this.table;
    const began = tx.org.clock.now();
    const fresh = records.filter(({ values }) => values.get('id') === undefined);
    store.begin();
    try {
      const outcomes = this.inChunks(request);
      if (allOrNone && outcomes.some(isRefused)) return this.undone(request, outcomes);
      store.commit();
      return outcomes;
    } catch (error) {
      store.rollback();
      for (const record of fresh) record.values.delete('id');
      throw error;
    } finally {
      tx.org.clock.outlast(began);
      if (isSetup) this.permissions.afterChange();
    }
  }

  /** Rows of big objects, row by row. */
  saveBig(request: SaveRequest): readonly RowOutcome[] {
    refuseReadOnly();
    this.userMode.checkObjects(request);
    return this.bigRows.save(request);
  }

  /** Nothing is saved, and records that got an Id lose it again. */
  private undone({ operation, records }: SaveRequest, outcomes: readonly RowOutcome[]): readonly RowOutcome[] {
    this.table.store.rollback();
    this.permissions.afterChange();
    if (operation === 'insert' || operation === 'upsert')
      for (const [index, outcome] of outcomes.entries()) if (outcome.created) records[index]?.values.delete('id');
    return outcomes.map((outcome) => (isRefused(outcome) ? outcome : { ...outcome, id: null, created: false }));
  }

  private inChunks(request: SaveRequest): readonly RowOutcome[] {
    const { records, operation } = request;
    const longest = UNCHUNKED.includes(operation) ? records.length : CHUNK;
    const outcomes: RowOutcome[] = [];
    for (let start = 0; start < records.length;) {
      const object = records[start]?.schema;
      let end = start;
      while (end < records.length && end - start < longest && records[end]?.schema === object) end += 1;
      if (object !== undefined) outcomes.push(...this.attempts(request, object, records.slice(start, end)));
      start = end;
    }
    return outcomes;
  }

  /**
   * Where triggers run, or roll-up summaries of a parent or records that come along may refuse, a partial save undoes a chunk with refused rows and tries again with the others, triggers included.
   * Source: Apex Developer Guide, "Bulk DML Exception Handling".
   */
  private attempts(request: SaveRequest, object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    const mayLeaveTraces = hasTriggers(object) || this.writer.summaries.isSummed(object) || bringsOthers(object);
    if (request.allOrNone || object.kind === 'event' || !mayLeaveTraces) return this.saveChunk(request, object, records);
    const refused = new Map<SObjectValue, RowOutcome>();
    const { store } = this.table;
    for (let attempt = 1; ; attempt += 1) {
      const left = records.filter((record) => !refused.has(record));
      const isWhole = (all: readonly RowOutcome[]): boolean => !all.some(isRefused);
      const outcomes = atomically(store, () => (left.length === 0 ? [] : this.saveChunk(request, object, left)), isWhole);
      const outcomeOf = new Map(
        left.map((record, index) => [record, outcomes[index] ?? failed(tooManyRetries(request.operation))] as const),
      );
      if (isWhole(outcomes))
        return records.map((record) => refused.get(record) ?? outcomeOf.get(record) ?? failed(tooManyRetries(request.operation)));
      for (const [record, outcome] of outcomeOf) {
        if (isRefused(outcome)) {
          refused.set(record, outcome);
          continue;
        }
        if (outcome.created) record.values.delete('id');
        if (attempt === MOST_ATTEMPTS)
          refused.set(record, failed(tooManyRetries(request.operation), request.operation === 'insert' ? null : outcome.id));
      }
    }
  }

  private saveChunk(request: SaveRequest, object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    const { operation } = request;
    if (object.kind === 'event' && !isChangeEvent(object)) return publishEvents(records);
    const forbidden = `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`;
    if (object.kind === 'custom-metadata' || isForbidden(object, operation)) raise('System.TypeException', forbidden);
    const mixed = mixedDmlError(this.table, object, operation, records);
    if (mixed !== undefined) return records.map(() => failed(mixed));
    switch (operation) {
      case 'insert':
        return insertOrMatch(this.writer, object, records, request);
      case 'update':
        return this.writer.update(object, records, request);
      case 'upsert':
        return this.upserter.upsert(object, records, request);
      case 'delete':
        return this.remover.delete(object, records, request);
      case 'undelete':
        return this.remover.undelete(object, records, request);
    }
  }
}

function refuseManyChunks(records: readonly SObjectValue[]): void {
  const changes = records.filter((record, index) => index > 0 && records[index - 1]?.schema !== record.schema).length;
  if (changes >= MOST_CHUNKS)
    raise('System.TypeException', 'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.');
}

function refuseReadOnly(): void {
  if (isReadOnly()) raise('System.InvalidReadOnlyUserDmlException', 'DML is not allowed while the application is in read-only mode');
}

function isRefused({ errors }: RowOutcome): boolean {
  return errors.length > 0;
}

/** Field history is written by the platform alone; only tests, in which it writes none, may insert it. */
function isForbidden(object: ObjectSchema, operation: Operation): boolean {
  return (
    object.isReadOnly ||
    isBig(object) ||
    isChangeEvent(object) ||
    (isFieldHistory(object) && !transaction().isTest) ||
    (isRecordFeed(object) && operation !== 'delete') ||
    (isNeverDeleted(object) && operation === 'delete') ||
    (isNeverInserted(object) && operation === 'insert')
  );
}

/** Only the platform makes them. Source: Object Reference, "StandardObjectNameChangeEvent". */
const isChangeEvent = ({ name }: ObjectSchema): boolean => name.endsWith('ChangeEvent');

function isFieldHistory({ name, fields }: ObjectSchema): boolean {
  return name.endsWith('History') && fields.has('oldvalue') && fields.has('newvalue');
}

function hasTriggers({ name }: ObjectSchema): boolean {
  return transaction().org.program.triggers.some(({ object }) => object.toLowerCase() === name.toLowerCase());
}
const FAILED: Readonly<Partial<Record<Operation, string>>> = { delete: 'DELETE_FAILED', undelete: 'UNDELETE_FAILED' };
function tooManyRetries(operation: Operation): RowError {
  return rowError(
    FAILED[operation] ?? 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'Too many retries of batch save in the presence of Apex triggers with failures: when triggers are present partial save requires that some ' +
      `subset of rows save without any errors in order to avoid inconsistent side effects from those triggers. Number of retries: ${String(MOST_ATTEMPTS - 1)}`,
  );
}
