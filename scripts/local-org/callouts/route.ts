/** Resolves a request: by a named credential, or as a URL that a remote site setting allows. */
import { transaction } from '../platform/core/current.ts';
import { raise } from '../platform/core/error.ts';
import type { HttpRequest } from './messages.ts';

export interface Route {
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** The request with a new access token, after the service has refused the old one. */
  readonly renew: (() => Route) | undefined;
}
const AGENT = 'SFDC-Callout/65.0';

/** Errors: System.CalloutException. */
export function routeOf(request: HttpRequest, userId: string): Route {
  const { credentials, remoteSites } = transaction().org;
  const endpoint = request.endpoint ?? '';
  const own = new Map([['User-Agent', AGENT], ...request.headers.all()]);
  if (/^callout:/i.test(endpoint)) {
    const { url, headers, fill, renew } = credentials.resolve(endpoint, userId);
    const filled = [...own].map(([name, value]) => [name, fill.header(value)] as const);
    const body = fill.body(request.body.bytes);
    const routeWith = (added: ReadonlyMap<string, string>, again: Route['renew']): Route => ({
      url,
      headers: new Map([...filled, ...added]),
      body,
      renew: again,
    });
    return routeWith(headers, renew === undefined ? undefined : () => routeWith(renew(), undefined));
  }
  if (!/^https?:\/\//i.test(endpoint)) raise('System.CalloutException', `no protocol: ${endpoint}`);
  if (!remoteSites.allows(endpoint))
    raise('System.CalloutException', `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`);
  return { url: endpoint, headers: own, body: request.body.bytes, renew: undefined };
}
