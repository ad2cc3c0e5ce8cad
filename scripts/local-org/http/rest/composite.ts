/** Several requests in one: `composite` with references between them, `composite/batch`. Source: REST API Developer Guide, "Composite" and "Batch". */
import type { LocalOrg } from '../../org.ts';
import { ok, type RestAnswer, type RestCall } from './call.ts';
import { errorAnswer } from './errorAnswer.ts';
import { RestError } from './errors.ts';
import { bodyOf, objectsOf, textOf } from './json/body.ts';
import type { Router } from './router.ts';

interface SubRequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
}
interface BatchRequest {
  readonly method: string;
  readonly url: string;
  readonly richInput?: unknown;
}

export function addComposite(router: Router, org: LocalOrg): void {
  router.add('POST', '/composite', (call) => composite(router, org, call));
  router.add('POST', '/composite/batch', (call) => {
    const { batchRequests: asked, haltOnError = false } = bodyOf<{ batchRequests: unknown; haltOnError: boolean }>(call);
    const batchRequests = objectsOf<BatchRequest>(asked);
    requireFew(batchRequests.length);
    const answers: RestAnswer[] = [];
    for (const { method, url, richInput } of batchRequests)
      answers.push(
        haltOnError && answers.some(({ status }) => status >= 400)
          ? SKIPPED
          : router.dispatch(inner(call, textOf(method, 'method'), textOf(url, 'url').replace(/^\/?v[\d.]+/, ''), richInput)),
      );
    return ok({
      hasErrors: answers.some(({ status }) => status >= 400),
      results: answers.map(({ status, body }) => ({ statusCode: status, result: body ?? null })),
    });
  });
}

function composite(router: Router, org: LocalOrg, call: RestCall): RestAnswer {
  const { allOrNone = false, compositeRequest: asked } = bodyOf<{ allOrNone: boolean; compositeRequest: unknown }>(call);
  const compositeRequest = objectsOf<SubRequest>(asked);
  requireFew(compositeRequest.length);
  if (new Set(compositeRequest.map(({ referenceId }) => referenceId)).size < compositeRequest.length)
    throw new RestError(400, 'INVALID_INPUT', 'Duplicate referenceId in the composite request');
  const answers = new Map<string, RestAnswer>();
  if (allOrNone) org.data.begin();
  for (const { method, url, referenceId, body } of compositeRequest) {
    answers.set(
      referenceId,
      dispatched(() => {
        const path = filled(textOf(url, 'url'), answers).replace(/^\/services\/data\/v[\d.]+/, '');
        return router.dispatch(
          inner(call, textOf(method, 'method'), path, body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body), answers))),
        );
      }),
    );
  }
  const hasFailed = [...answers.values()].some(({ status }) => status >= 400);
  if (allOrNone) {
    if (hasFailed) org.data.rollback();
    else org.data.commit();
  }
  return ok({
    compositeResponse: [...answers].map(([referenceId, { status, body, headers }]) =>
      allOrNone && hasFailed && status < 400
        ? halted(referenceId)
        : { body: body ?? null, httpHeaders: headers ?? {}, httpStatusCode: status, referenceId },
    ),
  });
}

const MOST_REQUESTS = 25;
const SKIPPED: RestAnswer = { status: 412, body: [{ errorCode: 'PROCESSING_HALTED', message: 'Invalid batch request' }] };
function requireFew(count: number): void {
  if (count > MOST_REQUESTS)
    throw new RestError(
      400,
      'LIMIT_EXCEEDED',
      `Limit exceeded: a request may hold ${String(MOST_REQUESTS)} subrequests at most, not ${String(count)}`,
    );
}
function dispatched(work: () => RestAnswer): RestAnswer {
  try {
    return work();
  } catch (error) {
    return errorAnswer(error);
  }
}

function halted(referenceId: string): unknown {
  return {
    body: [
      {
        errorCode: 'PROCESSING_HALTED',
        message: 'The transaction was rolled back since another operation in the same transaction failed.',
      },
    ],
    httpHeaders: {},
    httpStatusCode: 400,
    referenceId,
  };
}

function inner(call: RestCall, method: string, url: string, body: unknown): RestCall {
  const { pathname, searchParams } = new URL(url.startsWith('/') ? url : `/${url}`, 'http://inner');
  return { ...call, method: method.toUpperCase(), path: pathname, query: searchParams, body };
}

/** Replaces `@{reference.path[0].name}` by the value in an earlier response. Errors: PROCESSING_HALTED for a missing value. */
function filled(text: string, answers: ReadonlyMap<string, RestAnswer>): string {
  return text.replaceAll(/@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g, (whole, reference: string, path: string) => {
    const answer = answers.get(reference);
    if (answer === undefined) return missing(whole, reference);
    let value: unknown = answer.body;
    for (const [, part = '', index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g))
      value = (value as Record<string, unknown> | undefined)?.[index ?? part];
    return typeof value === 'object' || value === undefined ? missing(whole, reference) : String(value);
  });
}
function missing(whole: string, reference: string): never {
  throw new RestError(400, 'PROCESSING_HALTED', `Invalid reference specified. No value for ${whole.slice(2, -1)} found in ${reference}`);
}
