/** Helpers for classes with a property for each getter, and for enum results. */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { enumMember } from '../../../platform/core/members.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import { toText } from '../../../platform/core/text.ts';
import { data } from '../../current.ts';
import { FieldToken, SObjectTypeToken } from './tokens.ts';

export const STRING: ApexType = { kind: 'primitive', name: 'String' };
export const platformType = (name: string): ApexType => ({ kind: 'platform', name, args: [] });

type Getter<Self> = (self: Self, ...args: never[]) => ApexValue;

/** `getLabel()` is also the property `Label`, `isCustom()` the property `Custom`. */
export function properties<Self>(
  methods: Readonly<Record<string, Getter<Self>>>,
): Record<string, { readonly get: (self: never) => ApexValue }> {
  return Object.fromEntries(Object.entries(methods).map(([name, read]) => [name.replace(/^(get|is)/, ''), { get: read }]));
}

/** Describe results in JSON: the values of their getters in reverse order of names; types and fields as names. */
export function inJson<Self>(methods: Readonly<Record<string, Getter<Self>>>, self: Self): readonly (readonly [string, ApexValue])[] {
  const said = Object.entries(methods).map(
    ([getter, read]) => [getter.replace(/^(get|is)(\w)/, (_all, _verb, first: string) => first.toLowerCase()), named(read(self))] as const,
  );
  return said.toSorted(([a], [b]) => (a < b ? 1 : -1));
}

const isToken = (value: ApexValue): boolean => value instanceof FieldToken || value instanceof SObjectTypeToken;

function named(value: ApexValue): ApexValue {
  if (value instanceof ApexList) return new ApexList(STRING, value.items.map(named));
  return isToken(value) ? toText(value) : value;
}

/** A constant of a platform enum by name. */
export function enumConstant(type: string, name: string): ApexValue {
  return enumMember(type, data().schema.signatures.type(type)?.constants ?? [name], name);
}
