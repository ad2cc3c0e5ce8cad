import type { FastifyInstance } from 'fastify';
import type { Simulation } from '../simulation.ts';
import { bodyOf } from './body.ts';

/** The administrator's side of OAuth: registers applications, and lets tokens expire. */
export const registerConsent = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control/oauth/applications', () => [...simulation.oauth.applications.values()]);
  app.post('/_control/oauth/applications', (request, reply) => {
    const { clientId, clientSecret, name, redirectUri } = bodyOf(request);
    const isWhole = [clientId, clientSecret, redirectUri].every((value) => typeof value === 'string' && value !== '');
    if (!isWhole) return reply.code(400).send({ error: 'clientId, clientSecret and redirectUri are needed' });
    const application = {
      clientId: String(clientId),
      clientSecret: String(clientSecret),
      name: String(name ?? 'An application'),
      redirectUri: String(redirectUri),
    };
    simulation.oauth.register(application);
    return application;
  });
  app.post('/_control/oauth/expire', () => {
    simulation.oauth.expireAll();
    return { isDone: true };
  });
  app.post('/_control/oauth/revoke', () => {
    simulation.oauth.revokeAll();
    return { isDone: true };
  });
};
