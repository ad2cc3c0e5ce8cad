/** The kinds of failures of the service. */
export const FAULT_KINDS = [
  'rateLimit',
  'tooQuick',
  'serverError',
  'slow',
  'dropped',
  'truncated',
  'html',
  'empty',
  'expiredToken',
  'movingRows',
  'duplicateRows',
  'problem',
] as const;
/** One of them. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault that was ordered. */
export interface FaultOrder {
  readonly kind: FaultKind;
  /** Only this call of the contract; every call if left out. */
  readonly endpoint?: string;
  /** Only paths (below the version) that contain this text. */
  readonly path?: string;
  readonly method?: string;
  /** From 0 to 1; 1 by default. */
  readonly probability?: number;
  /** How often the fault strikes. */
  readonly count?: number;
  /** How many matching calls are spared first. */
  readonly after?: number;
  /** For `problem`: any code of the service. */
  readonly code?: number;
  /** For `slow`; 1,000 by default. */
  readonly delayMs?: number;
}

/** What is known of a call when a fault is chosen for it. */
export interface FaultTarget {
  readonly endpoint: string | undefined;
  readonly path: string;
  readonly method: string;
}
