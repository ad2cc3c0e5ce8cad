/**
 * What a stopped process left in the middle of a transaction: SQLite has rolled that transaction back, the job starts again where it began.
 * Work that calls out may thus call out twice, as in an org that was restarted under it.
 */
import type { JobQueue } from './queue.ts';

/** @return a line for each job that was interrupted; its row says Queued again. A batch between two chunks was not. */
export function resumeInterrupted(queue: JobQueue): readonly string[] {
  return queue.waiting().flatMap((job) => {
    const status = queue.rows.status(job.id);
    const isHalfway = status === 'Preparing' || (status === 'Processing' && job.kind !== 'BatchApex');
    if (!isHalfway) return [];
    queue.rows.update(job.id, { Status: 'Queued' });
    return [`${job.kind} ${job.id} (${job.className}) was interrupted and starts again`];
  });
}
