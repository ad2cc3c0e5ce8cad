import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);
const WORTH_IT = 1_024;

/** Compresses an answer for callers who ask for it. */
export const gzipAnswer = async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  const accepts = /\bgzip\b/i.test(request.headers['accept-encoding'] ?? '');
  if (!accepts || typeof payload !== 'string' || payload.length < WORTH_IT) return payload;
  reply.header('content-encoding', 'gzip').header('vary', 'Accept-Encoding').removeHeader('content-length');
  return compress(payload, { level: constants.Z_BEST_SPEED });
};
