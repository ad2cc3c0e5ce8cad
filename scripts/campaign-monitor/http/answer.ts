import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../contract/errors.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends JSON, indented on request, or nothing at all for `undefined`. */
export const sendJson = (request: FastifyRequest, reply: FastifyReply, status: number, value: unknown): FastifyReply => {
  const isPretty = (request.query as Record<string, string>).pretty?.toLowerCase() === 'true';
  const text = value === undefined ? '' : JSON.stringify(value, undefined, isPretty ? 2 : undefined);
  return reply.code(status).header('content-type', JSON_TYPE).send(text);
};

/** Sends a refusal in the service's envelope. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply =>
  sendJson(request, reply, problem.status, problem.envelope);
