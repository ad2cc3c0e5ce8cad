/** Nested values: updates at a path, and all leaves. Source: MuleSoft Documentation, "Update Operator", "Tree (dw::util::Tree)", "Values (dw::util::Values)". */
import { ApexDecimal } from '../platform/values/index.ts';
import { DwKey, DwObject, integer, isArray, object, text, type DwFunction, type Value } from './values.ts';

/** The value with a new one at a path of object keys and array indexes. A missing place is only created on request. */
export function placed(value: Value, [step, ...rest]: readonly Value[], isMade: boolean, change: (old: Value) => Value): Value {
  if (step === undefined) return change(value);
  if (step instanceof ApexDecimal) {
    if (!isArray(value)) return value;
    const at = step.toNumber();
    return value.map((one, index) => (index === (at < 0 ? value.length + at : at) ? placed(one, rest, isMade, change) : one));
  }
  const name = text(step);
  if (!(value instanceof DwObject)) return isMade && value === null ? placed(new DwObject([]), [step, ...rest], isMade, change) : value;
  if (value.get(name) === undefined)
    return isMade ? new DwObject([...value.entries, [new DwKey(name), placed(null, rest, isMade, change)]]) : value;
  return new DwObject(
    value.entries.map(([key, one]) => [key, key.name === name ? placed(one, rest, isMade, change) : one] as const),
    value.apexClass,
  );
}

type Visit = (value: Value, path: readonly Value[]) => Value;
const step = (kind: string, selector: Value): Value => object({ kind, selector, namespace: null });

/** Maps every leaf, with its path. */
function mapLeaves(value: Value, visit: Visit, path: readonly Value[] = []): Value {
  if (isArray(value)) return value.map((one, index) => mapLeaves(one, visit, [...path, step('Array', integer(index))]));
  if (value instanceof DwObject)
    return new DwObject(
      value.entries.map(([key, one]) => [key, mapLeaves(one, visit, [...path, step('Object', key.name)])] as const),
      value.apexClass,
    );
  return visit(value, path);
}
const isLeaf = (value: Value): boolean => !isArray(value) && !(value instanceof DwObject);
/** Removes leaves of arrays or objects that do not match. */
function filterLeaves(
  value: Value,
  passes: (value: Value, path: readonly Value[]) => boolean,
  of: 'array' | 'object',
  path: readonly Value[] = [],
): Value {
  if (isArray(value)) {
    const kept = value.map((one, index) => ({ one, here: [...path, step('Array', integer(index))] }));
    return kept
      .filter(({ one, here }) => of === 'object' || !isLeaf(one) || passes(one, here))
      .map(({ one, here }) => filterLeaves(one, passes, of, here));
  }
  if (!(value instanceof DwObject)) return value;
  const kept = value.entries.map(([key, one]) => ({ key, one, here: [...path, step('Object', key.name)] }));
  return new DwObject(
    kept
      .filter(({ one, here }) => of === 'array' || !isLeaf(one) || passes(one, here))
      .map(({ key, one, here }) => [key, filterLeaves(one, passes, of, here)] as const),
    value.apexClass,
  );
}
const calls =
  (by: Value | undefined): Visit =>
  (value, path) =>
    typeof by === 'function' ? by(value, path) : (by ?? null);
const tests =
  (by: Value | undefined) =>
  (value: Value, path: readonly Value[]): boolean =>
    calls(by)(value, path) === true;

export const TREE: Readonly<Record<string, DwFunction>> = {
  mapLeafValues: (of = null, by) => mapLeaves(of, calls(by)),
  filterArrayLeafs: (of = null, by) => filterLeaves(of, tests(by), 'array'),
  filterObjectLeafs: (of = null, by) => filterLeaves(of, tests(by), 'object'),
};

/** Replaces values by name or index at every depth. */
function mask(value: Value, wanted: Value, by: Value | undefined): Value {
  const name = wanted instanceof ApexDecimal ? undefined : text(wanted);
  if (isArray(value))
    return value.map((one, index) =>
      wanted instanceof ApexDecimal && wanted.toNumber() === index ? calls(by)(one, []) : mask(one, wanted, by),
    );
  if (!(value instanceof DwObject)) return value;
  return new DwObject(
    value.entries.map(([key, one]) => [key, key.name === name ? calls(by)(one, []) : mask(one, wanted, by)] as const),
    value.apexClass,
  );
}
export const VALUES: Readonly<Record<string, DwFunction>> = {
  field: (name = null) => name,
  index: (at = null) => at,
  mask: (of = null, wanted = null, by) => mask(of, wanted, by),
};
