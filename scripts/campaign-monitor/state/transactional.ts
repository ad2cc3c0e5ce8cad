import type { SubscriberList } from './subscriberList.ts';
import type { Moment } from './zone.ts';

/** A transactional mail that is designed in the service and sent by its id. */
export interface SmartEmail {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Moment;
  readonly isActive: boolean;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly variables: readonly string[];
  /** Recipients may be added to it. */
  readonly list: SubscriberList | undefined;
}

/** An open or a click of one message. */
export interface MessageEvent {
  readonly at: Moment;
  readonly url?: string;
}

/** One message to one recipient. */
export interface TransactionalMessage {
  readonly id: string;
  readonly status: 'Delivered' | 'Bounced' | 'Spam';
  readonly sentAt: Moment;
  readonly recipient: string;
  readonly from: string;
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly { readonly Name: string; readonly Type: string }[];
  readonly data: unknown;
  readonly group: string | undefined;
  readonly smartEmail: SmartEmail | undefined;
  readonly opens: MessageEvent[];
  readonly clicks: MessageEvent[];
}

/** The transactional side of a client. */
export interface Transactional {
  readonly smartEmails: SmartEmail[];
  /** Newest last. */
  readonly messages: TransactionalMessage[];
  readonly groups: Map<string, Moment>;
}
