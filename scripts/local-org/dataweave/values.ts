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

/** Where a moment, a day or a truth stands among its like. */
function placeOf(value: Value): number | undefined {
  if (value instanceof DwMoment) return value.at.ms;
  if (value instanceof ApexDate) return value.daysSinceEpoch();
  return typeof value === 'boolean' ? Number(value) : undefined;
}

export function same(a: Value, b: Value): boolean {
  if (a instanceof DwKey || b instanceof DwKey) return text(a) === text(b);
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return compareDecimals(a, b) === 0;
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((one, index) => same(one, b[index] ?? null));
  if (a instanceof DwObject && b instanceof DwObject) return sameEntries(a.entries, b.entries);
  const place = placeOf(a);
  return place === undefined ? a === b : typeOf(a) === typeOf(b) && place === placeOf(b);
}

function sameEntries(a: DwObject['entries'], b: DwObject['entries']): boolean {
  return a.length === b.length && a.every(([key, value], index) => key.name === b[index]?.[0].name && same(value, b[index]?.[1] ?? null));
}

/** Numbers are compared with texts, too; what has no order of its own is compared as text. */
export function compare(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [before, after] = [placeOf(a), placeOf(b)];
  if (before !== undefined && after !== undefined && typeOf(a) === typeOf(b)) return before - after;
  const both = [a, b];
  if (both.some((one) => one instanceof ApexDecimal) && both.every((one) => one instanceof ApexDecimal || typeof one === 'string'))
    return compareDecimals(number(a), number(b));
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
