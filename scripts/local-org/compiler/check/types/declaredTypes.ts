/** Resolves the types of declarations and reports unknown ones. */
import type { ApexType } from '../../../language/types.ts';
import type { Diagnostic, Parameter, Range, TypeRef } from '../../../language/ast.ts';
import { shown, VOID } from '../../types/common.ts';
import { report } from '../report.ts';
import { resolveType } from './resolve/index.ts';
import { missingType } from './resolve/missing.ts';
import { typeProblems, voidProblem, type Declared } from './resolve/problems.ts';
import { isAlikeAtRunTime } from './subtype.ts';
import { hiddenType, isUndecided } from './visibility.ts';
import type { TypeInfo, World } from './world.ts';

type Parameters = readonly { readonly type: ApexType }[];
/** Whether two parameter lists have the same types. */
export const isAlike = (one: Parameters, other: Parameters): boolean =>
  one.length === other.length && one.every(({ type }, index) => isAlikeAtRunTime(type, other[index]?.type ?? VOID));

/** The parameters of a method or constructor, with their types resolved. */
export function parametersOf(world: World, info: TypeInfo, parameters: readonly Parameter[]): readonly { name: string; type: ApexType }[] {
  return parameters.map((parameter) => ({
    name: parameter.name,
    type: declaredType(world, info, parameter.type, { declared: 'Parameters', at: parameter.nameRange }),
  }));
}

/** What has a type, and where its errors go. */
interface Declaring {
  readonly declared: Declared;
  readonly at: Range;
  /** The list for them, if they are not deferred to the bodies. */
  readonly early?: Diagnostic[];
}

/** The type of a field, property or parameter. */
export function declaredType(world: World, info: TypeInfo, ref: TypeRef, { declared, at, early = info.later }: Declaring): ApexType {
  const type = resolved(world, ref, info, early, at);
  const problem = voidProblem(type, declared);
  if (problem !== undefined) report(info.later, info.file, at, problem);
  return type;
}

/** What is hidden is told with the bodies. @param at where errors of the type are reported: a method's and its parameters' at their names */
export function resolved(world: World, ref: TypeRef, scope: TypeInfo, diagnostics: Diagnostic[], at: Range): ApexType {
  const type = resolveType(world, ref, scope);
  if (type === undefined)
    for (const problem of typeProblems(world, ref, scope))
      report(problem.about?.kind === 'hidden-type' ? scope.later : diagnostics, scope.file, at, problem);
  else if (hiddenType(world, scope, type) !== undefined)
    report(scope.later, scope.file, at, {
      ...(isUndecided(world, scope, type) ? { message: '', isEnd: true } : { message: `Type is not visible: ${shown(type)}` }),
      about: { kind: 'hidden-type' },
    });
  return type ?? missingType(world, ref, scope);
}
