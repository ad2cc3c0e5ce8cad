/**
 * Insert and update of one chunk, in the order of execution: before triggers, platform effects, checks, rules, save, after triggers, effects on others, workflow, roll-ups.
 * Source: Apex Developer Guide, "Triggers and Order of Execution".
 */
import { SObjectValue } from '../records/index.ts';
import type { Permissions } from '../access/permissions/permissions.ts';
import { RuleShares } from '../access/sharing/sharingRules.ts';
import type { Sharing } from '../access/sharing/sharing.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { LaterSums } from './laterSums.ts';
import { defaultTypeOf, fillCurrency } from './defaults.ts';
import { respond } from './automation/autoResponse.ts';
import { assignedOwner } from './automation/assignment.ts';
import { noteChanges } from './automation/automation.ts';
import { accompany, afterSave, beforeSave, beforeTriggers, whenSaved } from './effects/index.ts';
import { runFlows, runTriggers } from './automation/chunk.ts';
import { keepHistory } from './automation/history.ts';
import type { RecordLocks } from './rules/locks.ts';
import { ownerError } from './rules/owners.ts';
import { changedRow, newRow } from './newRows.ts';
import { Numbering } from './numbering.ts';
import { reportDuplicates } from './rules/duplicateReports.ts';
import type { DuplicateCheck } from './rules/duplicates.ts';
import { allowsDuplicates, mayTruncate } from './request.ts';
import { Rollups } from './automation/rollups.ts';
import { sumUp } from './automation/sumUp.ts';
import type { RowError, RowOutcome } from './rowError.ts';
import { settle, settleFirst, type Table } from './table.ts';
import { UniqueCheck } from './rules/unique.ts';
import { Admission } from './rules/admission.ts';
import type { UserMode } from './rules/userMode.ts';
import { rewritten } from './automation/fieldUpdates.ts';
import { WorkflowRun } from './automation/workflowRun.ts';
import { LookupCheck } from './rules/lookups.ts';
import { validateRow } from './rules/validate.ts';
import { ruleErrors } from './rules/validationRules.ts';
import { PLATFORM, type ChangedRow, type Errors, type RecordWriter, type SaveManner, type Work } from './writing.ts';

export class Writer implements RecordWriter {
  readonly table: Table;
  private readonly admission: Admission;
  readonly summaries: Rollups;
  private readonly duplicates: DuplicateCheck;
  private readonly locks: RecordLocks;
  private readonly permissions: Permissions;
  readonly workflows = new WorkflowRun(this);
  readonly ruleShares: RuleShares;
  readonly sums = new LaterSums();
  /** Set by the remover. */
  delete: RecordWriter['delete'] = () => [];
  constructor(
    table: Table,
    userMode: UserMode,
    duplicates: DuplicateCheck,
    locks: RecordLocks,
    access: { readonly sharing: Sharing; readonly permissions: Permissions },
  ) {
    this.table = table;
    this.permissions = access.permissions;
    this.ruleShares = new RuleShares(table, access.sharing);
    this.admission = new Admission(table, userMode, locks);
    this.duplicates = duplicates;
    this.locks = locks;
    this.summaries = new Rollups(table, (object, rows) => this.update(object, rows, PLATFORM));
  }

  insert(object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[] {
    const errors: Errors = new Map();
    const work: Work[] = [];
    const recordType = defaultTypeOf(object);
    for (const given of records) {
      given.clearErrors();
      const error = this.admission.insertError(object, given, manner);
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
    const stored = this.table.byId(
      object,
      records.map((record) => record.values.get('id') ?? null),
    );
    const work: Work[] = [];
    for (const given of records) {
      given.clearErrors();
      const id = given.values.get('id') ?? null;
      const old = typeof id === 'string' ? stored.get(id) : undefined;
      const error = this.admission.updateError(object, given, old, manner);
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

  private save(object: ObjectSchema, work: readonly Work[], errors: Errors, manner: SaveManner, how: 'insert' | 'update'): void {
    const good = (): readonly Work[] => work.filter(({ given }) => !errors.has(given));
    const old =
      how === 'insert'
        ? undefined
        : new Map(work.flatMap((one) => (one.old === undefined ? [] : [[String(one.old.values.get('id')), one.old] as const])));
    for (const { row } of work) {
      settleFirst(row);
      if (how === 'insert') beforeTriggers(this.table, row);
    }
    runFlows(object, 'RecordBeforeSave', good(), errors);
    runTriggers(object, `before ${how}`, good(), old, errors);
    const fit = good();
    if (how === 'insert') for (const { row } of fit) fillCurrency(row);
    this.store(object, fit, errors, manner, how);
    if (how === 'insert') this.accompany(good(), errors);
    runTriggers(object, `after ${how}`, good(), old, errors);
    afterSave(this, good());
    reportDuplicates(this, this.duplicates, good(), manner);
    const isGood = ({ given }: Work): boolean => !errors.has(given);
    const drop = (refused: readonly Work[]): void => {
      if (how === 'insert') for (const { row } of refused) this.table.drop(object, String(row.values.get('id')));
    };
    const assigned = this.assigned(object, good(), manner);
    if (how === 'insert') for (const { row, given } of assigned) respond(this.table, row, given.options ?? manner.options ?? null);
    const saved = this.workflows.run(object, assigned, errors);
    this.noteSaves(saved.filter(isGood));
    drop(fit.filter((one) => !isGood(one)));
    drop(runFlows(object, 'RecordAfterSave', saved.filter(isGood), errors));
    this.shareAnew(object, saved, saved.filter(isGood));
    keepHistory(this.table, object, saved.filter(isGood));
    noteChanges(object, how === 'insert' ? 'CREATE' : 'UPDATE', good());
    sumUp(this.summaries, object, [...saved, ...fit.filter((one) => !isGood(one))], errors);
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

  private accompany(work: readonly Work[], errors: Errors): void {
    for (const { given, row } of work) {
      const refused = accompany(this, row);
      if (refused !== undefined) errors.set(given, [refused]);
    }
  }

  /** Escalation rules follow workflow rules. Source: Apex Developer Guide, "Triggers and Order of Execution". */
  private noteSaves(work: readonly Work[]): void {
    for (const { row, old } of work) this.table.escalations?.noteSave(row, old);
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
    runTriggers(object, 'before update', work, old, errors);
    const kept = work.filter(({ given }) => !errors.has(given));
    for (const { given, row } of kept) {
      beforeSave(this, row, given, row);
      this.table.update(object, row, given);
    }
    runTriggers(object, 'after update', kept, old, errors);
    afterSave(
      this,
      kept.filter(({ given }) => !errors.has(given)).map(({ given, row }) => ({ row, old: given })),
    );
    return errors;
  }

  private problems(
    { given, row, old }: Work,
    { unique, lookups, together }: { readonly unique: UniqueCheck; readonly lookups: LookupCheck; readonly together: ReadonlySet<string> },
    manner: SaveManner,
  ): readonly RowError[] {
    const effect = beforeSave(this, row, old, given);
    if (effect !== undefined) return [effect];
    const checked = validateRow(lookups, row, old, { given, mayTruncate: manner.mayTruncate === true || mayTruncate(given.options) });
    if (checked.length > 0) return checked;
    const owner = ownerError(this.table, this.permissions, row, old);
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
}
