/** Files of the page. Source: MDN, "HTTP caching" (immutable addresses, validation by ETag). */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface ServedFolder {
  readonly folder: string;
  /** Whether the content of a URL never changes, so that browsers cache it for good. Otherwise they revalidate it each time. */
  readonly isImmutable: boolean;
}

export function addFiles(server: FastifyInstance, prefix: string, served: ServedFolder): void {
  server.get<{ Params: { '*': string } }>(`${prefix}/*`, async (request, reply) => sendFile(request, reply, served, request.params['*']));
}

function sendFile(request: FastifyRequest, reply: FastifyReply, { folder, isImmutable }: ServedFolder, path: string): FastifyReply {
  const file = normalize(join(folder, path));
  const stat = file.startsWith(normalize(folder) + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (stat?.isFile() !== true) return reply.code(404).header('cache-control', 'no-store').send(`There is no ${path}`);
  if (isImmutable) void reply.header('cache-control', 'public, max-age=31536000, immutable');
  else {
    const etag = `W/"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"`;
    void reply.headers({ 'cache-control': 'no-cache', etag });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  }
  return reply.type(TYPES[extname(file)] ?? 'application/octet-stream').send(readFileSync(file));
}
