/** JSON scalars as Apex primitives. Source: Apex Reference Guide, "JSON Class"; Apex Developer Guide, "JSON Support". */
import type { PrimitiveName } from '../../../compiler/ir/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { toId } from '../../core/operators.ts';
import {
  ApexBlob,
  ApexDate,
  ApexDatetime,
  ApexDecimal,
  ApexDouble,
  ApexTime,
  maxInteger,
  maxLong,
  minInteger,
  minLong,
} from '../../values/index.ts';
import type { JsonTree } from './jsonTree.ts';

type Scalar = JsonTree & { readonly kind: 'boolean' | 'string' | 'number' };

/** Errors: System.JSONException `Illegal value for primitive`. */
export function readScalar(tree: JsonTree, name: PrimitiveName): ApexValue {
  if (tree.kind === 'null') return null;
  if (tree.kind === 'object' || tree.kind === 'array') return illegal();
  const text = tree.kind === 'boolean' ? String(tree.value) : tree.text;
  switch (name) {
    case 'Boolean':
      return readBoolean(tree);
    case 'String':
      return text;
    case 'Id':
      return toId(text);
    case 'Integer':
      return readWhole(text, minInteger, maxInteger, Number);
    case 'Long':
      return readWhole(text, minLong, maxLong, BigInt);
    case 'Double':
      return new ApexDouble(readDecimal(text).toNumber());
    case 'Decimal':
      return readDecimal(text);
    case 'Date':
      return readDate(text);
    case 'Datetime':
      return readDatetime(text);
    case 'Time':
      return readTime(text);
    case 'Blob':
      return new ApexBlob(Buffer.from(text, 'base64'));
    case 'Object':
      return untypedScalar(tree as Scalar);
  }
}

/** A whole number that fits is an Integer, a larger one a Long, any other a Decimal. */
export function untypedScalar(tree: Scalar): ApexValue {
  if (tree.kind === 'boolean') return tree.value;
  if (tree.kind === 'string') return tree.text;
  if (!tree.isWhole) return ApexDecimal.parse(tree.text);
  const value = Number(tree.text);
  if (value >= minInteger && value <= maxInteger) return value;
  const long = BigInt(tree.text);
  return long >= minLong && long <= maxLong ? long : ApexDecimal.ofInteger(long);
}

function illegal(): never {
  raise('System.JSONException', 'Illegal value for primitive');
}

function readBoolean(tree: Scalar): boolean {
  if (tree.kind === 'boolean') return tree.value;
  if (tree.text !== 'true' && tree.text !== 'false') raise('System.JSONException', `Illegal value for boolean: ${tree.text}`);
  return tree.text === 'true';
}

function readWhole<Whole extends number | bigint>(text: string, min: Whole, max: Whole, convert: (text: string) => Whole): Whole {
  const value = /^-?\d+$/.test(text) ? convert(text) : undefined;
  if (value === undefined || value < min || value > max) raise('System.JSONException', `For input string: "${text}"`);
  return value;
}

function readDecimal(text: string): ApexDecimal {
  return ApexDecimal.tryParse(text) ?? illegal();
}

/** `yyyy-MM-dd`; a time behind it is cut off. */
export function readDate(text: string): ApexDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (match === null) raise('System.JSONException', `Invalid format: "${text}"`);
  return ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** ISO 8601; without a zone it is GMT. */
export function readDatetime(text: string): ApexDatetime {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)(Z|[+-]\d{2}:?(?:\d{2})?)?)?$/.exec(text);
  if (match === null) raise('System.JSONException', `Invalid format: "${text}"`);
  const [, date = '', time = '00:00', zone = 'Z'] = match;
  return new ApexDatetime(readDate(date).daysSinceEpoch() * 86_400_000 + readTime(time).ms - zoneMs(zone));
}

function zoneMs(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

export function readTime(text: string): ApexTime {
  const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?Z?$/.exec(text);
  if (match === null) raise('System.JSONException', `Invalid format: "${text}"`);
  return ApexTime.of(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), Number((match[4] ?? '0').padEnd(3, '0')));
}
