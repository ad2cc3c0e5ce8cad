/** The core module. Source: MuleSoft Documentation, "Core (dw::Core)". */
import { randomUUID } from 'node:crypto';
import { transaction } from '../platform/core/current.ts';
import { absoluteDecimal, addDecimals, compareDecimals, divideDecimals, setScale } from '../platform/values/decimalArithmetic.ts';
import { ApexDatetime, ApexDecimal } from '../platform/values/index.ts';
import { joined } from './operators.ts';
import { scriptError } from './lexer.ts';
import {
  compare,
  DwKey,
  DwMoment,
  DwObject,
  type DwFunction,
  integer,
  isArray,
  number,
  object,
  same,
  text,
  typeOf,
  type Value,
} from './values.ts';

const list = (value: Value): readonly Value[] =>
  value === null ? [] : isArray(value) ? value : scriptError(`Cannot coerce ${typeOf(value)} to Array`);
const run = (value: Value | undefined): DwFunction => (typeof value === 'function' ? value : () => value ?? null);
const yes = (value: Value): boolean => value === true;
const entriesOf = (value: Value): DwObject['entries'] =>
  value instanceof DwObject
    ? value.entries.filter(([key]) => key.name !== '@')
    : value === null
      ? []
      : scriptError(`Cannot coerce ${typeOf(value)} to Object`);
const count = (value: number): ApexDecimal => integer(value);
const isNothing = (value: Value): boolean =>
  value === null || value === '' || (isArray(value) && value.length === 0) || (value instanceof DwObject && value.entries.length === 0);

function map(of: Value, by: Value): Value {
  return of === null ? null : list(of).map((one, index) => run(by)(one, count(index)));
}
function filter(of: Value, by: Value): Value {
  if (of === null) return null;
  if (typeof of === 'string') return [...of].filter((one, index) => yes(run(by)(one, count(index)))).join('');
  return of instanceof DwObject ? filterObject(of, by) : list(of).filter((one, index) => yes(run(by)(one, count(index))));
}
function filterObject(of: Value, by: Value): Value {
  return of === null ? null : new DwObject(entriesOf(of).filter(([key, value], index) => yes(run(by)(value, key, count(index)))));
}
function mapObject(of: Value, by: Value): Value {
  return of === null ? null : new DwObject(entriesOf(of).flatMap(([key, value], index) => entriesOf(run(by)(value, key, count(index)))));
}
function pluck(of: Value, by: Value): Value {
  return of === null ? null : entriesOf(of).map(([key, value], index) => run(by)(value, key, count(index)));
}
function groupBy(of: Value, by: Value): Value {
  if (of === null) return null;
  const groups = new Map<string, Value[]>();
  for (const [index, one] of list(of).entries()) {
    const key = text(run(by)(one, count(index)));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return new DwObject([...groups].map(([name, items]) => [new DwKey(name), items] as const));
}
function orderBy(of: Value, by: Value): Value {
  if (of === null) return null;
  if (of instanceof DwObject)
    return new DwObject(entriesOf(of).toSorted(([aKey, a], [bKey, b]) => compare(run(by)(a, aKey), run(by)(b, bKey))));
  return list(of)
    .map((one, index) => [one, run(by)(one, count(index))] as const)
    .toSorted(([, a], [, b]) => compare(a, b))
    .map(([one]) => one);
}
function distinctBy(of: Value, by: Value): Value {
  if (of === null) return null;
  const seen: Value[] = [];
  const isNew = (value: Value): boolean => {
    if (seen.some((one) => same(one, value))) return false;
    seen.push(value);
    return true;
  };
  return of instanceof DwObject
    ? new DwObject(entriesOf(of).filter(([key, value]) => isNew(run(by)(value, key))))
    : list(of).filter((one, index) => isNew(run(by)(one, count(index))));
}
/** Without an initial value the accumulator starts with the first item. */
function reduce(of: Value, by: Value): Value {
  const items = typeof of === 'string' ? [...of] : list(of);
  const step = run(by);
  const initial = (step as { readonly initial?: Value }).initial;
  const [first = null, ...rest] = items;
  return initial === undefined ? rest.reduce((sum, one) => step(one, sum), first) : items.reduce((sum, one) => step(one, sum), initial);
}
function extreme(of: Value, sign: 1 | -1, by: Value = ((one: Value) => one) as DwFunction): Value {
  let best: Value = null;
  for (const one of list(of)) if (best === null || compare(run(by)(one), run(by)(best)) * sign > 0) best = one;
  return best;
}
const sum = (of: Value): ApexDecimal => list(of).map(number).reduce(addDecimals, ApexDecimal.zero);

function contains(of: Value, what: Value): Value {
  if (isArray(of)) return of.some((one) => same(one, what));
  if (of instanceof DwObject) return entriesOf(of).some(([, value]) => same(value, what));
  return of === null
    ? false
    : what instanceof RegExp
      ? new RegExp(what.source, what.flags.replace('g', '')).test(text(of))
      : text(of).includes(text(what));
}
/** `text replace pattern with replacement`: the replacement may be a function of the groups. */
function replace(of: Value, pattern: Value, by: Value): Value {
  if (of === null) return null;
  const replacement = run(by);
  if (pattern instanceof RegExp)
    return text(of).replaceAll(pattern, (...found: readonly (string | number)[]) =>
      text(
        replacement(
          found
            .slice(
              0,
              found.findIndex((part) => typeof part === 'number'),
            )
            .map(String),
        ),
      ),
    );
  return text(of).replaceAll(text(pattern), () => text(replacement([text(pattern)])));
}
function find(of: Value, what: Value): Value {
  if (isArray(of)) return of.flatMap((one, index) => (same(one, what) ? [count(index)] : []));
  if (what instanceof RegExp)
    return [...text(of).matchAll(what)].map((found) => [count(found.index), count(found.index + found[0].length)]);
  return [...text(of).matchAll(new RegExp(text(what).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'g'))].map(({ index }) =>
    count(index),
  );
}
const whole = (pattern: RegExp): RegExp => new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace('g', ''));
const rounded =
  (mode: 'HALF_UP' | 'FLOOR' | 'CEILING') =>
  (value: Value): ApexDecimal =>
    setScale(number(value), 0, mode) ?? number(value);
const toInteger = (value: Value): number => number(value).toNumber();
const now = (): DwMoment => new DwMoment(new ApexDatetime(transaction().org.clock.now()));
const pairs = (of: Value): Value =>
  entriesOf(of).map(([key, value]) => object({ key: key.name, value, attributes: object(Object.fromEntries(key.attributes)) }));

export const CORE: Readonly<Record<string, DwFunction>> = {
  map,
  filter,
  filterObject,
  mapObject,
  pluck,
  groupBy,
  orderBy,
  distinctBy,
  reduce,
  contains,
  replace,
  find,
  flatMap: (of = null, by = null) => (of === null ? null : list(map(of, by)).flatMap((one) => (isArray(one) ? one : [one]))),
  flatten: (of = null) => (of === null ? null : list(of).flatMap((one) => (isArray(one) ? one : [one]))),
  sizeOf: (of = null) => count(isArray(of) ? of.length : of instanceof DwObject ? entriesOf(of).length : text(of).length),
  upper: (of = null) => (of === null ? null : text(of).toUpperCase()),
  lower: (of = null) => (of === null ? null : text(of).toLowerCase()),
  trim: (of = null) => (of === null ? null : text(of).trim()),
  isEmpty: (of = null) => isNothing(of),
  isBlank: (of = null) => of === null || text(of).trim() === '',
  startsWith: (of = null, what = null) => of !== null && text(of).startsWith(text(what)),
  endsWith: (of = null, what = null) => of !== null && text(of).endsWith(text(what)),
  splitBy: (of = null, by = null) => (of === null ? null : text(of).split(by instanceof RegExp ? by : text(by))),
  joinBy: (of = null, by = null) => (of === null ? null : list(of).map(text).join(text(by))),
  matches: (of = null, pattern = null) =>
    pattern instanceof RegExp && of !== null && !(of instanceof DwObject) && !isArray(of) && whole(pattern).test(text(of)),
  match: (of = null, pattern = null) => (pattern instanceof RegExp && of !== null ? [...(whole(pattern).exec(text(of)) ?? [])] : []),
  scan: (of = null, pattern = null) =>
    pattern instanceof RegExp && of !== null ? [...text(of).matchAll(pattern)].map((found) => [...found]) : [],
  indexOf: (of = null, what = null) => count(isArray(of) ? of.findIndex((one) => same(one, what)) : text(of).indexOf(text(what))),
  lastIndexOf: (of = null, what = null) =>
    count(isArray(of) ? of.findLastIndex((one) => same(one, what)) : text(of).lastIndexOf(text(what))),
  sum: (of = null) => sum(of),
  avg: (of = null) => (list(of).length === 0 ? null : divideDecimals(sum(of), count(list(of).length))),
  max: (of = null) => extreme(of, 1),
  min: (of = null) => extreme(of, -1),
  maxBy: (of = null, by = null) => extreme(of, 1, by),
  minBy: (of = null, by = null) => extreme(of, -1, by),
  abs: (value = null) => absoluteDecimal(number(value)),
  round: (value = null) => rounded('HALF_UP')(value),
  floor: (value = null) => rounded('FLOOR')(value),
  ceil: (value = null) => rounded('CEILING')(value),
  mod: (a = null, b = null) => ApexDecimal.parse(String(toInteger(a) % toInteger(b))),
  pow: (a = null, b = null) => ApexDecimal.parse(String(toInteger(a) ** toInteger(b))),
  sqrt: (value = null) => ApexDecimal.ofNumber(Math.sqrt(toInteger(value))),
  isInteger: (value = null) => compareDecimals(number(value), rounded('FLOOR')(value)) === 0,
  isEven: (value = null) => toInteger(value) % 2 === 0,
  isOdd: (value = null) => Math.abs(toInteger(value) % 2) === 1,
  typeOf: (value = null) => typeOf(value),
  keysOf: (of = null) => entriesOf(of).map(([key]) => key),
  namesOf: (of = null) => entriesOf(of).map(([key]) => key.name),
  valuesOf: (of = null) => entriesOf(of).map(([, value]) => value),
  entriesOf: (of = null) => pairs(of),
  zip: (a = null, b = null) =>
    list(a)
      .slice(0, list(b).length)
      .map((one, index) => [one, list(b)[index] ?? null]),
  unzip: (of = null) =>
    Array.from({ length: Math.min(...list(of).map((one) => list(one).length)) }, (_none, index) =>
      list(of).map((one) => list(one)[index] ?? null),
    ),
  concat: (a = null, b = null) => joined(a, b),
  now,
  uuid: () => randomUUID(),
  log: (first = null, second) => second ?? first,
  daysBetween: (a = null, b = null) => count(Math.floor((dayOf(b) - dayOf(a)) / 86_400_000)),
};
function dayOf(value: Value): number {
  return value instanceof DwMoment
    ? value.at.ms
    : typeof value === 'object' && value !== null && 'daysSinceEpoch' in value
      ? value.daysSinceEpoch() * 86_400_000
      : scriptError(`Cannot coerce ${typeOf(value)} to Date`);
}
