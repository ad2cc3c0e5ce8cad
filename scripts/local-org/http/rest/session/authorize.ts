/**
 * The consent page of clients that log in through a browser, and the codes and refresh tokens that it leads to. The person chooses a user of the org; passwords there are none.
 * Source: Salesforce Help, "OAuth 2.0 Web Server Flow for Web App Integration", "OAuth 2.0 Refresh Token Flow"; RFC 7636 (proof key for code exchange).
 */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { LocalOrg } from '../../../org.ts';
import { loginUsers } from '../../loginUsers.ts';
import { RestError } from '../errors.ts';

const CODE_BYTES = 24;
/** A code is of use for a quarter of an hour. */
const LIFE_MS = 900_000;
const PATH = '/services/oauth2/authorize';

interface Grant {
  readonly userId: string;
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly until: number;
}
type Asked = Readonly<Record<string, string | undefined>>;

export class Authorization {
  private readonly org: LocalOrg;
  private readonly codes = new Map<string, Grant>();
  constructor(org: LocalOrg) {
    this.org = org;
  }

  addRoutes(server: FastifyInstance): void {
    server.get<{ Querystring: Asked }>(PATH, async ({ query }, reply) => {
      redirectOf(query);
      return reply.type('text/html').send(this.page(query));
    });
    // a press of the button, not the visit itself, answers: clients start to listen only after they have opened the page
    server.post<{ Querystring: Asked; Body: unknown }>(PATH, async ({ query, body }, reply) => {
      const userId = new URLSearchParams(String(body ?? '')).get('user') ?? '';
      if (!loginUsers(this.org).some(({ id }) => id === userId))
        throw new RestError(400, 'INVALID_LOGIN', 'There is no active user with this Id');
      const target = new URL(redirectOf(query));
      target.searchParams.set('code', this.grant(userId, query));
      if (query['state'] !== undefined) target.searchParams.set('state', query['state']);
      return reply.redirect(target.href);
    });
  }

  /** The user of a code that is redeemed, once. */
  redeem(form: URLSearchParams): string | undefined {
    const code = form.get('code') ?? '';
    const grant = this.codes.get(code);
    this.codes.delete(code);
    if (grant === undefined || grant.until < Date.now() || grant.redirectUri !== form.get('redirect_uri')) return undefined;
    return grant.challenge === undefined || grant.challenge === challengeOf(form.get('code_verifier') ?? '') ? grant.userId : undefined;
  }

  private grant(userId: string, query: Asked): string {
    const code = randomBytes(CODE_BYTES).toString('base64url');
    this.codes.set(code, { userId, redirectUri: redirectOf(query), challenge: query['code_challenge'], until: Date.now() + LIFE_MS });
    return code;
  }
  private page(query: Asked): string {
    const buttons = loginUsers(this.org).map(
      ({ id, name, username }) => `<p><button name="user" value="${id}">Log in as ${escaped(name)} (${escaped(username)})</button></p>`,
    );
    return `<!doctype html><html lang="en"><title>Local org</title><h1>Log in to the local org</h1><form method="post" action="${escaped(`${PATH}?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()}`)}">${buttons.join('')}</form></html>`;
  }
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Errors: redirect_uri_mismatch for an address that is not this machine's. */
function redirectOf(query: Asked): string {
  const uri = query['redirect_uri'] ?? '';
  if (!/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//.test(uri))
    throw new RestError(400, 'redirect_uri_mismatch', 'redirect_uri must be an address of this machine');
  return uri;
}
