/** The callback to which identity providers redirect with a code. Source: Salesforce Help, "Authentication Provider SSO", callback URL. */
import type { FastifyInstance } from 'fastify';
import type { LocalOrg } from '../org.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { inside } from './singleAccess.ts';

export function addAuthCallback(server: FastifyInstance, org: LocalOrg): void {
  server.get<{ Querystring: Readonly<Record<string, string | undefined>> }>(
    '/services/authcallback/:provider',
    async ({ query }, reply) => {
      const { code, state = '', error } = query;
      if (code === undefined)
        return reply
          .code(400)
          .type('text/plain')
          .send(`The login did not succeed: ${error ?? 'there is no code'}.`);
      try {
        const target = org.transact('SYNCHRONOUS', () => org.credentials.logins.finish(state, code));
        return target === undefined
          ? reply.code(400).type('text/plain').send('This login was not started here, or has come back before.')
          : reply.redirect(inside(target));
      } catch (problem) {
        return reply.code(400).type('text/plain').send(describeError(problem));
      }
    },
  );
}
