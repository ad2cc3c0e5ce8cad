/** Test.enqueueBatchJobs and getFlexQueueOrder: jobs that do nothing, to try the flex queue with. */
import { ApexList } from '../../../platform/collections/index.ts';
import { transaction } from '../../../platform/core/current.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { LocalJobs } from '../../queue/door.ts';
import { NO_CLASS, plainOptions } from '../../queue/job.ts';

const ID = { kind: 'primitive', name: 'Id' } as const;
const queue = (): LocalJobs['queue'] => (transaction().org.jobs as LocalJobs).queue;

definePlatformClass({
  name: 'System.Test',
  statics: {
    enqueueBatchJobs: (count: number) =>
      new ApexList(
        ID,
        Array.from({ length: count }, () => queue().enqueue('BatchApex', NO_CLASS, 'null', transaction().user.id, plainOptions)),
      ),
    getFlexQueueOrder: () => new ApexList(ID, [...queue().flexOrder()]),
  },
});
