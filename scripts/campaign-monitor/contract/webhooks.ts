/** Webhooks of lists, and what they deliver. Source: API reference, "Webhooks". */
import { endpoint } from './endpoint.ts';
import { list, object, optional, text } from './schema.ts';

export const webhook = object('Webhook', 'An address that is told about the events of a list.', {
  WebhookID: text,
  Events: list(text),
  Url: text,
  Status: text,
  PayloadFormat: text,
});
const webhookRequest = object('WebhookRequest', 'A webhook to add.', {
  Events: optional(list(text)),
  Url: optional(text),
  PayloadFormat: optional(text),
});

export const webhookFailure = object('WebhookFailure', 'Why a webhook could not be reached; in the `ResultData` of a 610.', {
  FailureStatus: text,
  FailureResponseMessage: text,
  FailureResponseCode: text,
  FailureResponse: text,
});

/** Source: API reference, 8.2. */
export const webhookEvent = object('WebhookEvent', 'One event of a delivery; which keys there are depends on its type.', {
  Type: text,
  Date: text,
  EmailAddress: text,
  OldEmailAddress: optional(text),
  Name: text,
  State: optional(text),
  SignupIPAddress: optional(text),
  CustomFields: list(
    object('WebhookFieldValue', 'A value of a custom field; the key has no brackets here.', {
      Key: text,
      Value: text,
    }),
  ),
});
export const webhookDelivery = object('WebhookDelivery', 'What is posted to a webhook: always a batch.', {
  Events: list(webhookEvent),
  ListID: text,
});

const change = { query: [], status: 200, permissions: ['ManageLists'] } as const;

export const getWebhooks = endpoint({
  ...change,
  name: 'getWebhooks',
  doc: 'The webhooks of a list.',
  method: 'GET',
  path: '/lists/:list/webhooks',
  answer: list(webhook),
});
export const createWebhook = endpoint({
  ...change,
  name: 'createWebhook',
  doc: 'Adds a webhook to a list.',
  method: 'POST',
  path: '/lists/:list/webhooks',
  body: webhookRequest,
  bodyName: 'webhook',
  answer: text,
  status: 201,
});
export const testWebhook = endpoint({
  ...change,
  name: 'testWebhook',
  doc: 'Posts a sample to a webhook now.',
  method: 'GET',
  path: '/lists/:list/webhooks/:webhook/test',
});
export const activateWebhook = endpoint({
  ...change,
  name: 'activateWebhook',
  doc: 'Switches a webhook on.',
  method: 'PUT',
  path: '/lists/:list/webhooks/:webhook/activate',
});
export const deactivateWebhook = endpoint({
  ...change,
  name: 'deactivateWebhook',
  doc: 'Switches a webhook off.',
  method: 'PUT',
  path: '/lists/:list/webhooks/:webhook/deactivate',
});
export const deleteWebhook = endpoint({
  ...change,
  name: 'deleteWebhook',
  doc: 'Removes a webhook.',
  method: 'DELETE',
  path: '/lists/:list/webhooks/:webhook',
});
