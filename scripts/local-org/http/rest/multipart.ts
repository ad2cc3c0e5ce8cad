/** Bodies of type multipart/form-data: a part of JSON, and files. Source: REST API Developer Guide, "Insert or Update Blob Data". */
import type { FastifyRequest } from 'fastify';
import { RestError } from './errors.ts';
import { bytesOf } from './exchange.ts';

export type Tree = Readonly<Record<string, unknown>>;
export interface Form {
  /** The part of JSON, whatever its name. */
  readonly json: Tree;
  /** By the names of their parts. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}
export const isMultipart = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.startsWith('multipart/form-data') === true;

/** Errors: INVALID_MULTIPART_REQUEST, JSON_PARSER_ERROR. */
export async function formOf(request: FastifyRequest): Promise<Form> {
  let json: Tree | undefined;
  const files = new Map<string, Uint8Array>();
  for (const [name, part] of await partsOf(request))
    if (typeof part === 'string' || part.type === 'application/json') json ??= parsed(typeof part === 'string' ? part : await part.text());
    else files.set(name, new Uint8Array(await part.arrayBuffer()));
  if (json === undefined) throw new RestError(400, 'INVALID_MULTIPART_REQUEST', 'The request has no part of JSON');
  return { json, files };
}

/** A record with its files in the fields named by their parts. */
export const recordOf = ({ json, files }: Form): Tree => ({
  ...json,
  ...Object.fromEntries([...files].map(([field, bytes]) => [field, Buffer.from(bytes).toString('base64')])),
});

async function partsOf(request: FastifyRequest): Promise<readonly (readonly [string, string | File])[]> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  try {
    return [...(await new Response(bytesOf(request.body), { headers }).formData())];
  } catch {
    throw new RestError(400, 'INVALID_MULTIPART_REQUEST', 'The request is no multipart/form-data');
  }
}
function parsed(json: string): Tree {
  try {
    return JSON.parse(json) as Tree;
  } catch (error) {
    throw new RestError(400, 'JSON_PARSER_ERROR', (error as Error).message);
  }
}
