import type { Campaign } from './campaign.ts';
import type { Client, Person } from './client.ts';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { Journey, JourneyEmail } from './journey.ts';
import type { Segment } from './segment.ts';
import type { ListEvent } from './listEvent.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { SubscriberList } from './subscriberList.ts';
import type { Template } from './template.ts';
import type { Webhook } from './webhook.ts';
import { WriteCounter } from './writeCounter.ts';
import type { Moment, Zone } from './zone.ts';

/** The account of an agency, which may have many clients, or of a direct customer, who is the only one. */
export interface Account {
  readonly isAgency: boolean;
  readonly apiKey: string;
  readonly zone: Zone;
  credits: number;
  readonly admins: Person[];
  primaryContact: string;
}

/** Everything the service knows: one account and all that belongs to it, found by id. */
export class Service {
  readonly account: Account;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: Settings = defaultSettings();
  /** Called for events on lists. */
  announce: (event: ListEvent) => void = () => undefined;
  /** Posts a sample to a webhook. @return what went wrong, if anything. */
  probe: (list: SubscriberList, webhook: Webhook) => Promise<unknown> = () => Promise.resolve(undefined);
  readonly clients = new Map<string, Client>();
  readonly lists = new Map<string, SubscriberList>();
  readonly campaigns = new Map<string, Campaign>();
  /** Campaigns that wait for their scheduled time. */
  readonly scheduled = new Set<Campaign>();
  readonly segments = new Map<string, Segment>();
  readonly templates = new Map<string, Template>();
  readonly journeys = new Map<string, Journey>();
  readonly journeyEmails = new Map<string, { readonly email: JourneyEmail; readonly client: Client }>();

  constructor(account: Account, clock: Clock, ids: Ids) {
    this.account = account;
    this.clock = clock;
    this.ids = ids;
  }

  /** The times at which clients were recently created. */
  readonly clientsCreatedAt: Moment[] = [];
  /** How often each address of a list was written within the last minute. */
  readonly writes = new WriteCounter();

  addClient(client: Client): Client {
    this.clients.set(client.id, client);
    return client;
  }

  addList(list: SubscriberList): SubscriberList {
    this.lists.set(list.id, list);
    list.client.lists.push(list);
    return list;
  }

  removeList(list: SubscriberList): void {
    this.lists.delete(list.id);
    for (const segment of list.segments) this.segments.delete(segment.id);
    list.client.lists.splice(list.client.lists.indexOf(list), 1);
  }

  addCampaign(campaign: Campaign): Campaign {
    this.campaigns.set(campaign.id, campaign);
    campaign.client.campaigns.push(campaign);
    return campaign;
  }

  addSegment(segment: Segment): Segment {
    this.segments.set(segment.id, segment);
    segment.list.segments.push(segment);
    return segment;
  }

  /** Schedules a campaign. */
  schedule(campaign: Campaign, sendAt: Moment): void {
    campaign.status = 'scheduled';
    campaign.sendAt = sendAt;
    this.scheduled.add(campaign);
  }

  removeCampaign(campaign: Campaign): void {
    this.campaigns.delete(campaign.id);
    this.scheduled.delete(campaign);
    campaign.client.campaigns.splice(campaign.client.campaigns.indexOf(campaign), 1);
  }

  removeSegment(segment: Segment): void {
    this.segments.delete(segment.id);
    segment.list.segments.splice(segment.list.segments.indexOf(segment), 1);
  }

  removeTemplate(template: Template): void {
    this.templates.delete(template.id);
    template.client.templates.splice(template.client.templates.indexOf(template), 1);
  }

  /** Removes a client and all that belongs to it. */
  removeClient(client: Client): void {
    for (const list of [...client.lists]) this.removeList(list);
    for (const campaign of [...client.campaigns]) this.removeCampaign(campaign);
    for (const template of [...client.templates]) this.removeTemplate(template);
    for (const journey of client.journeys) {
      this.journeys.delete(journey.id);
      for (const email of journey.emails) this.journeyEmails.delete(email.id);
    }
    this.clients.delete(client.id);
  }

  addTemplate(template: Template): Template {
    this.templates.set(template.id, template);
    template.client.templates.push(template);
    return template;
  }

  addJourney(journey: Journey): Journey {
    const client = journey.list.client;
    this.journeys.set(journey.id, journey);
    client.journeys.push(journey);
    for (const email of journey.emails) this.journeyEmails.set(email.id, { email, client });
    return journey;
  }
}
