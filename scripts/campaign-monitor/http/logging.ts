import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Simulation } from '../simulation.ts';

const authKind = (request: FastifyRequest): 'none' | 'basic' | 'bearer' => {
  const header = request.headers.authorization?.toLowerCase() ?? '';
  return header.startsWith('basic') ? 'basic' : header.startsWith('bearer') ? 'bearer' : 'none';
};

/** Logs every call as it came, except calls to the controls. */
export const addLogging = (app: FastifyInstance, simulation: Simulation): void => {
  app.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/_control')) return;
    simulation.log.add({
      at: new Date(simulation.clock.nowMs()).toISOString(),
      method: request.method,
      path: request.originalUrl.split('?', 1)[0] ?? '',
      query: request.query as Record<string, string>,
      body: request.api.body,
      auth: authKind(request),
      endpoint: request.routeOptions.config.endpointName,
      status: request.api.fault?.kind === 'dropped' ? 0 : reply.statusCode,
      fault: request.api.fault?.kind,
      durationMs: Math.round((performance.now() - request.api.startedMs) * 100) / 100,
    });
  });
};
