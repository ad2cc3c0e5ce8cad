/**
 * Access tokens of OAuth external credentials with the client credentials flow: asked for when there is none, kept until they expire or the service refuses them.
 * Source: Salesforce Help, "Create or Edit an OAuth External Credential with the Client Credentials with Client Secret Flow"; Apex Reference Guide, "ConnectApi.CredentialInput" (variants);
 * RFC 6749, 4.4 "Client Credentials Grant" and 2.3.1 "Client Password".
 */
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import type { ExternalCredential } from './external.ts';
import type { Secrets } from './secrets.ts';

const TIMEOUT_MS = 10_000;
const SECOND_MS = 1000;
/** Of a token whose service does not say how long it holds. */
const USUAL_SECONDS = 3600;

interface Token {
  readonly value: string;
  readonly expiresAt: number;
}

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
    this.secrets.write(external.name, place(principal), 'token', JSON.stringify(token));
    return token.value;
  }

  /** The next callout asks for a new one. */
  drop(external: ExternalCredential, principal: string): void {
    this.secrets.remove(external.name, place(principal));
  }

  private kept(external: ExternalCredential, principal: string): Token | undefined {
    const text = this.secrets.read(external.name, place(principal), 'token');
    return text === undefined ? undefined : (JSON.parse(text) as Token);
  }
}

/** Apart from the values that an administrator gave. */
const place = (principal: string): string => `token of ${principal}`;

function fetchToken({ variant, tokenUrl, scope, name }: ExternalCredential, clientId: string, clientSecret: string): Token {
  if (tokenUrl === undefined) refuse('invalid_request', `The external credential ${name} has no identity provider URL`);
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) });
  const headers = new Map([['Content-Type', 'application/x-www-form-urlencoded'], ['Accept', 'application/json']]);
  switch (variant) {
    case 'ClientCredentialsClientSecret':
      form.set('client_id', clientId);
      form.set('client_secret', clientSecret);
      break;
    case 'ClientCredentialsClientSecretBasic':
      headers.set('Authorization', `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`, 'utf8').toString('base64')}`);
      break;
    default:
      throw new NotImplemented(`the OAuth flow ${variant ?? 'in a browser'} of external credentials`);
  }
  const { org } = transaction();
  const { statusCode, body } = org.callouts.send({ method: 'POST', url: tokenUrl, headers, body: new Uint8Array(Buffer.from(form.toString(), 'utf8')), timeoutMs: TIMEOUT_MS, isCompressed: false });
  const answer = parsed(Buffer.from(body).toString('utf8'));
  const value = answer['access_token'];
  if (statusCode >= 400 || typeof value !== 'string') refuse(String(answer['error'] ?? `HTTP ${String(statusCode)}`), String(answer['error_description'] ?? 'The service gave no access token'));
  return { value, expiresAt: org.clock.now() + Number(answer['expires_in'] ?? USUAL_SECONDS) * SECOND_MS };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    // what is no JSON holds no token, and is told so
    return {};
  }
}

function refuse(error: string, description: string): never {
  raise('System.CalloutException', `Unable to fetch the OAuth token.  Error: ${error}.  Error description: ${description}.`);
}
