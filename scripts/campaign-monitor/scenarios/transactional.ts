import type { Client } from '../state/client.ts';
import type { Member } from '../state/member.ts';
import { fraction, mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { SmartEmail, TransactionalMessage } from '../state/transactional.ts';
import type { MemberPlan } from './members.ts';

const DAY = 86_400;
const MESSAGES = 60;
const GROUPS = ['Password reset', 'Order shipped'];

const smartEmail = (service: Service, name: string, isActive: boolean, list: SubscriberList | undefined, plan: MemberPlan): SmartEmail => ({
  id: service.ids.guid('smartEmail'),
  name,
  createdAt: plan.now - 300 * DAY,
  isActive,
  from: '"Harbour Books" <shop@example.org>',
  replyTo: 'shop@example.org',
  subject: `${name} [number]`,
  html: `<p>${name} [number]</p>`,
  text: `${name} [number]`,
  variables: ['number'],
  list,
});

/** Smart e-mails, and the messages of the last weeks. */
export const addTransactional = (service: Service, client: Client, list: SubscriberList, plan: MemberPlan): void => {
  const { smartEmails, messages, groups } = client.transactional;
  smartEmails.push(
    smartEmail(service, 'Receipt', true, list, plan),
    smartEmail(service, 'Gift voucher', true, undefined, plan),
    smartEmail(service, 'Pre-order', false, undefined, plan),
  );
  for (const group of GROUPS) groups.set(group, plan.now - 200 * DAY);
  const members = list.inState('Active');
  for (let i = 0; i < Math.min(MESSAGES, members.size); i++) {
    const member = members.at(mix(plan.seed, i, 0x41) % members.size);
    if (member !== undefined) messages.push(messageTo(member, i, service, smartEmails, plan));
  }
};

/** Every second message is of a smart e-mail, the others belong to a group. */
const messageTo = (
  member: Member,
  i: number,
  service: Service,
  smartEmails: readonly SmartEmail[],
  { seed, now }: MemberPlan,
): TransactionalMessage => {
  const smart = i % 2 === 0 ? smartEmails[i % 4 === 0 ? 0 : 1] : undefined;
  const group = smart === undefined ? GROUPS[i % 3 === 0 ? 0 : 1] : undefined;
  const recipient = member.name === '' ? member.email : `${member.name} <${member.email}>`;
  const sentAt = Math.floor(now - (MESSAGES - i) * 0.8 * DAY);
  return {
    id: service.ids.guid('message'),
    sentAt,
    recipient,
    from: '"Harbour Books" <shop@example.org>',
    subject: smart === undefined ? (group ?? '') : `${smart.name} ${i}`,
    to: [recipient],
    cc: [],
    bcc: [],
    html: '<p>Thank you.</p>',
    text: 'Thank you.',
    attachments: [],
    data: smart === undefined ? undefined : { number: String(i) },
    group,
    smartEmail: smart,
    ...fateOf(fraction(seed, i, 0x42), sentAt),
  };
};

/** What becomes of a message. @param luck between 0 and 1 */
const fateOf = (luck: number, sentAt: number): Pick<TransactionalMessage, 'status' | 'opens' | 'clicks'> => {
  const status = luck < 0.06 ? 'Bounced' : luck < 0.08 ? 'Spam' : 'Delivered';
  const wasOpened = status === 'Delivered' && luck < 0.7;
  return {
    status,
    opens: wasOpened ? [{ at: sentAt + 900 }] : [],
    clicks: wasOpened && luck < 0.3 ? [{ at: sentAt + 960, url: 'https://example.org/orders' }] : [],
  };
};
