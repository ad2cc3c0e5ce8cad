/** Work other than Apex jobs: asynchronous reports, scheduled paths of flows. */
import type { RunnerParts } from '../run/executor.ts';

export interface OtherWork {
  /** Runs one piece of work. @return whether there was any */
  step(parts: RunnerParts): boolean;
  /** When more is due (ms). */
  nextDue?(): number | undefined;
}
