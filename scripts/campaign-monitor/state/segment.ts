import type { SubscriberList } from './subscriberList.ts';
import type { Moment } from './zone.ts';

/** A rule of a segment as it was given. */
export interface SegmentRule {
  readonly RuleType: string;
  readonly Clause: string;
}

/** A part of a list: members who match at least one rule in every group. */
export interface Segment {
  readonly id: string;
  readonly list: SubscriberList;
  title: string;
  groups: readonly { readonly Rules: readonly SegmentRule[] }[];
  /** The service's own engagement segments cannot be changed. */
  readonly isSystem: boolean;
  /** The service is still calculating the members before then. */
  readyAt: Moment;
}
