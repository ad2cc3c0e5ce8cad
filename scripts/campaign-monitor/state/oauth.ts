import type { Permission } from '../contract/endpoint.ts';
import { type Problem, problem } from '../contract/errors.ts';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { Settings } from './settings.ts';
import type { Moment } from './zone.ts';

/** An application that may ask people for access. */
export interface OAuthApplication {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Redirects must begin with it. */
  readonly redirectUri: string;
}

interface Grant {
  readonly application: OAuthApplication;
  readonly permissions: ReadonlySet<Permission>;
  readonly refreshToken: string;
  isRevoked: boolean;
}

interface Code {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly expiresAt: Moment;
}

/** What the token endpoint gives. */
export interface Tokens {
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token: string;
}

const CODE_LIFE_SECONDS = 600;

/** The OAuth side of the account: applications, codes, tokens. Source: API reference, 2.2. */
export class OAuthStore {
  readonly applications = new Map<string, OAuthApplication>();
  private readonly clock: Clock;
  private readonly ids: Ids;
  private readonly settings: Settings;
  private readonly codes = new Map<string, Code>();
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, { readonly grant: Grant; expiresAt: Moment }>();

  constructor(clock: Clock, ids: Ids, settings: Settings) {
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
  }

  /** Registers an application, or replaces the one with the same id. */
  register(application: OAuthApplication): void {
    this.applications.set(application.clientId, application);
  }

  /** Records a person's consent. @return the code for the redirect. */
  grant(application: OAuthApplication, permissions: ReadonlySet<Permission>, redirectUri: string): string {
    const grant: Grant = { application, permissions, refreshToken: this.ids.token('refresh'), isRevoked: false };
    const code = this.ids.next('code');
    this.grants.set(grant.refreshToken, grant);
    this.codes.set(code, { grant, redirectUri, expiresAt: this.clock.now() + CODE_LIFE_SECONDS });
    return code;
  }

  /** Exchanges a code for tokens. A code works once. */
  exchange(code: string, clientId: string, clientSecret: string, redirectUri: string): Tokens | undefined {
    const found = this.codes.get(code);
    this.codes.delete(code);
    if (found === undefined || found.expiresAt < this.clock.now() || found.redirectUri !== redirectUri) return undefined;
    const { application } = found.grant;
    return application.clientId === clientId && application.clientSecret === clientSecret ? this.issue(found.grant) : undefined;
  }

  /** Gives a new access token for a refresh token, which stays the same. */
  refresh(refreshToken: string): Tokens | undefined {
    const grant = this.grants.get(refreshToken);
    return grant === undefined || grant.isRevoked ? undefined : this.issue(grant);
  }

  /** Gives a token for the browser flow, without a refresh token. */
  grantInBrowser(application: OAuthApplication, permissions: ReadonlySet<Permission>): Omit<Tokens, 'refresh_token'> {
    const { access_token, expires_in } = this.issue({ application, permissions, refreshToken: '', isRevoked: false });
    return { access_token, expires_in };
  }

  /** The rights of a token. Errors: 120 unknown, 121 expired, 122 revoked. */
  check(token: string): { readonly permissions: ReadonlySet<Permission> } | Problem {
    const found = this.tokens.get(token);
    if (found === undefined) return problem(120);
    if (found.grant.isRevoked) return problem(122);
    return found.expiresAt <= this.clock.now() ? problem(121) : found.grant;
  }

  /** Lets all access tokens expire now. */
  expireAll(): void {
    for (const token of this.tokens.values()) token.expiresAt = this.clock.now();
  }

  /** Revokes all tokens, as a person does who withdraws consent. */
  revokeAll(): void {
    for (const { grant } of this.tokens.values()) grant.isRevoked = true;
    for (const grant of this.grants.values()) grant.isRevoked = true;
  }

  private issue(grant: Grant): Tokens {
    const access_token = this.ids.token('access');
    this.tokens.set(access_token, { grant, expiresAt: this.clock.now() + this.settings.tokenLifeSeconds });
    return { access_token, expires_in: this.settings.tokenLifeSeconds, refresh_token: grant.refreshToken };
  }
}
