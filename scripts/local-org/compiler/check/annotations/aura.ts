/** `@AuraEnabled`. Source: Lightning Aura Components Developer Guide, "AuraEnabled Annotation". */
import type { TypeInfo } from '../world.ts';
import { methodsWith, problemsOf, type Problem } from './problem.ts';

export function auraProblems(info: TypeInfo): readonly Problem[] {
  return methodsWith(info, 'auraenabled').flatMap((method) => {
    if (method.isStatic) return [];
    return problemsOf(
      method,
      method.name.toLowerCase().startsWith('get') ? undefined : "Non static AuraEnabled methods must be named with a prefix 'get'",
      method.parameters.length === 0 ? undefined : 'Non static AuraEnabled methods may not have parameters',
    );
  });
}
