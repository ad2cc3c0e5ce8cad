/**
 * Sessions of the page: a cookie. A new session is the administrator's, and can be switched to another user, because the server listens on loopback only. Requests that change something need a token that only the page knows. Source: Salesforce Help, "Session Settings" (cross-site request forgery protection).
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { IN_BROWSER } from '../data/seed/logins.ts';
import type { LocalOrg } from '../org.ts';
import type { RunningUser } from '../platform/core/contract.ts';
import { loginUsers } from './loginUsers.ts';
import { RestError } from './rest/errors.ts';
import { Sessions } from './rest/session/sessions.ts';

const COOKIE = 'sid';

export class PageSessions {
  private readonly org: LocalOrg;
  private readonly sessions: Sessions;
  constructor(org: LocalOrg) {
    this.org = org;
    this.sessions = new Sessions(org);
  }

  /** For the page itself: a browser without a session gets one of the administrator. */
  open(request: FastifyRequest, reply: FastifyReply): { readonly user: RunningUser; readonly csrfToken: string } {
    const known = this.find(request);
    if (known !== undefined) return { user: known, csrfToken: csrfOf(tokenOf(request)) };
    return this.start(this.org.admin.id, reply);
  }

  /** @return whose session it is; undefined without one. */
  find(request: FastifyRequest): RunningUser | undefined {
    const token = tokenOf(request);
    const userId = token === '' ? undefined : this.sessions.userOf(token);
    return userId === undefined ? undefined : this.org.data.runningUser(userId);
  }

  /** Errors: 401 without a session, 403 without the page's token. */
  require(request: FastifyRequest): RunningUser {
    const user = this.find(request);
    if (user === undefined) throw new RestError(401, 'INVALID_SESSION_ID', 'Session expired or invalid. Load the page again.');
    if (request.method !== 'GET' && request.headers['x-csrf-token'] !== csrfOf(tokenOf(request)))
      throw new RestError(403, 'CSRF_TOKEN_INVALID', 'The call does not carry the token of the page. Load the page again.');
    return user;
  }

  /** Adds the routes for changing the page's user. */
  addRoutes(server: FastifyInstance): void {
    server.get('/page/users', async (request) => {
      this.require(request);
      return loginUsers(this.org);
    });
    server.post<{ Body: { readonly userId: string } }>('/page/login', async (request, reply) => {
      this.require(request);
      if (!loginUsers(this.org).some(({ id }) => id === request.body.userId))
        throw new RestError(400, 'INVALID_LOGIN', 'There is no active user with this Id');
      this.sessions.close(tokenOf(request));
      this.start(request.body.userId, reply);
      return reply.code(204).send();
    });
  }

  /** Makes the browser's session that of a user. */
  enter(userId: string, reply: FastifyReply): void {
    this.start(userId, reply);
  }

  private start(userId: string, reply: FastifyReply): { readonly user: RunningUser; readonly csrfToken: string } {
    const token = this.sessions.logIn(userId, IN_BROWSER);
    void reply.header('set-cookie', `${COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`);
    return { user: this.org.data.runningUser(userId), csrfToken: csrfOf(token) };
  }
}

function tokenOf(request: FastifyRequest): string {
  const [, token = ''] = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '') ?? [];
  return decodeURIComponent(token);
}
const csrfOf = (token: string): string => createHash('sha256').update(`csrf:${token}`).digest('hex');
