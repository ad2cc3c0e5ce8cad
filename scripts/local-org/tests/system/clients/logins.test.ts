/** How clients and browsers log in, and whom the front door turns away. */
import { createHash } from 'node:crypto';
import { Connection } from 'jsforce';
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

test('logs in with a password and tells who it is', async () => {
  expect(served.connection.userInfo?.organizationId).toBe(served.scratch.org.id);
  expect((await served.connection.identity()).username).toBe('admin@local.example');
  await expect(new Connection({ loginUrl: served.url }).login('nobody@example.com', 'x')).rejects.toThrow('INVALID_LOGIN');
});

test('what is no token and no XML logs nobody in', async () => {
  const send = (path: string, body: string): Promise<Response> => fetch(`${served.url}${path}`, { method: 'POST', body });
  const token = await send('/services/oauth2/token', 'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=none');
  expect([token.status, await token.json()]).toEqual([400, { error: 'invalid_grant', error_description: 'authentication failure' }]);
  const soap = await send('/services/Soap/u/62.0', '<soapenv:Envelope');
  expect([soap.status, await soap.text()]).toEqual([500, expect.stringContaining('<faultcode>soapenv:Client</faultcode>')]);
});

test('logs in with OAuth, and with an access token', async () => {
  const oauth = new Connection({ oauth2: { loginUrl: served.url, clientId: 'client', clientSecret: 'secret' } });
  await oauth.login('admin@local.example', 'secret');
  expect(oauth.accessToken).toMatch(/^00D\w{12}!\w+$/);
  const plain = new Connection({ instanceUrl: served.url, accessToken: oauth.accessToken ?? '' });
  expect((await plain.query('SELECT Id FROM User LIMIT 1')).totalSize).toBe(1);
});

test('each login is told of in the history, a renewal is not', async () => {
  const history = async (): Promise<unknown[]> => {
    const found = await served.connection.query(
      "SELECT LoginType, Status FROM LoginHistory WHERE UserId IN (SELECT Id FROM User WHERE Username = 'integ@local.example') ORDER BY LoginTime, LoginType",
    );
    return found.records.map((row) => [row['LoginType'], row['Status']]);
  };
  expect(await history()).toEqual([]);
  await new Connection({ loginUrl: served.url }).login('integ@local.example', 'secret');
  expect(await history()).toEqual([['Other Apex API', 'Success']]);
  const oauth = new Connection({ oauth2: { loginUrl: served.url, clientId: 'client', clientSecret: 'secret' } });
  await oauth.login('integ@local.example', 'secret');
  expect(await history()).toHaveLength(2);
  const last = await served.connection.query("SELECT LastLoginDate FROM User WHERE Username = 'integ@local.example'");
  expect(last.records[0]?.['LastLoginDate']).not.toBeNull();
});

test('whom somebody froze does not log in until they are unfrozen', async () => {
  const logsIn = (): Promise<unknown> => new Connection({ loginUrl: served.url }).login('integ@local.example', 'secret');
  const freeze = async (isFrozen: boolean): Promise<void> => {
    const found = await served.connection.query("SELECT Id FROM UserLogin WHERE User.Username = 'integ@local.example'");
    await served.connection.sobject('UserLogin').update({ Id: String(found.records[0]?.Id), IsFrozen: isFrozen });
  };
  await expect(logsIn()).resolves.toBeDefined();
  await freeze(true);
  await expect(logsIn()).rejects.toThrow('INVALID_LOGIN');
  await freeze(false);
  await expect(logsIn()).resolves.toBeDefined();
});

test('logs in through a browser, with a code that proves its key once', async () => {
  const redirect = 'http://localhost:1717/OauthRedirect';
  const verifier = 'a-long-verifier';
  const url = `${served.url}/services/oauth2/authorize?${new URLSearchParams({ response_type: 'code', client_id: 'cli', redirect_uri: redirect, state: 's1', code_challenge: createHash('sha256').update(verifier).digest('base64url') }).toString()}`;
  const page = await (await fetch(url)).text();
  const [, user = ''] = /value="(005\w+)"/.exec(page) ?? [];
  const pressed = await fetch(url, { method: 'POST', body: new URLSearchParams({ user }), redirect: 'manual' });
  const target = new URL(pressed.headers.get('location') ?? '');
  expect([target.origin, target.searchParams.get('state')]).toEqual(['http://localhost:1717', 's1']);
  const redeem = async (form: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${served.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  const form = {
    grant_type: 'authorization_code',
    code: target.searchParams.get('code') ?? '',
    redirect_uri: redirect,
    code_verifier: verifier,
  };
  const tokens = (await (await redeem(form)).json()) as { access_token: string; refresh_token: string };
  expect(
    (await new Connection({ instanceUrl: served.url, accessToken: tokens.access_token }).query('SELECT Id FROM User LIMIT 1')).totalSize,
  ).toBe(1);
  expect((await redeem(form)).status).toBe(400);
  expect((await redeem({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status).toBe(200);
  expect((await fetch(url.replace('localhost%3A1717', 'evil.example'))).status).toBe(400);
});

test('an unknown token is refused', async () => {
  const stranger = new Connection({ instanceUrl: served.url, accessToken: '00D000000000001!nothing' });
  await expect(stranger.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
});

test('a link logs a browser in once, and leads nowhere else', async () => {
  const headers = { authorization: `Bearer ${served.connection.accessToken ?? ''}` };
  const linkTo = async (path: string): Promise<string> =>
    (
      (await (await fetch(`${served.url}/services/oauth2/singleaccess?redirect_uri=${encodeURIComponent(path)}`, { headers })).json()) as {
        frontdoor_uri: string;
      }
    ).frontdoor_uri;
  const link = await linkTo('/lightning/n/Home');
  const first = await fetch(link, { redirect: 'manual' });
  expect([first.status, first.headers.get('location')]).toEqual([302, '/lightning/n/Home']);
  expect(first.headers.get('set-cookie')).toMatch(/^sid=.*HttpOnly; SameSite=Strict/);
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);
  expect((await fetch(await linkTo('//evil.example/x'), { redirect: 'manual' })).headers.get('location')).toBe('/');
});

test('pages of other sites are turned away', async () => {
  const answer = await fetch(`${served.url}/services/data`, { headers: { origin: 'https://evil.example' } });
  expect(answer.status).toBe(403);
});
