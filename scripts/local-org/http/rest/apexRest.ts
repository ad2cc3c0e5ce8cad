/** Apex REST: classes with @RestResource behind `/services/apexrest`. Source: Apex Developer Guide, "Exposing Apex Classes as REST Web Services". */
import type { LocalOrg } from '../../org.ts';
import type { ApexValue, UserMethod, UserType } from '../../platform/core/contract.ts';
import { hold, held, type Holder } from '../../platform/core/holder.ts';
import { constructorMember, writeMember } from '../../platform/core/members.ts';
import { ApexThrow, NotImplemented } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import { stackText } from '../../platform/core/stack.ts';
import { ApexMap } from '../../platform/collections/index.ts';
import { primitiveType } from '../../platform/system/objects/lists.ts';
import { fromPlainJson, toPlainJson } from '../../platform/system/json/json.ts';
import { ApexBlob } from '../../platform/values/index.ts';
import type { RestAnswer, RestCall } from './call.ts';
import { errorAnswer } from './errorAnswer.ts';
import { RestError } from './errors.ts';

const TEXT = primitiveType('String');

/** @param bytes the request's raw body */
export function apexRestAnswer(org: LocalOrg, call: RestCall, bytes: Uint8Array): RestAnswer {
  try {
    const path = org.namespace === undefined ? call.path : call.path.replace(new RegExp(`^/${org.namespace}(?=/)`, 'i'), '');
    const { type, mapping } = resourceFor(org.program.types, path);
    if (!org.data.mayUseClass(call.user.id, type.name))
      throw new RestError(403, 'FORBIDDEN', `You do not have access to the Apex class named: ${type.name}`);
    const method = type.methods.find(({ annotations }) => annotations.some(({ name }) => name === `http${call.method.toLowerCase()}`));
    if (method === undefined)
      throw new RestError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${call.method}' not allowed. Allowed are ${verbsOf(type).join(',')}`);
    return org.transact(
      'REST',
      () => {
        const response = made('RestResponse');
        writeMember(
          'System.RestContext',
          'request',
          undefined,
          requestOf({ ...call, path }, mapping, method.parameters.length === 0 ? bytes : new Uint8Array()),
        );
        writeMember('System.RestContext', 'response', undefined, response);
        return answerOf(response, method, method.call(null, argumentsOf(method, call)));
      },
      { user: call.user },
    );
  } catch (error) {
    if (error instanceof ApexThrow)
      return {
        status: 500,
        body: [
          {
            errorCode: 'APEX_ERROR',
            message: [describeError(error), stackText(error.value.thrown)].filter((part) => part !== '').join('\n\n'),
          },
        ],
      };
    return errorAnswer(error);
  }
}

/** `/things/*` matches `/things/1`; the longest mapping wins. */
function resourceFor(types: readonly UserType[], path: string): { readonly type: UserType; readonly mapping: string } {
  const found = types
    .flatMap((type) => {
      const mapping = type.annotations.find(({ name }) => name === 'restresource')?.parameters['urlmapping'];
      return mapping === undefined ? [] : [{ type, mapping }];
    })
    .filter(({ mapping }) =>
      mapping.endsWith('*') ? `${path}/`.startsWith(mapping.slice(0, -1)) || path.startsWith(mapping.slice(0, -1)) : path === mapping,
    )
    .sort((a, b) => b.mapping.length - a.mapping.length);
  if (found[0] === undefined) throw new RestError(404, 'NOT_FOUND', 'Could not find a match for URL');
  return found[0];
}

function verbsOf(type: UserType): readonly string[] {
  return type.methods.flatMap(({ annotations }) =>
    annotations.flatMap(({ name }) => (/^http(get|post|put|patch|delete)$/.test(name) ? [name.slice(4).toUpperCase()] : [])),
  );
}

function made(name: 'RestRequest' | 'RestResponse'): Holder {
  return constructorMember(`System.${name}`, '()')() as Holder;
}

function requestOf(call: RestCall, mapping: string, bytes: Uint8Array): Holder {
  const request = made('RestRequest');
  const values: Readonly<Record<string, ApexValue>> = {
    httpMethod: call.method,
    requestURI: call.path,
    resourcePath: `/services/apexrest${mapping}`,
    remoteAddress: '127.0.0.1',
    requestBody: new ApexBlob(bytes),
  };
  for (const [name, value] of Object.entries(values)) hold(request, name, value);
  // the names of what comes over HTTP have lost their case
  hold(
    request,
    'headers',
    new ApexMap(
      TEXT,
      TEXT,
      Object.entries(call.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      true,
    ),
  );
  for (const [name, value] of call.query) (held(request, 'params') as ApexMap).put(name, value);
  return request;
}

/** The members of a JSON body are the parameters; a method without parameters reads the request itself. Errors: JSON_PARSER_ERROR for a name that is no parameter. */
function argumentsOf(method: UserMethod, call: RestCall): ReturnType<typeof fromPlainJson>[] {
  const body = (typeof call.body === 'object' && call.body !== null ? call.body : {}) as Readonly<Record<string, unknown>>;
  const unknown =
    method.parameters.length === 0
      ? undefined
      : Object.keys(body).find((key) => !method.parameters.some(({ name }) => name.toLowerCase() === key.toLowerCase()));
  if (unknown !== undefined)
    throw new RestError(400, 'JSON_PARSER_ERROR', `Unexpected parameter encountered during deserialization: ${unknown}`);
  return method.parameters.map(({ name, type }) => fromPlainJson(body[name] ?? null, type));
}

function answerOf(response: Holder, method: UserMethod, result: ApexValue): RestAnswer {
  const headers = Object.fromEntries(
    [...(held(response, 'headers') as ApexMap).pairs()].map(([name, value]) => [String(name), String(value)]),
  );
  const status = (held(response, 'statusCode') as number | null) ?? 200;
  const body = held(response, 'responseBody');
  if (body instanceof ApexBlob) {
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    return { status, body: Buffer.from(body.bytes), type: type ?? 'application/json', headers };
  }
  if (method.returns.kind === 'void') return { status, headers };
  if (result instanceof ApexBlob) throw new NotImplemented('Apex REST methods that return a Blob');
  return { status, body: toPlainJson(result), headers };
}
