import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { basic, Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

for (const version of ['v3', 'v3.1', 'v3.2', 'v3.3']) {
  test(`answers under ${version}`, async () => {
    expect((await harness.get('/clients.json', { version })).status).toBe(200);
  });
}

test('checks the version prefix, then the credentials, then the route', async () => {
  const none = { authorization: '' };
  const answers = await Promise.all([
    harness.get('/clients.json', { version: 'v4.0', ...none }),
    harness.get('/clients.json', { version: 'v9.9' }),
    harness.get('/clients.json', { version: 'v3.4', ...none }),
    harness.get('/clients.json', { version: 'v3.4' }),
    harness.get('/no/such/thing.json', none),
    harness.get('/no/such/thing.json'),
    harness.call('PATCH', '/clients.json'),
  ]);
  expect(answers.map(refusal)).toEqual(['404/404', '404/404', '401/100', '404/404', '401/100', '404/404', '404/404']);
  expect(answers[5]?.body).toEqual({ Code: 404, Message: 'Not Found' });
  expect(answers[4]?.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('gives one answer for no, an empty and a wrong key, and takes any password', async () => {
  const manners = ['', basic(''), basic('wrong'), 'Basic ???', 'Digest x'].map((authorization) => ({ authorization }));
  for (const manner of manners)
    expect((await harness.get('/systemdate.json', manner)).body).toEqual({ Code: 100, Message: 'Invalid API Key' });
  const password = `Basic ${Buffer.from(`${harness.simulator.apiKey}:nopass`).toString('base64')}`;
  expect((await harness.get('/systemdate.json', { authorization: password })).status).toBe(200);
});

test("lets a client's key see that client and nothing else", async () => {
  const details = (await harness.get(`/clients/${harness.clientId}.json`)).body as { ApiKey: string };
  const manner = { authorization: basic(details.ApiKey) };
  const clients = (await harness.get('/clients.json')).body as readonly { ClientID: string }[];
  expect((await harness.get('/clients.json', manner)).body).toEqual([expect.objectContaining({ ClientID: harness.clientId })]);
  const other = clients.find(({ ClientID }) => ClientID !== harness.clientId)?.ClientID ?? '';
  expect(refusal(await harness.get(`/clients/${other}.json`, manner))).toBe('401/102');
  expect(refusal(await harness.get('/admins.json', manner))).toBe('401/60');
  expect(refusal(await harness.post('/clients.json', {}, manner))).toBe('403/403');
});

test('answers for ids it does not know as the setting says', async () => {
  const id = 'f'.repeat(32);
  const codes = async () =>
    Promise.all(
      [`/clients/${id}.json`, `/lists/${id}.json`, `/campaigns/${id}/summary.json`].map(async (path) => refusal(await harness.get(path))),
    );
  expect(await codes()).toEqual(['401/102', '401/101', '404/404']);
  await harness.control('PUT', 'settings', { unknownIds: 'notFound' });
  expect(await codes()).toEqual(['404/404', '404/404', '404/404']);
  await harness.control('PUT', 'settings', { unknownIds: 'foreign' });
  const specific = await Promise.all(
    [`/segments/${id}.json`, `/journeys/${id}.json`, `/journeys/email/${id}/opens.json`, `/templates/${id}.json`].map((path) =>
      harness.get(path),
    ),
  );
  expect(specific.map(refusal)).toEqual(['400/271', '400/3000', '400/3002', '400/4001']);
});

test('does not mind the case of paths, or a body on a call that needs none', async () => {
  expect((await harness.get(`/Clients/${harness.clientId.toUpperCase()}/LISTS.json`)).status).toBe(200);
  expect((await harness.call('DELETE', `/lists/${await harness.newList('Gone')}.json`, undefined, { raw: 'null' })).status).toBe(200);
});

test('picks the format by the extension, or by the Accept header where there is none', async () => {
  expect((await harness.get('/clients', { headers: { accept: 'application/json' } })).body).toHaveLength(3);
  const xml = await harness.get('/clients.xml');
  expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  expect(xml.text).toContain(`<ClientID>${harness.clientId}</ClientID>`);
  expect((await harness.get('/clients')).text).toMatch(/^<\?xml/);
});

test('indents on request and compresses when the caller can take it', async () => {
  expect((await harness.get('/clients.json?pretty=true')).text).toContain('\n  {');
  const raw = await new Promise<{ readonly encoding: string | undefined; readonly bytes: Buffer }>((resolve) => {
    const options = { headers: { authorization: basic(harness.simulator.apiKey), 'accept-encoding': 'gzip' } };
    request(`${harness.simulator.url}/api/v3.3/countries.json`, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], bytes: Buffer.concat(parts) }));
    }).end();
  });
  expect(raw.encoding).toBe('gzip');
  expect(JSON.parse(gunzipSync(raw.bytes).toString())).toContain('Australia');
});

test('decodes addresses once: a raw plus sign is a space', async () => {
  const list = await harness.newList('Plus');
  await harness.add(list, 'ann+x@example.org');
  expect((await harness.get(`/subscribers/${list}.json?EMAIL=ann%2Bx%40example.org`)).status).toBe(200);
  expect(refusal(await harness.get(`/subscribers/${list}.json?email=ann+x@example.org`))).toBe('400/1');
});

test('listens on the loopback address only', () => {
  expect(new URL(harness.simulator.url).hostname).toBe('127.0.0.1');
});

test('refuses agency calls to a direct customer', async () => {
  const direct = new Harness({ scenario: 'direct', members: 50 });
  await direct.start();
  const answer = await direct.post('/clients.json', {
    CompanyName: 'X',
    Country: 'Australia',
    TimeZone: '(GMT+08:00) Perth',
  });
  const clients = (await direct.get('/clients.json')).body;
  await direct.stop();
  expect(answer.body).toEqual({ Code: 403, Message: 'Not allowed for a Non-agency Customer' });
  expect(clients).toHaveLength(1);
});

test('keeps a log with counts and without credentials', async () => {
  await harness.control('DELETE', 'log');
  await harness.get('/systemdate.json?x=1');
  await harness.get('/unknown/thing.json');
  const log = await harness.control('GET', 'log');
  expect(log).toMatchObject({
    total: 2,
    counts: { getSystemDate: 1 },
    calls: [{ method: 'GET', query: { x: '1' }, auth: 'basic', status: 200 }, { status: 404 }],
  });
  expect(JSON.stringify(log)).not.toContain(harness.simulator.apiKey);
});
