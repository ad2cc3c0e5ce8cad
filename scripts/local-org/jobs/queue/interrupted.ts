/**
 * Jobs that a stopped process left in the middle of a transaction: SQLite has rolled it back, and the transaction starts again. Callouts may thus be made twice, as after a restart of an org.
 */
import type { JobQueue } from './queue.ts';

/** @return a line for each interrupted job, which is queued again; a batch between two chunks does not count */
export function resumeInterrupted(queue: JobQueue): readonly string[] {
  return queue.waiting().flatMap((job) => {
    const status = queue.rows.status(job.id);
    const isHalfway = status === 'Preparing' || (status === 'Processing' && job.kind !== 'BatchApex');
    if (!isHalfway) return [];
    queue.rows.update(job.id, { Status: 'Queued' });
    return [`${job.kind} ${job.id} (${job.className}) was interrupted and starts again`];
  });
}
