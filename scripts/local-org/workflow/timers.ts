/**
 * Time triggers of workflow rules: their actions wait from the moment when a record meets the rule, and are dropped when it no longer does.
 * Source: Salesforce Help, "Considerations for Using Time-Dependent Actions and Triggers"; Metadata API Developer Guide, "Workflow", WorkflowTimeTrigger.
 */
import type { WorkflowTimer } from '../data/dml/automation/automation.ts';
import { meetsCriteria } from '../data/criteria/criteria.ts';
import type { DataAccess } from '../data/index.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { TimeTrigger, WorkflowRule } from '../data/schema/metadata/workflows.ts';
import type { RunnerParts } from '../jobs/run/executor.ts';
import { ApexDate, ApexDatetime } from '../platform/values/index.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export class WorkflowTimers implements WorkflowTimer {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.exec(
      'CREATE TABLE IF NOT EXISTS _workflow_time (object TEXT, rule TEXT, trigger INTEGER, record TEXT, due INTEGER, PRIMARY KEY (object, rule, trigger, record))',
    );
  }

  plan(rule: WorkflowRule, row: SObjectValue): void {
    for (const [index, trigger] of rule.timeTriggers.entries()) {
      const due = this.dueOf(trigger, row);
      if (due !== undefined)
        this.data.store.run('INSERT OR REPLACE INTO _workflow_time VALUES (?, ?, ?, ?, ?)', [
          row.objectName,
          rule.name,
          index,
          String(row.values.get('id')),
          due,
        ]);
    }
  }

  /** "If you change a date field that is referenced by an unfired time trigger in a workflow rule that has been evaluated, Salesforce recalculates the unfired time triggers." An emptied date ends the wait. */
  replan(rule: WorkflowRule, row: SObjectValue): void {
    for (const [index, trigger] of rule.timeTriggers.entries()) {
      const where = [row.objectName, rule.name, index, String(row.values.get('id'))];
      const due = trigger.from === undefined ? undefined : this.dueOf(trigger, row);
      if (due !== undefined)
        this.data.store.run('UPDATE _workflow_time SET due = ? WHERE object = ? AND rule = ? AND trigger = ? AND record = ?', [
          due,
          ...where,
        ]);
      else if (trigger.from !== undefined)
        this.data.store.run('DELETE FROM _workflow_time WHERE object = ? AND rule = ? AND trigger = ? AND record = ?', where);
    }
  }

  drop(rule: WorkflowRule, row: SObjectValue): void {
    this.data.store.run('DELETE FROM _workflow_time WHERE object = ? AND rule = ? AND record = ?', [
      row.objectName,
      rule.name,
      String(row.values.get('id')),
    ]);
  }

  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(due) AS due FROM _workflow_time');
    return row?.['due'] == null ? undefined : Number(row['due']);
  }

  /** Carries one trigger out that is due. @return whether there was any. */
  step({ executor, failed, data }: RunnerParts): boolean {
    const [row] = data.store.all('SELECT rowid AS place, * FROM _workflow_time WHERE due <= ? ORDER BY due LIMIT 1', [this.now()]);
    if (row === undefined) return false;
    data.store.run('DELETE FROM _workflow_time WHERE rowid = ?', [Number(row['place'])]);
    const rule = data.schema.workflows.of(String(row['object'])).find(({ name }) => name === row['rule']);
    try {
      executor.run('SYNCHRONOUS', data.seed.adminUserId, () =>
        this.carryOut(rule, Number(row['trigger']), String(row['object']), String(row['record'])),
      );
    } catch (error) {
      failed(`time trigger of workflow rule ${String(row['object'])}.${String(row['rule'])}`, error);
    }
    return true;
  }

  private carryOut(rule: WorkflowRule | undefined, index: number, object: string, id: string): void {
    const record = this.data.firstWhere(this.data.schema.get(object), 'Id', id);
    if (rule === undefined || record === undefined || record.values.get('isdeleted') === true || !meetsCriteria(rule, record, record))
      return;
    this.data.performActions(record, rule.timeTriggers[index]?.actions ?? []);
  }

  /** `undefined` when the date that it counts from is empty. */
  private dueOf({ from, length, unit }: TimeTrigger, row: SObjectValue): number | undefined {
    const value = from === undefined ? new ApexDatetime(this.now()) : row.values.get((from.split('.').at(-1) ?? '').toLowerCase());
    const base = value instanceof ApexDatetime ? value.ms : value instanceof ApexDate ? value.daysSinceEpoch() * DAY_MS : undefined;
    return base === undefined ? undefined : base + length * (unit === 'Hours' ? HOUR_MS : DAY_MS);
  }
}
