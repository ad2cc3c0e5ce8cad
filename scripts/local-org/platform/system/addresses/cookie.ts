/** Source: Apex Reference Guide, "Cookie Class". */
import { definePlatformClass } from '../../core/registry.ts';

export class ApexCookie {
  readonly typeName = 'System.Cookie';
  readonly name: string;
  readonly value: string | null;
  readonly path: string | null;
  readonly maxAge: number;
  readonly isSecure: boolean;
  readonly sameSite: string | null;
  readonly isHttpOnly: boolean;

  constructor(
    name: string,
    value: string | null,
    path: string | null,
    maxAge: number,
    isSecure: boolean,
    sameSite: string | null = null,
    isHttpOnly = false,
  ) {
    this.name = name;
    this.value = value;
    this.path = path;
    this.maxAge = maxAge;
    this.isSecure = isSecure;
    this.sameSite = sameSite;
    this.isHttpOnly = isHttpOnly;
  }
}

definePlatformClass({
  name: 'System.Cookie',
  instances: ApexCookie,
  constructors: {
    '*': (
      name: string,
      value: string | null,
      path: string | null,
      maxAge: number,
      isSecure: boolean,
      sameSite?: string | null,
      isHttpOnly?: boolean,
    ) => new ApexCookie(name, value, path, maxAge, isSecure, sameSite, isHttpOnly),
  },
  methods: {
    getDomain: () => null,
    getMaxAge: (self: ApexCookie) => self.maxAge,
    getName: (self: ApexCookie) => self.name,
    getPath: (self: ApexCookie) => self.path,
    getSameSite: (self: ApexCookie) => self.sameSite,
    getValue: (self: ApexCookie) => self.value,
    isHttpOnly: (self: ApexCookie) => self.isHttpOnly,
    isSecure: (self: ApexCookie) => self.isSecure,
  },
});
