import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const REDIRECT = 'https://app.example/cb';
const ask = (parameters: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${harness.simulator.url}/oauth?${new URLSearchParams(parameters).toString()}`, { redirect: 'manual' });
const form = (
  path: string,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${harness.simulator.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(parameters),
    headers,
    redirect: 'manual',
  });

const request = {
  type: 'web_server',
  client_id: '4711',
  redirect_uri: REDIRECT,
  scope: 'ManageLists,ImportSubscribers',
  state: 'a b&c',
};

const codeFor = async (parameters: Readonly<Record<string, string>> = request): Promise<string> => {
  const answer = await form('/oauth', { ...parameters, decision: 'allow' });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
};

const exchange = (code: string, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
  form('/oauth/token', {
    grant_type: 'authorization_code',
    client_id: '4711',
    client_secret: 'demo-secret',
    redirect_uri: REDIRECT,
    code,
    ...more,
  });

const tokensFor = async (
  parameters = request,
): Promise<{ readonly access_token: string; readonly refresh_token: string; readonly expires_in: number }> =>
  (await exchange(await codeFor(parameters))).json() as Promise<{
    access_token: string;
    refresh_token: string;
    expires_in: number;
  }>;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('shows a page on which a person can decide, and goes back with a code and the state', async () => {
  const page = await (await ask(request)).text();
  expect(page).toContain('Demo application');
  expect(page).toContain('<button name="decision" value="allow">');
  const answer = await form('/oauth', { ...request, decision: 'allow' });
  const back = new URL(answer.headers.get('location') ?? '');
  expect([answer.status, back.origin + back.pathname, back.searchParams.get('state')]).toEqual([303, REDIRECT, 'a b&c']);
  expect(back.searchParams.get('code')).toBeTruthy();
});

test('goes back with access_denied when the person denies', async () => {
  const answer = await form('/oauth', { ...request, decision: 'deny' });
  expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
});

for (const [change, error] of [
  [{ scope: '' }, 'invalid_request'],
  [{ type: 'device' }, 'invalid_request'],
  [{ client_id: '1' }, 'unknown_client'],
  [{ redirect_uri: 'ftp://elsewhere/' }, 'invalid_redirect_uri'],
  [{ scope: 'ManageLists,ReadMinds' }, 'unknown_scope'],
] as const) {
  test(`goes back with ${error} for ${JSON.stringify(change)}`, async () => {
    const answer = await ask({ ...request, ...change });
    const back = new URL(answer.headers.get('location') ?? '');
    expect([answer.status, back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([302, error, 'a b&c']);
  });
}

test('gives a token in the fragment, and none to refresh, for user_agent', async () => {
  const answer = await form('/oauth', { ...request, type: 'user_agent', decision: 'allow' });
  const said = new URLSearchParams(new URL(answer.headers.get('location') ?? '').hash.slice(1));
  expect([...said.keys()]).toEqual(['access_token', 'expires_in', 'state']);
  expect((await harness.get('/clients.json', bearer(said.get('access_token') ?? ''))).status).toBe(200);
});

test('exchanges a code, once, for tokens with awkward characters', async () => {
  const code = await codeFor();
  const answer = await exchange(code);
  const tokens = (await answer.json()) as Readonly<Record<string, unknown>>;
  expect([answer.status, Object.keys(tokens), tokens.expires_in]).toEqual([
    200,
    ['access_token', 'expires_in', 'refresh_token'],
    1_209_600,
  ]);
  expect(tokens.access_token).toMatch(/\+.*\/.*=/);
  const again = await exchange(code);
  expect([again.status, await again.json()]).toEqual([
    400,
    { error: 'invalid_grant', error_description: 'Specified code was invalid or expired' },
  ]);
});

test('refuses a code with the wrong secret or redirect, or after its time', async () => {
  expect((await exchange(await codeFor(), { client_secret: 'wrong' })).status).toBe(400);
  expect((await exchange(await codeFor(), { redirect_uri: 'https://app.example/other' })).status).toBe(400);
  const code = await codeFor();
  await harness.control('PUT', 'clock', { advanceSeconds: 601 });
  expect((await exchange(code)).status).toBe(400);
});

test('tells unknown, expired and revoked tokens apart, and refreshes', async () => {
  const tokens = await tokensFor();
  expect((await harness.get('/clients.json', bearer('made-up'))).body).toEqual({
    Code: 120,
    Message: 'Invalid OAuth Token',
  });
  await harness.control('PUT', 'clock', { advanceSeconds: 1_209_600 });
  expect((await harness.get('/clients.json', bearer(tokens.access_token))).body).toEqual({
    Code: 121,
    Message: 'Expired OAuth Token',
  });
  const refreshed = await form(
    '/oauth/token',
    { grant_type: 'refresh_token', refresh_token: tokens.refresh_token },
    { authorization: `Bearer ${tokens.access_token}` },
  );
  const renewed = (await refreshed.json()) as { readonly access_token: string; readonly refresh_token: string };
  expect([renewed.refresh_token, renewed.access_token === tokens.access_token]).toEqual([tokens.refresh_token, false]);
  expect((await harness.get('/clients.json', bearer(renewed.access_token))).status).toBe(200);
  await harness.control('POST', 'oauth/revoke');
  expect((await harness.get('/clients.json', bearer(renewed.access_token))).body).toEqual({
    Code: 122,
    Message: 'Revoked OAuth Token',
  });
  const late = await form('/oauth/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
  expect([late.status, await late.json()]).toEqual([
    400,
    { error: 'invalid_grant', error_description: 'Specified refresh_token was invalid or expired' },
  ]);
});

test('lets a token do what its permissions say', async () => {
  const { access_token } = await tokensFor({ ...request, scope: 'ManageLists' });
  const manner = bearer(access_token);
  expect((await harness.get(`/lists/${harness.listId()}.json`, manner)).status).toBe(200);
  expect((await harness.get(`/clients/${harness.clientId}/campaigns.json`, manner)).body).toEqual({
    Code: 60,
    Message: 'You do not have the required permission to access this resource',
  });
  expect(refusal(await harness.post(`/subscribers/${harness.listId()}.json`, {}, manner))).toBe('401/60');
});
