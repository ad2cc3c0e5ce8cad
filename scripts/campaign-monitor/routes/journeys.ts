import { type Problem, problem } from '../contract/errors.ts';
import {
  copyJourney,
  getJourney,
  getJourneyBounces,
  getJourneyClicks,
  getJourneyOpens,
  getJourneyRecipients,
  getJourneys,
  getJourneyUnsubscribes,
  publishEvent,
  trackEvent,
} from '../contract/journeys.ts';
import { type Call, type Route, route } from '../http/call.ts';
import { readMoment } from '../rules/dates.ts';
import { isEmailAddress } from '../rules/subscribers/emailAddress.ts';
import { bounceOf, clickOf, leftOf, openOf } from '../rules/eventRows.ts';
import { pageOfTable } from '../rules/paging.ts';
import type { Tracked } from '../state/campaign.ts';
import { JourneyEmail } from '../state/journey.ts';
import type { Service } from '../state/service.ts';
import type { Table } from '../state/table.ts';
import type { Zone } from '../state/zone.ts';

const YEAR_DAYS = 365;
const LONGEST_NAME = 50;

/** The start of a report: as requested, but at most a year ago. */
const sinceOf = (date: string | undefined, zone: Zone, service: Service): number | Problem => {
  const oldest = zone.startOfDay(service.clock.now(), -YEAR_DAYS);
  const asked = date === undefined ? oldest : readMoment(date, zone);
  return asked === undefined ? problem(5) : Math.max(asked, oldest);
};

const report = <T extends Tracked, Row>(call: Call<typeof getJourneyOpens>, table: Table<T>, toRow: (event: T) => Row, order = 'Date') => {
  const { query, found, service } = call;
  const since = sinceOf(query.date, found.journeyEmail.client.zone, service);
  return pageOfTable(table, query, { orders: ['date'], echo: { order, isUpperCase: true } }, since, toRow);
};

const withoutList = <T extends { readonly ListID: string }>({ ListID: _list, ...row }: T): Omit<T, 'ListID'> => row;

const isEventKind = (kind: string): boolean => ['custom', 'identify', 'shopify'].includes(kind.toLowerCase());

/** Journeys, their reports, and the events that start them. */
export const journeyRoutes: readonly Route[] = [
  route(getJourneys, ({ found }) =>
    found.client.journeys.map(({ id, list, name, status }) => ({
      ListID: list.id,
      JourneyID: id,
      Name: name,
      Status: status,
    })),
  ),
  route(getJourney, ({ found: { journey } }) => ({
    JourneyID: journey.id,
    Name: journey.name,
    TriggerType: journey.triggerType,
    Status: journey.status,
    Emails: journey.emails.map((email) => ({
      EmailID: email.id,
      Name: email.name,
      Bounced: email.bounces.size,
      Clicked: email.clicks.size,
      Opened: email.opens.size,
      Sent: email.sent.size,
      UniqueOpened: email.uniqueOpens,
      Unsubscribed: email.unsubscribes.size,
    })),
  })),
  route(getJourneyRecipients, (call) => {
    const { email, client } = call.found.journeyEmail;
    return report(call, email.sent, ({ to, at }) => ({ EmailAddress: to.email, SentDate: client.zone.text(at) }), 'SentDate');
  }),
  route(getJourneyOpens, (call) => report(call, call.found.journeyEmail.email.opens, (event) => withoutList(openOf(event)))),
  route(getJourneyClicks, (call) => report(call, call.found.journeyEmail.email.clicks, (event) => withoutList(clickOf(event)))),
  route(getJourneyBounces, (call) => report(call, call.found.journeyEmail.email.bounces, (event) => withoutList(bounceOf(event)))),
  route(getJourneyUnsubscribes, (call) => report(call, call.found.journeyEmail.email.unsubscribes, (event) => withoutList(leftOf(event)))),
  route(copyJourney, ({ found: { journey }, body, service, caller }) => {
    const client = service.clients.get((body.DestinationClientID ?? body.ClientID ?? '').toLowerCase());
    if (client === undefined || (caller.kind === 'client' && caller.client !== client)) return problem(125);
    const list = client.lists.find(({ id }) => id === (body.DestinationListID ?? body.ListID ?? '').toLowerCase());
    if (list === undefined) return problem(126);
    const name = body.Name ?? journey.name;
    if (name.trim() === '' || name.length > LONGEST_NAME) return problem(3003);
    const emails = journey.emails.map((email) => new JourneyEmail(service.ids.next('journeyEmail'), email.name));
    return service.addJourney({
      id: service.ids.next('journey'),
      list,
      name,
      triggerType: journey.triggerType,
      status: 'Not started',
      emails,
    }).id;
  }),
  route(publishEvent, ({ body }) => (isEmailAddress(body.Email) ? undefined : problem(1))),
  route(trackEvent, ({ found, body, service }) => {
    if (!isEventKind(found.eventKind)) return problem(404);
    const { Email } = body.ContactID ?? {};
    if (Email !== undefined && !isEmailAddress(Email)) return problem(1);
    return [{ EventID: service.ids.guid('event') }];
  }),
];
