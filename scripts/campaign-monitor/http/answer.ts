import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../contract/errors.ts';
import { readAddress } from './address.ts';
import { toXml } from './xml.ts';

/** The format of an answer follows the extension. Without one it is XML, except for callers who accept JSON and for transactional calls. */
const isXml = (request: FastifyRequest): boolean => {
  const address = readAddress(request.originalUrl);
  if (address === undefined || address.format === 'json' || /^\/transactional\b/i.test(address.path)) return false;
  return address.format === 'xml' || !/\bjson\b/i.test(request.headers.accept ?? '');
};

/** The name of an XML document: that of the collection or the thing. */
const rootName = (request: FastifyRequest, value: unknown): string => {
  const last = (request.url.split('?', 1)[0] ?? '').split('/').pop() ?? '';
  const name = /^[a-z]+$/i.test(last) ? `${last.charAt(0).toUpperCase()}${last.slice(1).toLowerCase()}` : 'Result';
  return Array.isArray(value) ? name : name.replace(/s$/, '');
};

/** Sends a value, indented on request, or nothing at all for `undefined`. */
export const sendAnswer = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  value: unknown,
  xmlName = rootName(request, value),
): FastifyReply => {
  const type = isXml(request) ? 'xml' : 'json';
  const isPretty = (request.query as Record<string, string>).pretty?.toLowerCase() === 'true';
  const text =
    value === undefined ? '' : type === 'xml' ? toXml(xmlName, value) : JSON.stringify(value, undefined, isPretty ? 2 : undefined);
  return reply.code(status).header('content-type', `application/${type}; charset=utf-8`).send(text);
};

/** Sends an error in the service's format. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply =>
  sendAnswer(request, reply, problem.status, problem.envelope, 'Result');
