import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem, TOO_QUICK } from '../contract/errors.ts';
import { sendProblem } from '../http/answer.ts';
import type { FaultOrder } from './fault.ts';

const PROXY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** Applies a fault to a call before any rule runs. @return whether that answered the call. */
export const applyFault = async (fault: FaultOrder, request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
  switch (fault.kind) {
    case 'rateLimit':
      if (request.url.includes('/transactional'))
        reply.header('x-ratelimit-limit', '60').header('x-ratelimit-remaining', '0').header('x-ratelimit-reset', '30');
      sendProblem(request, reply, problem(429));
      return true;
    case 'tooQuick':
      sendProblem(request, reply, new Problem(429, 429, TOO_QUICK));
      return true;
    case 'serverError':
      sendProblem(request, reply, problem(500));
      return true;
    case 'expiredToken':
      sendProblem(request, reply, problem(121));
      return true;
    case 'problem':
      sendProblem(request, reply, problem(fault.code ?? 500));
      return true;
    case 'html':
      reply.code(502).header('content-type', 'text/html').send(PROXY_PAGE);
      return true;
    case 'empty':
      reply.code(200).header('content-type', 'application/json; charset=utf-8').send('');
      return true;
    case 'dropped':
      reply.hijack();
      request.raw.socket.destroy();
      return true;
    case 'slow':
      await sleep(fault.delayMs ?? 1_000);
      return false;
    default:
      return false;
  }
};
