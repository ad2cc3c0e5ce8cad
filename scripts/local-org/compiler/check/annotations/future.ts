/** `@Future`. Source: Apex Developer Guide, "Future Methods". */
import type { ApexType } from '../../ir/types.ts';
import { typeName } from '../../ir/types.ts';
import type { TypeInfo } from '../world.ts';
import { methodsWith, problemsOf, type Problem } from './problem.ts';

export function futureProblems(info: TypeInfo): readonly Problem[] {
  return methodsWith(info, 'future').flatMap((method) => {
    const unfit = method.parameters.find(({ type }) => !isPlain(type));
    return problemsOf(
      method,
      method.isStatic ? undefined : 'Future methods must be declared as static',
      method.returns.kind === 'void' ? undefined : `Future methods do not support return type of ${typeName(method.returns)}`,
      unfit === undefined ? undefined : `Future methods do not support parameter type of ${typeName(unfit.type)}`,
    );
  });
}

/** Primitive values and collections of them: a record could have changed by the time that the method runs. */
function isPlain(type: ApexType): boolean {
  if (type.kind === 'list' || type.kind === 'set') return isPlain(type.element);
  if (type.kind === 'map') return isPlain(type.key) && isPlain(type.value);
  return type.kind === 'null' || (type.kind === 'primitive' && type.name !== 'Object');
}
