/**
 * Access tokens of OAuth external credentials: requested with client credentials, or obtained by a browser login; kept until they expire or the service refuses them.
 * Source: Salesforce Help, "Create or Edit an OAuth External Credential with the Client Credentials with Client Secret Flow"; Apex Reference Guide, "ConnectApi.CredentialInput" (variants);
 * RFC 6749, 4.4 "Client Credentials Grant" and 2.3.1 "Client Password".
 */
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import type { ExternalCredential } from './external.ts';
import type { IdentityProvider } from './identityProvider.ts';
import type { Secrets } from './secrets.ts';

const TIMEOUT_MS = 10_000;
const SECOND_MS = 1000;
/** The lifetime of a token without `expires_in`. */
const USUAL_SECONDS = 3600;

interface Token {
  readonly value: string;
  readonly expiresAt: number;
  /** The refresh token of a browser login, if there is one. */
  readonly refresh?: string;
}
export interface Client {
  readonly id: string;
  readonly secret: string;
}
type Ask = (form: URLSearchParams) => Token;

export class OAuthTokens {
  private readonly secrets: Secrets;
  constructor(secrets: Secrets) {
    this.secrets = secrets;
  }

  /** @param read the principal's clientId and clientSecret. Errors: System.CalloutException when the service gives no token. */
  get(external: ExternalCredential, principal: string, read: (name: string) => string): string {
    const known = this.kept(external, principal);
    if (known !== undefined && known.expiresAt > transaction().org.clock.now()) return known.value;
    const token = fetchToken(external, read('clientId'), read('clientSecret'));
    this.keep(external, principal, token);
    return token.value;
  }

  /** Drops the token, so that the next callout requests a new one. */
  drop(external: ExternalCredential, principal: string): void {
    const known = this.kept(external, principal);
    if (known?.refresh === undefined) this.secrets.remove(external.name, place(principal));
    else this.keep(external, principal, { ...known, expiresAt: 0 });
  }

  /** The token of a user who has logged in through a browser. Errors: System.CalloutException when the service no longer renews it; undefined before any login. */
  ofLogin(external: ExternalCredential, principal: string, provider: IdentityProvider, client: Client): string | undefined {
    const known = this.kept(external, principal);
    if (known === undefined || known.expiresAt > transaction().org.clock.now()) return known?.value;
    if (known.refresh === undefined) refuse('invalid_grant', 'The access token has expired and cannot be renewed');
    return this.redeem(
      external,
      principal,
      provider,
      client,
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token: known.refresh }),
    ).value;
  }
  /** Exchanges a code or a refresh token for an access token, and stores it. Errors: System.CalloutException. */
  redeem(external: ExternalCredential, principal: string, provider: IdentityProvider, client: Client, form: URLSearchParams): Token {
    const token = asking(provider.tokenUrl, client, provider.usesBasic)(form);
    const kept = {
      ...token,
      ...(token.refresh === undefined && form.get('refresh_token') !== null ? { refresh: String(form.get('refresh_token')) } : {}),
    };
    this.keep(external, principal, kept);
    return kept;
  }
  hasLogin(external: ExternalCredential, principal: string): boolean {
    return this.kept(external, principal) !== undefined;
  }

  private keep(external: ExternalCredential, principal: string, token: Token): void {
    this.secrets.write(external.name, place(principal), 'token', JSON.stringify(token));
  }

  private kept(external: ExternalCredential, principal: string): Token | undefined {
    const text = this.secrets.read(external.name, place(principal), 'token');
    return text === undefined ? undefined : (JSON.parse(text) as Token);
  }
}

/** Tokens are stored apart from the values that an administrator set. */
const place = (principal: string): string => `token of ${principal}`;

function fetchToken({ variant, tokenUrl, scope, name }: ExternalCredential, clientId: string, clientSecret: string): Token {
  if (tokenUrl === undefined) refuse('invalid_request', `The external credential ${name} has no identity provider URL`);
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) });
  const client = { id: clientId, secret: clientSecret };
  switch (variant) {
    case 'ClientCredentialsClientSecret':
      return asking(tokenUrl, client, false)(form);
    case 'ClientCredentialsClientSecretBasic':
      return asking(tokenUrl, client, true)(form);
    default:
      throw new NotImplemented(`the OAuth flow ${variant ?? 'without an identity provider'} of external credentials`);
  }
}

/** @param usesBasic whether client id and secret are sent in the header; else in the form. Errors: System.CalloutException when the service gives no token. */
function asking(tokenUrl: string, { id, secret }: Client, usesBasic: boolean): Ask {
  return (form) => {
    const headers = new Map([
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ]);
    if (usesBasic)
      headers.set(
        'Authorization',
        `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`, 'utf8').toString('base64')}`,
      );
    const whole = new URLSearchParams([
      ...form,
      ...(usesBasic
        ? []
        : [
            ['client_id', id],
            ['client_secret', secret],
          ]),
    ]);
    const { org } = transaction();
    const { statusCode, body } = org.callouts.send({
      method: 'POST',
      url: tokenUrl,
      headers,
      body: new Uint8Array(Buffer.from(whole.toString(), 'utf8')),
      timeoutMs: TIMEOUT_MS,
      isCompressed: false,
    });
    const answer = parsed(Buffer.from(body).toString('utf8'));
    const value = answer['access_token'];
    if (statusCode >= 400 || typeof value !== 'string')
      refuse(
        String(answer['error'] ?? `HTTP ${String(statusCode)}`),
        String(answer['error_description'] ?? 'The service gave no access token'),
      );
    const refresh = answer['refresh_token'];
    return {
      value,
      expiresAt: org.clock.now() + Number(answer['expires_in'] ?? USUAL_SECONDS) * SECOND_MS,
      ...(typeof refresh === 'string' ? { refresh } : {}),
    };
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    // a response that is no JSON has no token, which is reported
    return {};
  }
}

function refuse(error: string, description: string): never {
  raise('System.CalloutException', `Unable to fetch the OAuth token.  Error: ${error}.  Error description: ${description}.`);
}
