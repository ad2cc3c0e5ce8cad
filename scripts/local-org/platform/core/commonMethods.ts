/** What every object of the platform answers: equals, hashCode, toString, and clone for those that only hold values. Source: Apex Reference Guide, "Common methods" of its classes. */
import type { ApexFunction, ApexValue, PlatformClass } from './contract.ts';
import { identityOf, sameValue } from './equality.ts';
import { Holder } from './holder.ts';
import { toText } from './text.ts';

export const COMMON_METHODS: NonNullable<PlatformClass['methods']> = {
  clone: (self: Holder) => new Holder(self.typeName, { ...(self as unknown as Readonly<Record<string, ApexValue>>) }),
  equals: (self: object, other: ApexValue) => sameValue(self, other),
  hashCode: (self: object) => identityOf(self),
  toString: (self: object) => toText(self),
};

const ARITIES: Readonly<Record<string, number>> = { equals: 1, hashcode: 0, tostring: 0 };

/** A method that objects have without anybody building it. Copies differ from class to class, so that they are not among them. */
export function commonMember(name: string, arity: number): ApexFunction | undefined {
  if (ARITIES[name.toLowerCase()] !== arity) return undefined;
  const key = Object.keys(COMMON_METHODS).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (COMMON_METHODS[key] as ApexFunction);
}
