/**
 * Insert and update of one chunk, in the order of execution: before triggers, platform effects, checks, rules, save, after triggers, effects on others, workflow, roll-ups.
 * Source: Apex Developer Guide, "Triggers and Order of Execution".
 */
import { SObjectValue } from '../records/index.ts';
import { RuleShares } from '../access/sharingRules.ts';
import type { Sharing } from '../access/sharing.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { defaultTypeOf } from './defaults.ts';
import { assignedOwner } from './automation/assignment.ts';
import { automate, noteChanges, type SaveMoment } from './automation/automation.ts';
import { afterSave, beforeSave, beforeTriggers, whenSaved } from './effects/index.ts';
import { fireTriggers, hasTriggers, selfReference } from './automation/fire.ts';
import { keepHistory } from './automation/history.ts';
import type { RecordLocks } from './rules/locks.ts';
import { ownerError } from './rules/owners.ts';
import { changedRow, newRow } from './newRows.ts';
import { Numbering } from './numbering.ts';
import { resolveParents } from './parents.ts';
import { reportDuplicates } from './rules/duplicateReports.ts';
import type { DuplicateCheck } from './rules/duplicates.ts';
import { allowsDuplicates, mayTruncate } from './request.ts';
import { Rollups } from './automation/rollups.ts';
import { rowError, type RowError, type RowOutcome } from './rowError.ts';
import { settle, type Table } from './table.ts';
import { UniqueCheck } from './rules/unique.ts';
import type { UserMode } from './rules/userMode.ts';
import { rewritten, WorkflowRun } from './automation/workflowRun.ts';
import { frozenError, LookupCheck, validateRow } from './rules/validate.ts';
import { ruleErrors } from './rules/validationRules.ts';
import { SYSTEM, type ChangedRow, type Errors, type RecordWriter, type SaveManner, type Work } from './writing.ts';

/** Only the platform sets roll-up summaries. */
const SUMMING: SaveManner = { mode: 'system', isPlatform: true };

export class Writer implements RecordWriter {
  readonly table: Table;
  private readonly userMode: UserMode;
  private readonly rollups: Rollups;
  private readonly duplicates: DuplicateCheck;
  private readonly locks: RecordLocks;
  readonly workflows = new WorkflowRun(this);
  readonly ruleShares: RuleShares;
  /** Set by the remover. */
  delete: RecordWriter['delete'] = () => [];
  constructor(table: Table, userMode: UserMode, duplicates: DuplicateCheck, locks: RecordLocks, sharing: Sharing) {
    this.table = table;
    this.ruleShares = new RuleShares(table, sharing);
    this.userMode = userMode;
    this.duplicates = duplicates;
    this.locks = locks;
    this.rollups = new Rollups(table, (object, rows) => this.update(object, rows, SUMMING));
  }

  get summaries(): Rollups {
    return this.rollups;
  }

  insert(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[] {
    const errors: Errors = new Map();
    const work: Work[] = [];
    const recordType = defaultTypeOf(object);
    for (const given of records) {
      given.clearErrors();
      const error =
        given.values.get('id') != null
          ? rowError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id'])
          : (this.userMode.fieldError(object, given, manner.mode) ??
            this.userMode.shareError(object, given, manner.mode) ??
            resolveParents(this.table, given) ??
            this.tieError(object, given, manner));
      if (error !== undefined) errors.set(given, [error]);
      else work.push({ given, row: newRow(given, manner.isPlatform === true, recordType), old: undefined });
    }
    this.save(object, work, errors, manner, 'insert');
    for (const { given, row } of work) if (!errors.has(given)) given.load('id', row.values.get('id') ?? null);
    return records.map((record) => ({
      id: errors.has(record) ? null : ((record.values.get('id') ?? null) as string | null),
      created: !errors.has(record),
      errors: errors.get(record) ?? [],
    }));
  }

  update(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[] {
    const errors: Errors = new Map();
    const ids = records.map((record) => record.values.get('id') ?? null);
    const stored = this.table.byId(object, ids);
    const work: Work[] = [];
    for (const given of records) {
      given.clearErrors();
      const id = given.values.get('id') ?? null;
      const old = typeof id === 'string' ? stored.get(id) : undefined;
      const error =
        old === undefined
          ? this.absent(object, id)
          : (this.userMode.fieldError(object, given, manner.mode) ??
            this.userMode.recordError(object, String(id), manner.mode) ??
            resolveParents(this.table, given) ??
            this.tieError(object, given, manner, old) ??
            (manner === SYSTEM || manner === SUMMING ? undefined : selfReference(String(id), 'update')) ??
            (manner.isPlatform === true ? undefined : frozenError(object, given, old)) ??
            this.userMode.lockError(old) ??
            this.locks.changeError(object, String(id)));
      if (error !== undefined) errors.set(given, [error]);
      else if (old !== undefined) work.push({ given, row: changedRow(old, given, manner.isPlatform === true), old });
    }
    this.save(object, work, errors, manner, 'update');
    return records.map((record) => ({
      id: (record.values.get('id') ?? null) as string | null,
      created: false,
      errors: errors.get(record) ?? [],
    }));
  }

  /** The platform's own saves are not checked. */
  private tieError(object: ObjectSchema, given: SObjectValue, manner: SaveManner, old?: SObjectValue): RowError | undefined {
    return manner === SYSTEM || manner.isPlatform === true ? undefined : this.userMode.tieError(object, given, manner.mode, old);
  }

  private absent(object: ObjectSchema, id: unknown): RowError {
    if (typeof id !== 'string') return rowError('MISSING_ARGUMENT', 'Id not specified in an update call');
    if (!id.startsWith(object.keyPrefix)) return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return this.table.absent(object, id);
  }

  private save(object: ObjectSchema, work: readonly Work[], errors: Errors, manner: SaveManner, how: 'insert' | 'update'): void {
    const good = (): readonly Work[] => work.filter(({ given }) => !errors.has(given));
    const old =
      how === 'insert'
        ? undefined
        : new Map(work.flatMap((one) => (one.old === undefined ? [] : [[String(one.old.values.get('id')), one.old] as const])));
    if (how === 'insert') for (const { row } of work) beforeTriggers(this.table, row);
    this.runFlows(object, 'RecordBeforeSave', good(), errors);
    this.runTriggers(object, `before ${how}`, good(), old, errors);
    const fit = good();
    this.store(object, fit, errors, manner, how);
    this.runTriggers(object, `after ${how}`, good(), old, errors);
    for (const { given, row, old: before } of fit) if (!errors.has(given)) afterSave(this, row, before);
    reportDuplicates(this, this.duplicates, good(), manner);
    const isGood = ({ given }: Work): boolean => !errors.has(given);
    const drop = (refused: readonly Work[]): void => {
      if (how === 'insert') for (const { row } of refused) this.table.drop(object, String(row.values.get('id')));
    };
    const saved = this.workflows.run(object, this.assigned(object, good(), manner), errors);
    drop(fit.filter((one) => !isGood(one)));
    drop(this.runFlows(object, 'RecordAfterSave', saved.filter(isGood), errors));
    this.shareAnew(object, saved, saved.filter(isGood));
    keepHistory(this.table, object, saved.filter(isGood));
    noteChanges(object, how === 'insert' ? 'CREATE' : 'UPDATE', good());
    this.sumUp(object, [...saved, ...fit.filter((one) => !isGood(one))], errors);
  }

  /** Stores the valid rows one by one, so that the second of two duplicates is refused. */
  private store(object: ObjectSchema, fit: readonly Work[], errors: Errors, manner: SaveManner, how: 'insert' | 'update'): void {
    const rows = fit.map(({ row }) => row);
    rows.forEach(settle);
    const unique = new UniqueCheck(this.table.store, object, rows);
    const numbers = how === 'insert' && fit.length > 0 ? new Numbering(this.table.store, object, fit.length) : undefined;
    const lookups = new LookupCheck(this.table, object, rows);
    const together = new Set(manner.convertedLead === undefined ? [] : [manner.convertedLead]);
    for (const one of fit) {
      const { given, row, old } = one;
      const found = this.problems(one, { unique, lookups, together }, manner);
      if (found.length > 0) {
        errors.set(given, found);
        continue;
      }
      if (old === undefined) this.table.insert(object, row, numbers);
      else this.table.update(object, row, old);
      whenSaved(this.table, row, old);
      together.add(String(row.values.get('id')));
    }
  }

  /** Deletes manual shares when the owner changes, and recomputes those of sharing rules. */
  private shareAnew(object: ObjectSchema, saved: readonly Work[], good: readonly Work[]): void {
    for (const { row, old } of saved)
      if (old !== undefined && old.values.get('ownerid') !== row.values.get('ownerid'))
        this.ruleShares.endManual(object, String(row.values.get('id')));
    this.ruleShares.keep(
      object,
      good.map(({ row }) => row),
    );
  }

  /** Updates the roll-up summaries of parents; a parent that refuses them refuses the rows. */
  private sumUp(object: ObjectSchema, work: readonly Work[], errors: Errors): void {
    const refused = this.rollups.recompute(
      object,
      work.flatMap(({ row, old }) => (old === undefined ? [row] : [row, old])),
    );
    const own = this.table.schema.hasManyCurrencies ? this.rollups.recomputeFor(object, idsOfNewCurrency(work)) : refused;
    if (refused.size === 0 && own.size === 0) return;
    for (const { given, row, old } of work) {
      const found = refusalOf(refused, row) ?? refusalOf(own, row) ?? (old === undefined ? undefined : refusalOf(refused, old));
      if (found !== undefined && !errors.has(given)) errors.set(given, [found]);
    }
  }

  /** Assignment rules give owners when the save asks for them. */
  private assigned(object: ObjectSchema, work: readonly Work[], { options = null }: SaveManner): readonly Work[] {
    if (!this.table.schema.assignmentRules.some((rule) => rule.object === object.name)) return work;
    return work.map((one) => {
      const ownerId = assignedOwner(this.table, one.row, one.old, one.given.options ?? options);
      if (ownerId === undefined || ownerId === one.row.values.get('ownerid')) return one;
      const row = rewritten(one.row, new Map([['ownerid', ownerId]]));
      this.table.update(object, row, one.row);
      return { ...one, row };
    });
  }

  saveUpdates(object: ObjectSchema, changed: readonly ChangedRow[]): ReadonlyMap<SObjectValue, readonly RowError[]> {
    const errors: Errors = new Map();
    const work = changed.map(({ row, next, old }) => ({ given: row, row: next, old }));
    const old = new Map(work.map((one) => [String(one.row.values.get('id')), one.old] as const));
    this.runTriggers(object, 'before update', work, old, errors);
    const kept = work.filter(({ given }) => !errors.has(given));
    for (const { given, row } of kept) {
      beforeSave(this.table, row, given, row);
      this.table.update(object, row, given);
    }
    this.runTriggers(object, 'after update', kept, old, errors);
    for (const { given, row } of kept) if (!errors.has(given)) afterSave(this, row, given);
    return errors;
  }

  private problems(
    { given, row, old }: Work,
    { unique, lookups, together }: { readonly unique: UniqueCheck; readonly lookups: LookupCheck; readonly together: ReadonlySet<string> },
    manner: SaveManner,
  ): readonly RowError[] {
    const effect = beforeSave(this.table, row, old, given);
    if (effect !== undefined) return [effect];
    const checked = validateRow(lookups, row, old, { given, mayTruncate: manner.mayTruncate === true || mayTruncate(given.options) });
    if (checked.length > 0) return checked;
    const owner = ownerError(this.table, row, old);
    if (owner !== undefined) return [owner];
    const rules = ruleErrors(row, old);
    if (rules.length > 0) return rules;
    const held = this.locks.parentError(row);
    if (held !== undefined) return [held];
    const duplicate = this.duplicates.check(row, old, {
      isAlertIgnored: manner.allowsDuplicates === true || allowsDuplicates(given.options),
      together,
    });
    return duplicate === undefined ? unique.check(row, old) : [duplicate];
  }

  /** @return the work that they refused */
  private runFlows(object: ObjectSchema, moment: SaveMoment, work: readonly Work[], errors: Errors): readonly Work[] {
    const refused = automate(object, moment, work);
    for (const { given, row } of work) {
      const found = refused.get(row);
      if (found !== undefined) errors.set(given, found);
    }
    return work.filter(({ row }) => refused.has(row));
  }

  /** Values that a before trigger changes on a new row are copied to the caller's record. */
  private runTriggers(
    object: ObjectSchema,
    event: string,
    work: readonly Work[],
    old: ReadonlyMap<string, SObjectValue> | undefined,
    errors: Errors,
  ): void {
    if (!hasTriggers(object, event)) return;
    const before = event === 'before insert' ? work.map(({ row }) => new Map(row.values)) : [];
    const refused = fireTriggers(
      object,
      event,
      work.map(({ row }) => row),
      old,
    );
    for (const [index, { given, row }] of work.entries()) {
      const found = refused.get(row);
      if (found !== undefined) {
        errors.set(given, found);
        given.addErrors(row.errors);
      }
      row.clearErrors();
      const earlier = before[index];
      if (earlier === undefined) continue;
      for (const [key, value] of row.values) if (earlier.get(key) !== value) given.load(key, value);
    }
  }
}

function idsOfNewCurrency(work: readonly Work[]): readonly string[] {
  return work
    .filter(({ row, old }) => old !== undefined && old.values.get('currencyisocode') !== row.values.get('currencyisocode'))
    .map(({ row }) => String(row.values.get('id')));
}

/** The error of a parent of the row. */
export function refusalOf(refused: ReadonlyMap<string, RowError>, row: SObjectValue): RowError | undefined {
  for (const value of row.values.values()) {
    const found = typeof value === 'string' ? refused.get(value) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
