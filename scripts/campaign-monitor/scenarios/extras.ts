import { Campaign } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import { JourneyEmail } from '../state/journey.ts';
import type { Service } from '../state/service.ts';
import type { MemberPlan } from './members.ts';

const DAY = 86_400;

/** The rest of a lived-in client: drafts, a scheduled campaign, templates, segments, journeys. */
export const addExtras = (service: Service, client: Client, plan: MemberPlan): void => {
  const [newsletter, events] = client.lists;
  if (newsletter === undefined || events === undefined) return;
  const { ids } = service;
  const draft = (name: string, createdAt: number): Campaign => {
    const content = { name, subject: name, fromName: client.name, fromEmail: 'news@example.org', replyTo: 'reply@example.org', lists: [newsletter], segments: [], tags: [] };
    return service.addCampaign(new Campaign(ids.next('campaign'), client, content, createdAt));
  };
  draft('Summer catalogue', plan.now - 3 * DAY);
  const scheduled = draft('Reading week', plan.now - DAY);
  scheduled.status = 'scheduled';
  scheduled.sendAt = client.zone.startOfDay(plan.now, 9) + 9 * 3_600;
  service.addTemplate({ id: ids.next('template'), client, name: 'Two columns' });
  service.addTemplate({ id: ids.next('template'), client, name: 'Plain letter' });
  service.addSegment({
    id: ids.next('segment'),
    list: newsletter,
    title: 'Perth readers',
    groups: [{ Rules: [{ RuleType: '[City]', Clause: 'EQUALS Perth' }] }],
    isSystem: false,
    readyAt: 0,
  });
  const welcome = new JourneyEmail(ids.next('journeyEmail'), 'Welcome');
  service.addJourney({ id: ids.next('journey'), list: newsletter, name: 'Welcome', triggerType: 'On Subscription', status: 'Active', emails: [welcome] });
};
