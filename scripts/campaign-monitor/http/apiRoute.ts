import type { FastifyInstance } from 'fastify';
import { checkAnswer } from '../contract/check.ts';
import { type Endpoint, VERSIONS } from '../contract/endpoint.ts';
import { Problem, problem } from '../contract/errors.ts';
import type { Schema } from '../contract/schema.ts';
import { disturbRows } from '../faults/rows.ts';
import type { Simulation } from '../simulation.ts';
import { sendAnswer, sendProblem } from './answer.ts';
import { bindBody, Misfit } from './bind.ts';
import type { Call, Route } from './call.ts';
import { refuseCaller } from './permission.ts';
import { resolve } from './resolve.ts';

/** A body that could not be deserialised, on its way to the error handler. */
export class BindingError extends Error {}

/** How the server checks itself. */
export interface ServerOptions {
  /** Compares every answer with the contract and fails the call when they differ; for tests. */
  readonly checkAnswers?: boolean;
}

/** Lets bodies be checked against the contract. */
export const addBinding = (app: FastifyInstance): void => {
  app.setValidatorCompiler<{ readonly root: string; readonly schema: Schema }>(({ schema }) => (body: unknown) => {
    const value = bindBody(schema.schema, body);
    return value instanceof Misfit ? { error: new BindingError(schema.root) } : { value };
  });
};

const misfitsOf = ({ answer: schema }: Endpoint, answer: unknown): readonly string[] => {
  if (schema !== undefined) return checkAnswer(schema, answer);
  return answer === undefined ? [] : ['$: nothing expected'];
};

const checkOrThrow = (endpoint: Endpoint, answer: unknown): void => {
  const misfits = misfitsOf(endpoint, answer);
  if (misfits.length === 0) return;
  throw new Error(`${endpoint.name} differs from the contract: ${misfits.slice(0, 5).join('; ')}`);
};

/** The parameters that a call has; the service ignores all others. */
const pickQuery = (endpoint: Endpoint, query: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query).filter(([name]) => endpoint.query.includes(name)));

/** Adds the route of a call: it checks ownership, permission and agency first, then the body, and runs the rule last. Source: API reference, 1.3. */
export const addApiRoute = (app: FastifyInstance, simulation: Simulation, { endpoint, handle }: Route, options: ServerOptions): void => {
  const { body, bodyName = 'request', since } = endpoint;
  app.route({
    method: endpoint.method,
    url: `/api/:version${endpoint.path}`,
    config: { endpointName: endpoint.name },
    ...(body === undefined ? {} : { schema: { body: { root: bodyName, schema: body } } }),
    preValidation: async (request, reply) => {
      const { caller, version } = request.api;
      const { service } = simulation;
      if (caller === undefined || version === undefined) throw new Error('A call came past the credentials check');
      const isTooNew = since !== undefined && VERSIONS.indexOf(version) < VERSIONS.indexOf(since);
      if (isTooNew) return sendProblem(request, reply, problem(404));
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
      const { service } = simulation;
      const query = pickQuery(endpoint, request.query as Record<string, string>);
      const call = { found, query, body: body === undefined ? undefined : request.body, service, caller, version };
      const answer = await handle(call as Call<typeof endpoint>);
      if (answer instanceof Problem) return sendProblem(request, reply, answer);
      if (options.checkAnswers === true) checkOrThrow(endpoint, answer);
      return sendAnswer(request, reply, endpoint.status, disturbRows(answer, fault));
    },
  });
};
