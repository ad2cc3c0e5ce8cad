import type { SubscriberList } from './subscriberList.ts';
import type { Moment } from './zone.ts';

/** A rule of a segment as it was given. */
export interface SegmentRule {
  readonly RuleType: string;
  readonly Clause: string;
}

/** A part of a list: members for whom in every group at least one rule holds. */
export interface Segment {
  readonly id: string;
  readonly list: SubscriberList;
  title: string;
  groups: readonly { readonly Rules: readonly SegmentRule[] }[];
  /** The service's own engagement segments cannot be changed. */
  readonly isSystem: boolean;
  /** Until then the service still calculates the members. */
  readyAt: Moment;
}
