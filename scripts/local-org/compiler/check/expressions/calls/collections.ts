/** Methods of lists and maps that exist for records only, and what their arguments may be. Source: the Apex compiler's front end, as Salesforce's language server ships it; Apex Reference Guide, "List Class", "Map Class". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { SignatureType } from '../../../signatures/index.ts';
import { isPrimitive, sameType, shown, VOID } from '../../../types/common.ts';
import { fromSignature } from '../../types/resolve/signature.ts';
import { distance } from '../../types/subtype.ts';
import { supertypes } from '../../types/supertypes.ts';
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

/** Whether records can be put into a map: the keys are their Ids, the values the records. */
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

/** @return the signature, in the platform's words, for a collection method that is called on the bare name `List`, `Set` or `Map`. The element type is unknown there, so that only a null fits. */
export function bareCollectionText(world: World, collection: string, call: string, args: readonly IrExpr[]): string | undefined {
  const owner = world.signatures.type(`System.${collection}`);
  const isParameter = ({ name }: SignatureType): boolean => owner?.typeParameters.includes(name) === true;
  const method = owner?.methods.find(
    ({ name, parameters, isStatic }) =>
      !isStatic &&
      name.toLowerCase() === call.toLowerCase() &&
      parameters.length === args.length &&
      parameters.every(({ type }, index) => {
        const given = args[index]?.type ?? VOID;
        return given.kind === 'null' || (!isParameter(type) && distance(world, given, fromSignature(world, type, new Map())) !== undefined);
      }),
  );
  if (owner === undefined || method === undefined || FOR_RECORDS.has(call.toLowerCase())) return undefined;
  const raw = (type: SignatureType | undefined): string =>
    type === undefined
      ? 'void'
      : isParameter(type)
        ? type.name.toLowerCase()
        : shown(fromSignature(world, type, new Map())).replace(/<.*/, '');
  const parameters = method.parameters.map(({ type }) => raw(type)).join(', ');
  return `${raw(method.returns)} ${owner.name.replace(/^System\./, '')}.${method.name}(${parameters})`;
}
