/** Apex types as the browser sees their values. Source: Lightning Web Components Developer Guide, "Call Apex Methods"; Apex's names of types without case. */
import type { TypeRef } from '../../local-org/compiler/syntax/index.ts';

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  id: 'string',
  integer: 'number',
  long: 'number',
  decimal: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
  time: 'number',
  blob: 'string',
  object: 'unknown',
};

/** Finds what a name means: a class or enum that travels, as `Class` or `Outer.Inner`. */
export interface Names {
  /** The TypeScript name, imported when it is another class's. */
  reference(name: string): string | undefined;
  isRecord(name: string): boolean;
}

/** Errors: throws for a type that cannot travel to the browser. */
export function tsType(type: TypeRef, names: Names): string {
  let text = named(type, names);
  for (let dimension = 0; dimension < type.dimensions; dimension += 1) text = `${text}[]`;
  return text;
}

function named(type: TypeRef, names: Names): string {
  const [{ name = '', args = [] } = {}] = type.names;
  const lower = name.toLowerCase();
  if (type.names.length === 1) {
    if (lower === 'list' || lower === 'set') return `${element(args[0], names)}[]`;
    if (lower === 'map') return `Record<string, ${element(args[1], names)}>`;
    const primitive = PRIMITIVES[lower];
    if (primitive !== undefined) return primitive;
  }
  const full = type.names.map((part) => part.name).join('.');
  const found = names.reference(full);
  if (found !== undefined) return found;
  if (names.isRecord(full)) return 'ApexRecord';
  throw new Error(`${full} cannot travel to the browser: use a class with @AuraEnabled members, a primitive, a collection or a record`);
}

function element(type: TypeRef | undefined, names: Names): string {
  if (type === undefined) return 'unknown';
  const text = tsType(type, names);
  return text.includes('|') ? `(${text})` : text;
}
