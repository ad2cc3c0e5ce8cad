/** Objects whose records are not saved with DML: platform events are published, custom metadata is deployed. Source: Platform Events Developer Guide, "Publish Event Messages Using Apex"; the words were seen in an org. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import { shown } from '../../types/common.ts';
import type { World } from '../types/world.ts';

/** Source: seen in an org, which lets no anonymous code publish it; classes of public packages do, and their tests find that it succeeds. */
const OF_THE_PLATFORM = 'BatchApexErrorEvent';

/** `EventBus.publish` and `Database.insert`. */
export function publishedProblem(
  world: World,
  { owner, name }: { owner: string; name: string },
  args: readonly IrExpr[],
): string | undefined {
  const [target] = args;
  const object = target === undefined ? undefined : objectOf(target.type);
  if (object === undefined) return undefined;
  if (owner === 'System.EventBus' && name.startsWith('publish')) {
    if (object === OF_THE_PLATFORM && world.enclosing === 'anonymous classes') return `DML operation Insert not allowed on ${object}`;
    return isEvent(world, object) ? undefined : 'Argument must be a Platform Event sObject type.';
  }
  return owner === 'System.Database' ? outsideProblem(world, object, name) : undefined;
}

/** External objects are saved with methods of their own, and they alone; big objects use these, too. Source: Apex Developer Guide, "Writable External Objects"; the words are those for events. */
function outsideProblem(world: World, object: string, method: string): string | undefined {
  const operation = /^(insert|update|delete)(?:Async|Immediate)?$/.exec(method)?.[1];
  if (operation === undefined) return undefined;
  if (operation !== method) return /__[xb]$/i.test(object) ? undefined : 'Argument must be of virtual sObject type.';
  const isRefused = /__x$/i.test(object) || (operation === 'insert' && isEvent(world, object));
  return isRefused ? `Argument must be of internal sObject type. use ${operation}Async() or ${operation}Immediate() instead` : undefined;
}

/** The error for DML on objects that do not support it: platform events other than by insert, which is checked at run time; custom metadata; read-only objects of the platform. Source: Apex Developer Guide, "sObjects That Don't Support DML Operations". */
export function unsavableProblem(world: World, operation: string, type: ApexType): string | undefined {
  const object = objectOf(type);
  if (object === undefined) return undefined;
  const schema = world.schema.object(object);
  const isRefused = isEvent(world, object) ? operation !== 'insert' : schema?.kind === 'custom-metadata' || schema?.isReadOnly === true;
  return isRefused ? `DML operation ${operation.charAt(0).toUpperCase()}${operation.slice(1)} not allowed on ${shown(type)}` : undefined;
}

/** The object of a record type; undefined for SObject, which may be any. */
function objectOf(type: ApexType): string | undefined {
  const one = type.kind === 'list' ? type.element : type;
  return one.kind === 'sobject' && one.name !== 'SObject' ? one.name : undefined;
}

function isEvent(world: World, object: string): boolean {
  return world.schema.object(object)?.field('ReplayId') !== undefined;
}
