/** What the shell asks of the server beyond the APIs: pages, actions. */
import type { FastifyInstance } from 'fastify';
import type { PageSessions } from '../../http/pageSessions.ts';
import { notFound } from '../../http/rest/errors.ts';
import type { LocalOrg } from '../../org.ts';
import { recordActions } from './actions.ts';
import { flexipageNamed, recordPageOf } from './flexipages.ts';

export function addPageRoutes(server: FastifyInstance, sessions: PageSessions, org: LocalOrg): void {
  server.get<{ Params: { object: string }; Querystring: { app?: string } }>('/page/record/:object', async (request) => {
    sessions.require(request);
    return { page: recordPageOf(org, request.params.object, request.query.app), actions: recordActions(org, request.params.object) };
  });
  server.get<{ Params: { name: string } }>('/page/flexipage/:name', async (request) => {
    sessions.require(request);
    const page = flexipageNamed(org, request.params.name);
    if (page === undefined) throw notFound(`There is no Lightning page ${request.params.name}`);
    return page;
  });
}
