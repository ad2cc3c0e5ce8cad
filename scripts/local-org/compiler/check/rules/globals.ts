/** What is global stands in global types only, and speaks of global types only. Source: Apex Developer Guide, "Access Modifiers", "global". */
import type { ApexType } from '../../ir/types.ts';
import type { Member } from '../../syntax/ast.ts';
import { shown } from '../../types/common.ts';
import { isInner, problemsOf, type Problem } from './annotations/problem.ts';
import { placementProblems, PLACES } from './placement.ts';
import { userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

export function globalProblems(world: World, info: TypeInfo): readonly Problem[] {
  const methods = [...info.methods.values()]
    .flat()
    .filter(({ modifiers }) => modifiers.words.includes('global') || (info.kind === 'interface' && info.access === 'global'));
  const constructors = info.constructors
    .filter(({ access, body }) => access === 'global' && body !== undefined)
    .map(({ range, parameters }) => ({ nameRange: range, parameters, returns: undefined }));
  return [...enclosingProblems(info), ...[...methods, ...constructors].flatMap((method) => typeProblems(world, method))];
}

/** All the way out. */
function enclosingProblems(info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  const outermost = info.outer ?? info;
  if (declaration.kind !== 'class' || outermost.access === 'global') return [];
  return declaration.members.flatMap((member) => {
    if (member.kind === 'initializer' || !member.modifiers.words.includes('global') || isStopped(member)) return [];
    const places = [PLACES[member.kind], ...(member.kind === 'enum' && member.constants.length > 0 ? ['fields'] : [])];
    return isInner(member) || info.outer !== undefined
      ? problemsOf(
          outermost.declaration,
          ...places.map((place) => `Enclosing type for global ${place} in apex classes must be declared as global`),
        )
      : [];
  });
}

/** The compiler asks one word after the other, and nothing more after the first that is wrong. */
function isStopped({ kind, modifiers: { words } }: Exclude<Member, { kind: 'initializer' }>): boolean {
  return placementProblems({ words: words.slice(0, words.indexOf('global')), annotations: [] }, PLACES[kind]).length > 0;
}

function typeProblems(
  world: World,
  { nameRange, parameters, returns }: Pick<MethodInfo, 'nameRange' | 'parameters'> & { readonly returns: ApexType | undefined },
): readonly Problem[] {
  const hidden = parameters.find(({ type }) => isHidden(world, type));
  return problemsOf(
    { nameRange },
    returns !== undefined && isHidden(world, returns) ? `global methods do not support return type of ${shown(returns)}` : undefined,
    hidden === undefined ? undefined : `global methods do not support parameter type of ${shown(hidden.type)}`,
  );
}

/** A collection is as global as what is directly in it. */
function isHidden(world: World, type: ApexType): boolean {
  const named = type.kind === 'map' ? [type.key, type.value] : type.kind === 'list' || type.kind === 'set' ? [type.element] : [type];
  return named.some((one) => {
    const info = userType(world, one);
    return info !== undefined && info.access !== 'global';
  });
}
