import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Simulation } from '../simulation.ts';
import { consentPage, refusalPage } from './consentPage.ts';
import { backTo, type ConsentRequest, readConsentRequest } from './consentRequest.ts';

const HTML = 'text/html; charset=utf-8';

const formOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));

const allow = (simulation: Simulation, asked: ConsentRequest): string => {
  const { application, permissions, redirectUri, state } = asked;
  if (asked.type === 'web_server')
    return backTo(redirectUri, { code: simulation.oauth.grant(application, permissions, redirectUri), state });
  const { access_token, expires_in } = simulation.oauth.grantInBrowser(application, permissions);
  return backTo(redirectUri, { access_token, expires_in: String(expires_in), state }, 'fragment');
};

const ask = (simulation: Simulation, reply: FastifyReply, parameters: Readonly<Record<string, string>>): FastifyReply => {
  const asked = readConsentRequest(parameters, simulation.oauth);
  if (!('error' in asked)) {
    if (simulation.service.settings.autoConsent) return reply.redirect(allow(simulation, asked));
    return reply.header('content-type', HTML).send(consentPage(asked));
  }
  if (asked.redirectUri === undefined) return reply.code(400).header('content-type', HTML).send(refusalPage(asked.error));
  return reply.redirect(backTo(asked.redirectUri, { error: asked.error, state: asked.state }));
};

const decide = (simulation: Simulation, reply: FastifyReply, form: Readonly<Record<string, string>>): FastifyReply => {
  const { decision, ...parameters } = form;
  const asked = readConsentRequest(parameters, simulation.oauth);
  if ('error' in asked) return ask(simulation, reply, parameters);
  if (decision !== 'allow') return reply.redirect(backTo(asked.redirectUri, { error: 'access_denied', state: asked.state }), 303);
  return reply.redirect(allow(simulation, asked), 303);
};

const giveToken = (simulation: Simulation, form: Readonly<Record<string, string>>): { readonly status: number; readonly body: object } => {
  const { grant_type, code = '', client_id = '', client_secret = '', redirect_uri = '', refresh_token = '' } = form;
  const refuse = (error: string, error_description: string): { readonly status: number; readonly body: object } => ({
    status: 400,
    body: { error, error_description },
  });
  if (grant_type === 'authorization_code') {
    const tokens = simulation.oauth.exchange(code, client_id, client_secret, redirect_uri);
    return tokens === undefined ? refuse('invalid_grant', 'Specified code was invalid or expired') : { status: 200, body: tokens };
  }
  if (grant_type === 'refresh_token') {
    const tokens = simulation.oauth.refresh(refresh_token);
    return tokens === undefined ? refuse('invalid_grant', 'Specified refresh_token was invalid or expired') : { status: 200, body: tokens };
  }
  return refuse('unsupported_grant_type', 'Specified grant_type is not supported');
};

/** OAuth: the consent page, the decision, and the token endpoint. `Authorization` headers are ignored here. */
export const registerOAuth = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/oauth', (request, reply) => ask(simulation, reply, request.query as Record<string, string>));
  app.post('/oauth', (request, reply) => decide(simulation, reply, formOf(request)));
  app.post('/oauth/token', (request, reply) => {
    const { status, body } = giveToken(simulation, formOf(request));
    return reply
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(body));
  });
};
