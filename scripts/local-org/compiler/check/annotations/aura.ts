/** `@AuraEnabled`. Source: Lightning Aura Components Developer Guide, "AuraEnabled Annotation". */
import type { MethodInfo, TypeInfo } from '../world.ts';
import { methodsWith, problemsOf, type Problem } from './problem.ts';

/** Since this API version names tell the methods apart. Source: the same, "Versioning". */
const NO_OVERLOADS = 55;

export function auraProblems(info: TypeInfo, apiVersion: number): readonly Problem[] {
  const methods = methodsWith(info, 'auraenabled');
  return [...methods.flatMap(instanceProblems), ...(apiVersion < NO_OVERLOADS ? [] : overloads(methods))];
}

function overloads(methods: readonly MethodInfo[]): readonly Problem[] {
  const isRepeated = ({ name, range }: MethodInfo): boolean => methods.some((other) => other.name.toLowerCase() === name.toLowerCase() && other.range.start !== range.start);
  return methods.filter(isRepeated).flatMap((method) => problemsOf(method, `Overload of AuraEnabled method: ${method.name} overload is not permitted`));
}

function instanceProblems(method: MethodInfo): readonly Problem[] {
  if (method.isStatic) return [];
  return problemsOf(
    method,
    method.name.toLowerCase().startsWith('get') ? undefined : "Non static AuraEnabled methods must be named with a prefix 'get'",
    method.parameters.length === 0 ? undefined : 'Non static AuraEnabled methods may not have parameters',
  );
}
