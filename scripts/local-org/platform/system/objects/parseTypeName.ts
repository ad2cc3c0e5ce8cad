/** Type names at run time: `Map<String, List<Account>>` > type. Source: Apex Reference Guide, Type.forName. */
import { PRIMITIVE_NAMES, type ApexType, type PrimitiveName } from '../../../language/types.ts';
import { running } from '../../core/current.ts';
import { derive, signatureOf } from '../../core/derived.ts';
import { userTypeNamed } from '../../core/typeLookup.ts';
import { primitiveType } from './lists.ts';
import { recordSchemaOfOrg } from '../recordDoor.ts';

/** A name without a namespace is that of an object first, though a class of the project hides it where it is written. Source: seen in an org. */
export function typeNamed(name: string): ApexType | undefined {
  const isHidden = running.transaction?.org.namespace === undefined && userTypeNamed(name) !== undefined;
  const record = isHidden ? recordSchemaOfOrg(name) : undefined;
  return record === undefined ? parseTypeName(name) : { kind: 'sobject', name: record.name };
}

/** @return the type, or `undefined` when nothing has that name. Messages say ANY for Object, and code reads type names out of messages. */
export function parseTypeName(name: string): ApexType | undefined {
  const generic = /^(?:System\.)?(List|Set|Map)\s*<(.*)>$/is.exec(name);
  if (generic !== null) return collection((generic[1] as string).toLowerCase(), splitArguments(generic[2] as string));
  if (name.endsWith('[]')) return collection('list', [name.slice(0, -2)]);
  return ofAnything(name) ?? simple(name);
}

/** A collection that does not say of what holds anything. */
function ofAnything(name: string): ApexType | undefined {
  const kind = /^(?:System\.)?(List|Set|Map)$/i.exec(name)?.[1]?.toLowerCase();
  return kind === undefined ? undefined : collection(kind, kind === 'map' ? ['Object', 'Object'] : ['Object']);
}

function collection(kind: string, names: readonly string[]): ApexType | undefined {
  const [first, second] = names.map((name) => parseTypeName(name.trim()));
  if (first === undefined || names.length !== (kind === 'map' ? 2 : 1)) return undefined;
  if (kind === 'map') return second === undefined ? undefined : { kind: 'map', key: first, value: second };
  return { kind: kind === 'list' ? 'list' : 'set', element: first };
}

function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '<') depth++;
    if (character === '>') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function simple(name: string): ApexType | undefined {
  const user = userTypeNamed(name) ?? userTypeNamed(withoutOwnNamespace(name));
  if (user !== undefined) return { kind: 'user', name: user.name };
  const primitive = primitiveNamed(name);
  if (primitive !== undefined) return primitiveType(primitive);
  if (name.toLowerCase() === 'any') return primitiveType('Object');
  if (name.toLowerCase() === 'sobject') return { kind: 'sobject', name: 'SObject' };
  const record = hidesRecords(name) ? undefined : recordSchemaOfOrg(name.replace(/^Schema\./i, ''));
  if (record !== undefined) return { kind: 'sobject', name: record.name };
  return platformType(name) ?? platformType(`System.${name}`);
}

/** `Location` is the class, as where it is written, though there are records of that name; a class of statics alone hides none. Source: seen in an org. */
function hidesRecords(name: string): boolean {
  const signature = name.includes('.') ? undefined : signatureOf(`System.${name}`);
  return signature !== undefined && (signature.fields.length > 0 || signature.methods.some(({ isStatic }) => !isStatic));
}

/** A class, interface or enum; primitives have no namespace. */
function platformType(name: string): ApexType | undefined {
  if (/^System\./i.test(name) && primitiveNamed(name.slice('System.'.length)) !== undefined) return undefined;
  const type = derive(name) ?? signatureOf(name);
  return type === undefined ? undefined : { kind: 'platform', name: type.name, args: [] };
}

const primitiveNamed = (name: string): PrimitiveName | undefined =>
  PRIMITIVE_NAMES.find((candidate) => candidate.toLowerCase() === name.toLowerCase());

/** The org's own namespace holds all that has a name; others hold classes and no primitives, Schema records too. A class is no namespace of those within it. Source: public programs find objects as those of Schema. */
export function typeInNamespace(namespace: string, name: string): ApexType | undefined {
  if (namespace.toLowerCase() === running.transaction?.org.namespace?.toLowerCase()) return parseTypeName(name);
  const record = namespace.toLowerCase() === 'schema' ? recordSchemaOfOrg(name) : undefined;
  if (record !== undefined) return { kind: 'sobject', name: record.name };
  const user = userTypeNamed(namespace) === undefined ? userTypeNamed(`${namespace}.${name}`) : undefined;
  return user === undefined ? platformType(`${namespace}.${name}`) : { kind: 'user', name: user.name };
}

function withoutOwnNamespace(name: string): string {
  const prefix = running.transaction?.org.namespace;
  return prefix !== undefined && name.toLowerCase().startsWith(`${prefix.toLowerCase()}.`) ? name.slice(prefix.length + 1) : name;
}
