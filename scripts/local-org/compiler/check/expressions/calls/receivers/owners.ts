/**
 * The class that an error names for a method of the platform. What every class of a project inherits is declared by `System.ApexBaseClass`, by `System.ApexBaseException` for exceptions.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it (`VirtualMethodsCreator`, and `TestMethods` for what the two declare).
 */
import type { ApexType } from '../../../../../language/types.ts';
import { shown } from '../../../../types/common.ts';
import { NOWHERE } from '../../../places.ts';
import { hasItsSuperclass } from '../../../types/hierarchy.ts';
import type { PlatformMethod } from '../../../types/members/platformType.ts';
import { isException, lineage, userType, type TypeInfo, type World } from '../../../types/world.ts';

const BASE = 'System.ApexBaseClass';
const BASE_OF_EXCEPTIONS = 'System.ApexBaseException';
/** Methods of `System.Exception` that the base of a project's exceptions declares again. */
const OF_BASE: ReadonlySet<string> = new Set(['getcause', 'initcause']);

export function ownerOf(world: World, type: ApexType, method: PlatformMethod): string {
  if (type.kind === 'primitive') return `System.${type.name}`;
  const info = userType(world, type);
  if (info?.kind === 'class') return ownerInClass(world, info, method);
  return type.kind === 'platform' && isExceptionName(type.name) ? nameOf(type) : method.owner;
}

/** Of a trigger or an anonymous block, which is no class. */
const isBlock = ({ declaration }: TypeInfo): boolean => declaration.nameRange === NOWHERE;
const isExceptionName = (name: string): boolean => /Exception$/.test(name);
const nameOf = (type: ApexType): string => (shown(type) === 'System.Exception' ? 'Exception' : shown(type));

function ownerInClass(world: World, info: TypeInfo, { owner, name, returns }: PlatformMethod): string {
  // `clone()` is of the class itself
  if (returns?.kind === 'user') return owner;
  if (owner === 'System.Object') {
    if (isBlock(info) || [...lineage(world, info)].some((level) => !hasItsSuperclass(world, level))) return owner;
    return isException(world, info) ? BASE_OF_EXCEPTIONS : BASE;
  }
  if (!isExceptionName(owner)) return owner;
  if (name.toLowerCase() === 'gettypename') return info.name;
  return OF_BASE.has(name.toLowerCase()) ? BASE_OF_EXCEPTIONS : 'Exception';
}
