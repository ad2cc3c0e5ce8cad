/** The REST API on the org's web server, in the shapes that unmodified clients expect. Source: REST API Developer Guide. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../../org.ts';
import type { PageSessions } from '../pageSessions.ts';
import { SingleAccess } from '../singleAccess.ts';
import { findStaticResource } from '../staticResources.ts';
import { runAnonymous } from './anonymous.ts';
import { Authorization } from './session/authorize.ts';
import { BulkApi } from './bulk/index.ts';
import { apexRestAnswer } from './apexRest.ts';
import { ok, type RestAnswer, type RestCall } from './call.ts';
import { addAnalytics } from './queries/analytics.ts';
import { addCollections } from './records/collections.ts';
import { addComposite } from './composite.ts';
import { errorAnswer, notFound, RestError } from './errors.ts';
import { limitsJson, recordCounts } from './limitsPage.ts';
import { identity, tokenAnswer } from './session/oauth.ts';
import { addListViews } from './queries/listViews.ts';
import { addUiApi } from '../uiApi/index.ts';
import { addChanges } from './records/changes.ts';
import { addLayouts } from './records/layouts.ts';
import { MetadataApi } from './metadata/index.ts';
import { addObjects } from './records/objects.ts';
import { Queries } from './queries/queries.ts';
import { Router } from './router.ts';
import { addRows } from './records/rows.ts';
import { addSearch } from './queries/search.ts';
import { Sessions } from './session/sessions.ts';
import { soapAnswer } from './session/soap.ts';
import { TestApi } from './tests/index.ts';
import { versionsJson } from './session/versions.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;
const BODY_LIMIT = 50_000_000;
export { BODY_LIMIT };

/** Adds the API's routes. The more particular routes of a resource come before its rows. */
export function addRestApi(server: FastifyInstance, org: LocalOrg, pages: PageSessions): void {
  const sessions = new Sessions(org);
  const router = routerOf(org);
  const bulk = new BulkApi(org);
  bulk.addRoutes(router);
  server.addHook('onClose', async () => bulk.stop());
  const tests = new TestApi(org);
  const metadata = new MetadataApi(org);
  server.addContentTypeParser(/^(?!application\/json)/, { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );

  // clients call DELETE with the type of JSON and nothing in it
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(String(body)));
    } catch (error) {
      done(new RestError(400, 'JSON_PARSER_ERROR', (error as Error).message));
    }
  });

  server.get('/services/data', async (_request, reply) => send(reply, ok(versionsJson())));
  const authorization = new Authorization(org);
  authorization.addRoutes(server);
  const access = new SingleAccess();
  access.addRoute(server, org, pages);
  for (const method of ['GET', 'POST'] as const)
    server.route({
      method,
      url: '/services/oauth2/singleaccess',
      handler: async (request, reply) =>
        send(
          reply,
          guarded(() => ok({ frontdoor_uri: access.link(originOf(request), userOf(sessions, request), redirectOf(request)) })),
        ),
    });
  server.post('/services/oauth2/token', async (request, reply) =>
    send(
      reply,
      guarded(() => tokenAnswer(org, sessions, authorization, new URLSearchParams(textOf(request.body)), originOf(request))),
    ),
  );
  server.post('/services/oauth2/revoke', async (request, reply) => {
    sessions.close(new URLSearchParams(textOf(request.body)).get('token') ?? '');
    return reply.code(200).send();
  });
  server.get('/services/oauth2/userinfo', async (request, reply) =>
    send(
      reply,
      guarded(() => ok(identity(org, userOf(sessions, request), originOf(request)))),
    ),
  );
  server.get('/id/:org/:user', async (request, reply) =>
    send(
      reply,
      guarded(() => ok(identity(org, userOf(sessions, request), originOf(request)))),
    ),
  );
  server.post('/services/Soap/*', async (request, reply) =>
    send(
      reply,
      soapAnswer(org, sessions, metadata, {
        body: textOf(request.body),
        path: request.url.split('?')[0]?.replace(/\/00D\w+$/, '') ?? '',
        origin: originOf(request),
      }),
    ),
  );
  server.get<{ Params: { '*': string } }>('/resource/*', async (request, reply) => resource(org, request.params['*'], reply));
  server.route({
    method: [...METHODS],
    url: '/services/apexrest/*',
    handler: async (request, reply) =>
      send(
        reply,
        guarded(() => apexRestAnswer(org, callOf(sessions, org, request, '/services/apexrest'), bytesOf(request.body))),
      ),
  });
  for (const url of ['/services/data/:version', '/services/data/:version/*'])
    server.route({
      method: [...METHODS],
      url,
      handler: async (request, reply) => {
        const version = (request.params as { readonly version: string }).version;
        const base = `/services/data/${version}`;
        const answer = await guardedAsync(async () => {
          const call = callOf(sessions, org, request, base, pages);
          // what the page asks for itself is free
          if (request.headers.authorization !== undefined) org.dailyCounts.add('DailyApiRequests');
          return (await tests.answer(call)) ?? router.dispatch(call);
        });
        return send(reply, answer);
      },
    });
}

function routerOf(org: LocalOrg): Router {
  const router = new Router();
  const queries = new Queries(org);
  router.add('GET', '/', (call) =>
    ok({
      ...Object.fromEntries(
        ['sobjects', 'query', 'queryAll', 'search', 'parameterizedSearch', 'limits', 'composite', 'analytics', 'tooling'].map((name) => [
          name,
          `${call.base}/${name}`,
        ]),
      ),
      identity: `${call.origin}/id/${org.id}/${call.user.id}`,
    }),
  );
  router.add('GET', '/limits', (call) => ok(org.transact('REST', limitsJson, { user: call.user })));
  router.add('GET', '/limits/recordCount', (call) => ok(recordCounts(org, call)));
  router.add('GET', '/query', (call) => queries.run(call, false));
  router.add('GET', '/queryAll', (call) => queries.run(call, true));
  router.add('GET', '/query/:locator', (call, [locator = '']) => queries.more(call, locator));
  router.add('GET', '/tooling/query', (call) => queries.run(call, false, 'tooling'));
  router.add('GET', '/tooling/query/:locator', (call, [locator = '']) => queries.more(call, locator));
  router.add('GET', '/tooling/executeAnonymous', (call) => {
    const { log: _log, ...result } = runAnonymous(org, call.user, call.query.get('anonymousBody') ?? '');
    return ok(result);
  });
  addSearch(router, org);
  addUiApi(router, org);
  for (const path of ['/tooling/sobjects/ApexLog/:id/Body', '/sobjects/ApexLog/:id/Body']) {
    router.add('GET', path, (_call, [id = '']) => {
      const body = org.debugLogs?.read(id);
      if (body === undefined) throw notFound();
      return { status: 200, body, type: 'text/plain; charset=utf-8' };
    });
  }
  addObjects(router, org);
  addLayouts(router, org);
  addChanges(router, org);
  addListViews(router, org);
  addAnalytics(router, org);
  addRows(router, org, queries);
  addCollections(router, org, queries);
  addComposite(router, org);
  return router;
}

/** The page calls with its cookie, all others with a token. */
function callOf(sessions: Sessions, org: LocalOrg, request: FastifyRequest, base: string, pages?: PageSessions): RestCall {
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

/** Errors: INVALID_SESSION_ID without a token that a login gave out. */
function userOf(sessions: Sessions, request: FastifyRequest): string {
  const [, token] = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const asked = token ?? new URL(request.url, 'http://local').searchParams.get('oauth_token') ?? '';
  const user = sessions.userOf(asked);
  if (user === undefined) throw new RestError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return user;
}
function redirectOf(request: FastifyRequest): string | null {
  return (
    new URL(request.url, 'http://local').searchParams.get('redirect_uri') ?? new URLSearchParams(textOf(request.body)).get('redirect_uri')
  );
}
function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`;
}
function bytesOf(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  return new Uint8Array(body instanceof Buffer ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
}
function textOf(body: unknown): string {
  return Buffer.from(bytesOf(body)).toString('utf8');
}

function guarded(work: () => RestAnswer): RestAnswer {
  try {
    return work();
  } catch (error) {
    return errorAnswer(error);
  }
}
async function guardedAsync(work: () => Promise<RestAnswer>): Promise<RestAnswer> {
  try {
    return await work();
  } catch (error) {
    return errorAnswer(error);
  }
}

function send(reply: FastifyReply, { status, body, type, headers = {} }: RestAnswer): FastifyReply {
  void reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  return type === undefined ? reply.type('application/json; charset=utf-8').send(JSON.stringify(body)) : reply.type(type).send(body);
}

/** `/resource/Name` and `/resource/<stamp>/Name`. */
function resource(org: LocalOrg, path: string, reply: FastifyReply): FastifyReply {
  const found = findStaticResource(org.project, path.replace(/^\d+\//, '').split('/')[0] ?? '');
  return found === undefined
    ? reply.code(404).send(`There is no static resource ${path}`)
    : reply.type(found.contentType).send(Buffer.from(found.bytes));
}
