/**
 * Workflow rules within a save, and the field updates of approvals: the record is saved once more when its fields change.
 * Source: Apex Developer Guide, "Triggers and Order of Execution"; Salesforce Help, "Field Updates That Reevaluate Workflow Rules".
 */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { FieldUpdate, OtherAction, WorkflowAction, WorkflowRule } from '../../schema/metadata/workflows.ts';
import { actFor } from './automation.ts';
import type { RowError } from '../rowError.ts';
import { meetsCriteria } from '../../criteria/criteria.ts';
import { changesOf, rewritten, type Changes } from './fieldUpdates.ts';
import { isDue, RuleFailure } from './workflowRules.ts';
import { SYSTEM, type Errors, type Work, type RecordWriter } from '../writing.ts';

/** How often rules are evaluated again at most. */
const MOST_ROUNDS = 5;

/** A record during the evaluation of the rules. */
interface Walk {
  readonly work: Work;
  readonly fired: Set<WorkflowRule>;
  row: SObjectValue;
}

interface Found {
  readonly walk: Walk;
  readonly actions: readonly WorkflowAction[];
  readonly changes: Changes;
}

export class WorkflowRun {
  private readonly writer: RecordWriter;
  constructor(writer: RecordWriter) {
    this.writer = writer;
  }

  /** @return the work with the changed rows */
  run(object: ObjectSchema, work: readonly Work[], errors: Errors): readonly Work[] {
    const rules = this.writer.table.schema.workflows.of(object.name);
    if (rules.length === 0) return work;
    const walks = work.map((one): Walk => ({ work: one, fired: new Set(), row: one.row }));
    let due = walks;
    for (let round = 0; round <= MOST_ROUNDS && due.length > 0; round += 1) due = this.round(object, rules, due, errors);
    return walks.map(({ work: one, row }) => ({ ...one, row }));
  }

  /** @return the records whose rules are evaluated again */
  private round(object: ObjectSchema, rules: readonly WorkflowRule[], walks: readonly Walk[], errors: Errors): Walk[] {
    const found = walks.flatMap((walk) => {
      try {
        return [this.due(rules, walk)];
      } catch (error) {
        if (!(error instanceof RuleFailure)) throw error;
        errors.set(walk.work.given, [error.rowError]);
        return [];
      }
    });
    this.save(object, found, errors);
    for (const { walk, actions, changes } of found) {
      this.updateParents(walk.row, changes);
      for (const action of actions.filter(isOther)) actFor(action, walk.row);
    }
    return found
      .filter(
        ({ walk, actions, changes }) =>
          !errors.has(walk.work.given) &&
          updatesIn(actions).some((update) => update.reevaluates && changes.own.has(update.field.toLowerCase())),
      )
      .map(({ walk }) => walk);
  }

  /** What the rules do that a record fires now. Errors: RuleFailure. */
  private due(rules: readonly WorkflowRule[], walk: Walk): Found {
    const due = rules.filter((rule) => !walk.fired.has(rule) && isDue(rule, walk.row, walk.work.old));
    for (const rule of due) walk.fired.add(rule);
    this.time(rules, due, walk);
    const actions = due.flatMap((rule) => rule.actions);
    return { walk, actions, changes: changesOf(updatesIn(actions), walk.row, walk.work.old) };
  }

  /** What rules put off. */
  private time(rules: readonly WorkflowRule[], due: readonly WorkflowRule[], { row, work }: Walk): void {
    for (const rule of rules.filter(({ timeTriggers }) => timeTriggers.length > 0)) {
      if (due.includes(rule)) this.writer.table.timer?.plan(rule, row);
      else if (!meetsCriteria(rule, row, work.old)) this.writer.table.timer?.drop(rule, row);
      else this.writer.table.timer?.replan(rule, row);
    }
  }

  private save(object: ObjectSchema, found: readonly Found[], errors: Errors): void {
    const again = found
      .filter(({ changes }) => changes.own.size > 0)
      .map(({ walk, changes }) => ({ walk, next: rewritten(walk.row, changes.own) }));
    const refused = this.writer.saveUpdates(
      object,
      again.map(({ walk, next }) => ({ row: walk.row, next, old: walk.work.old ?? walk.work.row })),
    );
    for (const { walk, next } of again) {
      const problems = refused.get(walk.row);
      if (problems === undefined) walk.row = next;
      else errors.set(walk.work.given, problems);
    }
  }

  /** Performs actions of an approval on a stored record. @return the changed record, or the error of a trigger. Errors: RuleFailure. */
  perform(row: SObjectValue, actions: readonly WorkflowAction[]): { readonly row: SObjectValue; readonly errors: readonly RowError[] } {
    const changes = changesOf(updatesIn(actions), row, row);
    const next = rewritten(row, changes.own);
    const errors = changes.own.size === 0 ? [] : (this.writer.saveUpdates(row.schema, [{ row, next, old: row }]).get(row) ?? []);
    this.updateParents(row, changes);
    for (const action of actions.filter(isOther)) actFor(action, next);
    return { row: next, errors };
  }

  private updateParents(row: SObjectValue, { parents }: Changes): void {
    for (const [lookup, values] of parents) if (values.size > 0) this.updateParent(row, lookup, values);
  }

  private updateParent(row: SObjectValue, lookup: string, values: ReadonlyMap<string, ApexValue>): void {
    const id = String(row.values.get(lookup.toLowerCase()) ?? row.values.get(`${lookup}id`.toLowerCase()));
    const object = this.writer.table.schema.byPrefix(id.slice(0, 3));
    if (object === undefined) return;
    const parent = new SObjectValue(object);
    for (const [key, value] of new Map<string, ApexValue>([['id', id], ...values])) parent.load(key, value);
    this.writer.update(object, [parent], SYSTEM);
  }
}

function updatesIn(actions: readonly WorkflowAction[]): readonly FieldUpdate[] {
  return actions.filter((action): action is FieldUpdate => action.kind === 'FieldUpdate');
}
function isOther(action: WorkflowAction): action is OtherAction {
  return action.kind !== 'FieldUpdate';
}
