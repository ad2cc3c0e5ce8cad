import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Simulation } from '../simulation.ts';
import { bounceOf, clickOf, leftOf, openOf, spamOf } from '../rules/eventRows.ts';
import { toSubscriberRow } from '../rules/subscribers/subscriberRow.ts';
import type { Campaign, Tracked } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import { STATES } from '../state/member.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { Table } from '../state/table.ts';

/** One row of the dump: its kind, and the row as the API shows it, with its times in UTC added. */
type DumpRow = Readonly<Record<string, unknown>> & { readonly kind: string };

const utc = (moment: number): string => new Date(moment * 1000).toISOString();

function* dumpList(list: SubscriberList, service: Service): Generator<DumpRow> {
  const { settings } = list;
  yield {
    kind: 'list',
    ClientID: list.client.id,
    ListID: list.id,
    Title: settings.title,
    UnsubscribeSetting: settings.unsubscribeSetting,
    ConfirmedOptIn: settings.isConfirmedOptIn,
  };
  for (const { name, key, type, options } of list.fields)
    yield { kind: 'customField', ListID: list.id, FieldName: name, Key: key, DataType: type, FieldOptions: options };
  const view = {
    settings: service.settings,
    version: 'v3.3',
    withTracking: true,
    withSms: true,
    withReadsWith: true,
  } as const;
  for (const state of STATES) {
    for (const member of list.inState(state)) {
      yield {
        kind: 'member',
        ListID: list.id,
        ...toSubscriberRow(member, view),
        DateUtc: utc(member.since),
        ListJoinedDateUtc: utc(member.joined),
      };
    }
  }
}

function* events<T extends Tracked>(kind: string, campaign: Campaign, table: Table<T>, toRow: (event: T) => object): Generator<DumpRow> {
  for (const event of table) yield { kind, CampaignID: campaign.id, ...toRow(event), DateUtc: utc(event.at) };
}

function* dumpCampaign(campaign: Campaign): Generator<DumpRow> {
  const { client, content, status, sendAt } = campaign;
  yield {
    kind: 'campaign',
    ClientID: client.id,
    CampaignID: campaign.id,
    Name: content.name,
    Subject: content.subject,
    status,
    SentDateUtc: sendAt === undefined ? undefined : utc(sendAt),
  };
  for (const { email, member } of campaign.recipients)
    yield { kind: 'recipient', CampaignID: campaign.id, EmailAddress: email, ListID: member.list.id };
  yield* events('open', campaign, campaign.opens, openOf);
  yield* events('click', campaign, campaign.clicks, clickOf);
  yield* events('bounce', campaign, campaign.bounces, bounceOf);
  yield* events('unsubscribe', campaign, campaign.unsubscribes, leftOf);
  yield* events('spam', campaign, campaign.spam, spamOf);
}

/** Everything a client has, row by row. */
function* dumpClient(client: Client, service: Service): Generator<DumpRow> {
  yield { kind: 'client', ClientID: client.id, Name: client.name, TimeZone: client.zone.label };
  for (const list of client.lists) yield* dumpList(list, service);
  for (const campaign of client.campaigns) yield* dumpCampaign(campaign);
  for (const { email, reason, at } of client.suppression)
    yield { kind: 'suppressed', ClientID: client.id, EmailAddress: email, SuppressionReason: reason, DateUtc: utc(at) };
}

/** The rows of one client, or of all. */
function* dump(service: Service, clientId?: string): Generator<DumpRow> {
  for (const client of service.clients.values()) if (clientId === undefined || client.id === clientId) yield* dumpClient(client, service);
}

function* lines(rows: Generator<DumpRow>, kinds: ReadonlySet<string> | undefined): Generator<string> {
  let text = '';
  for (const row of rows) {
    if (kinds !== undefined && !kinds.has(row.kind)) continue;
    text += `${JSON.stringify(row)}\n`;
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** `GET /_control/dump?client=ID&kinds=member,open`: the state as one JSON object a line, streamed. */
export const registerDump = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control/dump', (request, reply) => {
    const query = request.query as Readonly<Record<string, string>>;
    const kinds = query.kinds === undefined ? undefined : new Set(query.kinds.split(','));
    return reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .send(Readable.from(lines(dump(simulation.service, query.client), kinds)));
  });
};
