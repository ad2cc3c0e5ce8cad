/** Platform types that code cannot use as they are named. */
import type { ApexType } from '../../../../language/types.ts';
import type { TypeRef } from '../../../../language/ast.ts';

/** Interfaces that must have a type argument. */
export const PARAMETERISED: ReadonlySet<string> = new Set([
  'System.Iterable',
  'System.Iterator',
  'System.Comparator',
  'Database.Batchable',
]);

/** Namespaces of static methods, which cannot be used as types, and types of values that code cannot name. Source: what orgs refuse (`Invalid type: Limits`) and the Apex compiler's front end does. */
export const NO_TYPES: ReadonlySet<string> = new Set(['System.Limits', 'System.Label', 'System.ListIterator']);

/** Types of values that code cannot name, as messages call them. Source: seen in orgs. */
export const HIDDEN: ReadonlyMap<string, string> = new Map([
  ['Schema.SObjectTypeFieldSets', 'Schema.SObjectTypeFieldSets'],
  ['System.Currency', 'CURRENCY'],
  ['Metadata.ConsoleComponent', 'Metadata.ConsoleComponent'],
]);

/** The type, unless it can only stand before a dot, or lacks its type arguments. */
export function whole(type: ApexType | undefined, ref: TypeRef): ApexType | undefined {
  if (type?.kind !== 'platform') return type;
  const isHalf = ref.names.at(-1)?.args.length === 0 && PARAMETERISED.has(type.name);
  return isHalf || NO_TYPES.has(type.name) || HIDDEN.has(type.name) ? undefined : type;
}
