/** Resolves `callout:Name`: URL, headers and access. Source: Salesforce Help, "Named Credentials"; Apex Developer Guide, "Named Credentials as Callout Endpoints". */
import { isGranted } from '../../data/access/permissions/grants.ts';
import type { DataAccess, Project } from '../../data/index.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { BrowserLogins } from './browserLogins.ts';
import { CredentialDefinitions } from './definitions.ts';
import type { ExternalCredential, Principal, PrincipalType } from './external.ts';
import { fillMergeFields, type CredentialLookup } from './mergeFields.ts';
import type { NamedCredential } from './named.ts';
import { OAuthTokens } from './oauth.ts';
import { Secrets } from './secrets.ts';

/** Fills the merge fields of a request, where the credential allows them. */
export interface Filler {
  header(value: string): string;
  body(bytes: Uint8Array): Uint8Array;
}
export interface Resolved {
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly fill: Filler;
  /** Drops the access token that the service refused. @return the headers with a new one; undefined without a token. */
  readonly renew: (() => ReadonlyMap<string, string>) | undefined;
}

declare module '../../platform/core/contract.ts' {
  interface Org {
    readonly credentials: Credentials;
  }
}

export class Credentials {
  private readonly data: DataAccess;
  private readonly project: Project;
  readonly definitions: CredentialDefinitions;
  readonly secrets: Secrets;
  readonly tokens: OAuthTokens;
  readonly logins: BrowserLogins;

  /** @param keyFile where the key of the secrets is kept; none for an org in memory. */
  constructor(data: DataAccess, project: Project, keyFile: string | undefined) {
    this.data = data;
    this.project = project;
    this.definitions = new CredentialDefinitions(data, project);
    this.secrets = new Secrets(data, keyFile);
    this.tokens = new OAuthTokens(this.secrets);
    this.logins = new BrowserLogins(this.secrets, this.tokens);
    data.store.database.exec('CREATE TABLE IF NOT EXISTS _named_credential (name TEXT PRIMARY KEY, url TEXT NOT NULL)');
  }

  /** What an administrator does in Setup: points a named credential elsewhere. Errors: throws for a name that does not exist. */
  setUrl(name: string, url: string): void {
    this.data.store.run('INSERT INTO _named_credential (name, url) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET url = excluded.url', [
      this.named(name).name,
      url,
    ]);
  }
  urlOf(named: NamedCredential): string {
    const [changed] = this.data.store.all('SELECT url FROM _named_credential WHERE name = ?', [named.name]);
    return changed === undefined ? named.url : String(changed['url']);
  }

  /** Resolves `callout:Name/path` to a URL and headers. Errors: System.CalloutException. */
  resolve(endpoint: string, userId: string): Resolved {
    const [, name = '', path = ''] = /^callout:([^/?]+)(.*)$/is.exec(endpoint) ?? [];
    const named = this.named(name);
    if (!named.isEnabled)
      raise('System.CalloutException', `The callout couldn't be executed because the named credential "${name}" doesn't allow callouts.`);
    const lookup = this.lookup(named, userId);
    const fill: Filler = {
      header: (value) => (named.allowsMergeFieldsInHeader ? fillMergeFields(value, lookup) : value),
      body: (bytes) =>
        named.allowsMergeFieldsInBody
          ? new Uint8Array(Buffer.from(fillMergeFields(Buffer.from(bytes).toString('utf8'), lookup), 'utf8'))
          : bytes,
    };
    return {
      url: joined(this.urlOf(named), path),
      headers: this.headers(named, userId, lookup),
      fill,
      renew: this.renewal(named, userId, lookup),
    };
  }

  private headers(named: NamedCredential, userId: string, lookup: CredentialLookup): ReadonlyMap<string, string> {
    const headers = new Map<string, string>();
    if (named.external !== undefined) {
      const external = this.external(named.external);
      const principal = this.principalFor(external, userId);
      if (named.generatesAuthorization && external.protocol !== 'Custom' && external.protocol !== 'NoAuthentication')
        headers.set('Authorization', this.authorization(external, storedAs(principal, userId)));
      for (const { name, value } of external.headers) headers.set(name, fillMergeFields(value, lookup));
    } else if (named.username !== undefined && named.generatesAuthorization) {
      headers.set('Authorization', basic(named.username, this.secrets.read(named.name, '', 'Password') ?? ''));
    }
    for (const { name, value } of named.headers) headers.set(name, fillMergeFields(value, lookup));
    return headers;
  }

  private renewal(named: NamedCredential, userId: string, lookup: CredentialLookup): Resolved['renew'] {
    const external = named.external === undefined ? undefined : this.external(named.external);
    if (external === undefined || !named.generatesAuthorization || !isOAuth(external)) return undefined;
    return () => {
      this.tokens.drop(external, storedAs(this.principalFor(external, userId), userId));
      return this.headers(named, userId, lookup);
    };
  }

  private authorization(external: ExternalCredential, principal: string): string {
    const provider = external.provider === undefined ? undefined : this.definitions.provider(external.provider);
    if (isOAuth(external) && provider !== undefined)
      return `Bearer ${this.tokens.ofLogin(external, principal, provider, this.logins.clientOf(provider)) ?? noAccess(external.name)}`;
    if (isOAuth(external))
      return `Bearer ${this.tokens.get(external, principal, (name) => this.secrets.read(external.name, principal, name) ?? noAccess(external.name))}`;
    if (external.protocol !== 'Basic') throw new NotImplemented(`the authentication protocol ${external.protocol} of external credentials`);
    const read = (name: string): string => this.secrets.read(external.name, principal, name) ?? noAccess(external.name);
    return basic(read('Username'), read('Password'));
  }

  /** `$Credential.External.Key`, and `$Credential.Username` and `Password` of the older kind. */
  private lookup(named: NamedCredential, userId: string): CredentialLookup {
    return (path) => {
      const [first = '', second] = path;
      if (named.external === undefined)
        return first.toLowerCase() === 'username'
          ? (named.username ?? '')
          : (this.secrets.read(named.name, '', first) ?? noAccess(named.name));
      const external = this.external(named.external);
      const key = second ?? first;
      return this.secrets.read(external.name, storedAs(this.principalFor(external, userId), userId), key) ?? noAccess(external.name);
    };
  }

  /** The first principal that a permission set of the caller grants. */
  private principalFor(external: ExternalCredential, userId: string): Principal {
    return external.principals.find(({ name }) => this.hasAccess(external.name, name, userId)) ?? noAccess(external.name);
  }
  private hasAccess(external: string, principal: string, userId: string): boolean {
    return isGranted(
      this.data.store,
      userId,
      'SELECT 1 FROM _principal_access WHERE permission_set IN (SELECT value FROM json_each(?1)) AND principal = ?2',
      [`${external}-${principal}`],
    );
  }

  private external(name: string): ExternalCredential {
    return this.definitions.external(name) ?? noAccess(name);
  }
  /** Code of a package may leave its namespace out: no page says whether orgs allow it. */
  private named(name: string): NamedCredential {
    const { namespace } = this.project;
    return (
      this.definitions.named(name) ??
      (namespace === undefined ? undefined : this.definitions.named(`${namespace}__${name}`)) ??
      raise(
        'System.CalloutException',
        `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`,
      )
    );
  }
}

const isOAuth = ({ protocol }: ExternalCredential): boolean => protocol.toLowerCase() === 'oauth';

/** Per-user values are kept under the principal and the user. */
export function storedAs(principal: { readonly name: string; readonly type: PrincipalType }, userId: string): string {
  return principal.type === 'PerUserPrincipal' ? `${principal.name}:${userId}` : principal.name;
}
function joined(url: string, path: string): string {
  return path === '' ? url : `${url.replace(/\/$/, '')}${path}`;
}
function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
function noAccess(external: string): never {
  raise(
    'System.CalloutException',
    `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${external}" might not exist.`,
  );
}
