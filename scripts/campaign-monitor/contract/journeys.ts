/** Journeys, their emails and events. Source: API reference, "Journeys". */
import { placeFields } from './campaigns.ts';
import { endpoint, pageOf } from './endpoint.ts';
import { integer, list, object, open, optional, text } from './schema.ts';

const journeySummary = object('JourneySummary', 'A journey as the client lists it.', {
  ListID: text,
  JourneyID: text,
  Name: text,
  Status: text,
});
export const journeyEmail = object('JourneyEmail', 'A mail of a journey and its counts.', {
  EmailID: text,
  Name: text,
  Bounced: integer,
  Clicked: integer,
  Opened: integer,
  Sent: integer,
  UniqueOpened: integer,
  Unsubscribed: integer,
});
const journeyDetails = object('JourneyDetails', 'A journey and its mails.', {
  JourneyID: text,
  Name: text,
  TriggerType: text,
  Status: text,
  Emails: list(journeyEmail),
});
const journeyRecipient = object('JourneyRecipient', "Somebody who got a journey's mail, and when.", {
  EmailAddress: text,
  SentDate: text,
});
const journeyOpen = object('JourneyOpen', "An open of a journey's mail.", {
  EmailAddress: text,
  Date: text,
  ...placeFields,
});
const journeyClick = object('JourneyClick', "A click on a link of a journey's mail.", {
  EmailAddress: text,
  Date: text,
  URL: text,
  ...placeFields,
});
const journeyBounce = object('JourneyBounce', 'A mail of a journey that came back.', {
  EmailAddress: text,
  BounceType: text,
  Date: text,
  Reason: text,
});
const journeyUnsubscribe = object('JourneyUnsubscribe', "Somebody who left through a journey's mail.", {
  EmailAddress: text,
  Date: text,
  IPAddress: text,
});
const journeyCopyRequest = object('JourneyCopyRequest', 'Where a journey is to be copied to.', {
  DestinationClientID: optional(text),
  DestinationListID: optional(text),
  ClientID: optional(text),
  ListID: optional(text),
  Name: optional(text),
});
const publishRequest = object('PublishRequest', 'Something a subscriber did.', {
  Email: optional(text),
  EventName: optional(text),
  Data: optional(open),
});
const trackRequest = object('TrackRequest', 'Something somebody did, in the form of one wrapper.', {
  ContactID: optional(
    object('ContactId', 'Who did something, by any of these.', {
      Email: optional(text),
      AnonymousID: optional(text),
      UserID: optional(text),
    }),
  ),
  EventName: optional(text),
  Data: optional(open),
});
const trackedEvent = object('TrackedEvent', 'The number that an event got.', { EventID: text });

const read = { method: 'GET', query: [], status: 200, permissions: ['Automation'] } as const;
const events = { ...read, query: ['date', 'page', 'pagesize', 'orderdirection'] } as const;

export const getJourneys = endpoint({
  ...read,
  name: 'getJourneys',
  doc: 'The journeys of a client.',
  path: '/clients/:client/journeys',
  answer: list(journeySummary),
});
export const getJourney = endpoint({
  ...read,
  name: 'getJourney',
  doc: 'A journey and the counts of its mails.',
  path: '/journeys/:journey',
  answer: journeyDetails,
});
export const getJourneyRecipients = endpoint({
  ...events,
  name: 'getJourneyRecipients',
  doc: 'To whom a mail of a journey went, and when.',
  path: '/journeys/email/:journeyEmail/recipients',
  answer: pageOf(journeyRecipient),
});
export const getJourneyOpens = endpoint({
  ...events,
  name: 'getJourneyOpens',
  doc: 'The opens.',
  path: '/journeys/email/:journeyEmail/opens',
  answer: pageOf(journeyOpen),
});
export const getJourneyClicks = endpoint({
  ...events,
  name: 'getJourneyClicks',
  doc: 'The clicks.',
  path: '/journeys/email/:journeyEmail/clicks',
  answer: pageOf(journeyClick),
});
export const getJourneyBounces = endpoint({
  ...events,
  name: 'getJourneyBounces',
  doc: 'The bounces.',
  path: '/journeys/email/:journeyEmail/bounces',
  answer: pageOf(journeyBounce),
});
export const getJourneyUnsubscribes = endpoint({
  ...events,
  name: 'getJourneyUnsubscribes',
  doc: 'Those who left through it.',
  path: '/journeys/email/:journeyEmail/unsubscribes',
  answer: pageOf(journeyUnsubscribe),
});
export const copyJourney = endpoint({
  name: 'copyJourney',
  doc: 'Copies a journey to a list.',
  method: 'POST',
  path: '/journeys/:journey/copy',
  query: [],
  body: journeyCopyRequest,
  bodyName: 'journey',
  answer: text,
  status: 201,
  permissions: ['Automation'],
  since: 'v3.3',
});
export const publishEvent = endpoint({
  name: 'publishEvent',
  doc: 'Tells of something a subscriber did, which may start a journey.',
  method: 'POST',
  path: '/events/publish/:client',
  query: [],
  body: publishRequest,
  bodyName: 'event',
  status: 200,
  permissions: ['Automation'],
  since: 'v3.3',
});
export const trackEvent = endpoint({
  name: 'trackEvent',
  doc: 'The same in the form of one wrapper.',
  method: 'POST',
  path: '/events/:eventKind/:client/track',
  query: [],
  body: trackRequest,
  bodyName: 'event',
  answer: list(trackedEvent),
  status: 201,
  permissions: ['Automation'],
});
