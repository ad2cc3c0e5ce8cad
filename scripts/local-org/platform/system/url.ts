/** Source: Apex Reference Guide, "URL Class"; the platform's URLs are Java's. Not built: addresses of file fields. */
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { strictStatics, strictMethods } from './strict.ts';

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

export class ApexUrl {
  readonly typeName = 'System.Url';
  readonly protocol: string;
  readonly authority: string | null;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;

  /** Errors: System.StringException for a text without a protocol that is known. */
  constructor(text: string) {
    const match = /^\s*([A-Za-z][\w+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?\s*$/s.exec(text);
    if (match === null) raise('System.StringException', `no protocol: ${text}`);
    const protocol = (match[1] as string).toLowerCase();
    if (!(protocol in defaultPorts) && protocol !== 'file' && protocol !== 'mailto' && protocol !== 'jar')
      raise('System.StringException', `unknown protocol: ${protocol}`);
    this.protocol = protocol;
    this.authority = match[2] ?? null;
    this.path = match[3] ?? '';
    this.query = match[4] ?? null;
    this.ref = match[5] ?? null;
  }

  get host(): string {
    return (this.authority ?? '').replace(/^.*@/, '').replace(/:\d*$/, '');
  }

  /** -1 when the address names none. */
  get port(): number {
    return Number(/:(\d+)$/.exec(this.authority ?? '')?.[1] ?? -1);
  }

  get defaultPort(): number {
    return defaultPorts[this.protocol] ?? -1;
  }

  get userInfo(): string | null {
    return /^(.*)@/.exec(this.authority ?? '')?.[1] ?? null;
  }

  get file(): string {
    return this.query === null ? this.path : `${this.path}?${this.query}`;
  }

  isSameFile(other: ApexUrl): boolean {
    const port = (url: ApexUrl): number => (url.port === -1 ? url.defaultPort : url.port);
    return (
      this.protocol === other.protocol &&
      this.host.toLowerCase() === other.host.toLowerCase() &&
      port(this) === port(other) &&
      this.file === other.file
    );
  }

  toApexText(): string {
    return `${this.protocol}:${this.authority === null ? '' : `//${this.authority}`}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexUrl && this.isSameFile(other) && this.ref === other.ref;
  }

  hashText(): string {
    return `W${this.toApexText()}`;
  }
}

/** An address seen from another one, as a browser would. */
function relativeTo(context: ApexUrl | null, spec: string): ApexUrl {
  if (context === null || /^[A-Za-z][\w+.-]*:/.test(spec)) return new ApexUrl(spec);
  return new ApexUrl(new URL(spec, context.toApexText()).href);
}

function fromParts(protocol: string, host: string, third: number | string, fourth?: string): ApexUrl {
  const [port, file] = fourth === undefined ? [-1, third as string] : [third as number, fourth];
  return new ApexUrl(
    `${protocol}://${host}${port === -1 ? '' : `:${port}`}${file === '' || file.startsWith('/') ? file : `/${file}`}`,
  );
}

const NOBODY_ANSWERS = 'https://localorg.my.salesforce.com';
let orgUrl = NOBODY_ANSWERS;

/** The front door tells under which address the org answers. @return what it calls when it closes. */
export function useOrgUrl(url: string): () => void {
  orgUrl = url;
  return () => {
    if (orgUrl === url) orgUrl = NOBODY_ANSWERS;
  };
}

/** Under a local address the name that a scratch org would have. */
export function orgHost(): string {
  const { host } = new ApexUrl(orgUrl);
  return host.includes('.my.salesforce.com') ? host : 'localorg.my.salesforce.com';
}

export const currentOrgUrl = (): string => orgUrl;
const here = (): ApexUrl => new ApexUrl(orgUrl);

definePlatformClass({
  name: 'System.Url',
  instances: ApexUrl,
  constructors: {
    '(String)': (text: string) => new ApexUrl(text),
    '(System.Url,String)': relativeTo,
    '(Url,String)': relativeTo,
    '(String,String,String)': fromParts,
    '(String,String,Integer,String)': fromParts,
  },
  statics: { ...strictStatics({ getFileFieldURL: (recordId: string, _field: string) => `/servlet/servlet.FileDownload?file=${recordId.slice(0, 15)}` }), getCurrentRequestUrl: here, getOrgDomainUrl: here, getSalesforceBaseUrl: here },
  methods: strictMethods({
    getAuthority: (self: ApexUrl) => self.authority,
    getDefaultPort: (self: ApexUrl) => self.defaultPort,
    getFile: (self: ApexUrl) => self.file,
    getHost: (self: ApexUrl) => self.host,
    getPath: (self: ApexUrl) => self.path,
    getPort: (self: ApexUrl) => self.port,
    getProtocol: (self: ApexUrl) => self.protocol,
    getQuery: (self: ApexUrl) => self.query,
    getRef: (self: ApexUrl) => self.ref,
    getUserInfo: (self: ApexUrl) => self.userInfo,
    sameFile: (self: ApexUrl, other: ApexUrl) => self.isSameFile(other),
    toExternalForm: (self: ApexUrl) => self.toApexText(),
    toString: (self: ApexUrl) => self.toApexText(),
  }),
});
