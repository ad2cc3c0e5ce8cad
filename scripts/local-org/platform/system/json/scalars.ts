/** JSON scalars as Apex primitives. Source: Apex Reference Guide, "JSON Class"; Apex Developer Guide, "JSON Support". */
import type { PrimitiveName } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { toId } from '../../core/operators.ts';
import { ApexBlob, ApexDecimal, ApexDouble, maxInteger, maxLong, minInteger, minLong } from '../../values/index.ts';
import { refuseValue } from './misshapen.ts';
import { dateOf, datetimeOf, timeOf } from './moments.ts';
import type { JsonTree } from './jsonTree.ts';

type Scalar = JsonTree & { readonly kind: 'boolean' | 'string' | 'number' };

export const isScalar = (tree: JsonTree): tree is Scalar => tree.kind !== 'object' && tree.kind !== 'array' && tree.kind !== 'null';

/** Errors: those of `refuseValue`; System.StringException for an Id that is none. */
export function readScalar(tree: JsonTree, name: PrimitiveName): ApexValue {
  if (tree.kind === 'null') return null;
  if (tree.kind === 'object' || tree.kind === 'array') raise('System.JSONException', 'Illegal value for primitive');
  const text = tree.kind === 'boolean' ? String(tree.value) : tree.text;
  switch (name) {
    case 'Boolean':
      return readBoolean(tree);
    case 'String':
      return text;
    case 'Id':
      return toId(text);
    case 'Integer':
      return readInteger(tree, text);
    case 'Long':
      return readLong(tree, text);
    case 'Double':
      return new ApexDouble(readDecimal(tree, text).toNumber());
    case 'Decimal':
      return readDecimal(tree, text);
    case 'Date':
    case 'Datetime':
    case 'Time':
      return readMoment(tree, text, name);
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

/** A text is no Boolean, whatever it says. */
function readBoolean(tree: Scalar): boolean {
  if (tree.kind === 'boolean') return tree.value;
  return refuseValue(tree, `Illegal value for boolean: ${tree.text}`, 'behind');
}

/** A class takes over what the parser has read as text, with a plus sign too, and names it whenever it is no Integer. Source: seen in an org. */
export function readIntegerField(tree: JsonTree): ApexValue {
  if (tree.kind === 'boolean') return refuseValue(tree, inputOf(String(tree.value)));
  if (tree.kind !== 'number' && tree.kind !== 'string') return readScalar(tree, 'Integer');
  return integerIn(tree.text.replace(/^\+(?=\d)/, '')) ?? refuseValue(tree, inputOf(tree.text));
}

/** Numbers beyond an Integer are noticed by the parser, which has read them, texts by who takes them over. */
function readInteger(tree: JsonTree, text: string): number {
  const value = integerIn(text);
  if (value !== undefined) return value;
  if (tree.kind !== 'number') return refuseValue(tree, 'Value does not match expected type');
  return integerIn(wholePart(text)) ?? refuseValue(tree, `Numeric value (${text}) out of range of int`, 'behind');
}

/** What a number is as an Integer or a Long: `42` for `42.7`. Source: seen in an org, of an Integer. */
const wholePart = (text: string): string => (Math.abs(Number(text)) < 1e19 ? String(ApexDecimal.parse(text).toBigInt()) : text);

const wholeNumber = /^-?\d+$/;

function integerIn(text: string): number | undefined {
  const value = wholeNumber.test(text) ? Number(text) : Number.NaN;
  return value >= minInteger && value <= maxInteger ? value : undefined;
}

function readLong(tree: JsonTree, text: string): bigint {
  const digits = tree.kind === 'number' ? wholePart(text) : text;
  const value = wholeNumber.test(digits) ? BigInt(digits) : undefined;
  return value !== undefined && value >= minLong && value <= maxLong ? value : refuseValue(tree, inputOf(text));
}

const inputOf = (text: string): string => `For input string: "${text}"`;

/** In the words of Java's BigDecimal, or in none. */
function readDecimal(tree: JsonTree, text: string): ApexDecimal {
  const value = ApexDecimal.tryParse(text);
  if (value !== undefined) return value;
  const odd = /[^\d.eE+-]/.exec(text)?.[0];
  return refuseValue(
    tree,
    odd === undefined ? 'N/A' : `Character ${odd} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
  );
}

function readMoment(tree: JsonTree, text: string, name: 'Date' | 'Datetime' | 'Time'): ApexValue {
  const value = name === 'Date' ? dateOf(text) : name === 'Datetime' ? datetimeOf(text) : timeOf(text);
  return typeof value === 'string' ? refuseValue(tree, value) : value;
}
