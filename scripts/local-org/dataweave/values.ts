/** The values of scripts. Numbers are decimals, dates are Apex's; objects keep order, repeated keys and attributes. Source: MuleSoft Documentation, "DataWeave Type System". */
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../platform/values/index.ts';
import type { Namespace } from './ast.ts';
import { compareDecimals, stripZeros } from '../platform/values/decimalArithmetic.ts';
import { scriptError } from './lexer.ts';

export class DwKey {
  readonly name: string;
  readonly attributes: readonly (readonly [string, Value])[];
  readonly namespace: Namespace | undefined;
  constructor(name: string, attributes: readonly (readonly [string, Value])[] = [], namespace?: Namespace) {
    this.name = name;
    this.attributes = attributes;
    this.namespace = namespace;
  }
}
export class DwObject {
  readonly entries: readonly (readonly [DwKey, Value])[];
  /** The Apex class that `as Object {class: ...}` wants it to be. */
  readonly apexClass: string | undefined;
  constructor(entries: readonly (readonly [DwKey, Value])[], apexClass?: string) {
    this.entries = entries;
    this.apexClass = apexClass;
  }
  get(name: string): Value | undefined {
    return this.entries.find(([key]) => key.name === name)?.[1];
  }
}
/** A time with its time zone. */
export class DwMoment {
  readonly at: ApexDatetime;
  readonly zone: string;
  constructor(at: ApexDatetime, zone = 'GMT') {
    this.at = at;
    this.zone = zone;
  }
}
export type DwFunction = (...args: readonly Value[]) => Value;
/** A function that evaluates its last argument lazily: a plain expression is passed as a function without parameters. */
export const lazy = (run: DwFunction): DwFunction => Object.assign(run.bind(null), { isLazy: true });
export type Value =
  null | boolean | string | ApexDecimal | ApexDate | ApexTime | DwMoment | RegExp | DwKey | DwObject | DwFunction | readonly Value[];

export const object = (entries: Readonly<Record<string, Value>>): DwObject =>
  new DwObject(Object.entries(entries).map(([name, value]) => [new DwKey(name), value] as const));
export const integer = (value: number): ApexDecimal => ApexDecimal.ofInteger(value);
export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

export function typeOf(value: Value): string {
  if (value === null) return 'Null';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'function') return 'Function';
  if (isArray(value)) return 'Array';
  if (value instanceof ApexDecimal) return 'Number';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexTime) return 'LocalTime';
  if (value instanceof DwMoment) return 'DateTime';
  if (value instanceof RegExp) return 'Regex';
  return value instanceof DwKey ? 'Key' : 'Object';
}

export function text(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof DwKey) return value.name;
  if (value instanceof ApexDecimal) return stripZeros(value, 0).toPlainText();
  if (value instanceof DwMoment) return momentText(value);
  if (value instanceof RegExp) return value.source;
  if (value instanceof ApexDate || value instanceof ApexTime || typeof value === 'boolean') return String(value);
  return scriptError(`Cannot coerce ${typeOf(value)} to String`);
}
function momentText({ at }: DwMoment): string {
  return new Date(at.ms).toISOString().replace(/\.000Z$/, 'Z');
}

export function same(a: Value, b: Value): boolean {
  if (a instanceof DwKey || b instanceof DwKey) return text(a) === text(b);
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return compareDecimals(a, b) === 0;
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((one, index) => same(one, b[index] ?? null));
  if (a instanceof DwObject && b instanceof DwObject)
    return (
      a.entries.length === b.entries.length &&
      a.entries.every(([key, value], index) => key.name === b.entries[index]?.[0].name && same(value, b.entries[index]?.[1] ?? null))
    );
  if (a instanceof DwMoment && b instanceof DwMoment) return a.at.ms === b.at.ms;
  if (a instanceof ApexDate && b instanceof ApexDate) return a.daysSinceEpoch() === b.daysSinceEpoch();
  return a === b;
}

export function compare(a: Value, b: Value): number {
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return compareDecimals(a, b);
  if (a instanceof DwMoment && b instanceof DwMoment) return a.at.ms - b.at.ms;
  if (a instanceof ApexDate && b instanceof ApexDate) return a.daysSinceEpoch() - b.daysSinceEpoch();
  if (a instanceof ApexDecimal && typeof b === 'string') return compareDecimals(a, number(b));
  if (typeof a === 'string' && b instanceof ApexDecimal) return compareDecimals(number(a), b);
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  const [left, right] = [text(a), text(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function number(value: Value): ApexDecimal {
  if (value instanceof ApexDecimal) return value;
  const parsed = typeof value === 'string' || value instanceof DwKey ? ApexDecimal.tryParse(text(value).trim()) : undefined;
  return (
    parsed ??
    scriptError(`Cannot coerce ${typeOf(value)} (${typeOf(value) === 'Object' || typeOf(value) === 'Array' ? '' : text(value)}) to Number`)
  );
}
