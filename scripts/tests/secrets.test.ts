/**
 * Secrets stay where they are kept. Known ones are planted, the package is connected both ways, synced, made to import, to fail and to renew its tokens, every action of its screens is called;
 * then every table, the files of the database, debug logs, mails, notifications and answers to the browser are searched for them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT, setUp } from '../compose.ts';
import { openFrontDoor } from '../local-org/http/frontDoor.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { ONCE, openTogether, type Simulator } from './fixtures/together.ts';
import { addPeople, makeImport, startApex } from './imports/importOrg.ts';

const CLIENT_SECRET = 'demo-secret';
const WRONG_KEY = 'wr0ng-key-0123456789abcdef0123456789';
const MINUTES = 60_000;

describe('secrets', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  let door: Awaited<ReturnType<typeof openFrontDoor>>;
  const stateDir = mkdtempSync(join(tmpdir(), 'secrets-'));
  /** What left the org: answers to the browser, debug lines, words on the console. */
  const said: string[] = [];
  const planted = new Set<string>();
  let session = { cookie: '', token: '' };

  const rows = (sql: string): readonly Readonly<Record<string, unknown>>[] => org.data.store.all(sql);
  const control = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${simulator.url}/_control${path}`, {
      method,
      headers: { ...ONCE, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  /** A call as a screen makes it. @return what the browser is told, headers included. */
  async function action(name: string, parameters: object = {}): Promise<unknown> {
    const answer = await fetch(`${door.url}/apex/${name}`, {
      method: 'POST',
      headers: { ...ONCE, cookie: session.cookie, 'x-csrf-token': session.token, 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    const text = await answer.text();
    said.push(`${name} ${JSON.stringify([...answer.headers])} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }
  /** A secret in each form in which it might travel. */
  function plant(secret: string): void {
    const bare = secret.replace(/^(?:Bearer|Basic) /, '');
    for (const form of [
      bare,
      encodeURIComponent(bare),
      decodeURIComponent(bare),
      Buffer.from(bare).toString('base64'),
      Buffer.from(`${bare}:x`).toString('base64'),
    ])
      planted.add(form.replace(/=+$/, ''));
  }
  /** What the credential holds now: the tokens change each time they are renewed. */
  function plantCredential(): void {
    for (const { external, principal, name } of rows('SELECT external, principal, name FROM _credential')) {
      const value = org.credentials.secrets.read(String(external), String(principal), String(name)) ?? '';
      if (value !== 'Bearer none-yet') plant(value);
    }
  }
  function sync(): void {
    org.executeAnonymous("new SyncRunService().start('Full');");
    org.advance(20 * MINUTES);
  }

  beforeAll(async () => {
    ({ simulator, org } = await openTogether(
      { members: 300 },
      { projectDirs: [PACKAGE_ROOT], stateDir, onLog: ({ message }) => said.push(message), report: (line) => said.push(line) },
    ));
    setUp(org, simulator.url);
    door = await openFrontDoor({ org, folders: {}, page: ({ csrfToken }) => csrfToken });
    const page = await fetch(door.url, { headers: ONCE });
    session = { cookie: (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '', token: await page.text() };
    for (const secret of [simulator.apiKey, CLIENT_SECRET, WRONG_KEY]) plant(secret);
    const clients = (await (
      await fetch(`${simulator.url}/api/v3.3/clients/${simulator.clientId}.json`, {
        headers: { ...ONCE, authorization: `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}` },
      })
    ).json()) as { readonly ApiKey?: string };
    expect(clients.ApiKey).toBeTruthy();
    plant(clients.ApiKey ?? '');
  }, 240_000);
  afterAll(async () => {
    await door.close();
    await org.close();
    await simulator.close();
    rmSync(stateDir, { recursive: true, force: true });
  });

  it('are used: by key and by OAuth, in syncs, imports and failures', async () => {
    await action('ConnectController.saveApiKey', { apiKey: WRONG_KEY });
    await action('ConnectController.adoptApiKey');
    await action('ConnectController.getClients');
    await action('ConnectController.saveApiKey', { apiKey: simulator.apiKey });
    await action('ConnectController.adoptApiKey');
    await action('ConnectController.connectAllClients');
    org.advance(10 * MINUTES);
    expect(rows('SELECT "Id" FROM "ListMember__c"').length).toBeGreaterThan(100);
    plantCredential();
    const url = String(await action('ConnectController.beginOAuth', { clientId: '4711', clientSecret: CLIENT_SECRET }));
    const consent = await fetch(`${simulator.url}/oauth`, {
      method: 'POST',
      body: new URLSearchParams([...new URL(url).searchParams, ['decision', 'allow']]),
      redirect: 'manual',
      headers: ONCE,
    });
    const back = new URL(consent.headers.get('location') ?? '').searchParams;
    await action('ConnectController.completeOAuth', { code: 'wrong', state: back.get('state') });
    await action('ConnectController.completeOAuth', { code: back.get('code'), state: back.get('state') });
    plantCredential();
    org.executeAnonymous('OutwardGuard.confirm();');
    addPeople(org, 'planted', 40, 10);
    makeImport(org, 'planted');
    org.advanceClock(MINUTES);
    await control('POST', '/oauth/expire');
    sync();
    plantCredential();
    for (const fault of [
      { kind: 'serverError', probability: 0.5 },
      { kind: 'truncated', probability: 0.3 },
      { kind: 'rateLimit', probability: 0.5 },
      { kind: 'problem', code: 100, count: 2 },
    ]) {
      await control('POST', '/faults', fault);
      sync();
      await control('DELETE', '/faults');
      org.executeAnonymous('SyncSettings.resume();');
    }
    org.executeAnonymous(startApex('planted'));
    org.advance(10 * MINUTES);
    expect(rows(`SELECT "Id" FROM "ImportRowResult__c" WHERE "Outcome__c" = 'Refused'`).length).toBeGreaterThan(0);
    await control('POST', '/oauth/expire');
    await control('POST', '/oauth/revoke');
    sync();
    plantCredential();
    expect(rows('SELECT "Id" FROM "SyncLog__c"').length).toBeGreaterThan(0);
    expect(org.outbox.all().length).toBeGreaterThan(0);
    expect(planted.size).toBeGreaterThan(20);
  }, 240_000);

  it('are told by no action of any screen, whatever it is asked', async () => {
    const actions = org.program.types.flatMap((type) =>
      type.methods
        .filter(({ isStatic, annotations }) => isStatic && annotations.some(({ name }) => name === 'auraenabled'))
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(actions.length).toBeGreaterThan(50);
    for (const name of actions.filter((one) => !/disconnect|saveApiKey|adoptApiKey|beginOAuth/.test(one))) await action(name);
    const listId = rows('SELECT "Id" FROM "SubscriberList__c"')[0]?.['Id'];
    for (const name of actions.filter((one) => /\.get\w*$/.test(one)))
      await action(name, {
        listId,
        recordId: listId,
        importId: rows('SELECT "Id" FROM "SubscriberImport__c"')[0]?.['Id'],
        runId: rows('SELECT "Id" FROM "ImportRun__c"')[0]?.['Id'],
      });
    for (const secret of planted) expect(said.filter((text) => text.includes(secret)).map((text) => text.slice(0, 80))).toEqual([]);
  }, 240_000);

  it('are in no record, mail, notification or debug log', () => {
    const tables = rows("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name));
    expect(tables.length).toBeGreaterThan(100);
    for (const table of tables) {
      const text = JSON.stringify(rows(`SELECT * FROM "${table}"`));
      for (const secret of planted) expect(`${table} ${String(text.includes(secret))}`).toBe(`${table} false`);
    }
    const mails = JSON.stringify(org.outbox.all());
    for (const secret of planted) expect(mails.includes(secret)).toBe(false);
  });

  it('are in no file beside the database in plain text', () => {
    org.data.store.database.exec('PRAGMA wal_checkpoint(FULL)');
    const files = readdirSync(stateDir, { recursive: true })
      .map((name) => join(stateDir, String(name)))
      .filter((path) => statSync(path).isFile());
    expect(files.some((path) => path.endsWith('org.sqlite'))).toBe(true);
    for (const path of files) {
      const bytes = readFileSync(path);
      for (const secret of planted) expect(`${path} ${String(bytes.includes(secret))}`).toBe(`${path} false`);
    }
  });

  it('would be found by this search', () => {
    org.executeAnonymous(
      `insert new SyncLog__c(Area__c = 'Test', Message__c = 'Authorization: Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}');`,
    );
    const text = JSON.stringify(rows('SELECT * FROM "SyncLog__c"'));
    expect([...planted].some((secret) => text.includes(secret))).toBe(true);
  });
});
