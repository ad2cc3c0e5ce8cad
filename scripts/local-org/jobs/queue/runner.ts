/** Runs queued and scheduled work, a transaction at a time. */
import type { CompiledTrigger } from '../../platform/core/contract.ts';
import { ApexThrow, PlatformException } from '../../platform/core/error.ts';
import type { Project } from '../../data/index.ts';
import type { EventBus } from '../events/bus.ts';
import { EventDelivery } from '../events/delivery.ts';
import { subscriberConfigs } from '../events/subscriberConfig.ts';
import type { Job } from '../job.ts';
import { BatchRun } from '../run/batch.ts';
import type { OtherWork } from './otherWork.ts';
import type { RunnerParts } from '../run/executor.ts';
import { ScheduledRun } from '../run/scheduled.ts';
import { SingleRun } from '../run/single.ts';
import type { Schedule, Schedules } from './schedules.ts';

const INACTIVE = 'The user who runs this job is inactive.';
function inactive(): ApexThrow {
  const value = new PlatformException('System.AsyncException', INACTIVE);
  return (value.thrown = new ApexThrow(value));
}

/** Where work waits. */
interface Waiting {
  readonly schedules: Schedules;
  readonly bus: EventBus;
  /** Of platform events. */
  readonly triggers: () => readonly CompiledTrigger[];
  readonly others: readonly OtherWork[];
  readonly project: Project;
}

export class JobRunner {
  private readonly parts: RunnerParts;
  private readonly schedules: Schedules;
  private readonly batch: BatchRun;
  private readonly single: SingleRun;
  private readonly scheduled: ScheduledRun;
  private readonly others: readonly OtherWork[];
  readonly delivery: EventDelivery;

  constructor(parts: RunnerParts, { schedules, bus, triggers, others, project }: Waiting) {
    this.parts = parts;
    this.others = others;
    this.schedules = schedules;
    this.batch = new BatchRun(parts);
    this.single = new SingleRun(parts);
    this.scheduled = new ScheduledRun(parts, schedules);
    this.delivery = new EventDelivery(parts, bus, triggers, subscriberConfigs(project));
  }

  /** One transaction of waiting work: events, due schedules, then jobs in turn. @return whether there was any. */
  step(): boolean {
    if (this.delivery.step()) return true;
    const due = this.schedules.due();
    if (due !== undefined) {
      this.fire(due);
      return true;
    }
    const job = this.parts.queue.next();
    if (job === undefined) return this.stepOther();
    this.stepJob(job);
    return true;
  }
  /** Work that is no Apex job. */
  stepOther(): boolean {
    return this.others.some((other) => other.step(this.parts));
  }
  stepJob(job: Job): void {
    if (!this.isActive(job.userId)) this.refuse(job);
    else if (job.kind === 'BatchApex') this.batch.step(job);
    else this.single.step(job);
  }
  /** All transactions of one job. */
  runJob(id: string): void {
    for (let job = this.parts.queue.find(id); job !== undefined; job = this.parts.queue.find(id)) this.stepJob(job);
  }
  /** A schedule of an inactive user starts nothing, and stays. */
  fire(schedule: Schedule): void {
    if (this.isActive(schedule.userId)) this.scheduled.fire(schedule);
    else this.scheduled.skip(schedule, inactive());
  }

  private isActive(userId: string): boolean {
    return this.parts.data.store.all('SELECT 1 AS found FROM "User" WHERE "Id" = ? AND "IsActive" = 1', [userId]).length > 0;
  }
  private refuse(job: Job): void {
    this.parts.queue.end(job.id, 'Failed', INACTIVE);
    this.parts.failed(`${job.kind} ${job.id} (${job.className}) did not run`, inactive());
  }

  runUntilIdle(): void {
    while (this.step());
  }
  /** When delayed or scheduled work is due next (ms), if any waits. */
  nextDue(): number | undefined {
    const moments = [this.schedules.nextDue(), this.parts.queue.nextDue(), ...this.others.map((other) => other.nextDue?.())].filter(
      (moment) => moment !== undefined,
    );
    return moments.length === 0 ? undefined : Math.min(...moments);
  }
}
