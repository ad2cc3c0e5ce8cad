/** The JSON body of a request. Errors: JSON_PARSER_ERROR for a body that is not an object, or lacks objects where they are expected. */
import type { RestCall } from '../call.ts';
import { RestError } from '../errors.ts';

export function bodyOf<Body extends object>({ body }: Pick<RestCall, 'body'>): Partial<Body> {
  if (body === undefined || body === null || body === '')
    throw refusal('The HTTP entity body is required, but this request has no entity body.');
  return objectOf<Body>(body);
}

/** @param values may be absent for none */
export function objectsOf<Value extends object>(values: unknown): readonly Value[] {
  if (values === undefined) return [];
  if (!Array.isArray(values)) throw refusal('The request body has no JSON array where one belongs');
  return values.map((value) => objectOf<Value>(value) as Value);
}

function objectOf<Value extends object>(value: unknown): Partial<Value> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal('The request body is no JSON object');
  return value as Partial<Value>;
}

/** @param name of the value in the request */
export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw refusal(`The request has no text as ${name}`);
  return value;
}

const refusal = (message: string): RestError => new RestError(400, 'JSON_PARSER_ERROR', message);
