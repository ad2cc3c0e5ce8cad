/** An org whose class `Call` calls out, with its credentials, and a server that tells what reached it. */
import { startEcho, type Echo } from '../echo.ts';
import { metadataXml as meta } from '../clients/metadataXml.ts';
import { scratchOrg, type ScratchOrg } from '../clients/scratchOrg.ts';

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

interface CallOptions {
  readonly method?: string;
  readonly body?: string;
  readonly zipped?: boolean;
  readonly timeout?: number;
  readonly apex?: string;
}

interface CallingOrg {
  readonly echo: Echo;
  readonly scratch: ScratchOrg;
  /** @return status and body of the answer, or why there is none. */
  readonly call: (endpoint: string, options?: CallOptions) => string;
  readonly close: () => Promise<void>;
}

async function openCallingOrg(): Promise<CallingOrg> {
  const echo = await startEcho();
  const scratch = scratchOrg(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace('TOKEN_URL', `${echo.url}/token`)])),
  );
  scratch.org.remoteSites.add('Echo', echo.url);
  const call = (endpoint: string, { method = 'GET', body, zipped = false, timeout = 5000, apex = '' }: CallOptions = {}): string => {
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
  };
  return {
    echo,
    scratch,
    call,
    close: async () => {
      await scratch.close();
      await echo.close();
    },
  };
}

/** What reached the server, as it tells it. */
export const sent = (
  answer: string,
): { readonly method: string; readonly url: string; readonly body: string; readonly headers: Readonly<Record<string, string>> } =>
  JSON.parse(answer.slice(4)) as ReturnType<typeof sent>;

/** Open while the tests of a file run. */
export function callingOrgForAllTests(): Omit<CallingOrg, 'close'> {
  let opened: CallingOrg | undefined;
  beforeAll(async () => {
    opened = await openCallingOrg();
  });
  afterAll(() => opened?.close());
  const now = (): CallingOrg => {
    if (opened === undefined) throw new Error('The org is open only while tests run');
    return opened;
  };
  return {
    get echo() {
      return now().echo;
    },
    get scratch() {
      return now().scratch;
    },
    call: (...given) => now().call(...given),
  };
}
