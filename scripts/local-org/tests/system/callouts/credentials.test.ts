/** Callouts with named and external credentials. Sources are cited where the rules live. */
import { openFrontDoor } from '../../../http/frontDoor.ts';
import { callingOrgForAllTests, sent } from './callingOrg.ts';

const calling = callingOrgForAllTests();

test('a credential needs access, then fills headers and body', () => {
  calling.scratch.org.credentials.setUrl('Custom', calling.echo.url);
  expect(calling.call('callout:Custom/x')).toContain("We couldn't access the credential(s)");
  calling.scratch.org.assignPermissionSet('Caller');
  calling.scratch.org.executeAnonymous(
    "Call.keep('Custom', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new Map<String, String>{ 'User' => 'ana', 'Key' => 's3cret' });",
  );
  const { url, body, headers } = sent(calling.call('callout:Custom/x?y=1', { method: 'POST', body: '{!$Credential.Custom.User}' }));
  expect({ url, body, key: headers['x-key'], authorization: headers['authorization'] }).toEqual({
    url: '/x?y=1',
    body: 'ana',
    key: 's3cret',
    authorization: `Basic ${Buffer.from('ana:s3cret').toString('base64')}`,
  });
});

test('a callout after a change of credentials finds uncommitted work', () => {
  const change =
    "ConnectApi.NamedCredentials.deleteCredential('Custom', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new List<String>{ 'Unknown' });";
  expect(calling.call('callout:Custom/x', { apex: change })).toBe(
    'You have uncommitted work pending. Please commit or rollback before calling out',
  );
});

test('a per-user principal keeps a value for each user', () => {
  calling.scratch.org.credentials.setUrl('Personal', calling.echo.url);
  calling.scratch.org.executeAnonymous(
    "Call.keep('Personal', 'Own', ConnectApi.CredentialPrincipalType.PerUserPrincipal, new Map<String, String>{ 'Username' => 'admin', 'Password' => 'p', 'Key' => 'k' });",
  );
  expect(sent(calling.call('callout:Personal')).headers['authorization']).toBe(`Basic ${Buffer.from('admin:p').toString('base64')}`);
  calling.scratch.org.executeAnonymous(
    "System.debug(ConnectApi.NamedCredentials.getExternalCredential('Personal').principals[0].authenticationStatus + ' ' + ConnectApi.NamedCredentials.getNamedCredential('Personal').calloutUrl);",
  );
  expect(calling.scratch.said.at(-1)).toBe(`Configured ${calling.echo.url}`);
});

test('a permission set group opens a principal too, unless it is muted there', () => {
  const asMember = (group: string): string => {
    calling.scratch.org
      .executeAnonymous(`insert new User(LastName = '${group}', Username = '${group}@local.example', Email = 'm@local.example', Alias = 'm', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
      insert new PermissionSetAssignment(AssigneeId = [SELECT Id FROM User WHERE LastName = '${group}'].Id, PermissionSetGroupId = [SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${group}'].Id);`);
    const [member] = calling.scratch.org.query(`SELECT Id FROM User WHERE LastName = '${group}'`);
    try {
      return (
        calling.scratch.org
          .executeAnonymous(
            "System.debug(Call.go('GET', 'callout:Custom/x', null, false, 5000));",
            calling.scratch.org.data.runningUser(String(member?.get('Id'))),
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
  const rows = calling.scratch.org.data.store.all('SELECT * FROM _credential');
  expect(rows.length).toBe(5);
  expect(JSON.stringify(rows)).not.toContain('s3cret');
});

test('OAuth with client credentials: a token is asked for once, and anew when the service refuses it', () => {
  calling.scratch.org.credentials.setUrl('Token', calling.echo.url);
  const keep = (secret: string): void =>
    void calling.scratch.org.executeAnonymous(
      `Call.keep('Token', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new Map<String, String>{ 'clientId' => 'me', 'clientSecret' => '${secret}', 'Key' => 'k' });`,
    );
  keep('wrong');
  expect(calling.call('callout:Token/guarded')).toBe(
    'Unable to fetch the OAuth token.  Error: invalid_client.  Error description: No such client.',
  );
  calling.scratch.org.executeAnonymous(
    "ConnectApi.NamedCredentials.deleteCredential('Token', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal);",
  );
  keep('right');
  expect(sent(calling.call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t1');
  expect(sent(calling.call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t1');
  // somebody else's token makes ours old
  const other = sent(
    calling.call(`${calling.echo.url}/x`, {
      apex: `HttpRequest r = new HttpRequest(); r.setMethod('POST'); r.setEndpoint('${calling.echo.url}/token'); new Http().send(r);`,
    }),
  );
  expect(other.url).toBe('/x');
  expect(sent(calling.call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t3');
  calling.scratch.org.clock.advance(700_000);
  expect(sent(calling.call('callout:Token/guarded')).headers['authorization']).toBe('Bearer t4');
});

test('credentials that Apex makes lead where they say, with what they add', () => {
  const make = (): void =>
    void calling.scratch.org.executeAnonymous(`
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
    named.developerName = 'Made'; named.masterLabel = 'Made'; named.calloutUrl = '${calling.echo.url}'; named.type = ConnectApi.NamedCredentialType.SecuredEndpoint;
    named.externalCredentials = new List<ConnectApi.ExternalCredentialInput>{ external };
    System.debug(ConnectApi.NamedCredentials.createNamedCredential(named).calloutUrl);`);
  make();
  expect(calling.scratch.said.at(-1)).toBe(calling.echo.url);
  expect(make).toThrow('the name Made is taken');
  calling.scratch.org.executeAnonymous(
    "Call.keep('Made', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal, new Map<String, String>{ 'Key' => 'k7' });",
  );
  expect(sent(calling.call('callout:Made/x')).headers['x-made']).toBe('k7');
});

test('a person logs in to a service through a browser, and the token is renewed for them', async () => {
  const door = await openFrontDoor({ org: calling.scratch.org, folders: {}, page: '' });
  try {
    calling.scratch.org.credentials.setUrl('Login', calling.echo.url);
    calling.scratch.org.executeAnonymous(
      "Call.keep('Login', 'Own', ConnectApi.CredentialPrincipalType.PerUserPrincipal, new Map<String, String>{ 'Key' => 'k' });",
    );
    expect(calling.call('callout:Login/guarded')).toContain("We couldn't access the credential(s)");
    calling.scratch.org.executeAnonymous(`
      ConnectApi.ExternalAuthIdentityProviderCredentialsInput client = new ConnectApi.ExternalAuthIdentityProviderCredentialsInput();
      client.credentials = new List<ConnectApi.ExternalAuthIdentityProviderCredentialInput>();
      for (String name : new List<String>{ 'clientId', 'clientSecret' }) {
        ConnectApi.ExternalAuthIdentityProviderCredentialInput one = new ConnectApi.ExternalAuthIdentityProviderCredentialInput();
        one.credentialName = name; one.credentialValue = 'my ' + name; client.credentials.add(one);
      }
      ConnectApi.NamedCredentials.createExternalAuthIdentityProviderCredentials('Echo', client);`);
    const start = (): URL => {
      calling.scratch.org.executeAnonymous(`
        ConnectApi.OAuthCredentialAuthUrlInput input = new ConnectApi.OAuthCredentialAuthUrlInput();
        input.externalCredential = 'Login'; input.principalName = 'Own'; input.principalType = ConnectApi.CredentialPrincipalType.PerUserPrincipal; input.returnUrl = '/lightning/n/Back';
        System.debug(ConnectApi.NamedCredentials.getOAuthCredentialAuthUrl(input).authenticationUrl);`);
      return new URL(calling.scratch.said.at(-1) ?? '');
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
    const first = sent(calling.call('callout:Login/guarded')).headers['authorization'];
    expect(first).toMatch(/^Bearer t\d+$/);
    expect(sent(calling.call('callout:Login/guarded')).headers['authorization']).toBe(first);
    calling.scratch.org.clock.advance(700_000);
    expect(sent(calling.call('callout:Login/guarded')).headers['authorization']).not.toBe(first);
    calling.scratch.org.executeAnonymous(
      "System.debug(ConnectApi.NamedCredentials.getCredential('Login', 'Own', ConnectApi.CredentialPrincipalType.PerUserPrincipal).authenticationStatus);",
    );
    expect(calling.scratch.said.at(-1)).toBe('Configured');
  } finally {
    await door.close();
  }
});

test('an unknown named credential is told by name', () => {
  expect(calling.call('callout:Nobody/x')).toBe(
    'The callout couldn\'t access the endpoint. You might not have the required permissions, or the named credential "Nobody" might not exist.',
  );
});
