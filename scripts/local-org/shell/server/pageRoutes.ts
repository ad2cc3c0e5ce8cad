/** What the shell asks of the server beyond the APIs: pages, actions. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PageSessions } from '../../http/pageSessions.ts';
import { notFound, RestError } from '../../http/rest/errors.ts';
import type { ListSelection } from '../../http/visualforce/index.ts';
import type { LocalOrg } from '../../org.ts';
import { recordActions } from './actions.ts';
import { flexipageNamed, recordPageOf } from './flexipages.ts';
import { excludedButtons, listButtons, pressListButton } from './listButtons.ts';

export function addPageRoutes(server: FastifyInstance, sessions: PageSessions, org: LocalOrg): void {
  server.get<{ Params: { object: string }; Querystring: { app?: string } }>('/page/record/:object', async (request) => {
    sessions.require(request);
    const page = recordPageOf(org, request.params.object, request.query.app);
    return { page, actions: recordActions(org, request.params.object, page) };
  });
  server.get<{ Params: { name: string } }>('/page/flexipage/:name', async (request) => {
    sessions.require(request);
    const page = flexipageNamed(org, request.params.name);
    if (page === undefined) throw notFound(`There is no Lightning page ${request.params.name}`);
    return page;
  });
  addListButtons(server, sessions, org);
  addSetupRoutes(server, sessions, org);
}

function addListButtons(server: FastifyInstance, sessions: PageSessions, org: LocalOrg): void {
  server.get<{ Params: { object: string } }>('/page/list-buttons/:object', async (request) => {
    sessions.require(request);
    return { buttons: listButtons(org, request.params.object), excluded: excludedButtons(org, request.params.object) };
  });
  server.post<{ Params: { object: string; button: string }; Body: ListSelection }>(
    '/page/list-buttons/:object/:button',
    async (request) => ({
      url: pressListButton(org, sessions.require(request), request.params.object, request.params.button, request.body),
    }),
  );
}

/** Logs and emails, for administrators; users, permission sets and jobs are rows that the REST API gives. */
function addSetupRoutes(server: FastifyInstance, sessions: PageSessions, org: LocalOrg): void {
  const requireAdmin = (request: FastifyRequest): void => {
    if (!org.data.permissions.of(sessions.require(request).id).hasModifyAll)
      throw new RestError(403, 'INSUFFICIENT_ACCESS', 'Only administrators see Setup.');
  };
  server.get('/page/setup/logs', async (request) => {
    requireAdmin(request);
    return { isKept: org.debugLogs !== undefined, logs: org.debugLogs?.list() ?? [] };
  });
  server.get<{ Params: { name: string } }>('/page/setup/logs/:name', async (request) => {
    requireAdmin(request);
    const text = org.debugLogs?.read(request.params.name);
    if (text === undefined) throw notFound(`There is no log ${request.params.name}`);
    return { text };
  });
  server.get('/page/setup/emails', async (request) => {
    requireAdmin(request);
    return { emails: [...org.outbox.all()].reverse() };
  });
}
