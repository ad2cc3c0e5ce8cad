/** Annotations of a type and its members, each where it may stand. */
import type { Modifiers } from '../../syntax/ast.ts';
import { apiVersionOf, type TypeInfo, type World } from '../world.ts';
import { auraProblems } from './aura.ts';
import { futureProblems } from './future.ts';
import { invocableProblems } from './invocable.ts';
import { annotationProblem } from './known.ts';
import { namespaceProblems } from './namespace.ts';
import type { Problem } from './problem.ts';
import { remoteProblems } from './remote.ts';
import { restProblems } from './rest.ts';
import { testProblems } from './tests.ts';

export function annotationProblems(world: World, info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  const apiVersion = apiVersionOf(world, info.file);
  const members = declaration.kind === 'class' ? declaration.members : [];
  return [
    ...unknownAnnotations(declaration.modifiers),
    ...members.flatMap((member) => (member.kind === 'initializer' || 'members' in member || member.kind === 'interface' || member.kind === 'enum' ? [] : [member, ...('parameters' in member ? member.parameters : [])].flatMap(({ modifiers }) => unknownAnnotations(modifiers)))),
    ...futureProblems(world, info),
    ...namespaceProblems(info),
    ...auraProblems(world, info, apiVersion),
    ...invocableProblems(world, info),
    ...restProblems(world, info),
    ...remoteProblems(world, info),
    ...testProblems(info, apiVersion),
  ];
}

export function unknownAnnotations({ annotations }: Modifiers): readonly Problem[] {
  return annotations.map(annotationProblem).filter((problem) => problem !== undefined);
}
