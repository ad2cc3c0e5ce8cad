import { type Permission, PERMISSIONS } from '../contract/endpoint.ts';
import type { OAuthApplication, OAuthStore } from '../state/oauth.ts';

/** A valid request for access, to be shown to a person. */
export interface ConsentRequest {
  readonly application: OAuthApplication;
  readonly permissions: ReadonlySet<Permission>;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly type: 'web_server' | 'user_agent';
  /** As they came; they come back with the decision. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The error that a redirect may carry instead of a code. */
type ConsentError = 'invalid_request' | 'unknown_client' | 'invalid_redirect_uri' | 'unknown_scope' | 'access_denied' | 'server_error';

/** An invalid request, with the address to report that to, if there is one. */
export interface ConsentRefusal {
  readonly error: ConsentError;
  readonly redirectUri: string | undefined;
  readonly state: string | undefined;
}

const isAddress = (value: string | undefined): value is string => {
  try {
    return value !== undefined && new URL(value).protocol !== '';
  } catch {
    return false;
  }
};

/** Reads the parameters of the authorization address. `type` may be left out. Source: API reference, 2.2. */
export const readConsentRequest = (parameters: Readonly<Record<string, string>>, store: OAuthStore): ConsentRequest | ConsentRefusal => {
  const { client_id, redirect_uri, scope = '', state, type = 'web_server' } = parameters;
  const refuse = (error: ConsentError): ConsentRefusal => ({
    error,
    redirectUri: isAddress(redirect_uri) ? redirect_uri : undefined,
    state,
  });
  const names = scope.split(/[,\s]+/).filter((name) => name !== '');
  if (client_id === undefined || redirect_uri === undefined || names.length === 0) return refuse('invalid_request');
  if (type !== 'web_server' && type !== 'user_agent') return refuse('invalid_request');
  const application = store.applications.get(client_id);
  if (application === undefined) return refuse('unknown_client');
  if (!isAddress(redirect_uri) || !redirect_uri.startsWith(application.redirectUri)) return refuse('invalid_redirect_uri');
  const permissions = names.map((name) => PERMISSIONS.find((known) => known.toLowerCase() === name.toLowerCase()));
  const known = permissions.filter((permission) => permission !== undefined);
  if (known.length < permissions.length) return refuse('unknown_scope');
  return { application, permissions: new Set(known), redirectUri: redirect_uri, state, type, parameters };
};

/** The redirect's address with its parameters. */
export const backTo = (
  redirectUri: string,
  say: Readonly<Record<string, string | undefined>>,
  part: 'query' | 'fragment' = 'query',
): string => {
  const url = new URL(redirectUri);
  const said = Object.entries(say).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (part === 'fragment') url.hash = new URLSearchParams(said).toString();
  else for (const [name, value] of said) url.searchParams.set(name, value);
  return url.href;
};
