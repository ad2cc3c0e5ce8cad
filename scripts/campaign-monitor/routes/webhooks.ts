import { Problem, problem } from '../contract/errors.ts';
import { activateWebhook, createWebhook, deactivateWebhook, deleteWebhook, getWebhooks, testWebhook } from '../contract/webhooks.ts';
import { type Route, route } from '../http/call.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import { type Webhook, WEBHOOK_EVENTS } from '../state/webhook.ts';

const FORMATS = ['Json', 'Xml'] as const;

const isUrl = (value: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
};

const webhookOf = (list: SubscriberList, id: string): Webhook | Problem =>
  list.webhooks.find((webhook) => webhook.id === id.toLowerCase()) ?? problem(404);

const switchTo =
  (isActive: boolean) =>
  ({
    found: { list, webhook: id },
  }: {
    readonly found: { readonly list: SubscriberList; readonly webhook: string };
  }): undefined | Problem => {
    const webhook = webhookOf(list, id);
    if (webhook instanceof Problem) return webhook;
    webhook.isActive = isActive;
    webhook.failingSinceMs = undefined;
    return undefined;
  };

/** The webhooks of a list. */
export const webhookRoutes: readonly Route[] = [
  route(getWebhooks, ({ found }) =>
    found.list.webhooks.map(({ id, events, url, format, isActive }) => ({
      WebhookID: id,
      Events: events,
      Url: url,
      Status: isActive ? 'Active' : 'Deactivated',
      PayloadFormat: format,
    })),
  ),
  route(createWebhook, ({ found: { list }, body, service }) => {
    if (!isUrl(body.Url ?? '')) return problem(601);
    const format = FORMATS.find((known) => known.toLowerCase() === body.PayloadFormat?.toLowerCase());
    if (format === undefined) return problem(602);
    const events = (body.Events ?? []).map((name) => WEBHOOK_EVENTS.find((known) => known.toLowerCase() === name.toLowerCase()));
    const known = events.filter((event) => event !== undefined);
    if (known.length === 0 || known.length < events.length) return problem(603);
    const webhook: Webhook = {
      id: service.ids.next('webhook'),
      events: [...new Set(known)],
      url: body.Url ?? '',
      format,
      isActive: true,
      failingSinceMs: undefined,
    };
    list.webhooks.push(webhook);
    return webhook.id;
  }),
  route(testWebhook, async ({ found: { list, webhook: id }, service }) => {
    const webhook = webhookOf(list, id);
    if (webhook instanceof Problem) return webhook;
    const failure = await service.probe(list, webhook);
    return failure === undefined ? undefined : problem(610, failure);
  }),
  route(activateWebhook, switchTo(true)),
  route(deactivateWebhook, switchTo(false)),
  route(deleteWebhook, ({ found: { list, webhook: id } }) => {
    const webhook = webhookOf(list, id);
    if (webhook instanceof Problem) return webhook;
    list.webhooks.splice(list.webhooks.indexOf(webhook), 1);
    return undefined;
  }),
];
