/** Classes of the project that could not be read: nothing is known of them but their names. */
import type { ApexType } from '../../../language/types.ts';
import { writtenName } from '../../types/common.ts';
import { userType, type World } from './world.ts';

/** Whether a type is such a class. */
export function isBroken(world: World, type: ApexType): boolean {
  return type.kind === 'user' && writtenName(type) === undefined && userType(world, type) === undefined;
}

/** The name of such a class, of which a type is or has elements. */
export function brokenClass(world: World, type: ApexType): string | undefined {
  switch (type.kind) {
    case 'user':
      return isBroken(world, type) ? type.name : undefined;
    case 'list':
    case 'set':
      return brokenClass(world, type.element);
    case 'map':
      return brokenClass(world, type.key) ?? brokenClass(world, type.value);
    case 'platform':
      return type.args.map((arg) => brokenClass(world, arg)).find((name) => name !== undefined);
    default:
      return undefined;
  }
}
