/** A schedule that fires. Source: Apex Developer Guide, "Apex Scheduler". */
import { transaction } from '../../platform/core/current.ts';
import { callBridge } from '../bridge.ts';
import { nextFire } from '../cron/cron.ts';
import { plainOptions } from '../job.ts';
import { Context } from '../platform/contexts.ts';
import type { Schedule, Schedules } from '../queue/schedules.ts';
import { deserialize } from '../state/serialize.ts';
import type { RunnerParts } from './executor.ts';

export class ScheduledRun {
  private readonly parts: RunnerParts;
  private readonly schedules: Schedules;
  constructor(parts: RunnerParts, schedules: Schedules) {
    this.parts = parts;
    this.schedules = schedules;
  }

  /** Fires nothing. */
  skip(schedule: Schedule, reason: Error): void {
    const { data, now, failed } = this.parts;
    this.schedules.fired(
      schedule,
      schedule.cron === undefined ? undefined : nextFire(schedule.cron, now(), data.runningUser(schedule.userId).timeZone),
    );
    failed(`schedule ${schedule.id} (${schedule.className}) did not run`, reason);
  }

  /** The next firing is computed from now: a stopped process makes up for missed firings once. */
  fire(schedule: Schedule): void {
    const { data, executor, now, queue, failed } = this.parts;
    const next = schedule.cron === undefined ? undefined : nextFire(schedule.cron, now(), data.runningUser(schedule.userId).timeZone);
    try {
      executor.run('SCHEDULED', schedule.userId, () => {
        // in a test it runs early: meanwhile its trigger is still waiting
        const isAhead = transaction().isTest;
        if (!isAhead) this.schedules.fired(schedule, next);
        if (schedule.scopeSize !== undefined) {
          queue.enqueue('BatchApex', schedule.className, schedule.state, schedule.userId, {
            ...plainOptions,
            scopeSize: schedule.scopeSize,
            cronTriggerId: schedule.id,
          });
        } else {
          callBridge(
            deserialize(schedule.state),
            'system.schedulable#execute/1',
            new Context('System.SchedulableContext', schedule.id, schedule.id),
          );
        }
        if (isAhead && next !== undefined && this.schedules.has(schedule)) this.schedules.fired(schedule, next);
      });
    } catch (error) {
      this.schedules.fired(schedule, next);
      failed(`schedule ${schedule.id} (${schedule.className}) failed`, error);
    }
  }
}
