import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { checkAnswer } from './contract/check.ts';
import { type Endpoint, VERSIONS, type Version } from './contract/endpoint.ts';
import { Problem, problem } from './contract/errors.ts';
import type { Schema } from './contract/schema.ts';
import { registerControl } from './control/index.ts';
import { befall } from './faults/befall.ts';
import { disturbRows } from './faults/rows.ts';
import { readAddress } from './http/address.ts';
import { sendAnswer, sendProblem } from './http/answer.ts';
import { pathBelowVersion } from './http/apiRequest.ts';
import { bindBody, Misfit } from './http/bind.ts';
import type { Call, Route } from './http/call.ts';
import { identify } from './http/credentials.ts';
import { gzipAnswer } from './http/gzip.ts';
import { readQuery } from './http/query.ts';
import { resolve } from './http/resolve.ts';
import { refuseCaller } from './http/permission.ts';
import { registerOAuth } from './oauth/index.ts';
import { sendDue } from './rules/sending.ts';
import { routes } from './routes/index.ts';
import type { Simulation } from './simulation.ts';

const BODY_LIMIT = 64 * 1024 * 1024;

/** A body that could not be deserialised, on its way to the error handler. */
class BindingError extends Error {}

/** How the server watches itself. */
export interface ServerOptions {
  /** Compares every answer with the contract and fails the call when they differ; for tests. */
  readonly checkAnswers?: boolean;
}

const checkOrThrow = (endpoint: Endpoint, answer: unknown): void => {
  const misfits =
    endpoint.answer === undefined
      ? answer === undefined
        ? []
        : ['$: nothing expected']
      : checkAnswer(endpoint.answer, answer);
  if (misfits.length > 0)
    throw new Error(`${endpoint.name} differs from the contract: ${misfits.slice(0, 5).join('; ')}`);
};

/** The parameters a call knows; the service ignores all others. */
const pickQuery = (endpoint: Endpoint, query: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    endpoint.query.filter((name) => query[name] !== undefined).map((name) => [name, query[name] as string]),
  );

const isKnownVersion = (version: string): version is Version => VERSIONS.some((known) => known === version);

const authKind = (request: FastifyRequest): 'none' | 'basic' | 'bearer' => {
  const header = request.headers.authorization?.toLowerCase() ?? '';
  return header.startsWith('basic') ? 'basic' : header.startsWith('bearer') ? 'bearer' : 'none';
};

const buildFastify = (simulation: Simulation): FastifyInstance =>
  fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    // The extension picks the format, not the route.
    rewriteUrl: ({ url = '/' }) => {
      const address = readAddress(url);
      return address === undefined ? url : `/api/${address.version}${address.path}${address.search}`;
    },
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      maxParamLength: 1_000,
      querystringParser: readQuery,
    },
    genReqId: () => String(simulation.clock.now()),
  });

/** Checks in the service's own order: version, credentials, route; then ownership, permission, agency, body. Source: API reference, 1.3. */
const addChecks = (app: FastifyInstance, simulation: Simulation): void => {
  app.decorateRequest('api');
  app.addHook('onRequest', async (request, reply) => {
    request.api = { startedMs: performance.now() };
    if (!/^\/api\//i.test(request.url)) return;
    const version = request.url.split('/')[2]?.split('?')[0] ?? '';
    if (!/^v3(\.\d+)?$/.test(version)) return sendProblem(request, reply, problem(404));
    const fault = simulation.faults.strike({
      endpoint: request.routeOptions.config.endpointName,
      path: pathBelowVersion(request),
      method: request.method,
    });
    if (fault !== undefined) {
      request.api.fault = fault;
      if (await befall(fault, request, reply)) return reply;
    }
    const caller = identify(request.headers.authorization, simulation.service, (token) =>
      simulation.oauth.check(token),
    );
    if (caller instanceof Problem) return sendProblem(request, reply, caller);
    if (!isKnownVersion(version)) return sendProblem(request, reply, problem(404));
    if (/^\/api\/[^/]+\/transactional\b/i.test(request.url)) {
      const rate = simulation.rate.take(simulation.clock, simulation.service.settings);
      reply.headers({
        'x-ratelimit-limit': rate.limit,
        'x-ratelimit-remaining': rate.remaining,
        'x-ratelimit-reset': rate.resetSeconds,
      });
      if (rate.isOver) return sendProblem(request, reply, problem(429));
    }
    sendDue(simulation.service);
    request.api.caller = caller;
    request.api.version = version;
    return undefined;
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, problem(404)));
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof BindingError)
      return sendProblem(request, reply, problem(400, undefined, `${problem(400).message}${error.message}`));
    simulation.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return sendProblem(request, reply, problem(500));
  });
};

const addApiRoute = (
  app: FastifyInstance,
  simulation: Simulation,
  { endpoint, handle }: Route,
  options: ServerOptions,
): void => {
  app.route({
    method: endpoint.method,
    url: `/api/:version${endpoint.path}`,
    config: { endpointName: endpoint.name },
    ...(endpoint.body === undefined
      ? {}
      : { schema: { body: { root: endpoint.bodyName ?? 'request', schema: endpoint.body } } }),
    preValidation: async (request, reply) => {
      const { caller, version } = request.api;
      const { service } = simulation;
      if (caller === undefined || version === undefined) throw new Error('A call came past the credentials check');
      if (endpoint.since !== undefined && VERSIONS.indexOf(version) < VERSIONS.indexOf(endpoint.since))
        return sendProblem(request, reply, problem(404));
      const { version: _prefix, ...ids } = request.params as Record<string, string>;
      const found = resolve(ids, service, caller);
      if (found instanceof Problem) return sendProblem(request, reply, found);
      const refusal = refuseCaller(endpoint, caller, service);
      if (refusal !== undefined) return sendProblem(request, reply, refusal);
      request.api.found = found;
      return undefined;
    },
    handler: async (request, reply) => {
      const { caller, version, found, fault } = request.api;
      const call = {
        found,
        query: pickQuery(endpoint, request.query as Record<string, string>),
        body: endpoint.body === undefined ? undefined : request.body,
        service: simulation.service,
        caller,
        version,
      };
      const answer = await handle(call as unknown as Call<typeof endpoint>);
      if (answer instanceof Problem) return sendProblem(request, reply, answer);
      if (options.checkAnswers === true) checkOrThrow(endpoint, answer);
      return sendAnswer(request, reply, endpoint.status, disturbRows(answer, fault));
    },
  });
};

/** Makes the HTTP server of a simulation: the API, OAuth and the controls. It does not listen yet. */
export const buildServer = (simulation: Simulation, options: ServerOptions = {}): FastifyInstance => {
  const app = buildFastify(simulation);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  app.setValidatorCompiler<{ readonly root: string; readonly schema: Schema }>(({ schema }) => (body: unknown) => {
    const value = bindBody(schema.schema, body);
    return value instanceof Misfit ? { error: new BindingError(schema.root) } : { value };
  });
  addChecks(app, simulation);
  app.addHook('onSend', async (request, reply, payload) => {
    const isCut = request.api.fault?.kind === 'truncated' && typeof payload === 'string';
    return gzipAnswer(request, reply, isCut ? payload.slice(0, Math.floor(payload.length / 2)) : payload);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/_control')) return;
    simulation.log.add({
      at: new Date(simulation.clock.nowMs()).toISOString(),
      method: request.method,
      path: request.url.split('?', 1)[0] ?? '',
      query: request.query as Record<string, string>,
      body:
        typeof request.body === 'string'
          ? request.body
          : request.body === undefined
            ? ''
            : JSON.stringify(request.body),
      auth: authKind(request),
      endpoint: request.routeOptions.config.endpointName,
      status: request.api.fault?.kind === 'dropped' ? 0 : reply.statusCode,
      fault: request.api.fault?.kind,
      durationMs: Math.round((performance.now() - request.api.startedMs) * 100) / 100,
    });
  });
  for (const route of routes) addApiRoute(app, simulation, route, options);
  registerOAuth(app, simulation);
  registerControl(app, simulation);
  return app;
};
