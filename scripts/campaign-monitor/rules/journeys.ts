import { recipientOf } from '../state/campaign.ts';
import type { Member } from '../state/member.ts';
import type { Service } from '../state/service.ts';
import { thisMinute } from './subscribers/membership.ts';

/** Sends the first mail of the journeys that subscribing to a list starts. */
export const startJourneys = (service: Service, member: Member): void => {
  for (const journey of member.list.client.journeys) {
    const [first] = journey.emails;
    if (journey.list !== member.list || journey.status !== 'Active' || first === undefined) continue;
    first.sent.add({ to: recipientOf(member), at: thisMinute(service), serial: first.sent.size + 1 });
  }
};
