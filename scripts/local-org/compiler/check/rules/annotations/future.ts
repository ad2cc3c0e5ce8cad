/** `@Future`. Source: Apex Developer Guide, "Future Methods". */
import { shown } from '../../../types/common.ts';
import type { TypeInfo, World } from '../../types/world.ts';
import { askedBy, methodsWith, noTest, problemsOf, type Problem } from './problem.ts';
import { later, unsupportedParameters } from './support.ts';

export function futureProblems(world: World, info: TypeInfo): readonly Problem[] {
  const found = methodsWith(info, 'future').flatMap((method) =>
    problemsOf(
      method,
      noTest(method, 'Future'),
      method.isStatic ? undefined : 'Future methods must be declared as static',
      ...unsupportedParameters(world, method, 'Future', later),
      method.returns.kind === 'void' ? undefined : `Future methods do not support return type of ${shown(method.returns)}`,
    ),
  );
  return askedBy('future', found);
}
