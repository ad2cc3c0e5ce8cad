/**
 * The Bayeux protocol as far as clients of Salesforce use it: long polling, one message after the other.
 * Source: Streaming API Developer Guide, "Bayeux Protocol, CometD, and Long Polling", "Streaming API Error Codes".
 */
import { randomBytes } from 'node:crypto';
import type { LocalOrg } from '../../org.ts';
import { StreamingClient } from './client.ts';
import { feedOf, type Message } from './feeds.ts';

/** As long as an org lets a client wait. */
const WAIT_MS = 110_000;
/** A client that is silent for so long is forgotten. */
const FORGET_MS = 2 * WAIT_MS;
const TRANSPORTS = ['long-polling'];
const RECONNECT = { reconnect: 'retry', interval: 0, timeout: WAIT_MS };

export class Bayeux {
  private readonly org: LocalOrg;
  private readonly clients = new Map<string, StreamingClient>();
  constructor(org: LocalOrg) {
    this.org = org;
  }

  /** @param userId undefined for a request without a session. @param givenUp ends a wait. @return the answers in the order of the messages, what has come before the answer to its connect. */
  async answer(messages: readonly Message[], userId: string | undefined, givenUp: AbortSignal): Promise<readonly Message[]> {
    const answers: Message[] = [];
    for (const message of messages) answers.push(...(await this.one(message, userId, givenUp)));
    return answers;
  }

  private async one(message: Message, userId: string | undefined, givenUp: AbortSignal): Promise<readonly Message[]> {
    const channel = String(message['channel']);
    if (userId === undefined) return [refused(message, '401::Authentication invalid', { reconnect: 'none' })];
    if (channel === '/meta/handshake') return [this.handshake(message, userId)];
    const client = this.clients.get(String(message['clientId']));
    if (client?.userId !== userId) return [refused(message, '403::Unknown client', { reconnect: 'handshake', interval: 0 })];
    switch (channel) {
      case '/meta/connect':
        return this.connect(message, client, givenUp);
      case '/meta/subscribe':
        return each(message, (subscription) => this.subscribe(message, client, subscription));
      case '/meta/unsubscribe':
        return each(message, (subscription) =>
          client.unsubscribe(subscription)
            ? accepted(message, { subscription })
            : { ...refused(message, `404::Unknown subscription: ${subscription}`), subscription },
        );
      case '/meta/disconnect':
        client.leave();
        this.clients.delete(client.id);
        return [accepted(message)];
      default:
        return [refused(message, `403::Clients don't publish here, and there is no ${channel}`)];
    }
  }

  private handshake(message: Message, userId: string): Message {
    for (const { id, seenMs } of this.clients.values()) if (seenMs < Date.now() - FORGET_MS) this.clients.delete(id);
    const client = new StreamingClient(randomBytes(16).toString('hex'), userId);
    this.clients.set(client.id, client);
    return {
      ...accepted(message),
      clientId: client.id,
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: TRANSPORTS,
      ext: { replay: true },
      advice: RECONNECT,
    };
  }

  private async connect(message: Message, client: StreamingClient, givenUp: AbortSignal): Promise<readonly Message[]> {
    const asked = (message['advice'] as Message | undefined)?.['timeout'];
    const found = await client.wait(typeof asked === 'number' ? Math.min(asked, WAIT_MS) : WAIT_MS, givenUp);
    return [...found, { ...accepted(message), advice: RECONNECT }];
  }

  private subscribe(message: Message, client: StreamingClient, subscription: string): Message {
    const replay = (message['ext'] as Message | undefined)?.['replay'] as Readonly<Record<string, number>> | undefined;
    const feed = feedOf(this.org, subscription, client.userId, replay?.[subscription]);
    if (feed === undefined)
      return {
        ...refused(message, `404::There is no ${subscription}. Not implemented: topics, generic events and change events`),
        subscription,
      };
    client.subscribe(subscription, feed);
    return accepted(message, { subscription });
  }
}

const echo = ({ id, channel, clientId }: Message): Message => ({
  channel,
  ...(id === undefined ? {} : { id }),
  ...(clientId === undefined ? {} : { clientId }),
});
const accepted = (message: Message, more: Message = {}): Message => ({ ...echo(message), successful: true, ...more });
const refused = (message: Message, error: string, advice?: Message): Message => ({
  ...echo(message),
  successful: false,
  error,
  ...(advice === undefined ? {} : { advice }),
});

/** A message may name several subscriptions. */
const each = (message: Message, answer: (subscription: string) => Message): readonly Message[] =>
  [message['subscription']].flat().map(String).map(answer);
