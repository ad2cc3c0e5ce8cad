/** Names of members as keys of a map, read as Java reads texts. Source: seen in an org. */
import { typeName, type ApexType } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { toId } from '../../core/operators.ts';
import { ApexDecimal, ApexDouble } from '../../values/index.ts';
import { base64Decode } from '../bytes/encodingUtil.ts';
import { isEnum, readConstant } from './constants.ts';
import type { JsonTree } from './jsonTree.ts';
import { placedAt, refuseValue } from './misshapen.ts';
import { readScalar } from './scalars.ts';

type KeyTree = JsonTree & { readonly kind: 'string' };

/** @param member the value behind the name: a key that does not fit is told with its place. Errors: System.JSONException. */
export function readKey(name: string, type: ApexType, member: JsonTree): ApexValue {
  const key: KeyTree = { kind: 'string', text: name };
  return placedAt(member, () => (isEnum(type) ? readConstant(key, type) : readPrimitive(key, type)));
}

function readPrimitive(key: KeyTree, type: ApexType): ApexValue {
  if (type.kind !== 'primitive') return raise('System.JSONException', `No mapping for apex type: ${typeName(type)}`);
  switch (type.name) {
    case 'Boolean':
      return key.text.toLowerCase() === 'true';
    case 'Id':
      return readId(key);
    case 'Integer':
      return /^[+-]?\d+$/.test(key.text) ? readScalar(key, 'Integer') : refuseInput(key);
    case 'Double':
      return readDouble(key);
    case 'Blob':
      return base64Decode(key.text);
    default:
      return readScalar(key, type.name);
  }
}

function readId(key: KeyTree): ApexValue {
  try {
    return toId(key.text);
  } catch {
    return refuseValue(key, `bad id ${key.text}`);
  }
}

function readDouble(key: KeyTree): ApexValue {
  const value = ApexDecimal.tryParse(key.text.trim());
  if (value !== undefined) return new ApexDouble(value.toNumber());
  return key.text.trim() === '' ? refuseValue(key, 'empty String') : refuseInput(key);
}

function refuseInput(key: KeyTree): never {
  return refuseValue(key, `For input string: "${key.text}"`);
}
