/** The order of batches that wait for a place. Source: Apex Reference Guide, "FlexQueue Class". */
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { LocalJobs } from '../queue/door.ts';

const queue = (): LocalJobs['queue'] => (transaction().org.jobs as LocalJobs).queue;
const near = (other: string, offset: number) => (others: readonly string[]) => {
  const index = others.indexOf(other);
  return index === -1 ? undefined : index + offset;
};

definePlatformClass({
  name: 'System.FlexQueue',
  statics: {
    moveBeforeJob: (id: string, other: string) => queue().reorder(id, near(other, 0)),
    moveAfterJob: (id: string, other: string) => queue().reorder(id, near(other, 1)),
    moveJobToFront: (id: string) => queue().reorder(id, () => 0),
    moveJobToEnd: (id: string) => queue().reorder(id, (others) => others.length),
  },
});
