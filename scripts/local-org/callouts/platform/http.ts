/** Http, HttpRequest, HttpResponse. Source: Apex Reference Guide, System namespace. */
import { data } from '../../data/current.ts';
import { ApexBlob } from '../../platform/values/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import { raise } from '../../platform/core/error.ts';
import { constructorMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { DomDocument } from '../../platform/dom/document.ts';
import { parseDom } from '../../platform/dom/parse.ts';
import { writeDom } from '../../platform/dom/write.ts';
import { HttpRequest, HttpResponse, type Headers } from '../messages.ts';
import { send } from '../send.ts';
import { strictMethods } from '../../platform/system/strict.ts';

class Http {
  readonly typeName = 'System.Http';
}
const STRING = { kind: 'primitive', name: 'String' } as const;
const MOST_MS = 120_000;
/** Source: RFC 9110, "Field Names". */
const FIELD_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

interface Carrier {
  readonly ownBody: ApexBlob | null;
  body: ApexBlob;
  readonly headers: Headers;
}
/** Errors: System.XmlException without a body, or for one that is no XML. */
function documentOf(self: Carrier): DomDocument {
  if (self.ownBody === null) raise('System.XmlException', `No body found in HTTP ${self instanceof HttpRequest ? 'request' : 'response'}`);
  const document = new DomDocument();
  document.root = parseDom(self.body.utf8(), '');
  return document;
}
const carried = {
  getBody: (self: Carrier) => self.body.utf8(),
  setBody: (self: Carrier, text: string) => void (self.body = ApexBlob.ofText(text)),
  getBodyAsBlob: (self: Carrier) => self.ownBody,
  setBodyAsBlob: (self: Carrier, blob: ApexBlob) => void (self.body = blob),
  getBodyDocument: documentOf,
  getHeader: (self: Carrier, name: string) => self.headers.get(name),
  setHeader: (self: Carrier, name: string, value: string) => self.headers.set(name, value),
  toString: (self: Carrier & { toApexText(): string }) => self.toApexText(),
};

definePlatformClass({
  name: 'System.HttpRequest',
  instances: HttpRequest,
  constructors: { '*': () => new HttpRequest() },
  methods: strictMethods(
    {
      ...carried,
      setHeader: (self: HttpRequest, name: string, value: string) => {
        if (!FIELD_NAME.test(name)) raise('System.CalloutException', 'Attempt to use invalid header in request');
        self.headers.set(name, value);
      },
      setBodyDocument: (self: HttpRequest, document: DomDocument) =>
        void (self.body = ApexBlob.ofText(document.root === null ? '' : writeDom(document.root))),
      getEndpoint: (self: HttpRequest) => self.endpoint,
      setEndpoint: (self: HttpRequest, endpoint: string) => void (self.endpoint = endpoint),
      getMethod: (self: HttpRequest) => self.method,
      setMethod: (self: HttpRequest, method: string) => void (self.method = method),
      setTimeout: (self: HttpRequest, ms: number) => {
        if (ms < 1 || ms > MOST_MS) raise('System.CalloutException', `Timeout must be between 1 and ${String(MOST_MS)}`);
        self.timeoutMs = ms;
      },
      setCompressed: (self: HttpRequest, flag: boolean) => void (self.isCompressed = flag),
      getCompressed: (self: HttpRequest) => self.isCompressed,
      setClientCertificateName: (self: HttpRequest, name: string) => {
        // the words were seen in an org
        if (!data().certificates.has(name.toLowerCase()))
          raise('System.CalloutException', `Could not find client cert with dev name: '${name}'`);
        self.certificate = name;
      },
      setClientCertificate: (self: HttpRequest, certificate: string) => void (self.certificate = certificate),
    },
    'numbered',
  ),
});
definePlatformClass({
  name: 'System.HttpResponse',
  instances: HttpResponse,
  constructors: { '*': () => new HttpResponse() },
  methods: strictMethods(
    {
      ...carried,
      getXmlStreamReader: (self: HttpResponse) => constructorMember('System.XmlStreamReader', '(String)')(self.body.utf8()),
      getHeaderKeys: (self: HttpResponse) => new ApexList(STRING, self.headers.names()),
      getStatusCode: (self: HttpResponse) => self.statusCode,
      setStatusCode: (self: HttpResponse, code: number) => void (self.statusCode = code),
      getStatus: (self: HttpResponse) => self.status,
      setStatus: (self: HttpResponse, status: string) => void (self.status = status),
    },
    'numbered',
  ),
});
definePlatformClass({
  name: 'System.Http',
  instances: Http,
  constructors: { '*': () => new Http() },
  methods: { send: (_self: Http, request: HttpRequest | null) => send(request), toString: () => 'System.Http' },
});
