/** Deletes with their cascades, the recycle bin, undeletes. Source: Apex Developer Guide, "Deleting Records" and "Restoring Deleted Records". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import type { SObjectValue } from '../records/index.ts';
import { bypassesRecycleBin, type ObjectSchema } from '../schema/index.ts';
import { automate, noteChanges } from './automation/automation.ts';
import { afterDelete, afterUndelete } from './effects/index.ts';
import { fireTriggers, selfReference } from './automation/fire.ts';
import type { RecordLocks } from './rules/locks.ts';
import { isCustomShare } from './effects/access/shares.ts';
import { makeCascadeTable, noteCascade, restoreCascade } from './cascade.ts';
import { clearReferences, makeEmptiedTable, restoreReferences, restrictionOf } from './references.ts';
import type { SaveRequest } from './request.ts';
import { failed, rowError, type RowError, type RowOutcome } from './rowError.ts';
import type { Table } from './table.ts';
import type { UserMode } from './rules/userMode.ts';
import { refusalOf } from './automation/sumUp.ts';
import type { Writer } from './write.ts';
import { inBin, openBin, throwAway, throwAwayDetails } from './recycleBin.ts';
import { SYSTEM } from './writing.ts';

/** Children that a delete took along with a record of the request. */
interface CascadedRows {
  readonly child: ObjectSchema;
  readonly rows: readonly SObjectValue[];
  readonly root: SObjectValue;
}
/** The delete of one record of the request, with what it takes along. */
interface Cascade {
  readonly root: SObjectValue;
  readonly rootId: string;
  readonly taken: CascadedRows[];
}
/** The merge that a delete is part of: the record that is kept, and what moves to it after the triggers before the delete. */
export interface Merging {
  readonly masterId: string;
  readonly move: () => void;
}
const NO_RECORD_ID = rowError('INVALID_ID_FIELD', 'invalid record id');
type ErrorsById = Map<string, readonly RowError[]>;

export class Remover {
  private readonly table: Table;
  private readonly userMode: UserMode;
  private readonly writer: Writer;
  private readonly locks: RecordLocks;
  constructor(table: Table, userMode: UserMode, writer: Writer, locks: RecordLocks) {
    this.table = table;
    this.userMode = userMode;
    this.writer = writer;
    this.locks = locks;
    writer.delete = (object, records) => this.delete(object, records, SYSTEM);
    makeCascadeTable(table);
    makeEmptiedTable(table);
    openBin(table);
  }

  delete(
    object: ObjectSchema,
    records: readonly SObjectValue[],
    { mode }: Pick<SaveRequest, 'mode'>,
    merging?: Merging,
  ): readonly RowOutcome[] {
    const old = this.table.byId(object, records.map(idOf));
    const errors = this.refusals(object, [...old.keys()], mode);
    const good = (): readonly SObjectValue[] => [...old].filter(([id]) => !errors.has(id)).map(([, row]) => row);
    for (const [row, found] of automate(object, 'RecordBeforeDelete', good().map(asDeleted))) errors.set(String(idOf(row)), found);
    this.runTriggers(object, 'before delete', good(), old, errors);
    merging?.move();
    const taken = this.binUnlessRestricted(object, good(), errors);
    const gone = good();
    if (merging !== undefined) this.markMerged(object, gone, merging.masterId);
    this.runTriggers(object, 'after delete', gone, old, errors);
    afterDelete(this.writer, [...gone, ...taken.flatMap(({ rows }) => rows)]);
    noteChanges(object, 'DELETE', gone.map(asDeleted));
    this.recomputeSummaries(object, gone, taken, errors);
    return records.map((record): RowOutcome => {
      const id = String(idOf(record));
      return old.has(id) ? { id, created: false, errors: errors.get(id) ?? [] } : failed(this.table.absent(object, id), id);
    });
  }

  private refusals(object: ObjectSchema, ids: readonly string[], mode: SaveRequest['mode']): ErrorsById {
    const errors: ErrorsById = new Map();
    for (const id of ids) {
      const refused =
        this.userMode.recordError(object, id, mode, 'own') ?? this.locks.changeError(object, id) ?? selfReference(id, 'delete');
      if (refused !== undefined) errors.set(id, [refused]);
    }
    return errors;
  }

  private binUnlessRestricted(object: ObjectSchema, rows: readonly SObjectValue[], errors: ErrorsById): readonly CascadedRows[] {
    const taken: CascadedRows[] = [];
    for (const row of rows) {
      const id = String(idOf(row));
      const restriction = restrictionOf(this.table, object, row);
      if (restriction !== undefined) errors.set(id, [restriction]);
      else this.bin(object, id, { root: row, rootId: id, taken });
    }
    return taken;
  }

  private markMerged(object: ObjectSchema, rows: readonly SObjectValue[], masterId: string): void {
    for (const row of rows) {
      row.load('masterrecordid', masterId);
      if (object.fields.has('masterrecordid'))
        this.table.store.run(`UPDATE "${object.name}" SET "MasterRecordId" = ? WHERE "Id" = ?`, [masterId, String(idOf(row))]);
    }
  }

  /** A parent whose roll-up summaries refuse the new value refuses the delete. */
  private recomputeSummaries(
    object: ObjectSchema,
    gone: readonly SObjectValue[],
    taken: readonly CascadedRows[],
    errors: ErrorsById,
  ): void {
    const refused = this.writer.summaries.recompute(object, gone);
    for (const row of gone) {
      const found = refusalOf(refused, row);
      if (found !== undefined) errors.set(String(idOf(row)), [found]);
    }
    for (const { child, rows, root } of taken) {
      const [found] = this.writer.summaries.recompute(child, rows).values();
      if (found !== undefined) errors.set(String(idOf(root)), [found]);
    }
  }

  /** Children are deleted with their parent without triggers of their own; the roll-up summaries of their other parents are computed anew. */
  private bin(object: ObjectSchema, id: string, cascade: Cascade): void {
    throwAwayDetails(this.table, object, id);
    clearReferences(this.table, object, id, (child, ids) => {
      cascade.taken.push({ child, rows: [...this.table.byId(child, ids).values()], root: cascade.root });
      for (const childId of ids) this.bin(child, childId, cascade);
    });
    if (id !== cascade.rootId) noteCascade(this.table, id, cascade.rootId);
    if (object.fields.has('isdeleted')) this.mark(object, id);
    else this.table.drop(object, id);
    if (id === cascade.rootId && bypassesRecycleBin(object)) throwAway(this.table, id);
  }

  /** What a queue owned is the deleting user's, but for orders. Source: seen in an org. */
  private mark(object: ObjectSchema, id: string): void {
    const { store } = this.table;
    store.run(`UPDATE "${object.name}" SET "IsDeleted" = 1 WHERE "Id" = ?`, [id]);
    if (object.fields.has('ownerid') && object.name !== 'Order')
      store.run(`UPDATE "${object.name}" SET "OwnerId" = ? WHERE "Id" = ? AND "OwnerId" LIKE '00G%'`, [transaction().user.id, id]);
  }

  undelete(object: ObjectSchema, records: readonly SObjectValue[], { mode }: Pick<SaveRequest, 'mode'>): readonly RowOutcome[] {
    const { store } = this.table;
    if (isCustomShare(object.name)) return records.map((record) => failed(NO_RECORD_ID, String(record.values.get('id') ?? '')));
    const found = inBin(this.table, object, records.map(idOf));
    const hidden = new Map<string, RowError>();
    for (const id of found.keys()) {
      const error = this.userMode.binnedError(object, id, mode);
      if (error !== undefined) hidden.set(id, error);
    }
    const binned = new Map([...found].filter(([id]) => !hidden.has(id)));
    const along: SObjectValue[] = [];
    for (const id of binned.keys()) {
      store.run(
        `UPDATE "${object.name}" SET ${object.fields.has('masterrecordid') ? '"MasterRecordId" = NULL, ' : ''}"IsDeleted" = 0 WHERE "Id" = ?`,
        [id],
      );
      const back = restoreCascade(this.table, id);
      restoreReferences(this.table, id);
      along.push(...back.flatMap((childId) => this.alive(childId)));
    }
    const rows = [...binned.values()];
    for (const row of rows) {
      row.load('isdeleted', false);
      if (object.fields.has('masterrecordid')) row.load('masterrecordid', null);
    }
    const refused = fireTriggers(object, 'after undelete', rows, undefined);
    afterUndelete(
      this.writer,
      [...rows, ...along].filter((row) => !refused.has(row)),
    );
    noteChanges(
      object,
      'UNDELETE',
      rows.map((row) => ({ row, old: undefined })),
    );
    const byParents = this.writer.summaries.recompute(object, rows);
    for (const row of along) this.writer.summaries.recompute(row.schema, [row]);
    return records.map((record): RowOutcome => {
      const id = String(record.values.get('id') ?? '');
      const row = binned.get(id);
      if (row === undefined) return failed(hidden.get(id) ?? rowError('UNDELETE_FAILED', 'Entity is not in the recycle bin'), id);
      const byParent = refusalOf(byParents, row);
      return { id, created: false, errors: refused.get(row) ?? (byParent === undefined ? [] : [byParent]) };
    });
  }

  private alive(id: string): readonly SObjectValue[] {
    const object = this.table.schema.byPrefix(id.slice(0, 3));
    return object === undefined ? [] : [...this.table.byId(object, [id]).values()];
  }

  /** Database.emptyRecycleBin: the rows cannot be restored; ALL ROWS still finds them for a while. */
  purge(records: readonly SObjectValue[]): readonly RowOutcome[] {
    if (records.length === 0) return [];
    transaction().count('dmlStatements');
    transaction().count('dmlRows', records.length);
    return records.map((record): RowOutcome => {
      const id = String(record.values.get('id') ?? '');
      const isBinned = inBin(this.table, record.schema, [id]).size > 0;
      if (isBinned) throwAway(this.table, id);
      return isBinned ? { id, created: false, errors: [] } : failed(rowError('INVALID_ID_FIELD', 'Record is not in the recycle bin'), id);
    });
  }

  private runTriggers(
    object: ObjectSchema,
    event: string,
    rows: readonly SObjectValue[],
    old: ReadonlyMap<string, SObjectValue>,
    errors: ErrorsById,
  ): void {
    for (const [row, found] of fireTriggers(object, event, rows, old)) errors.set(String(row.values.get('id')), found);
    for (const row of rows) row.clearErrors();
  }
}

function idOf(record: SObjectValue): ApexValue {
  return record.values.get('id') ?? null;
}

function asDeleted(row: SObjectValue): { readonly row: SObjectValue; readonly old: SObjectValue } {
  return { row, old: row };
}
