/** Transactional emails: smart and classic ones, messages and statistics. Source: API reference, "Transactional". */
import { endpoint } from './endpoint.ts';
import { decimal, either, flag, integer, list, object, open, optional, text } from './schema.ts';

const smartEmailSummary = object('SmartEmailSummary', 'A smart e-mail as it is listed.', {
  ID: text,
  Name: text,
  CreatedAt: text,
  Status: text,
});
const smartEmailDetails = object('SmartEmailDetails', 'A smart e-mail in full.', {
  SmartEmailID: text,
  Name: text,
  CreatedAt: text,
  Status: text,
  Properties: object('SmartEmailProperties', 'The heading and content of a smart e-mail.', {
    From: text,
    ReplyTo: text,
    Subject: text,
    Content: object('SmartEmailContent', 'The content of a smart e-mail.', {
      Html: text,
      Text: text,
      EmailVariables: list(text),
      InlineCss: flag,
    }),
    TextPreviewUrl: text,
    HtmlPreviewUrl: text,
  }),
  AddRecipientsToList: optional(text),
});
const addresses = either(list(text), text);
const attachment = object('Attachment', 'A file to send along; the content is base 64.', {
  Name: optional(text),
  Type: optional(text),
  Content: optional(text),
});
const smartSendRequest = object('SmartSendRequest', 'To whom a smart e-mail goes, with what data.', {
  To: optional(addresses),
  CC: optional(addresses),
  BCC: optional(addresses),
  Attachments: optional(list(attachment)),
  Data: optional(open),
  AddRecipientsToList: optional(open),
  ConsentToTrack: optional(text),
});
const classicSendRequest = object('ClassicSendRequest', 'A mail to send whose content comes with it.', {
  Subject: optional(text),
  From: optional(text),
  ReplyTo: optional(text),
  To: optional(addresses),
  CC: optional(addresses),
  BCC: optional(addresses),
  Html: optional(text),
  Text: optional(text),
  Images: optional(list(attachment)),
  Attachments: optional(list(attachment)),
  TrackOpens: optional(open),
  TrackClicks: optional(open),
  InlineCSS: optional(open),
  Group: optional(text),
  AddRecipientsToListID: optional(text),
  ConsentToTrack: optional(text),
});
const sentMessage = object('SentMessage', 'What became of a send, for one recipient.', {
  Status: text,
  MessageID: text,
  Recipient: text,
});
const messageGroup = object('MessageGroup', 'A group of classic mails.', { Group: text, CreatedAt: text });
const transactionalStatistics = object('TransactionalStatistics', 'Counts of messages.', {
  Query: object('StatisticsQuery', 'What was counted.', {
    Group: optional(text),
    SmartEmailID: optional(text),
    From: text,
    To: text,
    TimeZone: text,
  }),
  Sent: integer,
  Bounces: integer,
  Delivered: integer,
  Opened: integer,
  Clicked: integer,
});
export const messageRow = object('MessageRow', 'A message as it is listed.', {
  MessageID: text,
  Status: text,
  SentAt: text,
  Recipient: text,
  From: text,
  Subject: text,
  TotalOpens: integer,
  TotalClicks: integer,
  CanBeResent: flag,
  Group: optional(text),
  SmartEmailID: optional(text),
});
const geolocation = object('Geolocation', 'Where somebody was.', {
  Latitude: decimal,
  Longitude: decimal,
  City: text,
  Region: text,
  CountryCode: text,
  CountryName: text,
});
const messageOpen = object('MessageOpen', 'An open of a message.', {
  EmailAddress: text,
  Date: text,
  IPAddress: text,
  Geolocation: geolocation,
  MailClient: object('MailClient', 'With what somebody read a mail.', { Name: text, OS: text, Device: text }),
});
const messageClick = object('MessageClick', 'A click on a link of a message.', {
  EmailAddress: text,
  Date: text,
  IPAddress: text,
  URL: text,
  Geolocation: geolocation,
});
export const messageDetails = object('MessageDetails', 'A message in full.', {
  MessageID: text,
  Status: text,
  SentAt: text,
  SmartEmailID: optional(text),
  Group: optional(text),
  CanBeResent: flag,
  Recipient: text,
  Message: object('MessageContent', 'A message as it was sent.', {
    From: text,
    Subject: text,
    To: list(text),
    CC: list(text),
    BCC: list(text),
    Attachments: list(object('AttachmentSummary', 'A file that went along.', { Name: text, Type: text })),
    Body: optional(object('MessageBody', 'The content of a message.', { Html: text, Text: text })),
    Data: optional(open),
  }),
  TotalOpens: integer,
  TotalClicks: integer,
  Opens: optional(list(messageOpen)),
  Clicks: optional(list(messageClick)),
});

const view = { method: 'GET', query: ['clientid'], status: 200, permissions: ['ViewTransactional'] } as const;
const send = {
  method: 'POST',
  query: ['clientid'],
  status: 202,
  permissions: ['SendTransactional'],
  since: 'v3.1',
} as const;

export const getSmartEmails = endpoint({
  ...view,
  name: 'getSmartEmails',
  doc: 'The smart e-mails of a client.',
  path: '/transactional/smartEmail',
  query: ['clientid', 'status'],
  answer: list(smartEmailSummary),
  since: 'v3.1',
});
export const getSmartEmail = endpoint({
  ...view,
  name: 'getSmartEmail',
  doc: 'A smart e-mail.',
  path: '/transactional/smartEmail/:smartEmail',
  answer: smartEmailDetails,
  since: 'v3.1',
});
export const sendSmartEmail = endpoint({
  ...send,
  name: 'sendSmartEmail',
  doc: 'Sends a smart e-mail to somebody.',
  path: '/transactional/smartEmail/:smartEmail/send',
  body: smartSendRequest,
  bodyName: 'message',
  answer: list(sentMessage),
});
export const sendClassicEmail = endpoint({
  ...send,
  name: 'sendClassicEmail',
  doc: 'Sends a mail whose content comes with the call.',
  path: '/transactional/classicEmail/send',
  body: classicSendRequest,
  bodyName: 'message',
  answer: list(sentMessage),
});
export const getClassicGroups = endpoint({
  ...view,
  name: 'getClassicGroups',
  doc: 'The groups of classic mails.',
  path: '/transactional/classicEmail/groups',
  answer: list(messageGroup),
  since: 'v3.1',
});
export const getTransactionalStatistics = endpoint({
  ...view,
  name: 'getTransactionalStatistics',
  doc: 'Counts over a stretch of days.',
  path: '/transactional/statistics',
  query: ['clientid', 'from', 'to', 'timezone', 'group', 'smartemailid'],
  answer: transactionalStatistics,
  since: 'v3.1',
});
export const getMessages = endpoint({
  ...view,
  name: 'getMessages',
  doc: 'The newest messages.',
  path: '/transactional/messages',
  query: ['clientid', 'status', 'count', 'sentbeforeid', 'sentafterid', 'group', 'smartemailid'],
  answer: list(messageRow),
  since: 'v3.1',
});
export const getMessage = endpoint({
  ...view,
  name: 'getMessage',
  doc: 'One message.',
  path: '/transactional/messages/:message',
  query: ['clientid', 'statistics', 'excludemessagebody'],
  answer: messageDetails,
  since: 'v3.1',
});
export const resendMessage = endpoint({
  ...send,
  name: 'resendMessage',
  doc: 'Sends a message once more.',
  path: '/transactional/messages/:message/resend',
  status: 200,
  answer: sentMessage,
});
