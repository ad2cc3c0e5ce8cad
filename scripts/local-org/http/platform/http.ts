/** Http, HttpRequest, HttpResponse. Source: Apex Reference Guide, System namespace. */
import { ApexBlob } from '../../platform/values/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue, Bridge } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { Credentials } from '../credentials.ts';
import { MOCK } from '../mock.ts';

class Headers {
  private readonly values = new Map<string, readonly [string, string]>();
  set(name: string, value: string): void {
    this.values.set(name.toLowerCase(), [name, value]);
  }
  get(name: string): string | null {
    return this.values.get(name.toLowerCase())?.[1] ?? null;
  }
  names(): string[] {
    return [...this.values.values()].map(([name]) => name);
  }
  all(): Map<string, string> {
    return new Map([...this.values.values()]);
  }
}
class HttpRequest {
  readonly typeName = 'System.HttpRequest';
  endpoint: string | null = null;
  method: string | null = null;
  body = new ApexBlob(new Uint8Array());
  timeoutMs = 10_000;
  isCompressed = false;
  readonly headers = new Headers();
}
class HttpResponse {
  readonly typeName = 'System.HttpResponse';
  statusCode = 0;
  status: string | null = null;
  body = new ApexBlob(new Uint8Array());
  readonly headers = new Headers();
}
class Http {
  readonly typeName = 'System.Http';
}
const STRING = { kind: 'primitive', name: 'String' } as const;

interface Carrier {
  body: ApexBlob;
  readonly headers: Headers;
}
const carried = {
  getBody: (self: Carrier) => self.body.utf8(),
  setBody: (self: Carrier, text: string) => void (self.body = ApexBlob.ofText(text)),
  getBodyAsBlob: (self: Carrier) => self.body,
  setBodyAsBlob: (self: Carrier, blob: ApexBlob) => void (self.body = blob),
  getHeader: (self: Carrier, name: string) => self.headers.get(name),
  setHeader: (self: Carrier, name: string, value: string) => self.headers.set(name, value),
};

definePlatformClass({
  name: 'System.HttpRequest',
  instances: HttpRequest,
  constructors: { '*': () => new HttpRequest() },
  methods: {
    ...carried,
    getEndpoint: (self: HttpRequest) => self.endpoint,
    setEndpoint: (self: HttpRequest, endpoint: string) => void (self.endpoint = endpoint),
    getMethod: (self: HttpRequest) => self.method,
    setMethod: (self: HttpRequest, method: string) => void (self.method = method),
    setTimeout: (self: HttpRequest, ms: number) => {
      if (ms < 1 || ms > 120_000) raise('System.CalloutException', 'Timeout must be between 1 and 120000 milliseconds');
      self.timeoutMs = ms;
    },
    setCompressed: (self: HttpRequest, flag: boolean) => void (self.isCompressed = flag),
    getCompressed: (self: HttpRequest) => self.isCompressed,
  },
});
definePlatformClass({
  name: 'System.HttpResponse',
  instances: HttpResponse,
  constructors: { '*': () => new HttpResponse() },
  methods: {
    ...carried,
    getHeaderKeys: (self: HttpResponse) => new ApexList(STRING, self.headers.names()),
    getStatusCode: (self: HttpResponse) => self.statusCode,
    setStatusCode: (self: HttpResponse, code: number) => void (self.statusCode = code),
    getStatus: (self: HttpResponse) => self.status,
    setStatus: (self: HttpResponse, status: string) => void (self.status = status),
  },
});
definePlatformClass({ name: 'System.Http', instances: Http, constructors: { '*': () => new Http() }, methods: { send: (_self: Http, request: HttpRequest) => send(request) } });

/** Checks in the platform's order: pending work, count, mock, credential, time. */
function send(request: HttpRequest): ApexValue {
  const tx = transaction();
  if (request.endpoint === null) raise('System.CalloutException', 'Invalid HTTP method or endpoint');
  if (tx.hasUncommittedWork) raise('System.CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
  tx.count('callouts');
  const mock = tx.state.get(MOCK) as Record<string, Bridge> | undefined;
  if (mock !== undefined) return mock['system.httpcalloutmock#respond/1']?.call(mock, request) ?? null;
  if (tx.isTest) raise('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  const started = Date.now();
  const { url, headers } = resolve(request.endpoint, tx.user.id);
  const all = new Map([...request.headers.all(), ...headers]);
  if (request.body.bytes.length > 0) all.set('Content-Length', String(request.body.bytes.length));
  const answer = tx.org.callouts.send({ method: request.method ?? 'GET', url, headers: all, body: request.body.bytes.length === 0 ? undefined : request.body.bytes, timeoutMs: request.timeoutMs, isCompressed: request.isCompressed });
  tx.count('calloutTimeMs', Date.now() - started);
  const cap = tx.isAsync ? 12_000_000 : 6_000_000;
  if (answer.body.length > cap) raise('System.CalloutException', `Exceeded max size limit of ${String(cap)}`);
  const response = new HttpResponse();
  response.statusCode = answer.statusCode;
  response.status = answer.status;
  response.body = new ApexBlob(answer.body);
  for (const [name, value] of answer.headers) response.headers.set(name, value);
  return response;
}

/** A plain address needs a remote site setting; none can be registered here yet, so only named credentials lead out. */
function resolve(endpoint: string, userId: string): ReturnType<Credentials['resolve']> {
  const { credentials } = transaction().org as unknown as { readonly credentials: Credentials };
  if (endpoint.startsWith('callout:')) return credentials.resolve(endpoint, userId);
  raise('System.CalloutException', `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`);
}
