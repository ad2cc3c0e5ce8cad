import type { FastifyRequest } from 'fastify';

/** The JSON object that a control call carries; an empty one if it carries nothing. Errors: throws for anything else. */
export const bodyOf = (request: FastifyRequest): Readonly<Record<string, unknown>> => {
  const parsed: unknown = typeof request.body === 'string' && request.body !== '' ? JSON.parse(request.body) : {};
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError('An object is expected');
  return parsed as Readonly<Record<string, unknown>>;
};
