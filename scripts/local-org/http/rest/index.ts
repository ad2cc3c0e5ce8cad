/** The REST API on the org's web server, in the shapes that unmodified clients expect. Source: REST API Developer Guide. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LocalOrg } from '../../org.ts';
import type { PageSessions } from '../pageSessions.ts';
import { findStaticResource } from '../../data/project/staticResources.ts';
import { addStreaming } from '../streaming/index.ts';
import { apexRestAnswer } from './apexRest.ts';
import { BulkApi } from './bulk/index.ts';
import { ok } from './call.ts';
import { RestError } from './errors.ts';
import { bytesOf, callOf, guarded, guardedAsync, originOf, send, sessionOf, textOf, userOf } from './exchange.ts';
import { addDeployRequests } from './metadata/deployRequests.ts';
import { MetadataApi } from './metadata/index.ts';
import { formOf, isMultipart, recordOf } from './multipart.ts';
import { routerOf } from './routes.ts';
import { addLogins } from './session/logins.ts';
import { Sessions } from './session/sessions.ts';
import { soapAnswer } from './session/soap.ts';
import { versionsJson } from './session/versions.ts';
import { TestApi } from './testRuns/index.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;
export const BODY_LIMIT = 50_000_000;

export function addRestApi(server: FastifyInstance, org: LocalOrg, pages: PageSessions, onDeployed?: () => void): void {
  const sessions = new Sessions(org);
  readBodies(server);
  server.get('/services/data', async (_request, reply) => send(reply, ok(versionsJson())));
  addLogins(server, org, sessions, pages);
  const metadata = new MetadataApi(org, onDeployed);
  server.addHook('onClose', async () => metadata.stop());
  addSoap(server, org, sessions, metadata);
  addDeployRequests(server, metadata, (request) => userOf(sessions, request));
  server.get<{ Params: { '*': string } }>('/resource/*', async (request, reply) => resource(org, request.params['*'], reply));
  addApexRest(server, org, sessions);
  addStreaming(server, org, (request) => sessionOf(sessions, request));
  addResources(server, org, sessions, pages);
}

function readBodies(server: FastifyInstance): void {
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
}

function addSoap(server: FastifyInstance, org: LocalOrg, sessions: Sessions, metadata: MetadataApi): void {
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
}

function addApexRest(server: FastifyInstance, org: LocalOrg, sessions: Sessions): void {
  server.route({
    method: [...METHODS],
    url: '/services/apexrest/*',
    handler: async (request, reply) =>
      send(
        reply,
        guarded(() => apexRestAnswer(org, callOf(sessions, org, request, '/services/apexrest'), bytesOf(request.body))),
      ),
  });
}

/** Resources with a version in their path. */
function addResources(server: FastifyInstance, org: LocalOrg, sessions: Sessions, pages: PageSessions): void {
  const router = routerOf(org);
  const bulk = new BulkApi(org);
  bulk.addRoutes(router);
  server.addHook('onClose', async () => bulk.stop());
  const tests = new TestApi(org);
  for (const url of ['/services/data/:version', '/services/data/:version/*'])
    server.route({
      method: [...METHODS],
      url,
      handler: async (request, reply) => {
        const { version } = request.params as { readonly version: string };
        const answer = await guardedAsync(async () => {
          const sent = callOf(sessions, org, request, `/services/data/${version}`, pages);
          const call = isMultipart(request) ? { ...sent, body: recordOf(await formOf(request)) } : sent;
          // requests of the page itself are not counted
          if (request.headers.authorization !== undefined) org.dailyCounts.add('DailyApiRequests');
          return (await tests.answer(call)) ?? router.dispatch(call);
        });
        return send(reply, answer);
      },
    });
}

/** `/resource/Name` and `/resource/<stamp>/Name`. */
function resource(org: LocalOrg, path: string, reply: FastifyReply): FastifyReply {
  const found = findStaticResource(org.project, path.replace(/^\d+\//, '').split('/')[0] ?? '');
  return found === undefined
    ? reply.code(404).send(`There is no static resource ${path}`)
    : reply.type(found.contentType).send(Buffer.from(found.bytes));
}
