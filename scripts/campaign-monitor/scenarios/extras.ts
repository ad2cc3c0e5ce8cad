import { Campaign } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import { fillJourney } from './journey.ts';
import type { MemberPlan } from './members.ts';
import { addTransactional } from './transactional.ts';

const DAY = 86_400;

const addDrafts = (service: Service, client: Client, newsletter: SubscriberList, plan: MemberPlan): void => {
  const draft = (name: string, createdAt: number): Campaign => {
    const content = {
      name,
      subject: name,
      fromName: client.name,
      fromEmail: 'news@example.org',
      replyTo: 'reply@example.org',
      lists: [newsletter],
      segments: [],
      tags: ['catalogue'],
    };
    return service.addCampaign(new Campaign(service.ids.next('campaign'), client, content, Math.floor(createdAt / 60) * 60));
  };
  draft('Summer catalogue', plan.now - 3 * DAY);
  service.schedule(draft('Reading week', plan.now - DAY), client.zone.startOfDay(plan.now, 9) + 9 * 3_600);
};

const addSegments = (service: Service, newsletter: SubscriberList): void => {
  const segment = (title: string, ruleType: string, clause: string, isSystem = false): void => {
    const groups = [{ Rules: [{ RuleType: ruleType, Clause: clause }] }];
    service.addSegment({ id: service.ids.next('segment'), list: newsletter, title, groups, isSystem, readyAt: 0 });
  };
  segment('Perth readers', '[City]', 'EQUALS Perth');
  segment('Crime and travel', '[Topics]', 'EQUALS Crime');
  segment('Engaged', 'Engagement', 'EQUALS Active', true);
};

/** What else a client has after some years: drafts, a scheduled campaign, templates, segments, journeys, transactional mail. */
export const addExtras = (service: Service, client: Client, plan: MemberPlan): void => {
  const [newsletter, events] = client.lists;
  if (newsletter === undefined || events === undefined) return;
  addDrafts(service, client, newsletter, plan);
  for (const name of ['Two columns', 'Plain letter']) service.addTemplate({ id: service.ids.next('template'), client, name });
  addSegments(service, newsletter);
  fillJourney(service, newsletter, plan, {
    name: 'Welcome',
    status: 'Active',
    mails: ['Welcome aboard', 'Your first week'],
  });
  fillJourney(service, events, plan, { name: 'Win back', status: 'Paused', mails: ['We miss you'] });
  addTransactional(service, client, newsletter, plan);
};
