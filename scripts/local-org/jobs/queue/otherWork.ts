/** Work that is no Apex job: reports that run later, flows that wait for their time. */
import type { RunnerParts } from '../run/executor.ts';

export interface OtherWork {
  /** One piece of it. @return whether there was any. */
  step(parts: RunnerParts): boolean;
  /** When more is due (ms). */
  nextDue?(): number | undefined;
}
