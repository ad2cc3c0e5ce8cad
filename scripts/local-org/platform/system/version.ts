/** Source: Apex Reference Guide, "Version Class". */
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { raiseNullArgument, strictMethods } from './strict.ts';

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

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexVersion && other.toApexText() === this.toApexText();
  }

  hashText(): string {
    return `V${this.toApexText()}`;
  }

  toApexText(): string {
    return [this.major, this.minor, ...(this.patch === null ? [] : [this.patch])].join('.');
  }
}

definePlatformClass({
  name: 'System.Version',
  instances: ApexVersion,
  constructors: { '*': made },
  methods: strictMethods(
    {
      compareTo,
      major: (self: ApexVersion) => self.major,
      minor: (self: ApexVersion) => self.minor,
      patch: (self: ApexVersion) => self.patch,
    },
    'numbered',
  ),
});

/** Errors: those of an org, which tells a null from a number below zero, but not for the patch. */
function made(major: number | null, minor: number | null, patch?: number | null): ApexVersion {
  return new ApexVersion(
    inRange(major ?? raiseNullArgument(1), 'Major version'),
    inRange(minor ?? raiseNullArgument(2), 'Minor version'),
    patch === undefined ? null : inRange(patch, 'Patch'),
  );
}

function inRange(number: number | null, name: string): number {
  if (number !== null && number >= 0) return number;
  return raise('System.InvalidParameterValueException', `${name} number is null or out of range (>= 0)`);
}

/** The difference of the first numbers that are not the same; a missing patch is like any. Source: seen in an org. */
function compareTo(self: ApexVersion, other: ApexVersion): number {
  const patches = self.patch === null || other.patch === null ? 0 : self.patch - other.patch;
  return self.major - other.major || self.minor - other.minor || patches;
}
