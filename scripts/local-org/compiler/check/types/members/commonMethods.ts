/** Methods that no signature lists, because every object, every enum value or every instance of a class has them. */
import type { ApexType } from '../../../../language/types.ts';
import { BOOLEAN, INTEGER, OBJECT, STRING } from '../../../types/common.ts';
import type { PlatformMethod } from './platformType.ts';

const anyObject = { owner: 'System.Object', isStatic: false } as const;
/** Source: Apex Developer Guide, "Object Methods". */
const OF_OBJECT: readonly PlatformMethod[] = [
  { ...anyObject, name: 'toString', signature: 'toString()', parameters: [], returns: STRING },
  { ...anyObject, name: 'equals', signature: 'equals(Object)', parameters: [{ type: OBJECT }], returns: BOOLEAN },
  { ...anyObject, name: 'hashCode', signature: 'hashCode()', parameters: [], returns: INTEGER },
];
const anyEnum = { owner: 'System.Enum', isStatic: false } as const;
/** Source: Apex Developer Guide, "Enum Methods". */
const OF_ENUM: readonly PlatformMethod[] = [
  { ...anyEnum, name: 'name', signature: 'name()', parameters: [], returns: STRING },
  { ...anyEnum, name: 'ordinal', signature: 'ordinal()', parameters: [], returns: INTEGER },
];

/** Methods that every object has. */
export const methodsOfObject = (name: string): readonly PlatformMethod[] => named(OF_OBJECT, name);

/** Methods that every value of an enum has. */
export const methodsOfEnum = (name: string): readonly PlatformMethod[] => named(OF_ENUM, name);

/** `clone()` of a class of the project makes a shallow copy of the same class. */
export function copyOfItself(type: ApexType, name: string): readonly PlatformMethod[] {
  return named([{ ...anyObject, name: 'clone', signature: 'clone()', parameters: [], returns: type }], name);
}

function named(methods: readonly PlatformMethod[], name: string): readonly PlatformMethod[] {
  return methods.filter((method) => method.name.toLowerCase() === name.toLowerCase());
}
