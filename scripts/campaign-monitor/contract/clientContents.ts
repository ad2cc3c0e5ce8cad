/** What a client holds: lists, segments, campaigns, tags, and the addresses that may not be mailed. Source: API reference, "Clients". */
import { endpoint, PAGING, pageOf, read, write } from './endpoint.ts';
import { either, integer, list, object, optional, text } from './schema.ts';

export const listSummary = object('ListSummary', 'A list as the client lists it.', { ListID: text, Name: text });
const listForEmail = object('ListForEmail', 'A list that knows an address, and the state there.', {
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
const sentCampaignPage = pageOf(sentCampaign);
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
const scheduledCampaign = object('ScheduledCampaign', 'A campaign that waits for its hour.', {
  DateScheduled: text,
  ScheduledTimeZone: text,
  ...draftCampaign.fields,
});
const tagCount = object('TagCount', 'A tag and how many campaigns carry it.', {
  Name: text,
  NumberOfCampaigns: integer,
});
const suppressedAddress = object('SuppressedAddress', 'An address that may not be mailed.', {
  SuppressionReason: text,
  EmailAddress: text,
  Date: text,
  State: text,
});
const suppressionPage = pageOf(suppressedAddress);
const suppressRequest = object('SuppressRequest', 'Addresses to put on the suppression list.', {
  EmailAddresses: optional(list(text)),
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
