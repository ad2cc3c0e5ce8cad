/** Equality of values: `==` of Apex, and the keys of sets and maps. Source: Apex Developer Guide, "Expression Operators" and "Using Custom Types in Map Keys and Sets". */
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, compareDecimals } from '../values/index.ts';
import type { ApexValue, Bridge } from './contract.ts';
import { isSameId } from './operators.ts';

/** What collections and records implement to take part. */
export interface Comparable {
  equalTo(other: ApexValue): boolean;
  hashText(): string;
}
const EQUALS = 'object#equals/1';
const HASH = 'object#hashcode/0';

/** `==` on values whose static types do not settle it. Strings compare without case, and as Ids if they are. The `equals` of the right object decides if only that one has it. Source: seen in an org. */
export function equals(a: ApexValue, b: ApexValue): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase() || isSameId(a, b) || isSameId(b, a);
  return sameValue(a, b) || (isPlainInstance(a) && ownEquals(b)?.call(b, a) === true);
}

/** Whether a value is of a class of the project without `equals`. */
function isPlainInstance(value: ApexValue): boolean {
  return typeof value === 'object' && value !== null && '$type' in value && ownEquals(value) === undefined;
}

function ownEquals(value: ApexValue): Bridge | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, Bridge | undefined>)[EQUALS] : undefined;
}

/** Equality inside of collections and records, as Java's classes have it: `1.0` is not `1.00`. Source: salesforce.stackexchange.com/questions/77750, /278496. */
export function sameElement(a: ApexValue, b: ApexValue): boolean {
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return a.scale === b.scale && a.unscaled === b.unscaled;
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.ms === b.ms;
  return sameValue(a, b);
}

/** Equality inside of lists and maps: there a number is equal to one of its own kind only. Source: seen in an org. */
export function sameItem(a: ApexValue, b: ApexValue): boolean {
  return numberKind(a) === numberKind(b) && sameElement(a, b);
}

function numberKind(value: ApexValue): string {
  if (value instanceof ApexDecimal) return 'decimal';
  if (value instanceof ApexDouble) return 'double';
  return typeof value === 'number' || typeof value === 'bigint' ? typeof value : 'none';
}

/** Equality of `equals`: strings with case, moments to the second. */
export function sameValue(a: ApexValue, b: ApexValue): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const numberA = exactNumber(a);
  if (numberA !== undefined) {
    const numberB = exactNumber(b);
    return numberB !== undefined && compareDecimals(numberA, numberB) === 0;
  }
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a instanceof ApexDatetime || (a instanceof ApexDate && b instanceof ApexDatetime)) return secondsOf(a) === secondsOf(b);
  const own = ownEquals(a);
  if (own !== undefined) return own.call(a, b) === true;
  if ('equalTo' in a) return (a as Comparable).equalTo(b);
  return hashKey(a) === hashKey(b) && !isIdentity(a);
}

/** A date is the moment at which it begins in Greenwich, as when it is assigned to a Datetime. */
function secondsOf(value: object): number | undefined {
  if (value instanceof ApexDate) return value.daysSinceEpoch() * 86400;
  return value instanceof ApexDatetime ? value.seconds : undefined;
}

function exactNumber(value: ApexValue): ApexDecimal | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return ApexDecimal.ofInteger(value);
  if (value instanceof ApexDouble) return Number.isFinite(value.value) ? ApexDecimal.ofNumber(value.value) : undefined;
  return value instanceof ApexDecimal ? value : undefined;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;
/** A number that stays with an object. */
export function identityOf(value: object): number {
  const known = identities.get(value);
  if (known !== undefined) return known;
  identities.set(value, nextIdentity);
  return nextIdentity++;
}

function isIdentity(value: object): boolean {
  return hashKey(value).toString().startsWith('@');
}

/**
 * A key under which equal values meet. For objects with their own `hashCode` equal keys are only likely equals:
 * such maps must ask `sameValue` too (`needsCheck`).
 */
export function hashKey(value: ApexValue): string | number {
  switch (typeof value) {
    case 'string':
      return `s${value}`;
    case 'number':
      return value;
    case 'bigint':
      return `l${String(value)}`;
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null ? 'null' : objectKey(value);
  }
}

function objectKey(value: object): string {
  if (value instanceof ApexDecimal) return `d${String(value.unscaled)}e${String(value.scale)}`;
  if (value instanceof ApexDouble) return `f${String(value.value)}`;
  if (value instanceof ApexDate) return `D${value.toText()}`;
  if (value instanceof ApexDatetime) return `T${String(value.ms)}`;
  if (value instanceof ApexTime) return `t${String(value.ms)}`;
  if (value instanceof ApexBlob) return `b${Buffer.from(value.bytes).toString('hex')}`;
  const own = (value as Record<string, Bridge | undefined>)[HASH];
  if (own !== undefined) return `h${String(own.call(value))}`;
  if ('hashText' in value) return (value as Comparable).hashText();
  return `@${String(identityOf(value))}`;
}

/** As {@link hashKey}, for tables, whose keys are nearly always texts: those stand for themselves, and nothing else begins as other keys do. */
export function tableKey(value: ApexValue): string | number {
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? `\0${value}` : value;
  return typeof value === 'number' ? value : `\0${hashKey(value)}`;
}

/** Whether two values under one key may still differ: objects with a `hashCode` of their own, and what can change as a key (records, collections). */
export function needsCheck(value: ApexValue): boolean {
  return typeof value === 'object' && value !== null && (HASH in value || 'hashText' in value);
}
