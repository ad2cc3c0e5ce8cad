import { startSimulatorProcess } from '../index.ts';
import { basic, Harness, NOW } from './testing/harness.ts';

const dumpOf = async (options: { readonly seed?: number; readonly members?: number }): Promise<string> => {
  const harness = new Harness(options);
  await harness.start();
  const text = await (await fetch(`${harness.simulator.url}/_control/dump`)).text();
  await harness.stop();
  return text;
};

interface DumpRow {
  readonly kind: string;
  readonly ClientID: string;
  readonly ListID: string;
  readonly EmailAddress: string;
  readonly State: string;
  readonly DateUtc: string;
  readonly Title: string;
  readonly UnsubscribeSetting: string;
  readonly Name: string;
}
const rowsOf = (text: string): readonly DumpRow[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DumpRow);

test('the same seed makes the same account, another one another', async () => {
  const [first, second, other] = await Promise.all([dumpOf({ seed: 7 }), dumpOf({ seed: 7 }), dumpOf({ seed: 8 })]);
  expect(first).toBe(second);
  expect(first).not.toBe(other);
});

test('an account has what it was asked for, in keeping with itself', async () => {
  const rows = rowsOf(await dumpOf({ members: 4_000 }));
  const main = rows.find(({ kind }) => kind === 'client');
  expect(main?.Name).toBe('Harbour Books');
  const lists = rows.filter(({ kind }) => kind === 'list').slice(0, 4);
  const members = rows.filter(({ kind, ListID }) => kind === 'member' && lists.some((list) => list.ListID === ListID));
  expect(members).toHaveLength(4_000);
  expect(new Set(members.map(({ ListID, EmailAddress }) => `${ListID} ${EmailAddress.toLowerCase()}`)).size).toBe(4_000);
  expect(new Set(members.map(({ State }) => State)).size).toBe(5);
  expect(members.filter(({ State }) => State === 'Active').length).toBeGreaterThan(2_800);
  const tracking = rows.filter(({ kind }) => ['recipient', 'open', 'click', 'bounce', 'unsubscribe', 'spam'].includes(kind));
  expect(tracking.length / 4_000).toBeGreaterThan(1.5);
  expect(tracking.length / 4_000).toBeLessThan(5);
  const suppressed = new Set(
    rows
      .filter(({ kind, ClientID }) => kind === 'suppressed' && ClientID === main?.ClientID)
      .map(({ EmailAddress }) => EmailAddress.toLowerCase()),
  );
  const heeding = new Set(lists.filter(({ UnsubscribeSetting }) => UnsubscribeSetting === 'AllClientLists').map(({ ListID }) => ListID));
  const strays = members.filter(
    ({ ListID, EmailAddress, State }) => heeding.has(ListID) && State === 'Active' && suppressed.has(EmailAddress.toLowerCase()),
  );
  expect(strays).toEqual([]);
});

test('addresses and names are as awkward as people are', async () => {
  const members = rowsOf(await dumpOf({ members: 3_000 })).filter(({ kind }) => kind === 'member');
  const emails = members.map(({ EmailAddress }) => EmailAddress);
  for (const sign of [/\+/, /'/, /[A-Z]/]) expect(emails.some((email) => sign.test(email))).toBe(true);
  for (const script of [/[\u0370-\u03ff]/, /[\u4e00-\u9fff]/, /ü|ö|ä/, /^$/])
    expect(members.some(({ Name }) => script.test(Name))).toBe(true);
  const minutes = new Map<string, number>();
  for (const { DateUtc } of members) minutes.set(DateUtc, (minutes.get(DateUtc) ?? 0) + 1);
  expect(Math.max(...minutes.values())).toBeGreaterThan(50);
  expect(new Set(emails.map((email) => email.toLowerCase())).size).toBeLessThan(emails.length);
});

test('lets people act, the same way for the same seed', async () => {
  const live = async (): Promise<readonly unknown[]> => {
    const harness = new Harness({ members: 500 });
    await harness.start();
    const done = await harness.control('POST', 'live', { acts: 300, overSeconds: 7_200 });
    const text = await (await fetch(`${harness.simulator.url}/_control/dump`)).text();
    const clock = await harness.control('GET', 'clock');
    await harness.stop();
    return [done, text, clock];
  };
  const [first, second] = [await live(), await live()];
  expect(first).toEqual(second);
  expect(Object.keys(first[0] as object)).toEqual(
    expect.arrayContaining(['subscribe', 'unsubscribe', 'bounce', 'open', 'click', 'edit', 'changeAddress']),
  );
  expect(first[2]).toMatchObject({ now: '2026-03-04T06:06:00.000Z' });
});

test('a busy account has 300 lists and 100 campaigns with their reports', async () => {
  const harness = new Harness({ scenario: 'busy', members: 2_500 });
  await harness.start();
  const { clients } = (await harness.control('GET', 'account')) as {
    readonly clients: readonly [
      {
        readonly lists: readonly { readonly counts: object }[];
        readonly campaigns: readonly { readonly recipients: number; readonly opens: number }[];
      },
    ];
  };
  const [{ lists, campaigns }] = clients;
  expect([lists.length, campaigns.length]).toEqual([300, 100]);
  expect(campaigns.every(({ recipients, opens }) => recipients > 100 && opens > 20)).toBe(true);
  await harness.stop();
});

test('starts afresh', async () => {
  const harness = new Harness();
  await harness.start();
  const before = await (await fetch(`${harness.simulator.url}/_control/dump`)).text();
  await harness.control('POST', 'live', { acts: 50, overSeconds: 600 });
  await harness.control('POST', 'reset', {});
  expect(await (await fetch(`${harness.simulator.url}/_control/dump`)).text()).toBe(before);
  expect(await harness.control('POST', 'reset', { scenario: 'empty' })).toMatchObject({
    apiKey: expect.any(String) as unknown,
  });
  expect(await harness.control('GET', 'account')).toMatchObject({ clients: [{ lists: [] }] });
  await harness.stop();
});

test('shows a page of controls', async () => {
  const harness = new Harness();
  await harness.start();
  const page = await fetch(`${harness.simulator.url}/_control/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('Campaign Monitor simulator');
  await harness.stop();
});

test('runs in a process of its own, and ends when told to', async () => {
  const simulator = await startSimulatorProcess({ scenario: 'small', now: NOW });
  const answer = await fetch(`${simulator.url}/api/v3.3/clients.json`, {
    headers: { authorization: basic(simulator.apiKey) },
  });
  expect(await answer.json()).toEqual(expect.arrayContaining([expect.objectContaining({ ClientID: simulator.clientId })]));
  await simulator.close();
  await expect(fetch(simulator.url)).rejects.toThrow('fetch failed');
});

test('says why it could not start', async () => {
  await expect(startSimulatorProcess({ now: 'yesterday' })).rejects.toThrow('--now');
});
