/** The streaming API as jsforce and the Salesforce CLI use it. Source: Streaming API Developer Guide; Platform Events Developer Guide, "Subscribe to Platform Event Notifications with CometD". */
import { Connection } from 'jsforce';
import { StreamingExtension } from 'jsforce/lib/api/streaming.js';
import { xml } from './packages.ts';
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';
import { serve, type Served } from './served.ts';

const files = {
  'objects/Sale__e/Sale__e.object-meta.xml': xml(
    'CustomObject',
    '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>Sale</label><pluralLabel>Sales</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>',
  ),
  'objects/Sale__e/fields/Title__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Title__c</fullName><label>Title</label><length>80</length><type>Text</type>',
  ),
  'classes/SaleTest.cls': '@IsTest private class SaleTest { @IsTest static void sells() { Assert.isTrue(true); } }',
};
interface Event {
  readonly schema: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly event: { readonly replayId: number; readonly EventUuid: string };
}
interface Changed {
  readonly sobject: { readonly Id: string };
}
/** What jsforce's types leave out. */
interface Faye {
  disconnect(): Promise<void>;
}

let scratch: ScratchOrg;
let served: Served;
let connection: Connection;
const open: Faye[] = [];
beforeAll(async () => {
  scratch = scratchOrg(files, { keepsState: true });
  served = await serve(scratch);
  ({ connection } = served);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.disconnect()));
});
afterAll(async () => {
  await served.close();
});

const publish = (title: string): unknown => scratch.org.executeAnonymous(`EventBus.publish(new Sale__e(Title__c = '${title}'));`);

/** Subscribes. @return what waits for the next so many messages. */
async function subscribed<Data>(channel: string, replayId?: number): Promise<(count: number) => Promise<readonly Data[]>> {
  const client = connection.streaming.createClient(replayId === undefined ? [] : [new StreamingExtension.Replay(channel, replayId)]);
  open.push(client as unknown as Faye);
  const arrived: Data[] = [];
  let look = (): void => undefined;
  const subscription = client.subscribe(channel, (data: unknown) => {
    arrived.push(data as Data);
    look();
  });
  await subscription;
  return (count) =>
    new Promise((resolve) => {
      look = () => {
        if (arrived.length >= count) resolve(arrived.splice(0, count));
      };
      look();
    });
}

test('a client gets platform events as they are published, and none that are rolled back', async () => {
  publish('Before');
  const next = await subscribed<Event>('/event/Sale__e');
  scratch.org.executeAnonymous(
    "Savepoint before = Database.setSavepoint(); EventBus.publish(new Sale__e(Title__c = 'Never')); Database.rollback(before);",
  );
  publish('One');
  publish('Two');
  const [one, two] = await next(2);
  expect(one).toMatchObject({ payload: { Title__c: 'One', CreatedById: scratch.org.admin.id }, event: { EventUuid: expect.any(String) } });
  expect(two?.payload['Title__c']).toBe('Two');
  expect(Object.keys(two?.payload ?? {}).sort()).toEqual(['CreatedById', 'CreatedDate', 'Title__c']);
});

test('a client that comes back gets what it has missed', async () => {
  const all = await (await subscribed<Event>('/event/Sale__e', -2))(3);
  expect(all.map(({ payload }) => payload['Title__c'])).toEqual(['Before', 'One', 'Two']);
  const [later] = await (await subscribed<Event>('/event/Sale__e', all[1]?.event.replayId))(1);
  expect(later?.payload['Title__c']).toBe('Two');
});

test('a client is told of its debug logs, and of tests that have ended', async () => {
  const log = await subscribed<Changed>('/systemTopic/Logging');
  const tests = await subscribed<Changed>('/systemTopic/TestResult');
  scratch.org.executeAnonymous("System.debug('seen');");
  const [written] = await log(1);
  expect(await connection.request({ method: 'GET', url: `/tooling/sobjects/ApexLog/${written?.sobject.Id ?? ''}/Body` })).toContain('seen');
  const run: string = await connection.tooling.request({
    method: 'POST',
    url: '/tooling/runTestsAsynchronous',
    body: JSON.stringify({ tests: [{ className: 'SaleTest' }] }),
    headers: { 'content-type': 'application/json' },
  });
  expect(await tests(1)).toMatchObject([{ sobject: { Id: run } }]);
}, 60_000);

test('a channel that there is not, and a client without a session, are told so', async () => {
  await expect(subscribed('/topic/Any')).rejects.toMatchObject({ message: expect.stringContaining('There is no /topic/Any') });
  const stranger = await fetch(`${served.url}/cometd/62.0`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] }]),
  });
  expect(await stranger.json()).toEqual([
    { channel: '/meta/handshake', successful: false, error: '401::Authentication invalid', advice: { reconnect: 'none' } },
  ]);
});
