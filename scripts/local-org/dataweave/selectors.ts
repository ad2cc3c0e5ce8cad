/** Parts of values. Source: MuleSoft Documentation, "DataWeave Selectors". */
import type { Namespace } from './ast.ts';
import { scriptError } from './lexer.ts';
import { DwObject, integer, isArray, number, text, type DwKey, type Value } from './values.ts';

/** A name without a namespace matches any namespace. Source: MuleSoft Documentation, "DataWeave Selectors", namespace selector. */
export function selected(of: Value, how: string, name: string, namespace?: Namespace): Value {
  const one = (from: Value): Value | undefined => (from instanceof DwObject ? all(from, name, namespace)[0] : undefined);
  switch (how) {
    case '@':
      return attributes(of, name);
    case '.*':
      return isArray(of)
        ? of.flatMap((item) => (item instanceof DwObject ? all(item, name, namespace) : []))
        : of instanceof DwObject
          ? all(of, name, namespace)
          : null;
    case '..':
      return deep(of, name, namespace);
    case 'needed':
      return one(of) ?? scriptError(`There is no key named '${name}'`);
    case 'exists':
      return one(of) !== undefined;
    default:
      return isArray(of) ? of.flatMap((item) => (one(item) === undefined ? [] : [one(item) ?? null])) : (one(of) ?? null);
  }
}
const isNamed = (key: DwKey, name: string, namespace: Namespace | undefined): boolean =>
  key.name === name && (namespace === undefined || key.namespace?.uri === namespace.uri);
const all = (of: DwObject, name: string, namespace?: Namespace): readonly Value[] =>
  of.entries.filter(([key]) => isNamed(key, name, namespace)).map(([, value]) => value);
function deep(of: Value, name: string, namespace: Namespace | undefined): readonly Value[] {
  if (isArray(of)) return of.flatMap((one) => deep(one, name, namespace));
  if (!(of instanceof DwObject)) return [];
  return of.entries.flatMap(([key, value]) => [
    ...(name === '' || isNamed(key, name, namespace) ? [value] : []),
    ...deep(value, name, namespace),
  ]);
}
/** Attributes stand at the key, so that the value's own key is asked for: `payload.book.@year` reads what the reader kept with the object. */
function attributes(of: Value, name: string): Value {
  const kept = of instanceof DwObject ? of.get('@') : undefined;
  if (!(kept instanceof DwObject)) return null;
  return name === '' ? kept : (kept.get(name) ?? null);
}

/** Negative indexes count from the end; reversed when the first is behind the last. */
export function slice(of: Value, from: number, to: number): Value {
  const items = typeof of === 'string' ? [...of] : of;
  if (!isArray(items)) return null;
  const [first, last] = [from, to].map((place) => (place < 0 ? items.length + place : place)) as [number, number];
  const cut = first <= last ? items.slice(first, last + 1) : items.slice(last, first + 1).toReversed();
  return typeof of === 'string' ? cut.map(text).join('') : cut;
}
export function range(from: Value, to: Value): Value {
  const [first, last] = [number(from).toNumber(), number(to).toNumber()];
  const step = first <= last ? 1 : -1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_none, index) => integer(first + index * step));
}
