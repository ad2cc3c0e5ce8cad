/** Helpers for classes whose properties say the same as their getters, and for enum results. */
import type { ApexType } from '../../../compiler/ir/types.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { enumMember } from '../../../platform/core/members.ts';
import { data } from '../../current.ts';

export const STRING: ApexType = { kind: 'primitive', name: 'String' };
export const platformType = (name: string): ApexType => ({ kind: 'platform', name, args: [] });

type Getter<Self> = (self: Self, ...args: never[]) => ApexValue;

/** `getLabel()` is also the property `Label`, `isCustom()` the property `Custom`. */
export function properties<Self>(methods: Readonly<Record<string, Getter<Self>>>): Record<string, { readonly get: (self: never) => ApexValue }> {
  return Object.fromEntries(Object.entries(methods).map(([name, read]) => [name.replace(/^(get|is)/, ''), { get: read as unknown as (self: never) => ApexValue }]));
}

/** A constant of a platform enum by name. */
export function enumConstant(type: string, name: string): ApexValue {
  return enumMember(type, data().schema.signatures.type(type)?.constants ?? [name], name);
}
