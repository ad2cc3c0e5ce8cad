/** What lists and maps do for records only, and what may be handed to them. Source: the Apex compiler's front end, as Salesforce's language server ships it; Apex Reference Guide, "List Class", "Map Class". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../ir/types.ts';
import { isPrimitive, sameType, shown } from '../../../types/common.ts';
import { distance, supertypes } from '../../types/subtype.ts';
import type { World } from '../../types/world.ts';

const FOR_RECORDS = new Set(['deepclone', 'getsobjecttype']);

/** @return what is wrong with a call whose arguments fit the signature */
export function collectionProblem(world: World, target: ApexType, name: string, args: readonly IrExpr[]): string | undefined {
  const called = name.toLowerCase();
  if (target.kind === 'list') {
    if (FOR_RECORDS.has(called) && target.element.kind !== 'sobject')
      return `Operation only applies to SObject list types: ${shown(target)}`;
    return called === 'sort' && args[0] !== undefined ? sortProblem(world, target, args[0].type) : undefined;
  }
  if (target.kind !== 'map') return undefined;
  if (FOR_RECORDS.has(called) && target.value.kind !== 'sobject')
    return `Operation only applies to SObject value map types: ${shown(target)}`;
  return called === 'putall' && args[0]?.type.kind === 'list' && !holds(target, args[0].type.element)
    ? `Invalid putAll type ${shown(args[0].type)} found for ${shown(target)}`
    : undefined;
}

/** Records go into a map by their Id, as what they are. */
function holds({ key, value }: Extract<ApexType, { kind: 'map' }>, record: ApexType): boolean {
  return isPrimitive(key, 'Id', 'String') && value.kind === 'sobject' && (value.name === 'SObject' || sameType(value, record));
}

function sortProblem(world: World, list: Extract<ApexType, { kind: 'list' }>, comparator: ApexType): string | undefined {
  const compared = [comparator, ...supertypes(world, comparator)].find(
    (type) => type.kind === 'platform' && type.name === 'System.Comparator',
  );
  const argument = compared?.kind === 'platform' ? compared.args[0] : undefined;
  return argument === undefined || distance(world, list.element, argument) !== undefined
    ? undefined
    : `Incompatible Comparator argument type: ${shown(argument)}, for collection: ${shown(list)}`;
}
