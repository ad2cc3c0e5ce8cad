import { type Campaign, type Recipient, recipientOf } from '../../state/campaign.ts';
import type { Service } from '../../state/service.ts';
import type { Moment } from '../../state/zone.ts';
import { segmentMembers } from '../segments/segmentMembers.ts';

/** Who would get a campaign now: the active members of its lists and segments, each address once. */
export const recipientsNow = (campaign: Campaign, service: Service): readonly Recipient[] => {
  const recipients = new Map<string, Recipient>();
  const groups = [
    ...campaign.content.lists.map((list) => list.inState('Active')),
    ...campaign.content.segments.map((segment) => segmentMembers(segment, service)),
  ];
  for (const group of groups) {
    for (const member of group) if (!recipients.has(member.key)) recipients.set(member.key, recipientOf(member));
  }
  return [...recipients.values()];
};

/** Sends a campaign. */
export const sendNow = (campaign: Campaign, service: Service, at: Moment): void => {
  campaign.status = 'sent';
  campaign.sendAt = at;
  if (campaign.links.length === 0) campaign.links = ['https://example.org/'];
  campaign.recipients.load(recipientsNow(campaign, service));
};

/** Sends the scheduled campaigns whose hour has come. */
export const sendDue = (service: Service): void => {
  const now = service.clock.now();
  for (const campaign of service.scheduled) {
    if (campaign.status !== 'scheduled') service.scheduled.delete(campaign);
    else if ((campaign.sendAt ?? Infinity) <= now) sendNow(campaign, service, campaign.sendAt ?? now);
  }
};
