/** Test.enqueueBatchJobs and getFlexQueueOrder: empty jobs for tests of the flex queue. Source: Apex Reference Guide, "Test Class"; the refusals were seen in an org. */
import { ApexList } from '../../../platform/collections/index.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { requireTest } from '../../../platform/system/testing/testOnly.ts';
import { localJobs } from '../../queue/door.ts';
import { NO_CLASS, plainOptions } from '../../job.ts';

const ID = { kind: 'primitive', name: 'Id' } as const;

definePlatformClass({
  name: 'System.Test',
  statics: {
    enqueueBatchJobs: (count: number | null) => {
      if (count === null || count < 1) raise('System.InvalidParameterValueException', 'Number of Jobs must not be null or less than 1');
      const enqueue = (): string => {
        localJobs().requireFlexRoom();
        return localJobs().queue.enqueue('BatchApex', NO_CLASS, 'null', transaction().user.id, plainOptions);
      };
      return new ApexList(ID, Array.from({ length: count }, enqueue));
    },
    getFlexQueueOrder: () => {
      requireTest('getFlexQueueOrder');
      return new ApexList(ID, [...localJobs().queue.flexOrder()]);
    },
  },
});
