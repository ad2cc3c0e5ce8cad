import fastify, { type FastifyInstance } from 'fastify';
import { problem } from './contract/errors.ts';
import { registerControl } from './control/index.ts';
import { readAddress } from './http/address.ts';
import { sendProblem } from './http/answer.ts';
import { addApiRoute, addBinding, BindingError, type ServerOptions } from './http/apiRoute.ts';
import { addChecks } from './http/checks.ts';
import { gzipAnswer } from './http/gzip.ts';
import { addLogging } from './http/logging.ts';
import { readQuery } from './http/query.ts';
import { registerOAuth } from './oauth/index.ts';
import { routes } from './routes/index.ts';
import type { Simulation } from './simulation.ts';

const BODY_LIMIT = 64 * 1024 * 1024;

const newApp = (): FastifyInstance =>
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
  });

/** Bodies are taken as text, whatever their content type, and parsed where a call needs them. */
const addBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (request, body, done) => {
    request.api.body = String(body);
    done(null, body);
  });
};

const addErrors = (app: FastifyInstance, simulation: Simulation): void => {
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, problem(404)));
  app.setErrorHandler((error, request, reply) => {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof BindingError) {
      return sendProblem(request, reply, problem(400, undefined, `${problem(400).message}${message}`));
    }
    if (request.url.startsWith('/_control')) return reply.code(400).send({ error: message });
    simulation.errors.push(error instanceof Error ? (error.stack ?? message) : message);
    return sendProblem(request, reply, problem(500));
  });
};

/** Creates the HTTP server of a simulation: the API, OAuth and the controls. It does not listen yet. */
export const buildServer = (simulation: Simulation, options: ServerOptions = {}): FastifyInstance => {
  const app = newApp();
  addBodies(app);
  addBinding(app);
  addChecks(app, simulation);
  addErrors(app, simulation);
  app.addHook('onSend', async (request, reply, payload) => {
    const isCut = request.api.fault?.kind === 'truncated' && typeof payload === 'string';
    return gzipAnswer(request, reply, isCut ? payload.slice(0, Math.floor(payload.length / 2)) : payload);
  });
  addLogging(app, simulation);
  for (const route of routes) addApiRoute(app, simulation, route, options);
  registerOAuth(app, simulation);
  registerControl(app, simulation);
  return app;
};

export type { ServerOptions };
