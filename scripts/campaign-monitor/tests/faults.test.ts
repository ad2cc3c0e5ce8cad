import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness({ members: 300 });
beforeAll(() => harness.start());
afterEach(() => harness.control('DELETE', 'faults'));
afterAll(() => harness.stop());

const order = (fault: object) => harness.control('POST', 'faults', fault);
const read = () => harness.get('/systemdate.json');

test('answers 429 in both forms', async () => {
  await order({ kind: 'rateLimit', count: 1 });
  await order({ kind: 'tooQuick', count: 1 });
  expect([(await read()).body, (await read()).body]).toEqual([
    { Code: 429, Message: 'Rate limit exceeded' },
    { Code: 429, Message: 'Subscriber was added too many times too quickly, try again later.' },
  ]);
  expect((await read()).status).toBe(200);
});

test('fails, answers a page of a proxy, nothing, or half of it', async () => {
  for (const kind of ['serverError', 'html', 'empty', 'truncated', 'expiredToken']) await order({ kind, count: 1 });
  const [failed, html, empty] = [await read(), await read(), await read()];
  expect(failed.body).toEqual({ Code: 500, Message: "Sorry, we've run into a problem" });
  expect([html.status, html.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect([empty.status, empty.text]).toEqual([200, '']);
  await expect(read()).rejects.toThrow(SyntaxError);
  expect(refusal(await read())).toBe('401/121');
});

test('tells which faults and codes there are, so that its page offers them all', async () => {
  const { kinds, codes } = (await harness.control('GET', 'faults/kinds')) as { kinds: string[]; codes: number[] };
  for (const kind of kinds) await order({ kind, code: codes[0], count: 1 });
  expect(kinds).toContain('problem');
  expect(await harness.control('GET', 'faults')).toHaveLength(kinds.length);
});

test('drops the connection', async () => {
  await order({ kind: 'dropped', count: 1 });
  await expect(read()).rejects.toThrow('fetch failed');
  expect((await read()).status).toBe(200);
});

test('is slow', async () => {
  await order({ kind: 'slow', delayMs: 120 });
  const start = performance.now();
  expect((await read()).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(110);
});

test('answers any code of the service', async () => {
  await order({ kind: 'problem', code: 335, count: 1 });
  expect((await read()).body).toEqual({ Code: 335, Message: 'Payment Details Required' });
  await expect(order({ kind: 'problem', code: 9 })).rejects.toThrow('400');
});

test('strikes where, how often and when it was told to', async () => {
  await order({ kind: 'serverError', endpoint: 'getClients', after: 1, count: 2 });
  const clients = async () => (await harness.get('/clients.json')).status;
  expect([await clients(), (await read()).status, await clients(), await clients(), await clients()]).toEqual([200, 200, 500, 500, 200]);
  await harness.control('DELETE', 'faults');
  await order({ kind: 'serverError', path: '/lists/', method: 'get', probability: 0.5 });
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await harness.get(`/lists/${harness.listId()}.json`)).status));
  expect(new Set(statuses)).toEqual(new Set([200, 500]));
  expect(await harness.control('GET', 'faults')).toMatchObject([{ done: statuses.filter((status) => status === 500).length }]);
});

test('moves rows between pages and repeats rows', async () => {
  const path = `/lists/${harness.listId()}/active.json?pagesize=50`;
  const emails = async (query: string) =>
    ((await harness.get(path + query)).body as { Results: { EmailAddress: string }[] }).Results.map(({ EmailAddress }) => EmailAddress);
  const [first, second] = [await emails('&page=1'), await emails('&page=2')];
  await order({ kind: 'movingRows' });
  expect([await emails('&page=1'), await emails('&page=2')]).toEqual([first, second.slice(1)]);
  await harness.control('DELETE', 'faults');
  await order({ kind: 'duplicateRows' });
  expect(await emails('&page=1')).toEqual([first[0], ...first]);
});

test('refuses a fault that does not exist', async () => {
  await expect(order({ kind: 'earthquake' })).rejects.toThrow('kind must be one of');
});

test('limits the rate of transactional calls, and says so in headers there only', async () => {
  await harness.control('PUT', 'settings', { transactionalLimit: 2 });
  const call = () => harness.get(`/transactional/smartEmail?clientID=${harness.clientId}`, { version: 'v3.3' });
  const answers = [await call(), await call(), await call()];
  expect(answers.map(({ status, headers }) => `${status} ${headers.get('x-ratelimit-remaining')}`)).toEqual(['200 1', '200 0', '429 0']);
  expect(answers[2]?.headers.get('retry-after')).toBeNull();
  expect((await read()).headers.get('x-ratelimit-limit')).toBeNull();
  await harness.control('PUT', 'clock', { advanceSeconds: 61 });
  expect((await call()).status).toBe(200);
});
