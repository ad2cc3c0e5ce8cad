/** Callouts that leave: addresses, credentials, sizes, times. Sources are cited where the rules live. */
import { callAction } from '../../http/auraActions.ts';
import { HttpRequest } from '../../http/callout/messages.ts';
import { send } from '../../http/callout/send.ts';
import { openFrontDoor } from '../../http/frontDoor.ts';
import { transaction } from '../../platform/core/current.ts';
import { startEcho, type Echo } from './echo.ts';
import { scratchOrg, type ScratchOrg } from './clients/scratchOrg.ts';

const meta = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;
const parameter = (name: string, type: string, value = '', order = 1): string =>
  `<externalCredentialParameters><parameterName>${name}</parameterName><parameterType>${type}</parameterType>${value === '' ? '' : `<parameterValue>${value}</parameterValue>`}<sequenceNumber>${String(order)}</sequenceNumber></externalCredentialParameters>`;
const named = (external: string): string =>
  meta(
    'NamedCredential',
    `<allowMergeFieldsInBody>true</allowMergeFieldsInBody><allowMergeFieldsInHeader>true</allowMergeFieldsInHeader><calloutStatus>Enabled</calloutStatus><generateAuthorizationHeader>true</generateAuthorizationHeader><label>x</label>
  <namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://service.example</parameterValue></namedCredentialParameters>
  <namedCredentialParameters><externalCredential>${external}</externalCredential><parameterName>E</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters>`,
  );

const files = {
  'classes/Call.cls': `public class Call {
    public static String go(String method, String endpoint, String body, Boolean zipped, Integer timeout) {
      HttpRequest r = new HttpRequest(); r.setMethod(method); r.setEndpoint(endpoint); r.setTimeout(timeout);
      if (body != null) { r.setBody(body); } r.setCompressed(zipped); r.setHeader('X-Key', '{!$Credential.Custom.Key}');
      HttpResponse a = new Http().send(r); return a.getStatusCode() + ' ' + a.getBody(); }
    public static void keep(String external, String principal, ConnectApi.CredentialPrincipalType type, Map<String, String> values) {
      ConnectApi.CredentialInput input = new ConnectApi.CredentialInput(); input.externalCredential = external; input.principalName = principal; input.principalType = type;
      input.credentials = new Map<String, ConnectApi.CredentialValueInput>();
      for (String name : values.keySet()) { ConnectApi.CredentialValueInput v = new ConnectApi.CredentialValueInput(); v.value = values.get(name); v.encrypted = true; input.credentials.put(name, v); }
      ConnectApi.NamedCredentials.createCredential(input); }
  }`,
  'classes/Later.cls': `public class Later {
    @AuraEnabled(continuation=true)
    public static Object ask(String url, String word) {
      Continuation later = new Continuation(40); later.continuationMethod = 'answered'; later.state = word;
      insert new Account(Name = word);
      for (String path : new List<String>{ '/one', '/cut' }) { HttpRequest r = new HttpRequest(); r.setMethod('GET'); r.setEndpoint(url + path); later.addHttpRequest(r); }
      return later; }
    public static Object answered(List<String> labels, Object state) {
      List<Object> told = new List<Object>{ state, [SELECT COUNT() FROM Account WHERE Name = :(String) state] };
      for (String label : labels) { told.add(Continuation.getResponse(label).getStatusCode()); }
      return told; }
  }`,
  'remoteSiteSettings/Gone.remoteSite-meta.xml': meta(
    'RemoteSiteSetting',
    '<disableProtocolSecurity>false</disableProtocolSecurity><isActive>false</isActive><url>https://inactive.example</url>',
  ),
  'namedCredentials/Custom.namedCredential-meta.xml': named('Custom'),
  'externalCredentials/Custom.externalCredential-meta.xml': meta(
    'ExternalCredential',
    `<authenticationProtocol>Custom</authenticationProtocol><label>Custom</label>${parameter('Main', 'NamedPrincipal')}${parameter('Authorization', 'AuthHeader', "{!'Basic ' &amp; BASE64ENCODE(BLOB($Credential.Custom.User + ':' + $Credential.Custom.Key))}")}`,
  ),
  'namedCredentials/Personal.namedCredential-meta.xml': named('Personal'),
  'externalCredentials/Personal.externalCredential-meta.xml': meta(
    'ExternalCredential',
    `<authenticationProtocol>Basic</authenticationProtocol><label>Personal</label>${parameter('Own', 'PerUserPrincipal')}`,
  ),
  'permissionsets/Caller.permissionset-meta.xml': meta(
    'PermissionSet',
    '<label>Caller</label><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Custom-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Personal-Own</externalCredentialPrincipal></externalCredentialPrincipalAccesses><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Token-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Made-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Login-Own</externalCredentialPrincipal></externalCredentialPrincipalAccesses>',
  ),
  'namedCredentials/Token.namedCredential-meta.xml': named('Token'),
  'externalCredentials/Token.externalCredential-meta.xml': meta(
    'ExternalCredential',
    `<authenticationProtocol>Oauth</authenticationProtocol><label>Token</label>${parameter('Main', 'NamedPrincipal')}${parameter('Variant', 'AuthProtocolVariant', 'ClientCredentialsClientSecret')}${parameter('AuthProviderUrl', 'AuthProviderUrl', 'TOKEN_URL')}${parameter('Scope', 'AuthParameter', 'read write')}`,
  ),
  'namedCredentials/Login.namedCredential-meta.xml': named('Login'),
  'externalCredentials/Login.externalCredential-meta.xml': meta(
    'ExternalCredential',
    `<authenticationProtocol>Oauth</authenticationProtocol><label>Login</label>${parameter('Own', 'PerUserPrincipal')}<externalCredentialParameters><externalAuthIdentityProvider>Echo</externalAuthIdentityProvider><parameterName>Echo</parameterName><parameterType>ExternalAuthIdentityProvider</parameterType></externalCredentialParameters>`,
  ),
  'externalAuthIdentityProviders/Echo.externalAuthIdentityProvider-meta.xml': meta(
    'ExternalAuthIdentityProvider',
    `<authenticationFlow>AuthorizationCode</authenticationFlow><authenticationProtocol>OAuth</authenticationProtocol><label>Echo</label>${[
      ['AuthorizeUrl', 'https://login.example/authorize'],
      ['TokenUrl', 'TOKEN_URL'],
      ['IdentityProviderOptions', 'true', 'PkceEnabled'],
    ]
      .map(
        ([type = '', value = '', name = type]) =>
          `<externalAuthIdentityProviderParameters><parameterName>${name}</parameterName><parameterType>${type}</parameterType><parameterValue>${value}</parameterValue></externalAuthIdentityProviderParameters>`,
      )
      .join('')}`,
  ),
  'permissionsetgroups/Callers.permissionsetgroup-meta.xml': meta(
    'PermissionSetGroup',
    '<label>Callers</label><permissionSets>Caller</permissionSets><status>Updated</status>',
  ),
  'permissionsetgroups/Muted.permissionsetgroup-meta.xml': meta(
    'PermissionSetGroup',
    '<label>Muted</label><mutingPermissionSets>Silent</mutingPermissionSets><permissionSets>Caller</permissionSets><status>Updated</status>',
  ),
  'mutingpermissionsets/Silent.mutingpermissionset-meta.xml': meta(
    'MutingPermissionSet',
    '<label>Silent</label><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Custom-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses>',
  ),
};

let echo: Echo;
let scratch: ScratchOrg;
beforeAll(async () => {
  echo = await startEcho();
  scratch = scratchOrg(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace('TOKEN_URL', `${echo.url}/token`)])),
  );
  scratch.org.remoteSites.add('Echo', echo.url);
});
afterAll(async () => {
  await scratch.close();
  await echo.close();
});

function call(
  endpoint: string,
  {
    method = 'GET',
    body,
    zipped = false,
    timeout = 5000,
    apex = '',
  }: {
    readonly method?: string;
    readonly body?: string;
    readonly zipped?: boolean;
    readonly timeout?: number;
    readonly apex?: string;
  } = {},
): string {
  const text = body === undefined ? 'null' : `'${body}'`;
  try {
    return (
      scratch.org
        .executeAnonymous(`${apex} System.debug(Call.go('${method}', '${endpoint}', ${text}, ${String(zipped)}, ${String(timeout)}));`)
        .at(-1)?.message ?? ''
    );
  } catch (error) {
    return (error as Error).message;
  }
}
const sent = (
  answer: string,
): { readonly method: string; readonly url: string; readonly body: string; readonly headers: Readonly<Record<string, string>> } =>
  JSON.parse(answer.slice(4)) as ReturnType<typeof sent>;

/** Source: Lightning Web Components Developer Guide, "@AuraEnabled Annotation for Continuations"; Apex Developer Guide, "Asynchronous Callouts": 2001 is a failed connection. */
test('an action that gives a continuation back is answered by its method, once the requests are', () => {
  const { org } = scratch;
  expect(callAction(org, org.admin, 'Later.ask', { url: echo.url, word: 'soon' })).toEqual({ status: 200, body: ['soon', 1, 200, 2001] });
});

test('an address without a remote site setting is refused', () => {
  expect(call('https://unknown.example/x')).toBe(
    'Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://unknown.example/x',
  );
  expect(call('https://inactive.example')).toContain('Unauthorized endpoint');
});

test('method, path and body arrive', () => {
  expect(sent(call(`${echo.url}/a?b=c`, { method: 'PATCH', body: 'text' }))).toMatchObject({
    method: 'PATCH',
    url: '/a?b=c',
    body: 'text',
  });
});

test('compressed bodies are packed, packed answers unpacked', () => {
  expect(sent(call(`${echo.url}/`, { method: 'POST', body: 'long text', zipped: true }))).toMatchObject({
    body: 'long text',
    headers: { 'content-encoding': 'gzip' },
  });
  expect(call(`${echo.url}/zipped`)).toBe('200 unpacked');
});

test("redirects are the caller's", () => {
  expect(call(`${echo.url}/moved`)).toBe('302 ');
});

test("what fails says so in the platform's words", () => {
  expect(call(`${echo.url}/slow/2000`, { timeout: 200 })).toBe('Read timed out');
  expect(call(`${echo.url}/cut`)).toBe('Connection reset');
  scratch.org.remoteSites.add('Closed', 'http://127.0.0.1:9');
  expect(call('http://127.0.0.1:9/')).toBe('Connection refused (Connection refused)');
  expect(call(`${echo.url}/big/6000001`)).toBe('Exceeded max size limit of 6000000 with response size 6000001');
});

test('the callouts of a transaction share two minutes, and no Apex may catch their end', () => {
  const request = new HttpRequest();
  Object.assign(request, { method: 'GET', endpoint: `${echo.url}/slow/3000`, timeoutMs: 5000 });
  const started = performance.now();
  expect(() =>
    scratch.org.transact('ANONYMOUS', () => {
      transaction().count('calloutTimeMs', 119_800);
      return send(request);
    }),
  ).toThrow('Exceeded maximum time allotted for callout (120000 ms)');
  expect(performance.now() - started).toBeLessThan(2500);
});

test("a late answer is not taken for the next one's", () => {
  expect(call(`${echo.url}/slow/300`, { timeout: 100 })).toBe('Read timed out');
  expect(call(`${echo.url}/zipped`)).toBe('200 unpacked');
});

test('no callout after a save', () => {
  expect(call(`${echo.url}/`, { apex: "insert new Account(Name = 'x');" })).toBe(
    'You have uncommitted work pending. Please commit or rollback before calling out',
  );
});

test('a credential needs access, then fills headers and body', () => {
  scratch.org.credentials.setUrl('Custom', echo.url);
  expect(call('callout:Custom/x')).toContain("We couldn't access the credential(s)");
  scratch.org.assignPermissionSet('Caller');
  scratch.org.executeAnonymous(
    "Call.keep('Custom', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new Map<String, String>{ 'User' => 'ana', 'Key' => 's3cret' });",
  );
  const { url, body, headers } = sent(call('callout:Custom/x?y=1', { method: 'POST', body: '{!$Credential.Custom.User}' }));
  expect({ url, body, key: headers['x-key'], authorization: headers['authorization'] }).toEqual({
    url: '/x?y=1',
    body: 'ana',
    key: 's3cret',
    authorization: `Basic ${Buffer.from('ana:s3cret').toString('base64')}`,
  });
});

test('a per-user principal keeps a value for each user', () => {
  scratch.org.credentials.setUrl('Personal', echo.url);
  scratch.org.executeAnonymous(
    "Call.keep('Personal', 'Own', ConnectApi.CredentialPrincipalType.PerUserPrincipal, new Map<String, String>{ 'Username' => 'admin', 'Password' => 'p', 'Key' => 'k' });",
  );
  expect(sent(call('callout:Personal')).headers['authorization']).toBe(`Basic ${Buffer.from('admin:p').toString('base64')}`);
  scratch.org.executeAnonymous(
    "System.debug(ConnectApi.NamedCredentials.getExternalCredential('Personal').principals[0].authenticationStatus + ' ' + ConnectApi.NamedCredentials.getNamedCredential('Personal').calloutUrl);",
  );
  expect(scratch.said.at(-1)).toBe(`Configured ${echo.url}`);
});

test('a permission set group opens a principal too, unless it is muted there', () => {
  const asMember = (group: string): string => {
    scratch.org
      .executeAnonymous(`insert new User(LastName = '${group}', Username = '${group}@local.example', Email = 'm@local.example', Alias = 'm', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
      insert new PermissionSetAssignment(AssigneeId = [SELECT Id FROM User WHERE LastName = '${group}'].Id, PermissionSetGroupId = [SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${group}'].Id);`);
    const [member] = scratch.org.query(`SELECT Id FROM User WHERE LastName = '${group}'`);
    try {
      return (
        scratch.org
          .executeAnonymous(
            "System.debug(Call.go('GET', 'callout:Custom/x', null, false, 5000));",
            scratch.org.data.runningUser(String(member?.get('Id'))),
          )
          .at(-1)?.message ?? ''
      );
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(sent(asMember('Callers')).headers['authorization']).toBe(`Basic ${Buffer.from('ana:s3cret').toString('base64')}`);
  expect(asMember('Muted')).toContain("We couldn't access the credential(s)");
});

test('secrets are not in the database as text', () => {
  const rows = scratch.org.data.store.all('SELECT * FROM _credential');
  expect(rows.length).toBe(5);
  expect(JSON.stringify(rows)).not.toContain('s3cret');
});

test('OAuth with client credentials: a token is asked for once, and anew when the service refuses it', () => {
  scratch.org.credentials.setUrl('Token', echo.url);
  const keep = (secret: string): void =>
    void scratch.org.executeAnonymous(
      `Call.keep('Token', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new Map<String, String>{ 'clientId' => 'me', 'clientSecret' => '${secret}', 'Key' => 'k' });`,
    );
  keep('wrong');
  expect(call('callout:Token/guarded')).toBe(
    'Unable to fetch the OAuth token.  Error: invalid_client.  Error description: No such client.',
  );
  scratch.org.executeAnonymous(
    "ConnectApi.NamedCredentials.deleteCredential('Token', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal);",
  );
  keep('right');
  expect(sent(call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t1');
  expect(sent(call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t1');
  // somebody else's token makes ours old
  const other = sent(
    call(`${echo.url}/x`, {
      apex: `HttpRequest r = new HttpRequest(); r.setMethod('POST'); r.setEndpoint('${echo.url}/token'); new Http().send(r);`,
    }),
  );
  expect(other.url).toBe('/x');
  expect(sent(call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t3');
  scratch.org.clock.advance(700_000);
  expect(sent(call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t4');
});

test('credentials that Apex makes lead where they say, with what they add', () => {
  const make = (): void =>
    void scratch.org.executeAnonymous(`
    ConnectApi.ExternalCredentialPrincipalInput principal = new ConnectApi.ExternalCredentialPrincipalInput();
    principal.principalName = 'Main'; principal.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal; principal.sequenceNumber = 1;
    ConnectApi.CredentialCustomHeaderInput header = new ConnectApi.CredentialCustomHeaderInput();
    header.headerName = 'X-Made'; header.headerValue = '{!$Credential.Made.Key}'; header.sequenceNumber = 1;
    ConnectApi.ExternalCredentialInput external = new ConnectApi.ExternalCredentialInput();
    external.developerName = 'Made'; external.masterLabel = 'Made'; external.authenticationProtocol = ConnectApi.CredentialAuthenticationProtocol.Custom;
    external.principals = new List<ConnectApi.ExternalCredentialPrincipalInput>{ principal };
    external.customHeaders = new List<ConnectApi.CredentialCustomHeaderInput>{ header };
    ConnectApi.NamedCredentials.createExternalCredential(external);
    ConnectApi.NamedCredentialInput named = new ConnectApi.NamedCredentialInput();
    named.developerName = 'Made'; named.masterLabel = 'Made'; named.calloutUrl = '${echo.url}'; named.type = ConnectApi.NamedCredentialType.SecuredEndpoint;
    named.externalCredentials = new List<ConnectApi.ExternalCredentialInput>{ external };
    System.debug(ConnectApi.NamedCredentials.createNamedCredential(named).calloutUrl);`);
  make();
  expect(scratch.said.at(-1)).toBe(echo.url);
  expect(make).toThrow('the name Made is taken');
  scratch.org.executeAnonymous(
    "Call.keep('Made', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new Map<String, String>{ 'Key' => 'k7' });",
  );
  expect(sent(call('callout:Made/x')).headers['x-made']).toBe('k7');
});

test('a person logs in to a service through a browser, and the token is renewed for them', async () => {
  const door = await openFrontDoor({ org: scratch.org, folders: {}, page: '' });
  try {
    scratch.org.credentials.setUrl('Login', echo.url);
    scratch.org.executeAnonymous(
      "Call.keep('Login', 'Own', ConnectApi.CredentialPrincipalType.PerUserPrincipal, new Map<String, String>{ 'Key' => 'k' });",
    );
    expect(call('callout:Login/guarded')).toContain("We couldn't access the credential(s)");
    scratch.org.executeAnonymous(`
      ConnectApi.ExternalAuthIdentityProviderCredentialsInput client = new ConnectApi.ExternalAuthIdentityProviderCredentialsInput();
      client.credentials = new List<ConnectApi.ExternalAuthIdentityProviderCredentialInput>();
      for (String name : new List<String>{ 'clientId', 'clientSecret' }) {
        ConnectApi.ExternalAuthIdentityProviderCredentialInput one = new ConnectApi.ExternalAuthIdentityProviderCredentialInput();
        one.credentialName = name; one.credentialValue = 'my ' + name; client.credentials.add(one);
      }
      ConnectApi.NamedCredentials.createExternalAuthIdentityProviderCredentials('Echo', client);`);
    const start = (): URL => {
      scratch.org.executeAnonymous(`
        ConnectApi.OAuthCredentialAuthUrlInput input = new ConnectApi.OAuthCredentialAuthUrlInput();
        input.externalCredential = 'Login'; input.principalName = 'Own'; input.principalType = ConnectApi.CredentialPrincipalType.PerUserPrincipal; input.returnUrl = '/lightning/n/Back';
        System.debug(ConnectApi.NamedCredentials.getOAuthCredentialAuthUrl(input).authenticationUrl);`);
      return new URL(scratch.said.at(-1) ?? '');
    };
    const { origin, searchParams } = start();
    expect([origin, searchParams.get('client_id'), searchParams.get('redirect_uri'), searchParams.get('code_challenge_method')]).toEqual([
      'https://login.example',
      'my clientId',
      `${door.url}/services/authcallback/Echo`,
      'S256',
    ]);
    const back = async (state: string | null, code: string): Promise<Response> =>
      fetch(`${door.url}/services/authcallback/Echo?state=${state ?? ''}&code=${code}`, { redirect: 'manual' });
    expect((await back(searchParams.get('state'), 'good')).headers.get('location')).toBe('/lightning/n/Back');
    expect((await back(searchParams.get('state'), 'good')).status).toBe(400);
    expect(await (await back(start().searchParams.get('state'), 'bad')).text()).toContain('invalid_grant');
    const first = sent(call('callout:Login/guarded')).headers['authorization'];
    expect(first).toMatch(/^Bearer t\d+$/);
    expect(sent(call('callout:Login/guarded')).headers['authorization']).toBe(first);
    scratch.org.clock.advance(700_000);
    expect(sent(call('callout:Login/guarded')).headers['authorization']).not.toBe(first);
    scratch.org.executeAnonymous(
      "System.debug(ConnectApi.NamedCredentials.getCredential('Login', 'Own', ConnectApi.CredentialPrincipalType.PerUserPrincipal).authenticationStatus);",
    );
    expect(scratch.said.at(-1)).toBe('Configured');
  } finally {
    await door.close();
  }
});

test('an unknown named credential is told by name', () => {
  expect(call('callout:Nobody/x')).toBe(
    'The callout couldn\'t access the endpoint. You might not have the required permissions, or the named credential "Nobody" might not exist.',
  );
});
