/** Calls to the org. Errors have the shape that Lightning gives a failed call. */
import { context } from 'localorg/context';

export const API = '/services/data/v65.0';
export const UI_API = `${API}/ui-api`;

export class FetchError extends Error {
  readonly ok = false;
  readonly errorType = 'fetchResponse';
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;
  readonly headers = {};
  constructor(status: number, statusText: string, body: unknown) {
    super(messageOf(body) ?? statusText);
    this.status = status;
    this.statusText = statusText;
    this.body = body;
  }
}

export async function request(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'x-csrf-token': context.csrfToken }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : response.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : text;
  if (!response.ok) throw new FetchError(response.status, response.statusText, answer);
  return answer;
}

export const read = (path: string, query: Readonly<Record<string, string | number | undefined>> = {}): Promise<unknown> =>
  request('GET', withQuery(path, query));

function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** The words in an error's body: of the UI API, of the REST API's list, of Apex. */
function messageOf(body: unknown): string | undefined {
  if (Array.isArray(body))
    return (
      body
        .map((one) => messageOf(one))
        .filter((text) => text !== undefined)
        .join('; ') || undefined
    );
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return undefined;
  const { message, output } = body as {
    readonly message?: string;
    readonly output?: {
      readonly errors?: readonly { readonly message: string }[];
      readonly fieldErrors?: Readonly<Record<string, readonly { readonly message: string }[]>>;
    };
  };
  const details = [...(output?.errors ?? []), ...Object.values(output?.fieldErrors ?? {}).flat()].map((one) => one.message);
  return details.length > 0 ? details.join(' ') : message;
}

/** What to tell a person about any error. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
