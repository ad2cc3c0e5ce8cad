/** Enqueueing and scheduling. Source: Apex Reference Guide, "System Class" and "Database Class". */
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';

const jobs = (): ReturnType<typeof transaction>['org']['jobs'] => transaction().org.jobs;
function required(job: ApexValue): UserInstance {
  if (job === null) raise('System.NullPointerException', 'Argument 1 cannot be null');
  return job as UserInstance;
}

definePlatformClass({
  name: 'System.Database',
  statics: {
    executeBatch: (job: ApexValue, scopeSize?: number) => {
      if (scopeSize !== undefined && (scopeSize < 1 || scopeSize > 2000)) raise('System.AsyncException', `Invalid batch scope size: ${String(scopeSize)}`);
      return jobs().enqueueBatch(required(job), scopeSize ?? 200);
    },
  },
});
definePlatformClass({
  name: 'System.System',
  statics: {
    enqueueJob: (job: ApexValue) => {
      transaction().count('queueableJobs');
      return jobs().enqueueQueueable(required(job));
    },
    schedule: (name: string, cron: string, job: ApexValue) => jobs().schedule(name, cron, required(job)),
    abortJob: (id: string) => jobs().abort(id),
  },
});
