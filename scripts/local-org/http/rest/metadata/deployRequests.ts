/** Deployments over REST: `metadata/deployRequest`. Source: Metadata API Developer Guide, "Deploying and Retrieving Metadata by Using REST". */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { created, ok, type RestAnswer } from '../call.ts';
import { RestError } from '../errors.ts';
import { bytesOf, guardedAsync, originOf, send } from '../exchange.ts';
import { deployOptions, type MetadataApi } from './index.ts';

type Tree = Readonly<Record<string, unknown>>;
const PATH = '/services/data/:version/metadata/deployRequest';

/** @param userOf who sends a request. Errors: INVALID_SESSION_ID. */
export function addDeployRequests(server: FastifyInstance, metadata: MetadataApi, userOf: (request: FastifyRequest) => string): void {
  const add = (
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    answer: (request: FastifyRequest, id: string) => Promise<RestAnswer>,
  ): void => {
    server.route({
      method,
      url,
      handler: async (request, reply) =>
        send(reply, await guardedAsync(() => answer(request, (request.params as { readonly id?: string }).id ?? ''))),
    });
  };
  add('POST', PATH, async (request) => {
    const user = metadata.allowed(userOf(request));
    const validated = (request.body as Tree | undefined)?.['validatedDeployRequestId'];
    if (typeof validated === 'string') return created(resource(request, metadata.deploys.startValidated(validated, user)));
    const { zip, options } = await partsOf(request);
    const id = metadata.deploys.start(zip, deployOptions(options), user);
    return created({ ...resource(request, id), deployOptions: options, deployResult: metadata.deployResult(id, false) });
  });
  add('POST', `${PATH}/:id`, async (request, id) =>
    created(resource(request, metadata.deploys.startValidated(id, metadata.allowed(userOf(request))))),
  );
  add('GET', `${PATH}/:id`, async (request, id) => {
    metadata.allowed(userOf(request));
    const { includeDetails } = request.query as { readonly includeDetails?: string };
    return ok({ ...resource(request, id), deployResult: metadata.deployResult(id, includeDetails === 'true') });
  });
  add('PATCH', `${PATH}/:id`, async (request, id) => {
    const asked = ((request.body as Tree | undefined)?.['deployResult'] as Tree | undefined)?.['status'];
    if (asked !== 'Canceling')
      throw new RestError(400, 'INVALID_FIELD', `A deployment's status can be set to Canceling, and not to ${String(asked)}`);
    metadata.deploys.cancel(id, metadata.allowed(userOf(request)));
    return ok({ ...resource(request, id), deployResult: metadata.deployResult(id, false) });
  });
}

function resource(request: FastifyRequest, id: string): Tree {
  const { version } = request.params as { readonly version: string };
  return { id, url: `${originOf(request)}${PATH.replace(':version', version)}/${id}` };
}

/** The archive, and the options in the part of JSON, whatever their names. Errors: INVALID_MULTIPART_REQUEST. */
async function partsOf(request: FastifyRequest): Promise<{ readonly zip: Uint8Array; readonly options: Tree }> {
  const parts = await formOf(request);
  const zip = parts.find((part) => typeof part !== 'string' && part.type !== 'application/json');
  const json = parts.find((part) => part !== zip);
  if (zip === undefined || json === undefined || typeof zip === 'string')
    throw new RestError(
      400,
      'INVALID_MULTIPART_REQUEST',
      'Send the options as a part of JSON, and the package as a part of type application/zip',
    );
  return { zip: new Uint8Array(await zip.arrayBuffer()), options: optionsOf(typeof json === 'string' ? json : await json.text()) };
}
function optionsOf(json: string): Tree {
  try {
    return (JSON.parse(json) as { readonly deployOptions?: Tree }).deployOptions ?? {};
  } catch (error) {
    throw new RestError(400, 'JSON_PARSER_ERROR', (error as Error).message);
  }
}
async function formOf(request: FastifyRequest): Promise<readonly (string | File)[]> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  try {
    return [...(await new Response(bytesOf(request.body), { headers }).formData()).values()];
  } catch {
    throw new RestError(400, 'INVALID_MULTIPART_REQUEST', 'The request is no multipart/form-data');
  }
}
