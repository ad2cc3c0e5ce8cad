/** Tokens and who has them. Source: Salesforce Help, "OAuth Authorization Flows", "Identity URLs", "Generate a Frontdoor URL to Bridge into UI Sessions". */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../../../org.ts';
import type { PageSessions } from '../../pageSessions.ts';
import { SingleAccess } from '../../singleAccess.ts';
import { ok, type RestAnswer } from '../call.ts';
import { guarded, originOf, send, textOf, userOf } from '../exchange.ts';
import { Authorization } from './authorize.ts';
import { identity, tokenAnswer } from './oauth.ts';
import type { Sessions } from './sessions.ts';

export function addLogins(server: FastifyInstance, org: LocalOrg, sessions: Sessions, pages: PageSessions): void {
  const authorization = new Authorization(org);
  authorization.addRoutes(server);
  const access = new SingleAccess();
  access.addRoute(server, org, pages);
  const answering = (work: (request: FastifyRequest) => RestAnswer) => async (request: FastifyRequest, reply: FastifyReply) =>
    send(
      reply,
      guarded(() => work(request)),
    );
  const whoAsks = answering((request) => ok(identity(org, userOf(sessions, request), originOf(request))));
  server.get('/services/oauth2/userinfo', whoAsks);
  server.get('/id/:org/:user', whoAsks);
  server.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/singleaccess',
    handler: answering((request) => ok({ frontdoor_uri: access.link(originOf(request), userOf(sessions, request), redirectOf(request)) })),
  });
  server.post(
    '/services/oauth2/token',
    answering((request) => tokenAnswer(org, sessions, authorization, new URLSearchParams(textOf(request.body)), originOf(request))),
  );
  server.post('/services/oauth2/revoke', async (request, reply) => {
    sessions.close(new URLSearchParams(textOf(request.body)).get('token') ?? '');
    return reply.code(200).send();
  });
}

function redirectOf(request: FastifyRequest): string | null {
  return (
    new URL(request.url, 'http://local').searchParams.get('redirect_uri') ?? new URLSearchParams(textOf(request.body)).get('redirect_uri')
  );
}
