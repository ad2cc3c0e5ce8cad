/** Source: Apex Reference Guide, "PageReference Class". Pages are not rendered: what they show can only be asked for in tests, where orgs do not render them either. */
import { ApexList, ApexMap } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { transaction } from '../../core/current.ts';
import { NotImplemented, raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexBlob } from '../../values/index.ts';
import { ApexCookie } from './cookie.ts';
import { primitiveType } from '../objects/lists.ts';
import { isRecord } from '../recordDoor.ts';
import { ParameterMap } from './parameterMap.ts';
import { strictMethods } from '../strict.ts';

const text = primitiveType('String');

export class ApexPageReference {
  readonly typeName = 'System.PageReference';
  readonly parameters = new ParameterMap();
  readonly headers = new ApexMap(text, text);
  readonly cookies = new ApexMap(text, { kind: 'platform', name: 'System.Cookie', args: [] });
  anchor: string | null = null;
  redirect: boolean | null = null;
  /** 0: as the platform chooses. */
  redirectCode = 0;
  private readonly path: string;

  constructor(url: string) {
    const [, path = '', query = '', anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
    this.path = path;
    this.anchor = anchor ?? null;
    for (const [name, value] of new URLSearchParams(query)) this.parameters.put(name, value);
  }

  get url(): string {
    const query = new URLSearchParams(
      [...this.parameters.pairs()].filter(([, value]) => value !== null).map(([name, value]) => [name as string, value as string]),
    );
    return this.path + (query.size === 0 ? '' : `?${query.toString()}`) + (this.anchor === null ? '' : `#${this.anchor}`);
  }

  toApexText(): string {
    return `System.PageReference[${this.url}]`;
  }
}

function make(target: string | ApexValue): ApexPageReference {
  if (isRecord(target)) return new ApexPageReference(`/${(target.values.get('id') ?? '') as string}`);
  if (target === null) raise('System.NullPointerException', 'Argument 1 cannot be null');
  return new ApexPageReference(target as string);
}

/** Tests are given a placeholder instead of the page, as in orgs. Errors: NotImplemented outside of tests. */
function content(): ApexBlob {
  if (!transaction().isTest) throw new NotImplemented('rendering Visualforce pages (PageReference.getContent)');
  return ApexBlob.ofText('UNIT.TEST');
}

definePlatformClass({
  name: 'System.PageReference',
  instances: ApexPageReference,
  constructors: { '*': make },
  methods: strictMethods({
    getContent: content,
    getContentAsPDF: content,
    getAnchor: (self: ApexPageReference) => self.anchor,
    getCookies: (self: ApexPageReference) => self.cookies,
    getHeaders: (self: ApexPageReference) => self.headers,
    getParameters: (self: ApexPageReference) => self.parameters,
    getRedirect: (self: ApexPageReference) => self.redirect,
    getRedirectCode: (self: ApexPageReference) => self.redirectCode,
    getUrl: (self: ApexPageReference) => self.url,
    setAnchor: (self: ApexPageReference, anchor: string) => {
      self.anchor = anchor;
      return self;
    },
    setCookies: (self: ApexPageReference, cookies: ApexList) => {
      for (const cookie of cookies.items) self.cookies.put((cookie as ApexCookie).name, cookie);
    },
    setRedirect: (self: ApexPageReference, redirect: boolean) => {
      self.redirect = redirect;
      return self;
    },
    setRedirectCode: (self: ApexPageReference, code: number) => {
      self.redirectCode = code;
      return self;
    },
  }),
});
