/** Source: Apex Reference Guide, "URL Class"; the platform's URLs are Java's. Not built: addresses of file fields. */
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { raiseNullArgument, strictStatics, strictMethods } from '../strict.ts';

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21, file: -1, mailto: -1, jar: -1 };

interface UrlParts {
  readonly protocol: string;
  /** `null` without `//`. */
  readonly authority: string | null;
  readonly userInfo: string | null;
  readonly host: string;
  /** -1 when the address names none. */
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;
}

export class ApexUrl implements UrlParts {
  readonly typeName = 'System.Url';
  declare readonly protocol: string;
  declare readonly authority: string | null;
  declare readonly userInfo: string | null;
  declare readonly host: string;
  declare readonly port: number;
  declare readonly path: string;
  declare readonly query: string | null;
  declare readonly ref: string | null;

  /** Errors: System.StringException for a text without a protocol that is known, or without an authority behind `//`. */
  constructor(address: string | UrlParts) {
    Object.assign(this, typeof address === 'string' ? parsed(address, null) : address);
  }

  get defaultPort(): number {
    return defaultPorts[this.protocol.toLowerCase()] ?? -1;
  }

  get file(): string {
    return this.query === null ? this.path : `${this.path}?${this.query}`;
  }

  isSameFile(other: ApexUrl): boolean {
    const port = (url: ApexUrl): number => (url.port === -1 ? url.defaultPort : url.port);
    return (
      this.protocol.toLowerCase() === other.protocol.toLowerCase() &&
      this.host.toLowerCase() === other.host.toLowerCase() &&
      port(this) === port(other) &&
      this.file === other.file
    );
  }

  toApexText(): string {
    return `${this.protocol}:${this.authority === null || this.authority === '' ? '' : `//${this.authority}`}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexUrl && this.isSameFile(other) && this.ref === other.ref;
  }

  hashText(): string {
    return `W${this.toApexText()}`;
  }
}

/** The letters stay as they are written. Source: result of an org. */
function knownProtocol(protocol: string): string {
  const name = protocol.toLowerCase();
  return name in defaultPorts ? protocol : raise('System.StringException', `unknown protocol: ${name}`);
}

/** An authority whose port is no number names no host. Source: RFC 2396, 3.2.2; result of an org. */
function authorityParts(authority: string): Pick<UrlParts, 'userInfo' | 'host' | 'port'> {
  const at = authority.lastIndexOf('@');
  const place = authority.slice(at + 1);
  const match = (place.startsWith('[') ? /^(\[[^\]]*\])(?::(\d*))?$/s : /^([^:]*)(?::(\d*))?$/s).exec(place);
  if (match === null) return { userInfo: null, host: '', port: -1 };
  const [, host = '', port = ''] = match;
  return { userInfo: at < 0 ? null : authority.slice(0, at), host, port: port === '' ? -1 : Number(port) };
}

function checkedPort(port: number): number {
  return port < -1 ? raise('System.StringException', `Invalid port number :${port}`) : port;
}

/** A text as an address, or as one seen from `context`. Source: RFC 2396, 5.2, and how Java's `URL(URL, String)` departs from it. */
function parsed(text: string, context: ApexUrl | null): UrlParts {
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '').replace(/^url:/i, '');
  const scheme = /^([A-Za-z][A-Za-z0-9.+-]*):/.exec(trimmed)?.[1];
  if (scheme === undefined && context === null) raise('System.StringException', `no protocol: ${text}`);
  const protocol = scheme === undefined ? (context as ApexUrl).protocol : knownProtocol(scheme);
  const spec = splitSpec(scheme === undefined ? trimmed : trimmed.slice(scheme.length + 1));
  const { authority, path, query, ref } = spec;
  if (authority === '' && path === '') raise('System.StringException', `Expected authority at index ${text.indexOf('//') + 2}: ${text}`);
  if (authority !== undefined) return { protocol, authority, ...authorityParts(authority), path, query, ref };
  const base = scheme === undefined || isSeenFrom(context, protocol) ? context : null;
  return base === null
    ? { protocol, authority: null, userInfo: null, host: '', port: -1, path, query, ref }
    : { ...placeOf(base), protocol, ...seenFrom(base, spec) };
}

interface Spec extends Pick<UrlParts, 'path' | 'query' | 'ref'> {
  /** Undefined without `//`. */
  readonly authority: string | undefined;
}

/** What stands behind the protocol. */
function splitSpec(text: string): Spec {
  const [, authority, path = '', query, ref] = /^(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) as RegExpExecArray;
  return { authority, path, query: query ?? null, ref: ref ?? null };
}

/** Whether an address with a protocol of its own is seen from another one nevertheless. */
function isSeenFrom(context: ApexUrl | null, protocol: string): boolean {
  return protocol.toLowerCase() === context?.protocol.toLowerCase() && context.path.startsWith('/');
}

const placeOf = ({ authority, userInfo, host, port }: ApexUrl): Pick<UrlParts, 'authority' | 'userInfo' | 'host' | 'port'> => ({
  authority,
  userInfo,
  host,
  port,
});

/** Without a path and a query it is the other address, with its own fragment if it has one. */
function seenFrom(base: ApexUrl, { path, query, ref }: Spec): Pick<UrlParts, 'path' | 'query' | 'ref'> {
  if (path !== '' || query !== null) return { path: merged(base, path), query, ref };
  return { path: base.path, query: base.query, ref: ref ?? base.ref };
}

/** A path seen from another one. Of an address with nothing but a query the last name goes. */
function merged({ path: from, authority }: ApexUrl, path: string): string {
  if (path.startsWith('/')) return path;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const slash = folder === '' && (authority !== null || path === '') ? '/' : '';
  return from === '' || path === '' ? `${folder}${slash}${path}` : withoutDots(`${folder}${slash}${path}`);
}

/** `/a/./b/../c` > `/a/c`; what leads above the root stays. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const names = path.split('/');
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    const canClimb = name === '..' && kept.length > 1 && kept.at(-1) !== '..';
    if (canClimb) kept.pop();
    if (!canClimb && name !== '.') kept.push(name);
    else if (isLast) kept.push('');
  }
  return kept.join('/');
}

/** Java takes no context for none, and the platform does not. Source: results of an org. */
function relativeTo(context: ApexUrl | null, spec: string): ApexUrl {
  return new ApexUrl(parsed(spec, context ?? raiseNullArgument()));
}

function fromParts(protocol: string, host: string, third: number | string, fourth?: string): ApexUrl {
  const [port, file] = fourth === undefined ? [-1, third as string] : [checkedPort(third as number), fourth];
  const [, path = '', query, ref] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(file) as RegExpExecArray;
  const named = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return new ApexUrl({
    protocol: knownProtocol(protocol).toLowerCase(),
    authority: port === -1 ? named : `${named}:${String(port)}`,
    userInfo: null,
    host: named,
    port,
    path,
    query: query ?? null,
    ref: ref ?? null,
  });
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
    '(String)': (text: string | null) => new ApexUrl(text ?? raiseNullArgument()),
    '(System.Url,String)': relativeTo,
    '(Url,String)': relativeTo,
    '(String,String,String)': fromParts,
    '(String,String,Integer,String)': fromParts,
  },
  statics: {
    ...strictStatics({
      getFileFieldURL: (recordId: string, _field: string) => `/servlet/servlet.FileDownload?file=${recordId.slice(0, 15)}`,
    }),
    getCurrentRequestUrl: here,
    getOrgDomainUrl: here,
    getSalesforceBaseUrl: here,
  },
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
