/** Email campaigns: made, sent, and what came of them. Source: API reference, "Campaigns". */
import { listSummary, segmentSummary } from './clientContents.ts';
import { endpoint, PAGING, pageOf } from './endpoint.ts';
import { decimal, flag, integer, list, object, optional, open, text } from './schema.ts';

export const campaignSummary = object(
  'CampaignSummary',
  'The counts of a sent campaign: `TotalOpened` counts events, `UniqueOpened` people.',
  {
    Recipients: integer,
    TotalOpened: integer,
    Clicks: integer,
    Unsubscribed: integer,
    Bounced: integer,
    UniqueOpened: integer,
    SpamComplaints: integer,
    WebVersionURL: text,
    WebVersionTextURL: text,
    WorldviewURL: text,
    Forwards: integer,
    Likes: integer,
    Mentions: integer,
    Name: optional(text),
  },
);
export const emailClientUsage = object('EmailClientUsage', 'How many read a campaign with one program.', {
  Client: text,
  Version: text,
  Percentage: decimal,
  Subscribers: integer,
});
const listsAndSegments = object('ListsAndSegments', 'To whom a campaign went.', {
  Lists: list(listSummary),
  Segments: list(segmentSummary),
});

/** The place of an open or a click. */
export const placeFields = {
  IPAddress: text,
  Latitude: decimal,
  Longitude: decimal,
  City: text,
  Region: text,
  CountryCode: text,
  CountryName: text,
} as const;
const recipientRow = object('CampaignRecipient', 'Somebody a campaign went to.', {
  EmailAddress: text,
  ListID: text,
});
export const openRow = object('CampaignOpen', 'An open of a campaign, and where it came from; one row an open, not a person.', {
  EmailAddress: text,
  ListID: text,
  Date: text,
  ...placeFields,
});
export const clickRow = object('CampaignClick', 'A click on a link of a campaign, and where it came from.', {
  EmailAddress: text,
  URL: text,
  ListID: text,
  Date: text,
  ...placeFields,
});
export const bounceRow = object('CampaignBounce', 'A mail that came back; `BounceType` is Hard or Soft.', {
  EmailAddress: text,
  ListID: text,
  BounceType: text,
  Date: text,
  Reason: text,
});
export const unsubscribeRow = object('CampaignUnsubscribe', 'Somebody who left through a campaign.', {
  EmailAddress: text,
  ListID: text,
  Date: text,
  IPAddress: text,
});
export const spamRow = object('CampaignSpamComplaint', 'Somebody who called a campaign spam.', {
  EmailAddress: text,
  ListID: text,
  Date: text,
});

const campaignFields = {
  Name: optional(text),
  Subject: optional(text),
  FromName: optional(text),
  FromEmail: optional(text),
  ReplyTo: optional(text),
  ListIDs: optional(list(text)),
  SegmentIDs: optional(list(text)),
  InlineCss: optional(flag),
} as const;
const campaignRequest = object('CampaignRequest', 'A campaign to draft from addresses of HTML and text.', {
  ...campaignFields,
  HtmlUrl: optional(text),
  TextUrl: optional(text),
});
const templateCampaignRequest = object('TemplateCampaignRequest', 'A campaign to draft from a template.', {
  ...campaignFields,
  TemplateID: optional(text),
  TemplateContent: optional(open),
});
const sendRequest = object('SendRequest', 'When a draft goes out, and who is told.', {
  ConfirmationEmail: optional(text),
  SendDate: optional(text),
});
const previewRequest = object('PreviewRequest', 'To whom a draft goes for a look.', {
  PreviewRecipients: optional(list(text)),
  Personalize: optional(open),
});

const read = { method: 'GET', query: [], status: 200, permissions: ['ViewReports'] } as const;
const events = {
  ...read,
  query: ['date', ...PAGING],
  permissions: ['ViewReports', 'ViewSubscribersInReports'],
} as const;

export const createCampaign = endpoint({
  name: 'createCampaign',
  doc: 'Creates a draft from addresses of HTML and text; the id in the path is the client.',
  method: 'POST',
  path: '/campaigns/:client',
  query: [],
  body: campaignRequest,
  bodyName: 'campaign',
  answer: text,
  status: 201,
  permissions: ['CreateCampaigns'],
});
export const createCampaignFromTemplate = endpoint({
  name: 'createCampaignFromTemplate',
  doc: 'Creates a draft from a template.',
  method: 'POST',
  path: '/campaigns/:client/fromtemplate',
  query: [],
  body: templateCampaignRequest,
  bodyName: 'campaign',
  answer: text,
  status: 201,
  permissions: ['CreateCampaigns'],
});
export const sendCampaign = endpoint({
  name: 'sendCampaign',
  doc: 'Sends a draft, now or later.',
  method: 'POST',
  path: '/campaigns/:campaign/send',
  query: [],
  body: sendRequest,
  bodyName: 'schedule',
  status: 200,
  permissions: ['SendCampaigns'],
});
export const unscheduleCampaign = endpoint({
  name: 'unscheduleCampaign',
  doc: 'Makes a scheduled campaign a draft again.',
  method: 'POST',
  path: '/campaigns/:campaign/unschedule',
  query: [],
  status: 200,
  permissions: ['SendCampaigns'],
});
export const sendPreview = endpoint({
  name: 'sendPreview',
  doc: 'Sends a draft to a few people for a look.',
  method: 'POST',
  path: '/campaigns/:campaign/sendpreview',
  query: [],
  body: previewRequest,
  bodyName: 'preview',
  status: 200,
  permissions: ['CreateCampaigns'],
});
export const deleteCampaign = endpoint({
  name: 'deleteCampaign',
  doc: 'Deletes a campaign.',
  method: 'DELETE',
  path: '/campaigns/:campaign',
  query: [],
  status: 200,
  permissions: ['CreateCampaigns'],
});
export const getCampaignSummary = endpoint({
  ...read,
  name: 'getCampaignSummary',
  doc: 'The counts of a sent campaign.',
  path: '/campaigns/:campaign/summary',
  answer: campaignSummary,
});
export const getEmailClientUsage = endpoint({
  ...read,
  name: 'getEmailClientUsage',
  doc: 'The programs with which a campaign was read.',
  path: '/campaigns/:campaign/emailclientusage',
  answer: list(emailClientUsage),
});
export const getListsAndSegments = endpoint({
  ...read,
  name: 'getListsAndSegments',
  doc: 'To whom a campaign went.',
  path: '/campaigns/:campaign/listsandsegments',
  answer: listsAndSegments,
});
export const getCampaignRecipients = endpoint({
  ...events,
  name: 'getCampaignRecipients',
  doc: 'Everybody a campaign was sent to.',
  path: '/campaigns/:campaign/recipients',
  query: PAGING,
  answer: pageOf(recipientRow),
});
export const getCampaignOpens = endpoint({
  ...events,
  name: 'getCampaignOpens',
  doc: 'The opens of a campaign.',
  path: '/campaigns/:campaign/opens',
  answer: pageOf(openRow),
});
export const getCampaignClicks = endpoint({
  ...events,
  name: 'getCampaignClicks',
  doc: 'The clicks.',
  path: '/campaigns/:campaign/clicks',
  answer: pageOf(clickRow),
});
export const getCampaignBounces = endpoint({
  ...events,
  name: 'getCampaignBounces',
  doc: 'The bounces.',
  path: '/campaigns/:campaign/bounces',
  answer: pageOf(bounceRow),
});
export const getCampaignUnsubscribes = endpoint({
  ...events,
  name: 'getCampaignUnsubscribes',
  doc: 'Those who left through a campaign.',
  path: '/campaigns/:campaign/unsubscribes',
  answer: pageOf(unsubscribeRow),
});
export const getCampaignSpam = endpoint({
  ...events,
  name: 'getCampaignSpam',
  doc: 'The spam complaints.',
  path: '/campaigns/:campaign/spam',
  answer: pageOf(spamRow),
});
