import { setTimeout as sleep } from 'node:timers/promises';
import type { Infer } from '../contract/schema.ts';
import type { webhookDelivery } from '../contract/webhooks.ts';
import type { ListEvent } from '../state/listEvent.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { Webhook } from '../state/webhook.ts';
import { describeEvent, formatDelivery } from './payload.ts';
import { type DeliveryFailure, post } from './post.ts';

const MOST_EVENTS = 1_000;
const KEPT = 500;
const WEEK_MS = 7 * 86_400_000;

type Delivery = Infer<typeof webhookDelivery>;

/** A delivery as the log keeps it. */
export interface LoggedDelivery {
  readonly webhookId: string;
  readonly url: string;
  readonly listId: string;
  readonly events: number;
  readonly attempts: number;
  readonly failure: DeliveryFailure | undefined;
}

/** Delivers events to the webhooks of a list: after a short delay, in batches of at most 1,000, with retries after failures. A week of failures ends it. */
export class Courier {
  readonly log: LoggedDelivery[] = [];
  private readonly waiting = new Map<Webhook, { readonly list: SubscriberList; readonly events: Delivery['Events'][number][] }>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly service: Service;
  private timer: NodeJS.Timeout | undefined;

  constructor(service: Service) {
    this.service = service;
  }

  /** Queues an event for the next batch. */
  announce(event: ListEvent): void {
    for (const webhook of event.list.webhooks) {
      if (!webhook.isActive || !webhook.events.includes(event.type)) continue;
      const batch = this.waiting.get(webhook) ?? { list: event.list, events: [] };
      batch.events.push(describeEvent(event, this.service.clock.now()));
      this.waiting.set(webhook, batch);
    }
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => this.send(), this.service.settings.webhookBatchMs).unref();
  }

  /** Posts a sample event at once. @return what went wrong, if anything. */
  async probe(list: SubscriberList, webhook: Webhook): Promise<DeliveryFailure | undefined> {
    const now = list.client.zone.text(this.service.clock.now());
    const sample = {
      Type: webhook.events[0] ?? 'Subscribe',
      Date: now,
      EmailAddress: 'test@example.org',
      Name: 'Test Subscriber',
      State: 'Active',
      CustomFields: [],
    };
    const { body, contentType } = formatDelivery({ Events: [sample], ListID: list.id }, webhook.format);
    return post(webhook.url, body, contentType, this.service.settings.webhookTimeoutMs);
  }

  /** Sends queued events and resolves when all of them have arrived or failed. */
  async settle(): Promise<void> {
    this.send();
    await Promise.all(this.underWay);
  }

  private send(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batches = [...this.waiting];
    this.waiting.clear();
    for (const [webhook, { list, events }] of batches) {
      const work = this.deliverAll(webhook, list, events).finally(() => this.underWay.delete(work));
      this.underWay.add(work);
    }
  }

  private async deliverAll(webhook: Webhook, list: SubscriberList, events: Delivery['Events']): Promise<void> {
    for (let from = 0; from < events.length; from += MOST_EVENTS) {
      await this.deliver(webhook, { Events: events.slice(from, from + MOST_EVENTS), ListID: list.id });
    }
  }

  private async deliver(webhook: Webhook, delivery: Delivery): Promise<void> {
    const { settings, clock } = this.service;
    const { body, contentType } = formatDelivery(delivery, webhook.format);
    let failure: DeliveryFailure | undefined;
    let attempts = 0;
    do {
      if (attempts > 0) await sleep(settings.webhookRetryMs, undefined, { ref: false });
      attempts += 1;
      failure = await post(webhook.url, body, contentType, settings.webhookTimeoutMs);
    } while (failure !== undefined && attempts <= settings.webhookRetries);
    this.log.push({
      webhookId: webhook.id,
      url: webhook.url,
      listId: delivery.ListID,
      events: delivery.Events.length,
      attempts,
      failure,
    });
    if (this.log.length > KEPT) this.log.shift();
    if (failure === undefined) webhook.failingSinceMs = undefined;
    else webhook.failingSinceMs ??= clock.nowMs();
    if (webhook.failingSinceMs !== undefined && clock.nowMs() - webhook.failingSinceMs > WEEK_MS) webhook.isActive = false;
  }
}
