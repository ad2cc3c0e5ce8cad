/** One request to the REST API and its answer, apart from the web server: composite requests make them too. */
import type { RunningUser } from '../../platform/core/contract.ts';
import { RestError } from './errors.ts';

export interface RestCall {
  readonly method: string;
  /** Below the version: `/sobjects/Account/001...`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** JSON, parsed; a text or bytes for other content. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly user: RunningUser;
  /** `/services/data/v62.0`, the base of URLs in responses. */
  readonly base: string;
  /** `http://localhost:1234`. */
  readonly origin: string;
}
export interface RestAnswer {
  readonly status: number;
  /** JSON, or text with `type`; absent for an empty response. */
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** @param params the decoded values of the path's parameters */
export type Handler = (call: RestCall, params: readonly string[]) => RestAnswer;

/** A number in the query of a request. Errors: API_ERROR for what is no whole number of at least `least`. */
export function wholeNumber({ query }: RestCall, name: string, usual: number, least: number): number {
  const text = query.get(name) ?? String(usual);
  if (!/^\d+$/.test(text) || Number(text) < least)
    throw new RestError(400, 'API_ERROR', `${name} is a whole number from ${String(least)} on, not ${text}`);
  return Number(text);
}

export const ok = (body: unknown): RestAnswer => ({ status: 200, body });
export const created = (body: unknown): RestAnswer => ({ status: 201, body });
export const noContent: RestAnswer = { status: 204 };
