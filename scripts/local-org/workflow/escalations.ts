/**
 * Escalation rules: each save of a case finds the first entry that it meets, whose actions then wait for their age. Closed cases, and those that meet no entry, wait no longer.
 * Source: Salesforce Help, "Escalation Rule Entries" (service.rules_escalation_rule_entry); Metadata API Developer Guide, "EscalationRules"; Object Reference, "BusinessHours".
 */
import { meetsCriteria } from '../data/criteria/criteria.ts';
import { actFor, type EscalationClock } from '../data/dml/automation/automation.ts';
import { ownerNamed } from '../data/dml/automation/assignment.ts';
import type { DataAccess } from '../data/index.ts';
import { OpenHours } from '../data/openHours.ts';
import type { Xml } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { EscalationAction, EscalationEntry, EscalationRule } from '../data/schema/metadata/escalationRules.ts';
import type { Row } from '../data/store/store.ts';
import type { OtherWork } from '../jobs/queue/otherWork.ts';
import type { RunnerParts } from '../jobs/run/executor.ts';
import { ApexDatetime } from '../platform/values/index.ts';

const MINUTE_MS = 60_000;

export class Escalations implements EscalationClock, OtherWork {
  private readonly data: DataAccess;
  private readonly now: () => number;
  /** A change that an action makes neither begins nor ends a wait. */
  private isActing = false;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.exec(
      'CREATE TABLE IF NOT EXISTS _escalation (object TEXT, record TEXT, entry INTEGER, action INTEGER, due INTEGER, isDone INTEGER, PRIMARY KEY (record, entry, action))',
    );
  }

  noteSave(row: SObjectValue, old: SObjectValue | undefined): void {
    const rule = this.ruleOf(row.objectName);
    if (rule === undefined || this.isActing) return;
    const id = String(row.values.get('id'));
    const number = row.values.get('isclosed') === true ? -1 : rule.entries.findIndex((entry) => meetsCriteria(entry, row, old));
    this.data.store.run('DELETE FROM _escalation WHERE record = ? AND entry <> ?', [id, number]);
    const entry = rule.entries[number];
    if (entry === undefined) return;
    if (entry.endsWithChange && old !== undefined) this.data.store.run('DELETE FROM _escalation WHERE record = ?', [id]);
    else this.plan(entry, number, row);
  }

  /** What has escalated a case once does so no more while it meets the entry. */
  private plan(entry: EscalationEntry, number: number, row: SObjectValue): void {
    for (const [index, action] of entry.actions.entries()) {
      const due = this.dueOf(entry, action, row);
      if (due !== undefined)
        this.data.store.run(
          'INSERT INTO _escalation VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (record, entry, action) DO UPDATE SET due = excluded.due',
          [row.objectName, String(row.values.get('id')), number, index, due],
        );
    }
  }

  /** `undefined` for hours that are never open. */
  private dueOf({ hours, isFromLastChange }: EscalationEntry, { minutes }: EscalationAction, row: SObjectValue): number | undefined {
    const from = row.values.get(isFromLastChange ? 'lastmodifieddate' : 'createddate');
    const start = from instanceof ApexDatetime ? from.ms : this.now();
    if (hours.source === 'None') return start + minutes * MINUTE_MS;
    return this.openHours(hours.source === 'Static' ? hours.name : undefined, row)?.after(start, minutes * MINUTE_MS);
  }

  private openHours(name: string | undefined, row: SObjectValue): OpenHours | undefined {
    const own = name === undefined ? row.values.get('businesshoursid') : undefined;
    if (typeof own === 'string') return OpenHours.find(this.data, own);
    const [found] =
      name === undefined
        ? this.data.store.all('SELECT "Id" FROM "BusinessHours" WHERE "IsDefault" = 1')
        : this.data.store.all('SELECT "Id" FROM "BusinessHours" WHERE "Name" = ? COLLATE NOCASE', [name]);
    return found === undefined ? undefined : OpenHours.find(this.data, String(found['Id']));
  }

  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(due) AS due FROM _escalation WHERE isDone = 0');
    return row?.['due'] == null ? undefined : Number(row['due']);
  }

  /** Carries out one action that is due. @return whether there was any. */
  step({ executor, failed, data }: RunnerParts): boolean {
    const [row] = data.store.all('SELECT rowid AS place, * FROM _escalation WHERE isDone = 0 AND due <= ? ORDER BY due, action LIMIT 1', [
      this.now(),
    ]);
    if (row === undefined) return false;
    data.store.run('UPDATE _escalation SET isDone = 1 WHERE rowid = ?', [Number(row['place'])]);
    this.isActing = true;
    try {
      executor.run('SYNCHRONOUS', data.seed.adminUserId, () => this.carryOut(row));
    } catch (error) {
      failed(`escalation rule ${String(row['object'])}.${this.ruleOf(String(row['object']))?.name ?? ''}`, error);
    } finally {
      this.isActing = false;
    }
    return true;
  }

  private carryOut(waiting: Row): void {
    const rule = this.ruleOf(String(waiting['object']));
    const entry = rule?.entries[Number(waiting['entry'])];
    const action = entry?.actions[Number(waiting['action'])];
    const record = this.data.firstWhere(this.data.schema.get(String(waiting['object'])), 'Id', String(waiting['record']));
    if (rule === undefined || entry === undefined || action === undefined || record === undefined) return;
    if (record.values.get('isdeleted') === true || !meetsCriteria(entry, record, record)) return;
    const owner = action.toType === undefined ? undefined : ownerNamed(this.data, action.toType, action.to);
    const change = this.data.newRecord(record.objectName);
    change.load('id', record.values.get('id') ?? null);
    change.put('IsEscalated', true);
    if (owner !== undefined) change.put('OwnerId', owner);
    this.data.updateUncounted(change);
    for (const alert of alertsOf(rule, action)) actFor({ kind: 'Alert', name: rule.name, xml: alert }, record);
  }

  private ruleOf(object: string): EscalationRule | undefined {
    return this.data.schema.escalationRules.find((rule) => rule.object === object);
  }
}

/** Whoever gets the case has a letter of their own. */
function alertsOf({ name }: EscalationRule, action: EscalationAction): readonly Xml[] {
  const alert = (template: string | undefined, recipients: readonly Xml[], ccEmails: readonly string[]): readonly Xml[] =>
    template === undefined || recipients.length + ccEmails.length === 0 ? [] : [{ description: name, template, recipients, ccEmails }];
  const assignee = action.toType === undefined ? [] : [{ type: action.toType.toLowerCase(), recipient: action.to }];
  const notified = [
    ...(action.notifies === undefined ? [] : [{ type: 'user', recipient: action.notifies }]),
    ...(action.notifiesOwner ? [{ type: 'owner' }] : []),
  ];
  return [...alert(action.toTemplate, assignee, []), ...alert(action.notifyTemplate, notified, action.emails)];
}
