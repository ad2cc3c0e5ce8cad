import type { Member } from './member.ts';
import type { SubscriberList } from './subscriberList.ts';
import type { WebhookEvent } from './webhook.ts';

/** An event on a list, which webhooks may report. */
export interface ListEvent {
  readonly type: WebhookEvent;
  readonly list: SubscriberList;
  readonly member: Member;
  /** The address before an update. */
  readonly oldEmail?: string;
}
