/** The org's web server, on loopback: the REST API, Apex actions for the page, the page's files, and jobs that run while it is open. */
import type { RequestListener } from 'node:http';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { LocalOrg } from '../org.ts';
import type { RunningUser } from '../platform/core/contract.ts';
import { Address } from './address.ts';
import { callAction } from './auraActions.ts';
import { addAuthCallback } from './authCallback.ts';
import { addFiles, type ServedFolder } from './files.ts';
import { PageSessions } from './pageSessions.ts';
import { useOrgUrl } from '../platform/system/addresses/url.ts';
import { addRestApi, BODY_LIMIT } from './rest/index.ts';
import { errorAnswer } from './rest/errorAnswer.ts';
import { addVisualforce } from './visualforce/index.ts';

const JOB_PAUSE_MS = 100;

export interface FrontDoorOptions {
  readonly org: LocalOrg;
  /** URL prefixes and the folders behind them. */
  readonly folders: Readonly<Record<string, ServedFolder>>;
  /** The page for all other paths. */
  readonly page: string | ((session: { readonly user: RunningUser; readonly csrfToken: string }, request: FastifyRequest) => string);
  /** More routes, before the page's. */
  readonly routes?: (server: FastifyInstance, sessions: PageSessions) => void;
  readonly port?: number;
  /** A shared address; without it the server has one of its own. */
  readonly address?: Address;
  /** Called when a deployment has changed the org's source, so that the org is reopened. Without it nothing is deployed. */
  readonly onDeployed?: () => void;
}

export interface FrontDoor {
  readonly url: string;
  /** Holds jobs until the returned function is called: to look at states that a job would end. */
  holdJobs(): () => void;
  close(): Promise<void>;
}

/** Jobs run one transaction at a time, so that the page stays responsive between them. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  // clients that logged in with a trailing slash ask for //services/...
  const server = fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 2000, ignoreDuplicateSlashes: true, ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => url.replace(/^\/{2,}/, '/'),
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!isLocal(request.headers.host) || !isLocal(request.headers.origin?.replace(/^https?:\/\//, '')))
      await reply.code(403).send('Only pages of this server may call it.');
  });
  const sessions = new PageSessions(options.org);
  server.setErrorHandler(async (error, _request, reply) => {
    const { status, body } = errorAnswer(error);
    return reply.code(status).type('application/json').send(JSON.stringify(body));
  });
  sessions.addRoutes(server);
  addRestApi(server, options.org, sessions, options.onDeployed);
  addAuthCallback(server, options.org);
  server.post<{ Params: { name: string }; Body: Readonly<Record<string, unknown>> | null }>('/apex/:name', async (request, reply) => {
    const answer = callAction(options.org, sessions.require(request), request.params.name, request.body ?? {});
    return reply.code(answer.status).type('application/json').send(JSON.stringify(answer.body));
  });
  for (const [prefix, served] of Object.entries(options.folders)) addFiles(server, prefix, served);
  addVisualforce(server, options.org, sessions);
  options.routes?.(server, sessions);
  server.get('/*', async (request, reply) =>
    reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .send(typeof options.page === 'string' ? options.page : options.page(sessions.open(request, reply), request)),
  );
  await server.ready();
  const address = options.address ?? (await Address.open(options.port));
  const leave = useOrgUrl(address.url);
  address.lead(server.routing as RequestListener);
  let timer: NodeJS.Timeout | undefined;
  let areJobsHeld = false;
  const work = (): void => {
    const hasWorked = !areJobsHeld && options.org.runner.step();
    timer = setTimeout(work, hasWorked ? 1 : JOB_PAUSE_MS);
  };
  work();
  return {
    url: address.url,
    holdJobs: () => {
      areJobsHeld = true;
      return () => {
        areJobsHeld = false;
      };
    },
    close: async () => {
      clearTimeout(timer);
      leave();
      address.hold();
      if (options.address === undefined) await address.close();
      await server.close();
    },
  };
}

/** Whether the Host header names loopback: other names are refused, which prevents DNS rebinding. */
function isLocal(host: string | undefined): boolean {
  return host === undefined || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
