/** Modules that scripts import. Source: MuleSoft Documentation, "Strings (dw::core::Strings)", "Arrays (dw::core::Arrays)", "Objects (dw::core::Objects)", "Runtime (dw::Runtime)". */
import { ApexThrow } from '../platform/core/error.ts';
import { CORE } from './functions.ts';
import { scriptError } from './lexer.ts';
import { ARRAYS_BY_TEST, BINARIES, CRYPTO, DATES, NUMBERS, OBJECTS_BY_TEST, TEXTS, URL_PARTS } from './moduleFunctions.ts';
import { COERCIONS, MATHS } from './coercions.ts';
import { TREE, VALUES } from './places.ts';
import { plural, singular } from './plurals.ts';
import { DwKey, DwObject, type DwFunction, integer, isArray, lazy, number, object, text, type Value } from './values.ts';

const words = (value: string): readonly string[] =>
  value
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
const upFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
/** Functions of texts return null for null. */
const onText =
  (change: (value: string, ...more: readonly Value[]) => Value): DwFunction =>
  (value = null, ...more) =>
    value === null ? null : change(text(value), ...more);
const pad = (value: string, size: Value | undefined, fill: Value | undefined, isLeft: boolean): string =>
  isLeft
    ? value.padStart(number(size ?? null).toNumber(), text(fill ?? ' '))
    : value.padEnd(number(size ?? null).toNumber(), text(fill ?? ' '));
const cut = (value: string, at: number, before: string, after: string): string =>
  at === -1 ? before : after.length > value.length ? value : after;

function ordinal(value: string): string {
  const digits = Number(value);
  const ending = digits % 100 >= 11 && digits % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][digits % 10] ?? 'th');
  return `${value}${ending}`;
}

const STRINGS: Readonly<Record<string, DwFunction>> = {
  capitalize: onText((value) => words(value).map(upFirst).join(' ')),
  camelize: onText((value) =>
    words(value)
      .map((word, index) => (index === 0 ? word.toLowerCase() : upFirst(word)))
      .join(''),
  ),
  underscore: onText((value) => words(value).join('_').toLowerCase()),
  dasherize: onText((value) => words(value).join('-').toLowerCase()),
  pluralize: onText(plural),
  singularize: onText(singular),
  ordinalize: onText(ordinal),
  leftPad: onText((value, size, fill) => pad(value, size, fill, true)),
  rightPad: onText((value, size, fill) => pad(value, size, fill, false)),
  repeat: onText((value, times) => value.repeat(number(times ?? null).toNumber())),
  reverse: onText((value) => [...value].toReversed().join('')),
  isNumeric: onText((value) => /^\d+$/.test(value)),
  isAlpha: onText((value) => /^[A-Za-z]+$/.test(value)),
  isAlphanumeric: onText((value) => /^[A-Za-z0-9]+$/.test(value)),
  isLowerCase: onText((value) => /^[a-z]+$/.test(value)),
  isUpperCase: onText((value) => /^[A-Z]+$/.test(value)),
  isWhitespace: onText((value) => value.trim() === ''),
  words: onText((value) => value.split(/\s+/).filter((word) => word !== '')),
  lines: onText((value) => value.split(/\r?\n/)),
  charCode: onText((value) => integer(value.charCodeAt(0))),
  fromCharCode: (code = null) => String.fromCharCode(number(code).toNumber()),
  substringAfter: onText((value, by = '') =>
    cut(value, value.indexOf(text(by)), '', value.slice(value.indexOf(text(by)) + text(by).length)),
  ),
  substringAfterLast: onText((value, by = '') =>
    cut(value, value.lastIndexOf(text(by)), '', value.slice(value.lastIndexOf(text(by)) + text(by).length)),
  ),
  substringBefore: onText((value, by = '') =>
    cut(value, value.indexOf(text(by)), '', value.slice(0, Math.max(0, value.indexOf(text(by))))),
  ),
  substringBeforeLast: onText((value, by = '') =>
    cut(value, value.lastIndexOf(text(by)), '', value.slice(0, Math.max(0, value.lastIndexOf(text(by))))),
  ),
};

const items = (value: Value | undefined): readonly Value[] => (value !== undefined && isArray(value) ? value : []);
const test =
  (by: Value | undefined) =>
  (one: Value, index: number): boolean =>
    typeof by === 'function' && by(one, integer(index)) === true;
const size = (value: Value | undefined): number => number(value ?? null).toNumber();

const ARRAYS: Readonly<Record<string, DwFunction>> = {
  take: (of, many) => items(of).slice(0, size(many)),
  drop: (of, many) => items(of).slice(size(many)),
  slice: (of, from, until) => items(of).slice(size(from), size(until)),
  some: (of, by) => items(of).some(test(by)),
  every: (of, by) => items(of).every(test(by)),
  countBy: (of, by) => integer(items(of).filter(test(by)).length),
  sumBy: (of, by) => CORE['sum']?.(CORE['map']?.(of ?? null, by ?? null) ?? null) ?? null,
  firstWith: (of, by) => items(of).find(test(by)) ?? null,
  indexWhere: (of, by) => integer(items(of).findIndex(test(by))),
  divideBy: (of, by) =>
    Array.from({ length: Math.ceil(items(of).length / size(by)) }, (_none, index) =>
      items(of).slice(index * size(by), (index + 1) * size(by)),
    ),
  partition: (of, by) =>
    new DwObject([
      [new DwKey('success'), items(of).filter(test(by))],
      [new DwKey('failure'), items(of).filter((one, index) => !test(by)(one, index))],
    ]),
};
const OBJECTS: Readonly<Record<string, DwFunction>> = {
  keySet: (of = null) => CORE['keysOf']?.(of) ?? null,
  nameSet: (of = null) => CORE['namesOf']?.(of) ?? null,
  valueSet: (of = null) => CORE['valuesOf']?.(of) ?? null,
  entrySet: (of = null) => CORE['entriesOf']?.(of) ?? null,
  mergeWith: (of = null, other = null) =>
    of instanceof DwObject && other instanceof DwObject
      ? new DwObject([...of.entries.filter(([key]) => other.get(key.name) === undefined), ...other.entries])
      : (other ?? of),
};

const told = (of: Value | undefined): Value => (typeof of === 'function' ? of() : (of ?? null));
function attempt(of: Value | undefined): Value {
  try {
    return object({ success: true, result: told(of) });
  } catch (cause) {
    if (!(cause instanceof ApexThrow)) throw cause;
    const { message } = cause.value;
    return object({ success: false, error: object({ kind: 'Exception', message, location: 'Unknown location', stack: [] }) });
  }
}
const isLost = (tried: Value | undefined): boolean => tried instanceof DwObject && tried.get('success') === false;
const resultOf = (tried: Value | undefined): Value => (tried instanceof DwObject ? (tried.get('result') ?? null) : null);
const fail = (message: Value | undefined): never => scriptError(text(message ?? 'Error'));

const RUNTIME: Readonly<Record<string, DwFunction>> = {
  try: lazy(attempt),
  orElse: lazy((tried, other) => (isLost(tried) ? told(other) : resultOf(tried))),
  orElseTry: lazy((tried, other = null) => (isLost(tried) ? attempt(other) : (tried ?? null))),
  fail,
  failIf: (of = null, when, message) => (test(when)(of, 0) ? fail(message) : of),
};

export const MODULES: ReadonlyMap<string, Readonly<Record<string, DwFunction>>> = new Map([
  ['dw::Core', CORE],
  ['dw::core::Strings', { ...STRINGS, ...TEXTS }],
  ['dw::core::Arrays', { ...ARRAYS, ...ARRAYS_BY_TEST }],
  ['dw::core::Objects', { ...OBJECTS, ...OBJECTS_BY_TEST }],
  ['dw::core::Binaries', BINARIES],
  ['dw::core::Numbers', NUMBERS],
  ['dw::core::URL', URL_PARTS],
  ['dw::core::Dates', DATES],
  ['dw::Crypto', CRYPTO],
  ['dw::Runtime', RUNTIME],
  ['dw::util::Coercions', COERCIONS],
  ['dw::util::Math', MATHS],
  ['dw::util::Tree', TREE],
  ['dw::util::Values', VALUES],
]);
