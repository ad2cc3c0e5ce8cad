/** Members of lists: one, many in an import, and their history. Source: API reference, "Subscribers". */
import { endpoint, PAGING, pageOf } from './endpoint.ts';
import { choice, flag, integer, list, object, optional, text } from './schema.ts';

const customFieldValue = object('CustomFieldValue', 'A value of a custom field; a field with several values comes as several of these.', {
  Key: text,
  Value: text,
});

/** Source: API reference, 6.2. */
export const subscriberRow = object(
  'Subscriber',
  "A subscriber as the service shows it. Dates are in the client's time zone, without offset.",
  {
    EmailAddress: text,
    Name: text,
    MobileNumber: optional(text),
    Date: text,
    ListJoinedDate: optional(text),
    State: text,
    CustomFields: list(customFieldValue),
    ReadsEmailWith: optional(text),
    ConsentToTrack: optional(text),
    ConsentToSendSms: optional(text),
  },
);
const subscriberPage = pageOf(subscriberRow);

const customFieldChange = object(
  'CustomFieldChange',
  "A value to write; `Clear` takes it, or with an empty `Value` all of the field's values, away.",
  {
    Key: optional(text),
    Value: optional(text),
    Clear: optional(flag),
  },
);

/** Whether text messages may be sent. Unlike for consent to track, any other value cannot be deserialised. */
export const smsConsent = choice('Yes', 'No', 'Unchanged');

/** Source: API reference, 7.1. */
const subscriberRequest = object('SubscriberRequest', 'A subscriber to add or update.', {
  EmailAddress: optional(text),
  Name: optional(text),
  MobileNumber: optional(text),
  CustomFields: optional(list(customFieldChange)),
  Resubscribe: optional(flag),
  RestartSubscriptionBasedAutoresponders: optional(flag),
  ConsentToTrack: optional(text),
  ConsentToSendSms: optional(smsConsent),
});

const importRow = object('ImportRow', 'One subscriber of an import.', {
  EmailAddress: optional(text),
  Name: optional(text),
  MobileNumber: optional(text),
  CustomFields: optional(list(customFieldChange)),
  ConsentToTrack: optional(text),
  ConsentToSendSms: optional(smsConsent),
});

/** Source: API reference, 7.3. */
export const importRequest = object('ImportRequest', 'Up to 1,000 subscribers at once.', {
  Subscribers: optional(list(importRow)),
  Resubscribe: optional(flag),
  QueueSubscriptionBasedAutoResponders: optional(flag),
  RestartSubscriptionBasedAutoresponders: optional(flag),
});

const importFailure = object('ImportFailure', 'Why a row of an import was refused.', {
  EmailAddress: text,
  Code: integer,
  Message: text,
});

export const importResult = object('ImportResult', 'What became of an import.', {
  FailureDetails: list(importFailure),
  TotalUniqueEmailsSubmitted: integer,
  TotalExistingSubscribers: integer,
  TotalNewSubscribers: integer,
  DuplicateEmailsInSubmission: list(text),
});

const historyAction = object('HistoryAction', 'Something a person did with one mailing.', {
  Event: text,
  Date: text,
  IPAddress: text,
  Detail: text,
});
export const historyEntry = object('HistoryEntry', 'A mailing that somebody got, and what the person did with it.', {
  ID: text,
  Type: text,
  Name: text,
  Actions: list(historyAction),
});

const unsubscribeRequest = object('UnsubscribeRequest', 'Who leaves.', { EmailAddress: optional(text) });

const stateQuery = ['date', ...PAGING, 'includetrackingpreference', 'includesmspreference'] as const;

/** The five states of a subscriber, each with the path of its list. */
export const getActive = endpoint({
  name: 'getActiveSubscribers',
  doc: 'The active subscribers of a list, by the moment at which they became so.',
  method: 'GET',
  path: '/lists/:list/active',
  query: stateQuery,
  answer: subscriberPage,
  status: 200,
  permissions: ['ManageLists'],
});
export const getUnconfirmed = endpoint({
  ...getActive,
  name: 'getUnconfirmedSubscribers',
  doc: 'Those who have not confirmed yet.',
  path: '/lists/:list/unconfirmed',
});
export const getUnsubscribed = endpoint({
  ...getActive,
  name: 'getUnsubscribedSubscribers',
  doc: 'Those who left.',
  path: '/lists/:list/unsubscribed',
});
export const getBounced = endpoint({
  ...getActive,
  name: 'getBouncedSubscribers',
  doc: 'Those whose address refused mail for good.',
  path: '/lists/:list/bounced',
});
export const getDeleted = endpoint({
  ...getActive,
  name: 'getDeletedSubscribers',
  doc: 'Those who were taken off the list.',
  path: '/lists/:list/deleted',
});

export const addSubscriber = endpoint({
  name: 'addSubscriber',
  doc: 'Adds a subscriber, or updates the one with that address.',
  method: 'POST',
  path: '/subscribers/:list',
  query: [],
  body: subscriberRequest,
  bodyName: 'subscriber',
  answer: text,
  status: 201,
  permissions: ['ImportSubscribers'],
});
export const updateSubscriber = endpoint({
  name: 'updateSubscriber',
  doc: 'Updates the subscriber with the address in the query; the body holds the new address.',
  method: 'PUT',
  path: '/subscribers/:list',
  query: ['email'],
  body: subscriberRequest,
  bodyName: 'subscriber',
  status: 200,
  permissions: ['ImportSubscribers'],
});
export const importSubscribers = endpoint({
  name: 'importSubscribers',
  doc: 'Adds or updates up to 1,000 subscribers at once; good rows are saved even if others fail.',
  method: 'POST',
  path: '/subscribers/:list/import',
  query: [],
  body: importRequest,
  bodyName: 'subscribers',
  answer: importResult,
  status: 201,
  permissions: ['ImportSubscribers'],
});
export const getSubscriber = endpoint({
  name: 'getSubscriber',
  doc: 'One subscriber, whatever the state.',
  method: 'GET',
  path: '/subscribers/:list',
  query: ['email', 'includetrackingpreference'],
  answer: subscriberRow,
  status: 200,
  permissions: ['ManageLists'],
});
export const getSubscriberHistory = endpoint({
  name: 'getSubscriberHistory',
  doc: 'The mailings one subscriber got, and what the person did with them.',
  method: 'GET',
  path: '/subscribers/:list/history',
  query: ['email'],
  answer: list(historyEntry),
  status: 200,
  permissions: ['ManageLists'],
});
export const unsubscribeSubscriber = endpoint({
  name: 'unsubscribeSubscriber',
  doc: 'Unsubscribes a person; from every list of the client if this list says so.',
  method: 'POST',
  path: '/subscribers/:list/unsubscribe',
  query: [],
  body: unsubscribeRequest,
  bodyName: 'subscriber',
  status: 200,
  permissions: ['ImportSubscribers'],
});
export const deleteSubscriber = endpoint({
  name: 'deleteSubscriber',
  doc: 'Moves a subscriber to the deleted ones.',
  method: 'DELETE',
  path: '/subscribers/:list',
  query: ['email'],
  status: 200,
  permissions: ['ImportSubscribers'],
});
