import { clientSummary, emailAddress } from './account.ts';
import { endpoint, PAGING, pageOf } from './endpoint.ts';
import { decimal, either, flag, integer, list, object, optional, text } from './schema.ts';

export const basicDetails = object(
  'ClientBasicDetails',
  'Who and where a client is. `ContactName` and `EmailAddress` are there when the client has exactly one person.',
  {
    ClientID: text,
    CompanyName: text,
    ContactName: optional(text),
    EmailAddress: optional(text),
    Country: text,
    TimeZone: text,
  },
);
export const accessDetails = object('ClientAccessDetails', 'The access of the only person of a client.', {
  Username: text,
  AccessLevel: integer,
});
export const clientBilling = object('ClientBilling', 'How a client pays: as it goes, or by the month.', {
  CanPurchaseCredits: optional(flag),
  Credits: optional(integer),
  ClientPays: flag,
  BaseRatePerRecipient: optional(decimal),
  MarkupPerRecipient: optional(decimal),
  BaseDeliveryRate: optional(decimal),
  MarkupOnDelivery: optional(decimal),
  BaseDesignSpamTestRate: optional(decimal),
  CurrentTier: optional(text),
  CurrentMonthlyRate: optional(decimal),
  MarkupPercentage: optional(decimal),
  Currency: text,
  MonthlyScheme: optional(text),
});
export const clientDetails = object('ClientDetails', 'A client in full. `ApiKey` is a live secret.', {
  ApiKey: text,
  BasicDetails: basicDetails,
  AccessDetails: optional(accessDetails),
  BillingDetails: clientBilling,
});

export const listSummary = object('ListSummary', 'A list as the client lists it.', { ListID: text, Name: text });
export const listForEmail = object('ListForEmail', 'A list that knows an address, and the state there.', {
  ListID: text,
  ListName: text,
  SubscriberState: text,
  DateSubscriberAdded: text,
});
export const segmentSummary = object('SegmentSummary', 'A segment as it is listed.', {
  ListID: text,
  SegmentID: text,
  Title: text,
});
export const sentCampaign = object('SentCampaign', 'A sent campaign as the client lists it.', {
  Name: text,
  FromName: text,
  FromEmail: text,
  ReplyTo: text,
  SentDate: text,
  TotalRecipients: integer,
  CampaignID: text,
  Subject: text,
  Tags: optional(list(text)),
  WebVersionURL: text,
  WebVersionTextURL: text,
});
export const sentCampaignPage = pageOf(sentCampaign);
export const draftCampaign = object('DraftCampaign', 'A campaign that is not sent yet.', {
  CampaignID: text,
  Name: text,
  Subject: text,
  FromName: text,
  FromEmail: text,
  ReplyTo: text,
  DateCreated: text,
  PreviewURL: text,
  PreviewTextURL: text,
  Tags: optional(list(text)),
});
export const scheduledCampaign = object('ScheduledCampaign', 'A campaign that waits for its hour.', {
  DateScheduled: text,
  ScheduledTimeZone: text,
  ...draftCampaign.fields,
});
export const tagCount = object('TagCount', 'A tag and how many campaigns carry it.', {
  Name: text,
  NumberOfCampaigns: integer,
});
export const suppressedAddress = object('SuppressedAddress', 'An address that may not be mailed.', {
  SuppressionReason: text,
  EmailAddress: text,
  Date: text,
  State: text,
});
export const suppressionPage = pageOf(suppressedAddress);
export const person = object('Person', 'Somebody who may work with a client.', {
  EmailAddress: text,
  Name: text,
  AccessLevel: integer,
  Status: text,
});
export const personRequest = object('PersonRequest', 'A person to add or change.', {
  EmailAddress: optional(text),
  Name: optional(text),
  AccessLevel: optional(integer),
  Password: optional(text),
});
export const clientRequest = object('ClientRequest', 'A client to create or change.', {
  CompanyName: optional(text),
  Country: optional(text),
  TimeZone: optional(text),
  ContactName: optional(text),
  EmailAddress: optional(text),
});
export const paygBillingRequest = object('PaygBillingRequest', 'Terms of payment as it goes.', {
  Currency: optional(text),
  CanPurchaseCredits: optional(flag),
  ClientPays: optional(flag),
  MarkupPercentage: optional(decimal),
  MarkupOnDelivery: optional(decimal),
  MarkupPerRecipient: optional(decimal),
});
export const monthlyBillingRequest = object('MonthlyBillingRequest', 'Terms of payment by the month.', {
  Currency: optional(text),
  ClientPays: optional(flag),
  MarkupPercentage: optional(decimal),
  MonthlyScheme: optional({ kind: 'choice', of: ['Basic', 'Unlimited', 'Premier'] }),
});
export const creditsRequest = object('CreditsRequest', 'Credits to move to a client, or back with a negative number.', {
  Credits: optional(integer),
  CanUseMyCreditsWhenTheyRunOut: optional(flag),
});
export const credits = object('Credits', 'The credits of both sides after a transfer.', {
  AccountCredits: integer,
  ClientCredits: integer,
});
export const suppressRequest = object('SuppressRequest', 'Addresses to put on the suppression list.', {
  EmailAddresses: optional(list(text)),
});
export const sendingDomain = object('SendingDomain', 'A domain a client may send from.', {
  Domain: text,
  Selector: text,
  Authenticated: flag,
});
export const sendingDomainRequest = object('SendingDomainRequest', 'A domain to add, copy or check.', {
  Domain: optional(text),
  Selector: optional(text),
  DestinationClientID: optional(text),
});

const read = { method: 'GET', query: [], status: 200 } as const;
const write = { method: 'PUT', query: [], status: 200 } as const;

export const createClient = endpoint({
  name: 'createClient',
  doc: 'Creates a client; agency accounts only.',
  method: 'POST',
  path: '/clients',
  query: [],
  body: clientRequest,
  bodyName: 'client',
  answer: text,
  status: 201,
  permissions: ['AdministerAccount'],
  agencyOnly: true,
});
export const getClient = endpoint({
  ...read,
  name: 'getClient',
  doc: 'Who a client is, its time zone and its key.',
  path: '/clients/:client',
  answer: clientDetails,
  permissions: [],
});
export const deleteClient = endpoint({
  name: 'deleteClient',
  doc: 'Deletes a client; agency accounts only.',
  method: 'DELETE',
  path: '/clients/:client',
  query: [],
  status: 200,
  permissions: ['AdministerAccount'],
  agencyOnly: true,
});
export const getSentCampaigns = endpoint({
  name: 'getSentCampaigns',
  doc: 'The sent campaigns of a client; a page of them since v3.3, all of them as a bare array before.',
  method: 'GET',
  path: '/clients/:client/campaigns',
  query: ['page', 'pagesize', 'orderdirection', 'sentfromdate', 'senttodate', 'tags'],
  answer: either(sentCampaignPage, list(sentCampaign)),
  status: 200,
  permissions: ['ViewReports'],
});
export const getScheduledCampaigns = endpoint({
  ...read,
  name: 'getScheduledCampaigns',
  doc: 'The campaigns that wait for their hour.',
  path: '/clients/:client/scheduled',
  answer: list(scheduledCampaign),
  permissions: ['ViewReports'],
});
export const getDrafts = endpoint({
  ...read,
  name: 'getDrafts',
  doc: 'The draft campaigns.',
  path: '/clients/:client/drafts',
  answer: list(draftCampaign),
  permissions: ['ViewReports'],
});
export const getTags = endpoint({
  ...read,
  name: 'getTags',
  doc: 'The tags of campaigns.',
  path: '/clients/:client/tags',
  answer: list(tagCount),
  permissions: ['ViewReports'],
  since: 'v3.3',
});
export const getLists = endpoint({
  ...read,
  name: 'getLists',
  doc: 'The lists of a client.',
  path: '/clients/:client/lists',
  answer: list(listSummary),
  permissions: ['ManageLists'],
});
export const getListsForEmail = endpoint({
  ...read,
  name: 'getListsForEmail',
  doc: 'Every list of the client that knows an address, with the state there.',
  path: '/clients/:client/listsforemail',
  query: ['email'],
  answer: list(listForEmail),
  permissions: ['ManageLists'],
});
export const getClientSegments = endpoint({
  ...read,
  name: 'getClientSegments',
  doc: 'The segments of all lists of a client.',
  path: '/clients/:client/segments',
  answer: list(segmentSummary),
  permissions: ['ManageLists'],
});
export const getSuppressionList = endpoint({
  ...read,
  name: 'getSuppressionList',
  doc: 'The addresses the client may not mail.',
  path: '/clients/:client/suppressionlist',
  query: PAGING,
  answer: suppressionPage,
  permissions: ['ManageLists'],
});
export const suppress = endpoint({
  name: 'suppress',
  doc: 'Puts addresses on the suppression list and takes them off the lists that heed it.',
  method: 'POST',
  path: '/clients/:client/suppress',
  query: [],
  body: suppressRequest,
  bodyName: 'suppressionDetails',
  status: 200,
  permissions: ['ManageLists'],
});
export const unsuppress = endpoint({
  ...write,
  name: 'unsuppress',
  doc: 'Takes an address off the suppression list; the subscriber stays unsubscribed.',
  path: '/clients/:client/unsuppress',
  query: ['email'],
  permissions: ['ManageLists'],
});
export const setBasics = endpoint({
  ...write,
  name: 'setBasics',
  doc: 'Changes who and where a client is.',
  path: '/clients/:client/setbasics',
  body: clientRequest,
  bodyName: 'client',
  permissions: ['AdministerAccount'],
});
export const setPaygBilling = endpoint({
  ...write,
  name: 'setPaygBilling',
  doc: 'Makes a client pay as it goes.',
  path: '/clients/:client/setpaygbilling',
  body: paygBillingRequest,
  bodyName: 'billing',
  permissions: ['AdministerAccount'],
});
export const setMonthlyBilling = endpoint({
  ...write,
  name: 'setMonthlyBilling',
  doc: 'Makes a client pay by the month.',
  path: '/clients/:client/setmonthlybilling',
  body: monthlyBillingRequest,
  bodyName: 'billing',
  permissions: ['AdministerAccount'],
});
export const transferCredits = endpoint({
  name: 'transferCredits',
  doc: 'Moves credits between the account and a client.',
  method: 'POST',
  path: '/clients/:client/credits',
  query: [],
  body: creditsRequest,
  bodyName: 'credits',
  answer: credits,
  status: 200,
  permissions: ['AdministerAccount'],
});
export const getPeople = endpoint({
  ...read,
  name: 'getPeople',
  doc: 'The people of a client; with `email` the one of that address.',
  path: '/clients/:client/people',
  query: ['email'],
  answer: either(list(person), person),
  permissions: ['AdministerPersons'],
});
export const addPerson = endpoint({
  name: 'addPerson',
  doc: 'Adds a person to a client; without a password an invitation goes out.',
  method: 'POST',
  path: '/clients/:client/people',
  query: [],
  body: personRequest,
  bodyName: 'person',
  answer: emailAddress,
  status: 201,
  permissions: ['AdministerPersons'],
});
export const updatePerson = endpoint({
  ...write,
  name: 'updatePerson',
  doc: 'Changes a person of a client.',
  path: '/clients/:client/people',
  query: ['email'],
  body: personRequest,
  bodyName: 'person',
  answer: emailAddress,
  permissions: ['AdministerPersons'],
});
export const deletePerson = endpoint({
  name: 'deletePerson',
  doc: 'Takes a client away from a person.',
  method: 'DELETE',
  path: '/clients/:client/people',
  query: ['email'],
  status: 200,
  permissions: ['AdministerPersons'],
});
export const getClientPrimaryContact = endpoint({
  ...read,
  name: 'getClientPrimaryContact',
  doc: 'The person whom the service writes to.',
  path: '/clients/:client/primarycontact',
  answer: emailAddress,
  permissions: ['AdministerPersons'],
});
export const setClientPrimaryContact = endpoint({
  ...write,
  name: 'setClientPrimaryContact',
  doc: 'Makes a person the one whom the service writes to.',
  path: '/clients/:client/primarycontact',
  query: ['email'],
  answer: emailAddress,
  permissions: ['AdministerPersons'],
});
export const getSendingDomains = endpoint({
  ...read,
  name: 'getSendingDomains',
  doc: 'The domains a client may send from.',
  path: '/clients/:client/sendingdomains',
  answer: list(sendingDomain),
  permissions: ['AdministerAccount'],
});
export const addSendingDomain = endpoint({
  name: 'addSendingDomain',
  doc: 'Adds a domain to send from.',
  method: 'POST',
  path: '/clients/:client/sendingdomains',
  query: [],
  body: sendingDomainRequest,
  bodyName: 'sendingDomain',
  answer: sendingDomain,
  status: 201,
  permissions: ['AdministerAccount'],
});
export const deleteSendingDomain = endpoint({
  name: 'deleteSendingDomain',
  doc: 'Removes a domain to send from.',
  method: 'DELETE',
  path: '/clients/:client/sendingdomains',
  query: ['domain'],
  status: 200,
  permissions: ['AdministerAccount'],
});
export const copySendingDomain = endpoint({
  name: 'copySendingDomain',
  doc: 'Gives another client the same domain.',
  method: 'POST',
  path: '/clients/:client/sendingdomains/copy',
  query: [],
  body: sendingDomainRequest,
  bodyName: 'sendingDomain',
  answer: sendingDomain,
  status: 201,
  permissions: ['AdministerAccount'],
});
export const authenticateSendingDomain = endpoint({
  ...write,
  name: 'authenticateSendingDomain',
  doc: 'Checks the DKIM record of a domain.',
  path: '/clients/:client/sendingdomains/authenticate',
  body: sendingDomainRequest,
  bodyName: 'sendingDomain',
  answer: sendingDomain,
  permissions: ['AdministerAccount'],
});

export { clientSummary };
