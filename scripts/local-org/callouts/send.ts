/** Http.send: checks before a request is sent, in the platform's order. Source: Apex Developer Guide, "Invoking HTTP Callouts", "Callout Limits and Limitations", "Releasing Savepoints and Using Callouts". */
import { gzipSync } from 'node:zlib';
import { ApexBlob } from '../platform/values/index.ts';
import type { ApexValue, Transaction } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { LimitThrow, NotImplemented, raise } from '../platform/core/error.ts';
import { refusePendingWork } from '../platform/core/pendingWork.ts';
import type { ApexTransaction } from '../jobs/transaction.ts';
import { callerReleasesSavepoints } from '../data/access/callers/callerVersion.ts';
import { requireCalloutContext } from './contexts.ts';
import { HttpRequest, HttpResponse } from './messages.ts';
import { mockOf } from './mocks.ts';
import { routeOf, type Route } from './route.ts';
import { raiseNullArgument } from '../platform/system/strict.ts';

const TOTAL_MS = 120_000;
const UNAUTHORIZED = 401;
const SAVEPOINTS = 'All active Savepoints must be released before making callouts.';

export function send(request: HttpRequest | null): ApexValue {
  const tx = transaction();
  if (request === null) raiseNullArgument(1);
  const mock = mockOf(tx);
  beginCallout(tx, mock !== undefined, 'System.TypeException');
  return mock === undefined ? leave(tx, request) : mock(request);
}

/**
 * Whatever kind of service is called: nothing may be pending, and in a test a mock has to answer. What is refused does not count: tests that call out
 * a thousand times without a mock, and catch it, pass in an org. Errors: System.CalloutException; `withoutMock` in a test that has none.
 */
export function beginCallout(tx: Transaction, isMocked: boolean, withoutMock: string): void {
  requireCalloutContext(tx as ApexTransaction);
  refusePendingWork(tx);
  if (tx.savepoints.length > 0 && callerReleasesSavepoints()) raise('System.CalloutException', SAVEPOINTS);
  if (tx.isTest && !isMocked) raise(withoutMock, 'Methods defined as TestMethod do not support Web service callouts');
  tx.count('callouts');
}

function leave(tx: Transaction, request: HttpRequest): HttpResponse {
  if (request.endpoint === null) raise('System.CalloutException', 'Endpoint can not be null');
  if (request.certificate !== null) throw new NotImplemented('client certificates in callouts');
  const cap = tx.isAsync ? 12_000_000 : 6_000_000;
  const route = routeOf(request, tx.user.id);
  const first = exchange(tx, request, route, cap);
  const {
    statusCode,
    status,
    headers: answered,
    body: content,
  } = first.statusCode === UNAUTHORIZED && route.renew !== undefined ? exchange(tx, request, route.renew(), cap) : first;
  if (content.length > cap)
    raise('System.CalloutException', `Exceeded max size limit of ${String(cap)} with response size ${String(content.length)}`);
  const response = new HttpResponse(true);
  response.statusCode = statusCode;
  response.status = status;
  response.body = new ApexBlob(content);
  for (const [name, value] of answered) response.headers.set(name, value);
  return response;
}

/** A GET with a body goes out as POST. Source: Apex Developer Guide, "HTTP Classes". */
function exchange(tx: Transaction, request: HttpRequest, route: Route, cap: number): ReturnType<Transaction['org']['callouts']['send']> {
  const body = request.isCompressed && route.body.length > 0 ? new Uint8Array(gzipSync(route.body)) : route.body;
  if (body.length > cap)
    raise('System.CalloutException', `Exceeded max size limit of ${String(cap)} with request size ${String(body.length)}`);
  const headers = new Map(route.headers);
  if (request.isCompressed) headers.set('Content-Encoding', 'gzip');
  const method = body.length > 0 && request.method === 'GET' ? 'POST' : (request.method ?? 'GET');
  if (body.length > 0 || method === 'POST' || method === 'PUT') headers.set('Content-Length', String(body.length));
  const left = TOTAL_MS - tx.used('calloutTimeMs');
  const started = performance.now();
  try {
    return tx.org.callouts.send({
      method,
      url: route.url,
      headers,
      body: body.length === 0 ? undefined : body,
      timeoutMs: Math.max(1, Math.min(request.timeoutMs, left)),
      isCompressed: request.isCompressed,
    });
  } finally {
    spend(tx, performance.now() - started);
  }
}

/** Counts the total time of a transaction's callouts. Errors: an uncatchable LimitThrow. */
function spend(tx: Transaction, ms: number): void {
  tx.count('calloutTimeMs', Math.min(Math.ceil(ms), TOTAL_MS - tx.used('calloutTimeMs')));
  if (tx.used('calloutTimeMs') >= TOTAL_MS)
    throw new LimitThrow('calloutTimeMs', `Exceeded maximum time allotted for callout (${String(TOTAL_MS)} ms)`);
}
