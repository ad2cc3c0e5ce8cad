/** Flows that run once, daily or weekly, for each record that meets their conditions. Units: the schedule's day and time are the org's zone. Source: Salesforce Help, "Schedule-Triggered Flow"; Metadata API Developer Guide, "Flow", FlowSchedule. */
import type { DataAccess } from '../data/index.ts';
import { many, text } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { RunnerParts } from '../jobs/run/executor.ts';
import type { FlowDefinition } from './definition.ts';
import { recordsFor } from './filters.ts';
import type { FlowCatalog } from './flows.ts';
import { Interview } from './interview.ts';
import { inItsContext, runTogether } from './run.ts';
import { Resources } from './resources.ts';

const DAY_MS = 86_400_000;
const EVERY_MS: Readonly<Record<string, number>> = { Daily: DAY_MS, Weekly: 7 * DAY_MS };
const CHUNK = 200;

export class ScheduledFlows {
  private readonly data: DataAccess;
  private readonly flows: FlowCatalog;
  private readonly now: () => number;
  constructor(data: DataAccess, flows: FlowCatalog, now: () => number) {
    this.data = data;
    this.flows = flows;
    this.now = now;
    data.exec('CREATE TABLE IF NOT EXISTS _flow_schedule (flow TEXT PRIMARY KEY, next INTEGER)');
    for (const flow of flows.startedBy('Scheduled'))
      data.store.run('INSERT OR IGNORE INTO _flow_schedule (flow, next) VALUES (?, ?)', [flow.name, nextAfter(flow, now()) ?? null]);
  }

  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(next) AS next FROM _flow_schedule');
    return row?.['next'] == null ? undefined : Number(row['next']);
  }

  /** Runs one flow that is due. @return whether there was any. */
  step({ executor, failed, data }: RunnerParts): boolean {
    const [row] = this.data.store.all('SELECT * FROM _flow_schedule WHERE next <= ? ORDER BY next LIMIT 1', [this.now()]);
    if (row === undefined) return false;
    const name = String(row['flow']);
    const flow = this.flows.named(name);
    this.data.store.run('UPDATE _flow_schedule SET next = ? WHERE flow = ?', [
      flow === undefined ? null : (nextAfter(flow, this.now()) ?? null),
      name,
    ]);
    if (flow === undefined) return true;
    try {
      executor.run('SYNCHRONOUS', data.seed.adminUserId, () => runFor(flow));
    } catch (error) {
      failed(`scheduled flow ${name}`, error);
    }
    return true;
  }
}

/** One interview a record, in batches of 200; a flow without an object runs once. */
function runFor(flow: FlowDefinition): void {
  const object = text(flow.start, 'object');
  const records: readonly (SObjectValue | null)[] = object === undefined ? [null] : recordsFor(flow.start, { object }, new Resources(flow));
  for (let at = 0; at < records.length; at += CHUNK) {
    const interviews = records.slice(at, at + CHUNK).map((record) => {
      const interview = new Interview(flow);
      interview.resources.record = record;
      return interview;
    });
    const fault = inItsContext(flow, () => runTogether(interviews)).find((one) => one !== undefined);
    if (fault !== undefined) throw fault;
  }
}

/** @return the first firing after a moment. */
function nextAfter({ start }: FlowDefinition, moment: number): number | undefined {
  const [schedule = {}] = many(start, 'schedule');
  const first = Date.parse(
    `${(text(schedule, 'startDate') ?? '').slice(0, 10)}T${(text(schedule, 'startTime') ?? '00:00:00.000Z').replace(/Z?$/, 'Z')}`,
  );
  const every = EVERY_MS[text(schedule, 'frequency') ?? 'Once'];
  if (Number.isNaN(first)) return undefined;
  if (first > moment) return first;
  return every === undefined ? undefined : first + (Math.floor((moment - first) / every) + 1) * every;
}
