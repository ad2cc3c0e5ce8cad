/** `clone()`, which objects have that no class declares it for. */
import type { Context } from '../../../context.ts';
import type { Call } from '../call.ts';

/** Triggers and anonymous blocks have no `clone()`, though all other objects do. */
export function isCopyOfTrigger({ triggerObject, world, owner }: Context, { name }: Call): boolean {
  const isEnclosed = triggerObject !== undefined || (world.enclosing !== undefined && owner?.outer === undefined);
  return isEnclosed && isCopy(name);
}

export const isCopy = (name: string): boolean => name.toLowerCase() === 'clone';
