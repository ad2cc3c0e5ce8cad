/** Requests of the web server as calls, and answers as its replies. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../../org.ts';
import type { PageSessions } from '../pageSessions.ts';
import type { RestAnswer, RestCall } from './call.ts';
import { errorAnswer } from './errorAnswer.ts';
import { RestError } from './errors.ts';
import type { Sessions } from './session/sessions.ts';

/** The page authenticates with its cookie, other clients with a token. */
export function callOf(sessions: Sessions, org: LocalOrg, request: FastifyRequest, base: string, pages?: PageSessions): RestCall {
  const { pathname, searchParams } = new URL(request.url, 'http://local');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  return {
    method: request.method,
    path: pathname.slice(base.length) || '/',
    query: searchParams,
    body: request.body instanceof Buffer ? textOf(request.body) : request.body,
    headers,
    user:
      request.headers.authorization === undefined && pages?.find(request) !== undefined
        ? pages.require(request)
        : org.data.runningUser(userOf(sessions, request)),
    base,
    origin: originOf(request),
  };
}

/** @return the user of the request's token */
export function sessionOf(sessions: Sessions, request: FastifyRequest): string | undefined {
  const [, token] = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return sessions.userOf(token ?? new URL(request.url, 'http://local').searchParams.get('oauth_token') ?? '');
}
/** Errors: INVALID_SESSION_ID without a valid token. */
export function userOf(sessions: Sessions, request: FastifyRequest): string {
  const user = sessionOf(sessions, request);
  if (user === undefined) throw new RestError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return user;
}
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`;
}
export function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  if (body === undefined || body === null) return new Uint8Array();
  return new Uint8Array(body instanceof Buffer ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
}
export function textOf(body: unknown): string {
  return Buffer.from(bytesOf(body)).toString('utf8');
}

export function guarded(work: () => RestAnswer): RestAnswer {
  try {
    return work();
  } catch (error) {
    return errorAnswer(error);
  }
}
export async function guardedAsync(work: () => Promise<RestAnswer>): Promise<RestAnswer> {
  try {
    return await work();
  } catch (error) {
    return errorAnswer(error);
  }
}

export function send(reply: FastifyReply, { status, body, type, headers = {} }: RestAnswer): FastifyReply {
  void reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  return type === undefined ? reply.type('application/json; charset=utf-8').send(JSON.stringify(body)) : reply.type(type).send(body);
}
