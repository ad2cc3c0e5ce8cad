import { Problem, problem } from '../contract/errors.ts';
import {
  getClassicGroups,
  getMessage,
  getMessages,
  getSmartEmail,
  getSmartEmails,
  getTransactionalStatistics,
  resendMessage,
  sendClassicEmail,
  sendSmartEmail,
} from '../contract/transactional.ts';
import { type Call, type Caller, type Route, route } from '../http/call.ts';
import { canBeResent, describeMessage, describeRow } from '../rules/messages/describeMessage.ts';
import { isEmailAddress } from '../rules/subscribers/emailAddress.ts';
import { countMessages, isGuid, selectMessages } from '../rules/messages/selectMessages.ts';
import { comebackProblem, subscribe } from '../rules/subscribers/subscribe.ts';
import { bareAddress, type Envelope, readEnvelope } from '../rules/messages/transactionalInput.ts';
import type { Client } from '../state/client.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { SmartEmail, TransactionalMessage } from '../state/transactional.ts';

const LONGEST_FROM = 250;
const AS_NEWCOMER = { resubscribe: false, startsJourneys: true, restartsJourneys: false };

/** The client that a smart e-mail or a message belongs to. */
const ownerOf = (
  { smartEmail, message }: { readonly smartEmail?: string; readonly message?: string },
  service: Service,
): Client | undefined =>
  [...service.clients.values()].find(({ transactional: { smartEmails, messages } }) =>
    smartEmail !== undefined
      ? smartEmails.some(({ id }) => id === smartEmail.toLowerCase())
      : messages.some(({ id }) => id === message?.toLowerCase()),
  );

/** The client whose messages are meant: that of the key, of the id in the path, or of the parameter. Errors: 102 without any, and for another client's than the key's; 404 and 302 for an unknown id. */
const clientOf = (call: ClientCall): Client | Problem => {
  const { caller, query, found, service } = call;
  const id = query.clientid?.toLowerCase();
  if (caller.kind === 'client') return id === undefined || id === caller.client.id ? caller.client : problem(102);
  if (id !== undefined) return service.clients.get(id) ?? problem(102);
  if (found.smartEmail === undefined && found.message === undefined) return problem(102);
  return ownerOf(found, service) ?? problem(found.message === undefined || isGuid(found.message) ? 404 : 302);
};

/** What determines whose messages are meant. */
interface ClientCall {
  readonly caller: Caller;
  readonly query: { readonly clientid?: string };
  readonly found: { readonly smartEmail?: string; readonly message?: string };
  readonly service: Service;
}

/** Runs a rule for the client that the call is about. */
const forClient =
  <C extends ClientCall, A>(rule: (client: Client, call: C) => A) =>
  (call: C): A | Problem => {
    const client = clientOf(call);
    return client instanceof Problem ? client : rule(client, call);
  };

const isFlag = (value: unknown): boolean =>
  value === undefined || typeof value === 'boolean' || (typeof value === 'string' && /^(true|false)$/i.test(value));

type Content = Pick<TransactionalMessage, 'from' | 'subject' | 'html' | 'text' | 'attachments' | 'data' | 'group' | 'smartEmail'>;

const deliver = (service: Service, client: Client, { to, cc, bcc }: Envelope, content: Content) =>
  [...to, ...cc, ...bcc].map((recipient) => {
    const message: TransactionalMessage = {
      id: service.ids.guid('message'),
      status: 'Delivered',
      sentAt: service.clock.now(),
      recipient,
      to,
      cc,
      bcc,
      opens: [],
      clicks: [],
      ...content,
    };
    client.transactional.messages.push(message);
    return { Status: 'Accepted', MessageID: message.id, Recipient: recipient };
  });

const addRecipients = (service: Service, list: SubscriberList | undefined, { to }: Envelope, consent: string | undefined): void => {
  if (list === undefined) return;
  for (const recipient of to) {
    const email = bareAddress(recipient);
    if (comebackProblem(list, email) === undefined) subscribe(service, list, { EmailAddress: email, ConsentToTrack: consent }, AS_NEWCOMER);
  }
};

const smartEmailOf = (client: Client, id: string): SmartEmail | Problem =>
  client.transactional.smartEmails.find((own) => own.id === id.toLowerCase()) ?? problem(404);

const messageOf = (client: Client, id: string): TransactionalMessage | Problem => {
  if (!isGuid(id)) return problem(302);
  return client.transactional.messages.find((message) => message.id === id.toLowerCase()) ?? problem(404);
};

const classicProblem = (body: Call<typeof sendClassicEmail>['body']): Problem | undefined => {
  const { From: from = '', ReplyTo: replyTo = '', Html: html = '', Text: text = '' } = body;
  if (from === '') return problem(957);
  if (from.length > LONGEST_FROM) return problem(958);
  if (!isEmailAddress(bareAddress(from))) return problem(1);
  if (replyTo !== '' && !isEmailAddress(bareAddress(replyTo))) return problem(955);
  if (html === '' && text === '') return problem(960);
  return flagProblem(body);
};

const flagProblem = ({ TrackClicks, TrackOpens, InlineCSS }: Call<typeof sendClassicEmail>['body']): Problem | undefined => {
  if (!isFlag(TrackClicks)) return problem(970);
  if (!isFlag(TrackOpens)) return problem(971);
  return isFlag(InlineCSS) ? undefined : problem(972);
};

/** Groups of classic e-mails come into being with their first message. */
const groupOf = (client: Client, name: string | undefined, now: number): string | undefined => {
  const { groups } = client.transactional;
  if (name === undefined || name === '') return undefined;
  if (!groups.has(name)) groups.set(name, now);
  return name;
};

/** Smart and classic e-mails, and what happened to their messages. */
export const transactionalRoutes: readonly Route[] = [
  route(
    getSmartEmails,
    forClient((client, { query }: Call<typeof getSmartEmails>) => {
      const status = (query.status ?? 'all').toLowerCase();
      if (!['all', 'active', 'draft'].includes(status)) return problem(932);
      return client.transactional.smartEmails
        .filter(({ isActive }) => status === 'all' || isActive === (status === 'active'))
        .map(({ id, name, createdAt, isActive }) => ({
          ID: id,
          Name: name,
          CreatedAt: client.zone.iso(createdAt),
          Status: isActive ? 'Active' : 'Draft',
        }));
    }),
  ),
  route(
    getSmartEmail,
    forClient((client, { found }: Call<typeof getSmartEmail>) => {
      const smart = smartEmailOf(client, found.smartEmail);
      if (smart instanceof Problem) return smart;
      const preview = `https://preview.createsend.com/t/r-${smart.id.slice(0, 8).toUpperCase()}`;
      return {
        SmartEmailID: smart.id,
        Name: smart.name,
        CreatedAt: client.zone.iso(smart.createdAt),
        Status: smart.isActive ? 'active' : 'draft',
        Properties: {
          From: smart.from,
          ReplyTo: smart.replyTo,
          Subject: smart.subject,
          Content: { Html: smart.html, Text: smart.text, EmailVariables: smart.variables, InlineCss: true },
          TextPreviewUrl: `${preview}/T`,
          HtmlPreviewUrl: `${preview}/`,
        },
        ...(smart.list === undefined ? {} : { AddRecipientsToList: smart.list.id }),
      };
    }),
  ),
  route(
    sendSmartEmail,
    forClient((client, { found, body, service, version }: Call<typeof sendSmartEmail>) => {
      const smart = smartEmailOf(client, found.smartEmail);
      if (smart instanceof Problem) return smart;
      const envelope = readEnvelope(body, version);
      if (envelope instanceof Problem) return envelope;
      if (String(body.AddRecipientsToList).toLowerCase() === 'true') addRecipients(service, smart.list, envelope, body.ConsentToTrack);
      const attachments = (body.Attachments ?? []).map(({ Name = '', Type = '' }) => ({ Name, Type }));
      const { from, subject, html, text } = smart;
      return deliver(service, client, envelope, {
        from,
        subject,
        html,
        text,
        attachments,
        data: body.Data ?? {},
        group: undefined,
        smartEmail: smart,
      });
    }),
  ),
  route(
    sendClassicEmail,
    forClient((client, { body, service, version }: Call<typeof sendClassicEmail>) => {
      const envelope = readEnvelope(body, version);
      if (envelope instanceof Problem) return envelope;
      const refusal = classicProblem(body);
      if (refusal !== undefined) return refusal;
      const listId = body.AddRecipientsToListID ?? '';
      const list = client.lists.find(({ id }) => id === listId.toLowerCase());
      if (listId !== '' && list === undefined) return problem(101);
      addRecipients(service, list, envelope, body.ConsentToTrack);
      const { From: from = '', Subject: subject = '', Html: html = '', Text: text = '', Attachments = [] } = body;
      return deliver(service, client, envelope, {
        ...{ from, subject, html, text },
        attachments: Attachments.map(({ Name = '', Type = '' }) => ({ Name, Type })),
        data: undefined,
        group: groupOf(client, body.Group, service.clock.now()),
        smartEmail: undefined,
      });
    }),
  ),
  route(
    getClassicGroups,
    forClient((client, _call: Call<typeof getClassicGroups>) =>
      [...client.transactional.groups].map(([Group, at]) => ({ Group, CreatedAt: client.zone.iso(at) })),
    ),
  ),
  route(
    getTransactionalStatistics,
    forClient((client, { query, service }: Call<typeof getTransactionalStatistics>) => countMessages(client, query, service.clock.now())),
  ),
  route(
    getMessages,
    forClient((client, { query, service }: Call<typeof getMessages>) => {
      const messages = selectMessages(client, query);
      return messages instanceof Problem ? messages : messages.map((message) => describeRow(message, client.zone, service.clock.now()));
    }),
  ),
  route(
    getMessage,
    forClient((client, { found, query, service }: Call<typeof getMessage>) => {
      if (!isFlag(query.statistics)) return problem(935);
      const message = messageOf(client, found.message);
      if (message instanceof Problem) return message;
      const show = {
        statistics: query.statistics?.toLowerCase() === 'true',
        body: query.excludemessagebody?.toLowerCase() !== 'true',
      };
      return describeMessage(message, client.zone, service.clock.now(), show);
    }),
  ),
  route(
    resendMessage,
    forClient((client, { found, service }: Call<typeof resendMessage>) => {
      const message = messageOf(client, found.message);
      if (message instanceof Problem) return message;
      if (!canBeResent(message, service.clock.now())) return problem(410);
      const again: TransactionalMessage = {
        ...message,
        id: service.ids.guid('message'),
        status: 'Delivered',
        sentAt: service.clock.now(),
        opens: [],
        clicks: [],
      };
      client.transactional.messages.push(again);
      return { Status: 'Accepted', Recipient: again.recipient, MessageID: again.id };
    }),
  ),
];
