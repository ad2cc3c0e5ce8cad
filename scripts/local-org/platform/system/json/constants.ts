/** Constants of enums in JSON: their names, in any case. Source: seen in an org. */
import { typeName, type ApexType } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { signatureOf } from '../../core/derived.ts';
import { raise } from '../../core/error.ts';
import { platformEnum } from '../../core/platformEnum.ts';
import { userTypeNamed } from '../../core/typeLookup.ts';
import type { JsonTree } from './jsonTree.ts';
import { refuseValue } from './misshapen.ts';

export const isPlatformEnum = (type: ApexType): boolean => type.kind === 'platform' && signatureOf(type.name)?.kind === 'enum';
export const isEnum = (type: ApexType): boolean =>
  type.kind === 'user' ? userTypeNamed(type.name)?.kind === 'enum' : isPlatformEnum(type);

/** Errors: System.JSONException for what is no constant of it. */
export function readConstant(tree: JsonTree, type: ApexType): ApexValue {
  if (tree.kind === 'object' || tree.kind === 'array') return raise('System.JSONException', 'Illegal value for primitive');
  if (tree.kind === 'null') return null;
  const name = tree.kind === 'boolean' ? String(tree.value) : tree.text;
  const constant = constantsOf(type).find((one) => (one as { readonly name: string }).name.toLowerCase() === name.toLowerCase());
  return constant ?? refuseValue(tree, `The type ${typeName(type)} does not have an enum value ${name}`);
}

function constantsOf(type: ApexType): readonly ApexValue[] {
  const name = typeName(type);
  return type.kind === 'user' ? (userTypeNamed(name)?.constants ?? []) : platformEnum(name, signatureOf(name)?.constants ?? []);
}

/** Enums of the platform are not read for themselves. */
export function readLoneConstant(tree: JsonTree): ApexValue {
  if (tree.kind === 'object' || tree.kind === 'null') return null;
  return raise('System.JSONException', "Malformed JSON: Expected '{' at the beginning of object");
}
