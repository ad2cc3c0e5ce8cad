import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VERSIONS, type Version } from '../contract/endpoint.ts';
import { Problem, problem } from '../contract/errors.ts';
import { applyFault } from '../faults/applyFault.ts';
import { sendDue } from '../rules/campaigns/sending.ts';
import type { Simulation } from '../simulation.ts';
import { sendProblem } from './answer.ts';
import { pathBelowVersion } from './apiRequest.ts';
import { identify } from './credentials.ts';

const isKnownVersion = (version: string): version is Version => VERSIONS.some((known) => known === version);

/** Applies the fault that is due. @return whether that answered the call. */
const strike = async (simulation: Simulation, request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
  const fault = simulation.faults.strike({
    endpoint: request.routeOptions.config.endpointName,
    path: pathBelowVersion(request),
    method: request.method,
  });
  request.api.fault = fault;
  return fault !== undefined && (await applyFault(fault, request, reply));
};

/** Counts a transactional call and states in its headers how many are left. Errors: 429. */
const limitRate = (simulation: Simulation, reply: FastifyReply): Problem | undefined => {
  const rate = simulation.rate.take(simulation.clock, simulation.service.settings);
  reply.headers({
    'x-ratelimit-limit': rate.limit,
    'x-ratelimit-remaining': rate.remaining,
    'x-ratelimit-reset': rate.resetSeconds,
  });
  return rate.isOver ? problem(429) : undefined;
};

/**
 * Checks every API call before its route: the form of the version prefix, credentials, the version itself.
 * The result is in `request.api`. Source: API reference, 1.3.
 */
export const addChecks = (app: FastifyInstance, simulation: Simulation): void => {
  app.decorateRequest('api');
  app.addHook('onRequest', async (request, reply) => {
    request.api = { startedMs: performance.now(), body: '' };
    if (!/^\/api\//i.test(request.url)) return undefined;
    const version = request.url.split('/')[2]?.split('?')[0] ?? '';
    if (!/^v3(\.\d+)?$/.test(version)) return sendProblem(request, reply, problem(404));
    if (await strike(simulation, request, reply)) return reply;
    const { service, oauth } = simulation;
    const caller = identify(request.headers.authorization, service, (token) => oauth.check(token));
    if (caller instanceof Problem) return sendProblem(request, reply, caller);
    if (!isKnownVersion(version)) return sendProblem(request, reply, problem(404));
    const refusal = /^\/transactional\b/i.test(pathBelowVersion(request)) ? limitRate(simulation, reply) : undefined;
    if (refusal !== undefined) return sendProblem(request, reply, refusal);
    sendDue(service);
    request.api.caller = caller;
    request.api.version = version;
    return undefined;
  });
};
