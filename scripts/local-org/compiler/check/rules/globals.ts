/** Global members must be in global types, and their signatures must name global types only. Source: Apex Developer Guide, "Access Modifiers", "global". */
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Member } from '../../../language/ast.ts';
import { miscountedOf, shown, writtenName } from '../../types/common.ts';
import { isInner, problemsOf, STOP, type Problem } from './annotations/problem.ts';
import { PLACES, type Place } from './place.ts';
import { placementProblems } from './placement.ts';
import { isAlike } from '../types/declaredTypes.ts';
import { userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

export function globalProblems(world: World, info: TypeInfo): readonly Problem[] {
  const methods = [...info.methods.values()]
    .flat()
    .filter(
      ({ modifiers, isRepeated }) =>
        !isRepeated && (modifiers.words.includes('global') || (info.kind === 'interface' && info.access === 'global')),
    );
  const constructors = info.constructors
    .filter(({ access, body }, index) => access === 'global' && body !== undefined && !isRepeatedAt(info, index))
    .map(({ range, parameters }) => ({ nameRange: range, parameters, returns: undefined }));
  return [...ofMethods(info), ...[...methods, ...constructors].flatMap((method) => typeProblems(world, method))];
}

/** Whether a constructor has been declared before. */
const isRepeatedAt = ({ constructors }: TypeInfo, index: number): boolean =>
  constructors.slice(0, index).some(({ parameters }) => isAlike(parameters, constructors[index]?.parameters ?? []));

/** The methods of an interface inherit its modifiers, and this error with them. */
function ofMethods(info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  const isAsked = declaration.kind === 'interface' && declaration.methods.length > 0 && !info.isFaulty && !info.isCutOff;
  return isAsked ? enclosingProblems(info, declaration, 'methods') : [];
}

/** A global member needs global types all the way out. @param declared a member of an inner type, or an inner type itself @return the errors for the outermost type, sorted at that member */
export function enclosingProblems(
  { outer, access }: TypeInfo,
  declared: Exclude<Member, { kind: 'initializer' }>,
  place: Place = PLACES[declared.kind],
): readonly Problem[] {
  if (outer === undefined || outer.access === 'global' || !isGlobal(declared, place, access) || isStopped(declared)) return [];
  return problemsOf(outer.declaration, `Enclosing type for global ${place} in apex classes must be declared as global`);
}

export const isGlobalWord = (word: string): boolean => word === 'global' || word === 'webservice';

/** `webservice` makes members of a global type global, and the constants and methods of an enum or interface that hands it down, though not that itself. */
function isGlobal(declared: Exclude<Member, { kind: 'initializer' }>, place: Place, access: Access): boolean {
  const { words } = declared.modifiers;
  if (words.includes('global')) return true;
  return words.includes('webservice') && (isInner(declared) ? place !== PLACES[declared.kind] : access === 'global');
}

/** The compiler checks modifiers one after another and stops at the first error. */
function isStopped({ kind, modifiers: { words } }: Exclude<Member, { kind: 'initializer' }>): boolean {
  return (
    placementProblems(
      {
        words: words.slice(0, words.findIndex(isGlobalWord)),
        annotations: [],
      },
      PLACES[kind],
    ).length > 0
  );
}

function typeProblems(
  world: World,
  { nameRange, parameters, returns }: Pick<MethodInfo, 'nameRange' | 'parameters'> & { readonly returns: ApexType | undefined },
): readonly Problem[] {
  // an unknown result type has been reported
  if (returns !== undefined && writtenName(returns) !== undefined) return [];
  const hidden = parameters.find(({ type }) => isHidden(world, type) || isHalf(type));
  if (hidden !== undefined && isHalf(hidden.type)) return problemsOf({ nameRange }, STOP);
  return problemsOf(
    { nameRange },
    hidden === undefined ? undefined : `global methods do not support parameter type of ${shown(hidden.type)}`,
    returns !== undefined && isHidden(world, returns) ? `global methods do not support return type of ${shown(returns)}` : undefined,
  );
}

/** Whether a collection has a wrong number of type arguments, or holds such collections: the compiler stumbles over it. */
function isHalf(type: ApexType): boolean {
  if (type.kind === 'list' || type.kind === 'set') return isHalf(type.element);
  return type.kind === 'map' ? isHalf(type.key) || isHalf(type.value) : miscountedOf(type) !== undefined;
}

/** A collection is as visible as its direct element type. */
function isHidden(world: World, type: ApexType): boolean {
  const named = type.kind === 'map' ? [type.key, type.value] : type.kind === 'list' || type.kind === 'set' ? [type.element] : [type];
  return named.some((one) => {
    const info = userType(world, one);
    return info !== undefined && info.access !== 'global';
  });
}
