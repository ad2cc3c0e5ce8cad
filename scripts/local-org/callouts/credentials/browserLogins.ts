/**
 * Browser logins of external credentials: the authorization URL, and the redirect with a code.
 * Source: Apex Reference Guide, "NamedCredentials Class", getOAuthCredentialAuthUrl; Salesforce Help, "Create or Edit an OAuth External Credential with the Browser Flow"; RFC 6749, 4.1; RFC 7636.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { ExternalCredential } from './external.ts';
import type { IdentityProvider } from './identityProvider.ts';
import type { OAuthTokens } from './oauth.ts';
import type { Secrets } from './secrets.ts';

const STATE_BYTES = 24;
/** A started login. */
interface Started {
  readonly external: ExternalCredential;
  readonly provider: IdentityProvider;
  readonly principal: string;
  readonly redirectUri: string;
  readonly returnUrl: string;
  readonly verifier: string;
}
/** Where the secrets of a provider are kept. */
export const providerPlace = (provider: string): readonly [string, string] => [`identity provider ${provider}`, ''];

export class BrowserLogins {
  private readonly secrets: Secrets;
  private readonly tokens: OAuthTokens;
  private readonly started = new Map<string, Started>();
  constructor(secrets: Secrets, tokens: OAuthTokens) {
    this.secrets = secrets;
    this.tokens = tokens;
  }

  /** @param principal as it is stored @param orgUrl the base of the redirect URL */
  start(external: ExternalCredential, provider: IdentityProvider, principal: string, returnUrl: string, orgUrl: string): string {
    const state = randomBytes(STATE_BYTES).toString('base64url');
    const verifier = randomBytes(STATE_BYTES * 2).toString('base64url');
    const redirectUri = `${orgUrl}/services/authcallback/${provider.name}`;
    this.started.set(state, { external, provider, principal, redirectUri, returnUrl, verifier });
    const url = new URL(provider.authorizeUrl);
    const proof = provider.usesProofKey
      ? { code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' }
      : {};
    for (const [name, value] of Object.entries({
      response_type: 'code',
      client_id: this.clientOf(provider).id,
      redirect_uri: redirectUri,
      state,
      ...(external.scope === undefined ? {} : { scope: external.scope }),
      ...proof,
    }))
      url.searchParams.set(name, value);
    return url.href;
  }

  /** Finishes a login and stores its tokens. @return the page to show next; undefined for an unknown state. Errors: System.CalloutException. */
  finish(state: string, code: string): string | undefined {
    const login = this.started.get(state);
    if (login === undefined) return undefined;
    this.started.delete(state);
    const { external, provider, principal, redirectUri, verifier, returnUrl } = login;
    this.tokens.redeem(
      external,
      principal,
      provider,
      this.clientOf(provider),
      new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        ...(provider.usesProofKey ? { code_verifier: verifier } : {}),
      }),
    );
    return returnUrl;
  }

  clientOf({ name }: IdentityProvider): { readonly id: string; readonly secret: string } {
    const place = providerPlace(name);
    return { id: this.secrets.read(...place, 'clientId') ?? '', secret: this.secrets.read(...place, 'clientSecret') ?? '' };
  }
}
