/** The ways in which the service can have a bad day. */
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
  /** From 0 to 1; 1 if left out. */
  readonly probability?: number;
  /** So many times and then no more. */
  readonly count?: number;
  /** Leaves so many matching calls alone first. */
  readonly after?: number;
  /** For `problem`: any code of the service. */
  readonly code?: number;
  /** For `slow`; 1,000 if left out. */
  readonly delayMs?: number;
}

/** What a call is, for the question whether a fault befalls it. */
export interface FaultTarget {
  readonly endpoint: string | undefined;
  readonly path: string;
  readonly method: string;
}
