/** The JavaScript names of Apex members, all lower case, because Apex names have no case. */
import type { ApexType } from '../../../language/types.ts';
import { PRIMITIVE_NAMES, typeName } from '../../../language/types.ts';
import type { SignatureType } from '../../signatures/index.ts';

/** A slot of an instance or of a class's statics. */
export function fieldName(name: string): string {
  return `f_${name.toLowerCase()}`;
}
/** The same for a method and every method that overrides it: name and parameter types. */
export function methodKey(name: string, parameters: readonly { readonly type: ApexType }[]): string {
  const types = parameters.map(({ type }) =>
    typeName(type)
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]/g, '_'),
  );
  return ['m', name.toLowerCase(), ...types].join('$');
}
/** The key of a private method, which a method of a subclass does not override. */
export function privateKey(key: string, owner: string): string {
  return `${key}$of$${owner.toLowerCase().replaceAll('.', '$')}`;
}
export function constructorKey(parameters: readonly { readonly type: ApexType }[]): string {
  return methodKey('new', parameters);
}
export function getterKey(property: string): string {
  return `get$${property.toLowerCase()}`;
}
export function setterKey(property: string): string {
  return `set$${property.toLowerCase()}`;
}
/** `add(T)`, `valueOf(Decimal)`: the key under which the platform library offers a member. */
export function signatureOf(name: string, parameters: readonly string[]): string {
  return `${name}(${parameters.join(',')})`;
}

/** A parameter type in canonical text, type parameters by name: `List<T>`, `Integer`, `Database.BatchableContext`. */
export function writtenType(type: SignatureType): string {
  const name = type.name.startsWith('System.') && SHORT.has(type.name.slice(7)) ? type.name.slice(7) : type.name;
  return type.args.length === 0 ? name : `${name}<${type.args.map(writtenType).join(',')}>`;
}

const SHORT: ReadonlySet<string> = new Set([...PRIMITIVE_NAMES, 'SObject', 'List', 'Set', 'Map']);
