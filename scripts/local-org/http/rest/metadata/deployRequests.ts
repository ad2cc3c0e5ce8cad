/** Deployments over REST: `metadata/deployRequest`. Source: Metadata API Developer Guide, "Deploying and Retrieving Metadata by Using REST". */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { created, ok, type RestAnswer } from '../call.ts';
import { RestError } from '../errors.ts';
import { guardedAsync, originOf, send } from '../exchange.ts';
import { formOf, type Tree } from '../multipart.ts';
import { deployOptions, type MetadataApi } from './index.ts';

const PATH = '/services/data/:version/metadata/deployRequest';

/** @param userOf the user of a request. Errors: INVALID_SESSION_ID. */
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
    const { json, files } = await formOf(request);
    const [zip] = files.values();
    if (zip === undefined) throw new RestError(400, 'INVALID_MULTIPART_REQUEST', 'Send the package as a part of type application/zip');
    const options = (json['deployOptions'] ?? {}) as Tree;
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
