import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
const received: { readonly type: string; readonly body: string }[] = [];
let status = 200;
let server: Server;
let url: string;

beforeAll(async () => {
  await harness.start();
  server = createServer((request, answer) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ type: request.headers['content-type'] ?? '', body });
      answer.writeHead(status).end('heard');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cm?token=1`;
});
beforeEach(() => {
  received.length = 0;
  status = 200;
});
afterAll(async () => {
  await harness.stop();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const hook = async (list: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  (
    await harness.post(`/lists/${list}/webhooks.json`, {
      Events: ['Subscribe', 'Update', 'Deactivate'],
      Url: url,
      PayloadFormat: 'json',
      ...more,
    })
  ).body as string;

interface Delivery {
  readonly ListID: string;
  readonly Events: readonly Readonly<Record<string, unknown>>[];
}
const deliveries = async (): Promise<readonly Delivery[]> => {
  await harness.control('GET', 'deliveries');
  return received.map(({ body }) => JSON.parse(body) as Delivery);
};

test('is made, listed, switched off and on, and removed', async () => {
  const list = await harness.newList('Hooked');
  const id = await hook(list, { PayloadFormat: 'XML', Events: ['deactivate'] });
  const path = `/lists/${list}/webhooks`;
  expect((await harness.get(`${path}.json`)).body).toEqual([
    { WebhookID: id, Events: ['Deactivate'], Url: url, Status: 'Active', PayloadFormat: 'Xml' },
  ]);
  expect((await harness.put(`${path}/${id}/deactivate.json`, undefined)).text).toBe('');
  expect((await harness.get(`${path}.json`)).body).toMatchObject([{ Status: 'Deactivated' }]);
  expect((await harness.put(`${path}/${id}/activate.json`, undefined)).status).toBe(200);
  expect((await harness.delete(`${path}/${id}.json`)).status).toBe(200);
  expect(refusal(await harness.delete(`${path}/${id}.json`))).toBe('404/404');
});

test('is refused without a proper address, format or event', async () => {
  const list = await harness.newList('Bad hooks');
  const post = (more: object) =>
    harness.post(`/lists/${list}/webhooks.json`, { Events: ['Update'], Url: url, PayloadFormat: 'json', ...more });
  const answers = await Promise.all([
    post({ Url: 'nowhere' }),
    post({ PayloadFormat: 'yaml' }),
    post({ Events: ['Open'] }),
    post({ Events: [] }),
  ]);
  expect(answers.map(refusal)).toEqual(['400/601', '400/602', '400/603', '400/603']);
});

test('tells of people who come, change and go', async () => {
  const list = await harness.newList('Told');
  await harness.control('PUT', 'settings', { webhookBatchMs: 60_000 });
  await harness.post(`/lists/${list}/customfields.json`, { FieldName: 'Home town', DataType: 'Text' });
  await hook(list);
  await harness.add(list, 'ann@example.org', { Name: 'Ann', CustomFields: [{ Key: '[Hometown]', Value: 'Perth' }] });
  await harness.put(`/subscribers/${list}.json?email=ann@example.org`, {
    EmailAddress: 'anna@example.org',
    ConsentToTrack: 'Unchanged',
  });
  await harness.post(`/subscribers/${list}/unsubscribe.json`, { EmailAddress: 'anna@example.org' });
  const [delivery] = await deliveries();
  expect(delivery).toEqual({
    ListID: list,
    Events: [
      {
        Type: 'Subscribe',
        Date: '2026-03-04 15:06:00',
        EmailAddress: 'ann@example.org',
        Name: 'Ann',
        CustomFields: [{ Key: 'Hometown', Value: 'Perth' }],
        SignupIPAddress: expect.any(String) as unknown,
      },
      expect.objectContaining({
        Type: 'Update',
        OldEmailAddress: 'ann@example.org',
        EmailAddress: 'anna@example.org',
        State: 'Active',
      }),
      expect.objectContaining({ Type: 'Deactivate', EmailAddress: 'anna@example.org', State: 'Unsubscribed' }),
    ],
  });
});

test('sends at most 1,000 events at once', async () => {
  const list = await harness.newList('Many events');
  await harness.control('PUT', 'settings', { webhookBatchMs: 60_000 });
  await hook(list, { Events: ['Subscribe'] });
  for (const from of [0, 800]) {
    const rows = Array.from({ length: 800 }, (_item, at) => ({
      EmailAddress: `many${from + at}@example.org`,
      ConsentToTrack: 'Yes',
    }));
    await harness.post(`/subscribers/${list}/import.json`, { Subscribers: rows });
  }
  expect((await deliveries()).map(({ Events }) => Events.length)).toEqual([1_000, 600]);
  await harness.control('PUT', 'settings', { webhookBatchMs: 20 });
});

test('answers a test call with 200, or with 610 and what went wrong', async () => {
  const list = await harness.newList('Tried');
  const id = await hook(list);
  expect((await harness.get(`/lists/${list}/webhooks/${id}/test.json`)).text).toBe('');
  status = 404;
  const failed = await harness.get(`/lists/${list}/webhooks/${id}/test.json`);
  expect([failed.status, failed.body]).toEqual([
    400,
    {
      Code: 610,
      Message: 'The webhook request has failed',
      ResultData: {
        FailureStatus: 'ProtocolError',
        FailureResponseMessage: 'NotFound',
        FailureResponseCode: '404',
        FailureResponse: 'heard',
      },
    },
  ]);
});

test('sends as XML, too', async () => {
  const list = await harness.newList('In XML');
  await hook(list, { PayloadFormat: 'xml' });
  await harness.add(list, 'ann@example.org', { Name: 'A & B' });
  await harness.control('GET', 'deliveries');
  expect(received[0]?.type).toBe('application/xml; charset=utf-8');
  expect(received[0]?.body).toContain('<Name>A &amp; B</Name>');
});

test('tries again, and gives up after a week of failures', async () => {
  const list = await harness.newList('Failing');
  await harness.control('PUT', 'settings', { webhookRetries: 1, webhookRetryMs: 1 });
  const id = await hook(list);
  status = 500;
  await harness.add(list, 'ann@example.org');
  await harness.control('GET', 'deliveries');
  expect(received).toHaveLength(2);
  await harness.control('PUT', 'clock', { advanceSeconds: 8 * 86_400 });
  await harness.add(list, 'ann@example.org');
  await harness.control('GET', 'deliveries');
  expect((await harness.get(`/lists/${list}/webhooks.json`)).body).toMatchObject([{ WebhookID: id, Status: 'Deactivated' }]);
});
