/**
 * Which fields of a project object JSON has, in the platform's order: those of superclasses first, of each class from Z to A.
 * Source: salesforce.stackexchange.com/questions/101066; Apex Developer Guide, "JSON Parsing" (its sample was written by the platform).
 */
import type { UserField, UserType } from '../../core/contract.ts';
import { userTypeNamed } from '../../core/typeLookup.ts';

const known = new WeakMap<UserType, readonly UserField[]>();

export function fieldsInJson(type: UserType): readonly UserField[] {
  const found = known.get(type) ?? ordered(type);
  known.set(type, found);
  return found;
}

function ordered(type: UserType): readonly UserField[] {
  const parent = type.superclass?.kind === 'user' ? userTypeNamed(type.superclass.name) : undefined;
  const inherited = parent === undefined ? [] : fieldsInJson(parent);
  const ofParents = new Set(parent?.fields);
  const own = type.fields.filter((field) => !field.isStatic && !field.isTransient && !ofParents.has(field));
  const hidden = new Set(own.map(({ name }) => name.toLowerCase()));
  return [...inherited.filter(({ name }) => !hidden.has(name.toLowerCase())), ...own.sort(fromZToA)];
}

function fromZToA(a: UserField, b: UserField): number {
  return a.name.toLowerCase() < b.name.toLowerCase() ? 1 : -1;
}
