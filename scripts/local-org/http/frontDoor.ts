/** The org's web server, on loopback: Apex actions for the page, the page's files, and jobs that run while it is open. */
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import fastify, { type FastifyReply } from 'fastify';
import type { LocalOrg } from '../org.ts';
import { callAction } from './auraActions.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html', '.map': 'application/json', '.png': 'image/png', '.woff2': 'font/woff2', '.woff': 'font/woff' };
const JOB_PAUSE_MS = 100;

export interface FrontDoorOptions {
  readonly org: LocalOrg;
  /** URL prefixes and the folders behind them. */
  readonly folders: Readonly<Record<string, string>>;
  /** The page that every other path shows. */
  readonly page: string;
  readonly port?: number;
}

/** @return the address and a way to stop. Jobs run one transaction at a time, so that the page stays responsive between them. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = fastify();
  server.post<{ Params: { name: string }; Body: Readonly<Record<string, unknown>> | null }>('/apex/:name', async (request, reply) => {
    const answer = callAction(options.org, request.params.name, request.body ?? {});
    return reply.code(answer.status).type('application/json').send(JSON.stringify(answer.body));
  });
  for (const [prefix, folder] of Object.entries(options.folders)) {
    server.get<{ Params: { '*': string } }>(`${prefix}/*`, async (request, reply) => sendFile(reply, folder, request.params['*']));
  }
  server.get('/*', async (_request, reply) => reply.type('text/html').send(options.page));
  const url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  let timer: NodeJS.Timeout | undefined;
  const work = (): void => {
    const hasWorked = options.org.runner.step();
    timer = setTimeout(work, hasWorked ? 1 : JOB_PAUSE_MS);
  };
  work();
  return {
    url,
    close: async () => {
      clearTimeout(timer);
      await server.close();
    },
  };
}

async function sendFile(reply: FastifyReply, folder: string, path: string): Promise<FastifyReply> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep) || !existsSync(file)) return reply.code(404).send(`There is no ${path}`);
  return reply.type(TYPES[extname(file)] ?? 'application/octet-stream').send(createReadStream(file));
}
