import type { FastifyRequest } from 'fastify';
import type { Version } from '../contract/endpoint.ts';
import type { FaultOrder } from '../faults/fault.ts';
import type { Caller } from './call.ts';

/** What the hooks found out about a call, for later hooks and the route. */
export interface ApiState {
  readonly startedMs: number;
  /** As it came. */
  body: string;
  version?: Version;
  caller?: Caller;
  found?: Readonly<Record<string, unknown>>;
  fault?: FaultOrder;
}

declare module 'fastify' {
  interface FastifyRequest {
    api: ApiState;
  }
  interface FastifyContextConfig {
    endpointName?: string;
  }
}

/** The path below the version prefix. */
export const pathBelowVersion = (request: FastifyRequest): string => (request.url.split('?', 1)[0] ?? '').replace(/^\/api\/[^/]+/i, '');
