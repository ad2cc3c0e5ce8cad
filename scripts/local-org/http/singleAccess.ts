/** Links that log a person in once: what `sf org open` shows. Source: Salesforce Help, "Generate a Frontdoor URL to Bridge into UI Sessions". */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { PageSessions } from './pageSessions.ts';
import { Sessions } from './rest/session/sessions.ts';
import type { LocalOrg } from '../org.ts';

const CODE_BYTES = 24;
/** A code is of use for a minute. */
const LIFE_MS = 60_000;
const PATH = '/secur/frontdoor.jsp';

export class SingleAccess {
  private readonly codes = new Map<string, { readonly userId: string; readonly until: number }>();

  /** @param path where the link leads, within the org. */
  link(origin: string, userId: string, path: string | null): string {
    const code = randomBytes(CODE_BYTES).toString('base64url');
    this.codes.set(code, { userId, until: Date.now() + LIFE_MS });
    return `${origin}${PATH}?otp=${code}&startURL=${encodeURIComponent(inside(path))}`;
  }

  /** `frontdoor.jsp` with a code, or with a client's token as older clients have it. */
  addRoute(server: FastifyInstance, org: LocalOrg, pages: PageSessions): void {
    const sessions = new Sessions(org);
    server.get<{ Querystring: Readonly<Record<string, string | undefined>> }>(PATH, async ({ query }, reply) => {
      const userId = this.redeem(query['otp'] ?? '') ?? sessions.userOf(query['sid'] ?? '');
      if (userId === undefined) return reply.code(403).send('This link has been used or is too old. Ask for a new one.');
      pages.enter(userId, reply);
      return reply.redirect(inside(query['startURL'] ?? query['retURL'] ?? null));
    });
  }

  private redeem(code: string): string | undefined {
    const found = this.codes.get(code);
    this.codes.delete(code);
    return found === undefined || found.until < Date.now() ? undefined : found.userId;
  }
}

/** Only this org's own pages. */
export function inside(path: string | null): string {
  return path !== null && /^\/?[^/\\:][^\\]*$/.test(path) ? `/${path.replace(/^\//, '')}` : '/';
}
