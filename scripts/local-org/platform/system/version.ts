/** Source: Apex Reference Guide, "Version Class". */
import { definePlatformClass } from '../core/registry.ts';
import { strictMethods } from './strict.ts';

export class ApexVersion {
  readonly typeName = 'System.Version';
  readonly major: number;
  readonly minor: number;
  readonly patch: number | null;

  constructor(major: number, minor: number, patch: number | null = null) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  toApexText(): string {
    return [this.major, this.minor, ...(this.patch === null ? [] : [this.patch])].join('.');
  }
}

definePlatformClass({
  name: 'System.Version',
  instances: ApexVersion,
  constructors: { '*': (major: number, minor: number, patch?: number) => new ApexVersion(major, minor, patch) },
  methods: strictMethods({
    compareTo: (self: ApexVersion, other: ApexVersion) =>
      Math.sign(self.major - other.major || self.minor - other.minor || (self.patch ?? 0) - (other.patch ?? 0)),
    major: (self: ApexVersion) => self.major,
    minor: (self: ApexVersion) => self.minor,
    patch: (self: ApexVersion) => self.patch,
  }),
});
