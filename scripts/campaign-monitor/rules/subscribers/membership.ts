import type { SuppressionReason } from '../../state/client.ts';
import type { Member, MemberState } from '../../state/member.ts';
import type { Service } from '../../state/service.ts';
import type { Moment } from '../../state/zone.ts';

/** The present minute: the service dates changes of subscribers by the minute. */
export const thisMinute = (service: Service): Moment => Math.floor(service.clock.now() / 60) * 60;

/** Moves a member to another state now, and sets `Date`. */
export const enterState = (service: Service, member: Member, state: MemberState): void => {
  if (member.state === state) return;
  member.list.change(member, (changed) => {
    changed.state = state;
    changed.since = thisMinute(service);
  });
  if (state === 'Active') service.announce({ type: 'Subscribe', list: member.list, member });
  else if (state !== 'Unconfirmed') service.announce({ type: 'Deactivate', list: member.list, member });
};

/** Whether somebody receives mail, or will after confirming. */
const isOnList = (member: Member): boolean => member.state === 'Active' || member.state === 'Unconfirmed';

/** Removes an address from every list of a client that follows the suppression list. */
const leaveAll = (service: Service, member: Member, state: 'Unsubscribed' | 'Bounced', reason: SuppressionReason): void => {
  const { client } = member.list;
  client.suppress(member.email, reason, service.clock.now());
  for (const list of client.lists) {
    const there = list.heedsSuppression ? list.find(member.email) : undefined;
    if (there !== undefined && isOnList(there)) enterState(service, there, state);
  }
};

/** Unsubscribes somebody from this list, or from all lists that follow the suppression list if this one does. Source: API reference, 7.6. */
export const unsubscribe = (service: Service, member: Member): void => {
  enterState(service, member, 'Unsubscribed');
  if (member.list.heedsSuppression) leaveAll(service, member, 'Unsubscribed', 'Unsubscribed');
};

/** A hard bounce: the address is permanently unreachable. */
export const bounce = (service: Service, member: Member): void => {
  enterState(service, member, 'Bounced');
  if (member.list.heedsSuppression) leaveAll(service, member, 'Bounced', 'Bounced');
};

/** Puts an address on a client's suppression list and removes it from the lists that follow that. */
export const suppressAddress = (service: Service, email: string, client: Member['list']['client']): void => {
  client.suppress(email, 'Reason Unavailable', service.clock.now());
  for (const list of client.lists) {
    const there = list.heedsSuppression ? list.find(email) : undefined;
    if (there !== undefined && isOnList(there)) enterState(service, there, 'Unsubscribed');
  }
};
