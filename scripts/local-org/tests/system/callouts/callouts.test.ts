/** Callouts that leave: addresses, sizes, times. Sources are cited where the rules live. */
import { callAction } from '../../../http/auraActions.ts';
import { HttpRequest } from '../../../callouts/messages.ts';
import { send } from '../../../callouts/send.ts';
import { transaction } from '../../../platform/core/current.ts';
import { callingOrgForAllTests, sent } from './callingOrg.ts';

const calling = callingOrgForAllTests();

/** Source: Lightning Web Components Developer Guide, "@AuraEnabled Annotation for Continuations"; Apex Developer Guide, "Asynchronous Callouts": 2001 is a failed connection. */
test('an action that gives a continuation back is answered by its method, once the requests are', () => {
  const { org } = calling.scratch;
  expect(callAction(org, org.admin, 'Later.ask', { url: calling.echo.url, word: 'soon' })).toEqual({
    status: 200,
    body: ['soon', 1, 200, 2001],
  });
});

test('an address without a remote site setting is refused', () => {
  expect(calling.call('https://unknown.example/x')).toBe(
    'Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://unknown.example/x',
  );
  expect(calling.call('https://inactive.example')).toContain('Unauthorized endpoint');
});

test('method, path and body arrive', () => {
  expect(sent(calling.call(`${calling.echo.url}/a?b=c`, { method: 'PATCH', body: 'text' }))).toMatchObject({
    method: 'PATCH',
    url: '/a?b=c',
    body: 'text',
  });
});

/** Source: Apex Developer Guide, "HTTP Classes". */
test('a GET with a body is sent as POST', () => {
  expect(sent(calling.call(`${calling.echo.url}/`, { method: 'GET', body: 'text' }))).toMatchObject({ method: 'POST', body: 'text' });
  expect(sent(calling.call(`${calling.echo.url}/`, { method: 'GET' }))).toMatchObject({ method: 'GET' });
});

test('compressed bodies are packed, packed answers unpacked', () => {
  expect(sent(calling.call(`${calling.echo.url}/`, { method: 'POST', body: 'long text', zipped: true }))).toMatchObject({
    body: 'long text',
    headers: { 'content-encoding': 'gzip' },
  });
  expect(calling.call(`${calling.echo.url}/zipped`)).toBe('200 unpacked');
});

test("redirects are the caller's", () => {
  expect(calling.call(`${calling.echo.url}/moved`)).toBe('302 ');
});

test("what fails says so in the platform's words", () => {
  expect(calling.call(`${calling.echo.url}/slow/2000`, { timeout: 200 })).toBe('Read timed out');
  expect(calling.call(`${calling.echo.url}/cut`)).toBe('Connection reset');
  calling.scratch.org.remoteSites.add('Closed', 'http://127.0.0.1:9');
  expect(calling.call('http://127.0.0.1:9/')).toBe('Connection refused (Connection refused)');
  expect(calling.call(`${calling.echo.url}/big/6000001`)).toBe('Exceeded max size limit of 6000000 with response size 6000001');
});

test('the callouts of a transaction share two minutes, and no Apex may catch their end', () => {
  const request = new HttpRequest();
  Object.assign(request, { method: 'GET', endpoint: `${calling.echo.url}/slow/3000`, timeoutMs: 5000 });
  const started = performance.now();
  expect(() =>
    calling.scratch.org.transact('ANONYMOUS', () => {
      transaction().count('calloutTimeMs', 119_800);
      return send(request);
    }),
  ).toThrow('Exceeded maximum time allotted for callout (120000 ms)');
  expect(performance.now() - started).toBeLessThan(2500);
});

test("a late answer is not taken for the next one's", () => {
  expect(calling.call(`${calling.echo.url}/slow/300`, { timeout: 100 })).toBe('Read timed out');
  expect(calling.call(`${calling.echo.url}/zipped`)).toBe('200 unpacked');
});

test('no callout after a save', () => {
  expect(calling.call(`${calling.echo.url}/`, { apex: "insert new Account(Name = 'x');" })).toBe(
    'You have uncommitted work pending. Please commit or rollback before calling out',
  );
});
