/** Methods of the project's types. */
import { writtenName } from '../../../types/common.ts';
import { supertypes } from '../supertypes.ts';
import { lineage, userType, type MethodInfo, type TypeInfo, type World } from '../world.ts';

/** All methods of a name that a project type has or inherits, without overridden ones without those whose `override` overrides nothing, and without those that repeat another. A static method hides no inherited one of objects (seen in an org), but answers for an interface. @param counts which others are left out, so that they override nothing either */
export function findMethods(
  world: World,
  info: TypeInfo | undefined,
  name: string,
  counts: (method: MethodInfo) => boolean = () => true,
): readonly MethodInfo[] {
  const found = new Map<string, MethodInfo>();
  const add = (type: TypeInfo | undefined, hiding: (method: MethodInfo) => readonly string[]): void => {
    for (const method of knownFirst(type?.methods.get(name.toLowerCase()) ?? []))
      if (!method.isRepeated && !hiding(method).some((key) => found.has(key)) && type?.strays.has(method) !== true && counts(method))
        found.set(keyOf(method), method);
  };
  for (const type of lineage(world, info)) add(type, (method) => [keyOf(method)]);
  if (info !== undefined)
    for (const parent of supertypes(world, info.type))
      add(userType(world, parent), ({ methodKey }) => [keyOf({ methodKey, isStatic: true }), keyOf({ methodKey, isStatic: false })]);
  return [...found.values()];
}

function keyOf({ methodKey, isStatic }: Pick<MethodInfo, 'methodKey' | 'isStatic'>): string {
  return isStatic ? `static ${methodKey}` : methodKey;
}

/** One whose result type is unknown is none beside its like. */
function knownFirst(methods: readonly MethodInfo[]): readonly MethodInfo[] {
  const isKnown = ({ returns }: MethodInfo): boolean => writtenName(returns) === undefined;
  return methods.every(isKnown) ? methods : [...methods.filter(isKnown), ...methods.filter((method) => !isKnown(method))];
}
