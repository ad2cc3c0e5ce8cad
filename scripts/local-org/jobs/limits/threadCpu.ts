/**
 * CPU time of this thread: other orgs may run in other threads of the process, and waiting uses none.
 * Units: milliseconds. Newer Node versions measure it; on Linux the kernel does; elsewhere that of the whole process is used.
 */
import { readFileSync } from 'node:fs';

const SCHEDULER = '/proc/thread-self/schedstat';
const threadUsage = (process as { readonly threadCpuUsage?: () => NodeJS.CpuUsage }).threadCpuUsage;

export const threadCpuMs: () => number = choose();

function choose(): () => number {
  if (threadUsage !== undefined) return () => milliseconds(threadUsage());
  try {
    fromScheduler();
    return fromScheduler;
  } catch {
    return () => milliseconds(process.cpuUsage());
  }
}

/** Nanoseconds on a processor, nanoseconds waiting for one, turns. */
function fromScheduler(): number {
  return Number(readFileSync(SCHEDULER, 'utf8').split(' ')[0]) / 1e6;
}
function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
