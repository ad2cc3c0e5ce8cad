import { createRequire } from 'node:module';
import { Harness } from './testing/harness.ts';

type Callback = (error: unknown, result?: unknown) => void;
type Target = Readonly<Record<string, (...args: unknown[]) => void>>;

const harness = new Harness();
const CreateSend = createRequire(import.meta.url)('createsend-node') as new (
  auth: object,
  options: object,
) => Readonly<Record<string, Target>>;
let api: Readonly<Record<string, Target>>;
let self: Target;

beforeAll(async () => {
  await harness.start();
  api = new CreateSend({ apiKey: harness.simulator.apiKey }, { secure: false, baseUri: harness.simulator.url.replace('http://', '') });
  self = api as unknown as Target;
});
afterAll(() => harness.stop());

/** Calls a method of the wrapper and waits for its callback. */
const ask = (target: Target | undefined, method: string, ...args: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const done: Callback = (error, result) => {
      if (error === null || error === undefined) resolve(result);
      else reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
    };
    (target?.[method] as (...all: unknown[]) => void).call(target, ...args, done);
  });

test('the wrapper reads countries, zones and the clock of the account', async () => {
  expect(await ask(self, 'getCountries')).toContain('Australia');
  expect(await ask(self, 'getTimezones')).toContain('(GMT+10:00) Canberra, Melbourne, Sydney');
  expect(await ask(self, 'getSystemDate')).toHaveProperty('SystemDate');
  expect(await ask(api.account, 'getClients')).toEqual(expect.arrayContaining([expect.objectContaining({ clientId: harness.clientId })]));
  expect(await ask(api.account, 'getBillingDetails')).toMatchObject({ credits: 1200 });
});

test('the wrapper makes a list, a field and subscribers, imports, reads and removes them', async () => {
  const list = (await ask(api.lists, 'createList', harness.clientId, { Title: 'By wrapper' })) as Target & { readonly listId: string };
  expect(await ask(list, 'createCustomField', { FieldName: 'Shoe size', DataType: 'Number' })).toBe('[Shoesize]');
  const imported = await ask(api.subscribers, 'import', list.listId, {
    Subscribers: [{ EmailAddress: 'a@example.org', Name: 'A' }, { EmailAddress: 'b@example.org' }],
  });
  expect(imported).toMatchObject({ TotalNewSubscribers: 2 });
  await ask(api.subscribers, 'addSubscriber', list.listId, {
    EmailAddress: 'c+1@example.org',
    CustomFields: [{ Key: 'Shoesize', Value: '42' }],
  });
  expect(await ask(api.subscribers, 'getSubscriberDetails', list.listId, 'c+1@example.org')).toMatchObject({
    EmailAddress: 'c+1@example.org',
    State: 'Active',
  });
  await ask(api.subscribers, 'updateSubscriber', list.listId, 'a@example.org', { EmailAddress: 'a2@example.org', Name: 'A2' });
  await ask(api.subscribers, 'unsubscribeSubscriber', list.listId, 'b@example.org');
  await ask(api.subscribers, 'deleteSubscriber', list.listId, 'c+1@example.org');
  expect(await ask(api.subscribers, 'getSubscriberHistory', list.listId, 'a2@example.org')).toEqual([]);
  expect(await ask(list, 'getActiveSubscribers', { page: 1, pagesize: 10 })).toMatchObject({ TotalNumberOfRecords: 1 });
  expect(await ask(list, 'getUnsubscribedSubscribers', null)).toMatchObject({ TotalNumberOfRecords: 1 });
  expect(await ask(list, 'getDeletedSubscribers', null)).toMatchObject({ TotalNumberOfRecords: 1 });
  expect(await ask(list, 'getStats')).toMatchObject({ TotalActiveSubscribers: 1, TotalUnsubscribes: 1, TotalDeleted: 1 });
  await ask(list, 'deleteCustomField', '[Shoesize]');
  await ask(list, 'delete');
});

test('the wrapper reads what a client has', async () => {
  const { clientId } = harness;
  for (const method of [
    'getClientDetails',
    'getDraftCampaigns',
    'getLists',
    'getPeople',
    'getPrimaryContact',
    'getScheduledCampaigns',
    'getTemplates',
  ]) {
    expect(await ask(api.clients, method, clientId)).toBeTruthy();
  }
  expect(await ask(api.clients, 'getSegments', clientId)).toHaveLength(3);
  const campaigns = (await ask(api.clients, 'getSentCampaigns', clientId)) as readonly { readonly CampaignID: string }[];
  expect(campaigns).toHaveLength(4);
  expect(await ask(api.campaigns, 'getSummary', campaigns[0]?.CampaignID)).toHaveProperty('Recipients');
  for (const method of ['getRecipients', 'getOpens', 'getClicks', 'getBounces', 'getUnsubscribes']) {
    expect(await ask(api.campaigns, method, campaigns[0]?.CampaignID, { page: 1, pagesize: 10 })).toHaveProperty('Results');
  }
});

test('the wrapper hands on refusals of the service', async () => {
  await expect(ask(api.subscribers, 'addSubscriber', harness.listId(), { EmailAddress: 'none' })).rejects.toThrow('"Code":1');
});
