/** Mocks that answer from static resources, Test.setMock, and web service calls in tests. Source: Apex Developer Guide, "Testing HTTP Callouts Using Static Resources" and "Test Web Service Callouts". */
import type { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { userTypeNamed } from '../../platform/core/typeLookup.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { requireTest } from '../../platform/system/testing/testOnly.ts';
import type { ApexTypeValue } from '../../platform/system/objects/type.ts';
import { ApexBlob } from '../../platform/values/index.ts';
import { HttpRequest, HttpResponse } from '../messages.ts';
import { beginCallout } from '../send.ts';
import { clearMock, setMock, webServiceMockOf, type BuiltInMock } from '../mocks.ts';
import { staticResource } from '../../data/project/staticResources.ts';

/** Status and headers of the static resource mocks. */
class ResourceMock implements BuiltInMock {
  readonly typeName: string;
  private readonly resources = new Map<string, string>();
  private readonly headers = new Map<string, string>();
  private statusCode = 200;
  private status = 'OK';
  constructor(typeName: string) {
    this.typeName = typeName;
  }
  addResource(endpoint: string, resource: string): void {
    this.resources.set(endpoint, resource);
  }
  addHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }
  answerWith(statusCode: number): void {
    this.statusCode = statusCode;
  }
  say(status: string): void {
    this.status = status;
  }
  respond(request: HttpRequest): ApexValue {
    const name = this.resources.get('*') ?? this.resources.get(request.endpoint ?? '');
    if (name === undefined) raise('System.CalloutException', `Unable to find a static resource for the endpoint ${request.endpoint ?? ''}`);
    const bytes = staticResource(name);
    if (bytes === undefined) raise('System.CalloutException', `Unable to find static resource: ${name}`);
    const response = new HttpResponse();
    response.body = new ApexBlob(bytes);
    response.statusCode = this.statusCode;
    response.status = this.status;
    for (const [header, value] of this.headers) response.headers.set(header, value);
    return response;
  }
}

for (const name of ['System.StaticResourceCalloutMock', 'System.MultiStaticResourceCalloutMock']) {
  definePlatformClass({
    name,
    isInstance: (value) => value instanceof ResourceMock && value.typeName === name,
    constructors: { '*': () => new ResourceMock(name) },
    methods: {
      setStaticResource: (self: ResourceMock, first: string, second?: string) =>
        second === undefined ? self.addResource('*', first) : self.addResource(first, second),
      setHeader: (self: ResourceMock, header: string, value: string) => self.addHeader(header, value),
      setStatus: (self: ResourceMock, status: string) => self.say(status),
      setStatusCode: (self: ResourceMock, code: number) => self.answerWith(code),
      respond: (self: ResourceMock, request: HttpRequest) => self.respond(request),
    },
  });
}

// Source: Apex Reference Guide, "HttpCalloutMockUtil Class": the mock of callouts that the platform makes for auth providers
definePlatformClass({
  name: 'Auth.HttpCalloutMockUtil',
  statics: { setHttpMock: (mock: ApexValue) => setMock(transaction(), mock ?? raiseNullArgument(1)) },
});

/** Null removes the mock of that kind. Source: seen in an org, as the refusals were. */
function setMockOf(token: ApexTypeValue | null, mock: ApexValue): void {
  requireTest('setMock');
  if (token === null) raise('System.NullPointerException', 'Null type token');
  const { type } = token;
  const isInterface = type.kind === 'platform' || (type.kind === 'user' && userTypeNamed(type.name)?.kind === 'interface');
  if (!isInterface) raise('System.TypeException', 'Supplied type is not an interface');
  if (mock === null) clearMock(transaction(), token.name);
  else setMock(transaction(), mock);
}
definePlatformClass({ name: 'System.Test', statics: { setMock: setMockOf } });

const FACTS = 7;

/** `invoke(stub, request, responseByName, [endpoint, soapAction, requestNamespace, requestName, responseNamespace, responseName, responseType])`. */
function invoke(stub: ApexValue, request: ApexValue, response: ApexMap | null, facts: ApexList): void {
  if (response === null) raiseNullArgument(3);
  if (facts.items.length < FACTS) raise('System.TypeException', `Invalid info with length ${String(facts.items.length)}`);
  const tx = transaction();
  const mock = webServiceMockOf(tx);
  beginCallout(tx, mock !== undefined, 'System.CalloutException');
  if (mock === undefined) throw new NotImplemented('WebServiceCallout.invoke outside a mock');
  const [endpoint = null, action = null, , requestName = null, responseNamespace = null, responseName = null, responseType = null] =
    facts.items;
  mock(stub, request, response, endpoint, action, requestName, responseNamespace, responseName, responseType);
}
definePlatformClass({ name: 'System.WebServiceCallout', statics: { invoke } });
