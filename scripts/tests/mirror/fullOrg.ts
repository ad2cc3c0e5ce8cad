/** An org that has nearly used up a limit of the whole: the jobs that run can end, new work is too much. */
import { ASYNC_EXECUTIONS, MOST_ASYNC_EXECUTIONS } from '../../local-org/jobs/limits/dailyCounts.ts';
import type { LocalOrg } from '../../local-org/org.ts';

const NEARLY = 0.99;

/** @return gives the room back. */
export function useUp(org: LocalOrg, limit: string): () => void {
  if (limit !== ASYNC_EXECUTIONS) {
    org.orgLimits.set(limit, 1);
    return () => void org.orgLimits.delete(limit);
  }
  const count = Math.floor(MOST_ASYNC_EXECUTIONS * NEARLY);
  const room = MOST_ASYNC_EXECUTIONS + count;
  org.dailyCounts.add(limit, count);
  // what was added in this hour leaves with it: a larger limit gives the room back at any time
  return () => void org.orgLimits.set(limit, room);
}
