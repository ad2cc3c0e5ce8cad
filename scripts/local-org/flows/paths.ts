/**
 * Paths of record-triggered flows that run later: asynchronous ones after the commit, scheduled ones at their time if the record still meets the entry conditions.
 * Source: Salesforce Help, "Schedule a Flow to Run for Batches of Records"; "Scheduled Paths in Record-Triggered Flows"; Metadata API Developer Guide, "Flow", FlowScheduledPath.
 */
import type { DataAccess } from '../data/index.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { RunnerParts } from '../jobs/run/executor.ts';
import { deserialize, serialize } from '../jobs/state/serialize.ts';
import { transaction } from '../platform/core/current.ts';
import { ApexDate, ApexDatetime } from '../platform/values/index.ts';
import { targetOf, type FlowDefinition } from './definition.ts';
import { meetsEntry } from './entry.ts';
import type { FlowCatalog } from './flows.ts';
import { Interview } from './interview.ts';
import { inItsContext, runTogether } from './run.ts';

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = { Minutes: 60_000, Hours: 3_600_000, Days: DAY_MS };

declare module '../platform/core/contract.ts' {
  interface Org {
    /** Paths of flows that wait for their time. */
    readonly flowPaths: FlowPaths;
  }
}

export class FlowPaths {
  private readonly data: DataAccess;
  private readonly flows: FlowCatalog;
  private readonly now: () => number;
  constructor(data: DataAccess, flows: FlowCatalog, now: () => number) {
    this.data = data;
    this.flows = flows;
    this.now = now;
    data.exec(
      'CREATE TABLE IF NOT EXISTS _flow_path (number INTEGER PRIMARY KEY AUTOINCREMENT, flow TEXT, path TEXT, record TEXT, due INTEGER, user TEXT, prior TEXT, UNIQUE (flow, path, record))',
    );
  }

  /** Schedules the later paths of a flow for a record. A path that is already waiting is rescheduled. */
  plan(flow: FlowDefinition, row: SObjectValue, prior: SObjectValue | null): void {
    for (const path of many(flow.start, 'scheduledPaths')) {
      const due = this.dueOf(path, row);
      if (due === undefined) continue;
      this.data.store.run('INSERT OR REPLACE INTO _flow_path (flow, path, record, due, user, prior) VALUES (?, ?, ?, ?, ?, ?)', [
        flow.name,
        nameOf(path),
        String(row.values.get('id')),
        due,
        transaction().user.id,
        prior === null ? null : serialize(prior),
      ]);
    }
  }

  /** What waits for a record that a change keeps from meeting the entry conditions waits no longer, even if the record comes to meet them again. Source: an experiment in an org, https://life-improver.com/salesforce/salesforce-do-scheduled-paths-get-evaluated-canceled-when-record-triggered-flow-version-changes/ */
  dropUnmet(flow: FlowDefinition, row: SObjectValue, old: SObjectValue): void {
    const names = many(flow.start, 'scheduledPaths')
      .filter((path) => !isAsync(path))
      .map(nameOf);
    if (names.length === 0 || meetsEntry(flow, row, old)) return;
    for (const name of names)
      this.data.store.run('DELETE FROM _flow_path WHERE flow = ? AND path = ? AND record = ?', [
        flow.name,
        name,
        String(row.values.get('id')),
      ]);
  }

  /** The time when the next one is due. */
  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(due) AS due FROM _flow_path');
    return row?.['due'] == null ? undefined : Number(row['due']);
  }

  /** Runs one path that is due. @return whether there was one */
  step({ executor, failed }: RunnerParts): boolean {
    const [row] = this.data.store.all('SELECT * FROM _flow_path WHERE due <= ? ORDER BY due, number LIMIT 1', [this.now()]);
    if (row === undefined) return false;
    const [name, path] = [String(row['flow']), String(row['path'])];
    this.data.store.run('DELETE FROM _flow_path WHERE number = ?', [Number(row['number'])]);
    const flow = this.flows.named(name);
    if (flow === undefined) return true;
    try {
      executor.run('SYNCHRONOUS', String(row['user']), () =>
        this.run(flow, path, String(row['record']), typeof row['prior'] === 'string' ? (deserialize(row['prior']) as SObjectValue) : null),
      );
    } catch (error) {
      failed(`path ${path} of flow ${name}`, error);
    }
    return true;
  }

  private run(flow: FlowDefinition, name: string, id: string, prior: SObjectValue | null): void {
    const path = many(flow.start, 'scheduledPaths').find((one) => nameOf(one) === name);
    const record =
      this.data.store.all(`SELECT 1 AS found FROM "${text(flow.start, 'object') ?? ''}" WHERE "Id" = ? AND "IsDeleted" = 0`, [id]).length >
      0
        ? this.data.stored(id)
        : undefined;
    if (path === undefined || record === undefined || (!isAsync(path) && !meetsEntry(flow, record, prior ?? undefined))) return;
    const interview = new Interview(flow, false, targetOf(path, 'connector'));
    interview.resources.record = record;
    interview.resources.prior = prior;
    const [fault] = inItsContext(flow, () => runTogether([interview]));
    if (fault !== undefined) throw fault;
  }

  /** `undefined` for a path by a date that the record does not have. */
  private dueOf(path: Xml, row: SObjectValue): number | undefined {
    if (isAsync(path)) return this.now();
    const base =
      text(path, 'timeSource') === 'RecordField' ? momentOf(row.values.get((text(path, 'recordField') ?? '').toLowerCase())) : this.now();
    const offset = Number(text(path, 'offsetNumber') ?? 0);
    const unit = text(path, 'offsetUnit') ?? 'Hours';
    if (base === undefined) return undefined;
    return unit === 'Months'
      ? new ApexDatetime(base).dateIn('GMT').addMonths(offset).daysSinceEpoch() * DAY_MS + (base % DAY_MS)
      : base + offset * (UNIT_MS[unit] ?? 0);
  }
}

const isAsync = (path: Xml): boolean => text(path, 'pathType') === 'AsyncAfterCommit';
/** The asynchronous path has no name of its own. */
const nameOf = (path: Xml): string => text(path, 'name') ?? text(path, 'pathType') ?? '';

function momentOf(value: unknown): number | undefined {
  if (value instanceof ApexDatetime) return value.ms;
  return value instanceof ApexDate ? value.daysSinceEpoch() * DAY_MS : undefined;
}
