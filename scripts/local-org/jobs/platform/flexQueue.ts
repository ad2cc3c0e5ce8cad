/** System.FlexQueue: the order of waiting batches. Source: Apex Reference Guide, "FlexQueue Class". */
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { localJobs } from '../queue/door.ts';
import type { JobQueue } from '../queue/queue.ts';

const queue = (): JobQueue => localJobs().queue;
const given = (id: string | null, position: number): string => id ?? raiseNullArgument(position);

/** Errors: System.NoSuchElementException for a job that does not wait there; its words were seen in an org. */
function move(job: string, place: (others: readonly string[]) => number | undefined): boolean {
  if (!queue().flexOrder().includes(job)) raise('System.NoSuchElementException', `Job with id ${job} not found in the queue`);
  return queue().reorder(job, place);
}
const near = (other: string, offset: number) => (others: readonly string[]) => {
  const index = others.indexOf(other);
  return index === -1 ? undefined : index + offset;
};

definePlatformClass({
  name: 'System.FlexQueue',
  statics: {
    moveBeforeJob: (id: string | null, other: string | null) => move(given(id, 1), near(given(other, 2), 0)),
    moveAfterJob: (id: string | null, other: string | null) => move(given(id, 1), near(given(other, 2), 1)),
    moveJobToFront: (id: string | null) => move(given(id, 1), () => 0),
    moveJobToEnd: (id: string | null) => move(given(id, 1), (others) => others.length),
  },
});
