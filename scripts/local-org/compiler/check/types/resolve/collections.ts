/** `List`, `Set` and `Map` as they are written: names with a number of type arguments. */
import type { ApexType } from '../../../../language/types.ts';
import type { TypeRef } from '../../../../language/ast.ts';
import { byName } from '../../../types/byName.ts';
import { writtenName } from '../../../types/common.ts';

const ARITY = byName<number>({ list: 1, set: 1, map: 2 });

/** How many type arguments a collection has. @return undefined for what is none */
export const arityOf = (name: string): number | undefined => ARITY.get(name.toLowerCase());

/** Whether a name is `List`, `Set` or `Map`, on which static calls are resolved although they have no static methods. */
export const isCollectionName = (name: string): boolean => arityOf(name) !== undefined;

/** In the platform's spelling. */
export const collectionName = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).toLowerCase()}`;

/** Whether a type is `void`. Lists may be of it, though nothing else may. */
export function isVoid({ names }: TypeRef): boolean {
  return names.length === 1 && names[0]?.args.length === 0 && /^void$/i.test(names[0].name);
}

/** `Set<void>` and `Map<void, Integer>`. */
export function isKeyless({ names }: Pick<TypeRef, 'names'>): boolean {
  const { name, args: [key, ...more] = [] } = names.at(-1) ?? { name: '' };
  return key !== undefined && isVoid(key) && arityOf(name) === more.length + 1 && !/^list$/i.test(name);
}

export const countProblem = (name: string, expected: number, found: number): string =>
  `Invalid type argument count for ${name}: expected ${String(expected)} but found ${String(found)}`;

/** The compile error of `new List()` and its like, without type arguments. */
export function bareCollection({ names }: TypeRef): string | undefined {
  const [only] = names;
  const expected = arityOf(only?.name ?? '');
  return only === undefined || names.length > 1 || only.args.length > 0 || expected === undefined
    ? undefined
    : countProblem(only.name, expected, 0);
}

/** The error of a collection literal with a wrong number of type arguments. */
export function miscountedInitial({ names }: TypeRef): string | undefined {
  const [only] = names;
  const name = only?.name.toLowerCase() ?? '';
  const isKnown = names.length === 1 && (name === 'list' || name === 'map');
  return isKnown && only?.args.length !== arityOf(name) ? `!invalid.${name}.init!` : undefined;
}

/** A list with a wrong number of type arguments, which has been reported: the compiler stops at some uses of it. */
export const isMiscountedList = (type: ApexType): boolean => type.kind === 'user' && /^list\b/i.test(writtenName(type) ?? '');
