/**
 * What every object of the platform answers: equals, hashCode, toString, and clone for those that only hold values.
 * Source: Apex Reference Guide, "Common methods" of its classes; Apex Developer Guide, "ConnectApi Versioning and Equality Checking" (getBuildVersion).
 */
import type { ApexFunction, ApexValue, PlatformClass } from './contract.ts';
import { hashKey, identityOf, sameValue } from './equality.ts';
import { stringHash } from '../system/text/string/measures.ts';
import { ApexDouble } from '../values/index.ts';
import { toText } from './text.ts';

export const COMMON_METHODS: NonNullable<PlatformClass['methods']> = {
  clone: (self: object) => Object.assign(Object.create(Object.getPrototypeOf(self) as object) as object, self),
  equals: (self: object, other: ApexValue) => sameValue(self, other),
  getBuildVersion: () => new ApexDouble(65),
  hashCode: hashOf,
  toString: (self: object) => toText(self),
};

/** Of what is compared by its content, a hash of the content. */
function hashOf(self: object): number {
  const key = String(hashKey(self));
  return key.startsWith('@') ? identityOf(self) : stringHash(key);
}

const ARITIES: Readonly<Record<string, number>> = { equals: 1, hashcode: 0, tostring: 0 };

/** A method that objects have without anybody building it. Copies differ from class to class, so that they are not among them. */
export function commonMember(name: string, arity: number): ApexFunction | undefined {
  if (ARITIES[name.toLowerCase()] !== arity) return undefined;
  const key = Object.keys(COMMON_METHODS).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (COMMON_METHODS[key] as ApexFunction);
}
