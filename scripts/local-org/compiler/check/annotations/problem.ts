/** What the rules of one annotation say of a method. */
import type { Range } from '../../syntax/ast.ts';
import { hasAnnotation, type MethodInfo, type TypeInfo } from '../world.ts';

export interface Problem {
  readonly range: Range;
  readonly message: string;
}

export const methodsWith = (info: TypeInfo, annotation: string): readonly MethodInfo[] => [...info.methods.values()].flat().filter(({ modifiers }) => hasAnnotation(modifiers, annotation));

export const isOpen = ({ access }: MethodInfo): boolean => access === 'public' || access === 'global';

/** @return one problem for each message */
export const problemsOf = ({ nameRange }: MethodInfo, ...messages: readonly (string | undefined)[]): readonly Problem[] => messages.flatMap((message) => (message === undefined ? [] : [{ range: nameRange, message }]));

/** All but the first one of a type that may have one only. */
export function onlyOne(methods: readonly MethodInfo[], annotation: string): readonly Problem[] {
  const later = methods.toSorted((a, b) => a.range.start - b.range.start).slice(1);
  return later.flatMap((method) => problemsOf(method, `Only one method per type can be defined with: ${annotation}`));
}
