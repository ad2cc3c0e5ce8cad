/** The streaming API at `/cometd/<version>`, by long polling. Source: Streaming API Developer Guide, "Bayeux Protocol, CometD, and Long Polling". */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../../org.ts';
import { Bayeux } from './bayeux.ts';
import type { Message } from './feeds.ts';

/** @param userOf who sends a request; undefined without a session. */
export function addStreaming(server: FastifyInstance, org: LocalOrg, userOf: (request: FastifyRequest) => string | undefined): void {
  const bayeux = new Bayeux(org);
  const closing = new AbortController();
  server.addHook('preClose', async () => closing.abort());
  for (const url of ['/cometd/:version', '/cometd/:version/:step'])
    server.post(url, async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const messages = [request.body].flat() as readonly Message[];
      const answers = await bayeux.answer(messages, userOf(request), AbortSignal.any([closing.signal, gone.signal]));
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answers));
    });
}
