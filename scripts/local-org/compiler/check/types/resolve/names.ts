/** What a name means: the project's types hide the platform's. */
import type { ApexType } from '../../../../language/types.ts';
import type { TypeInfo, World } from '../world.ts';
import { platformNamed } from './platformNames.ts';
import { projectType } from './projectNames.ts';

/** A dotted name with its type arguments. */
export function resolveName(
  world: World,
  names: readonly string[],
  scope: TypeInfo | undefined,
  args: readonly ApexType[] = [],
): ApexType | undefined {
  const lower = names.map((name) => name.toLowerCase());
  const own = withoutOwnNamespace(world, lower);
  return (
    (args.length === 0 ? projectType(world, lower, scope) : undefined) ??
    (own === undefined ? undefined : projectType(world, own, undefined)) ??
    platformNamed(world, names, args)
  );
}

/** The names behind the package's own namespace, if they begin with it. */
function withoutOwnNamespace({ namespace }: World, [first, ...more]: readonly string[]): readonly string[] | undefined {
  return more.length > 0 && first === namespace?.toLowerCase() ? more : undefined;
}
