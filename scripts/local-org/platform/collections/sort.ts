/** `List.sort()`: nulls first, then by the type's own order. Source: Apex Reference Guide, "List Class", sort(). */
import type { ApexValue, Bridge } from '../core/contract.ts';
import { decimalOfDouble } from '../core/decimals.ts';
import { raise } from '../core/error.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, compareDecimals } from '../values/index.ts';

const COMPARE = 'system.comparable#compareto/1';

/** Errors: System.ListException for values that have no order. */
export function compareValues(a: ApexValue, b: ApexValue): number {
  const order = orderOf(a, b);
  if (order === undefined) raise('System.ListException', 'One or more of the items in this list is not Comparable.');
  return order;
}

/** Undefined for values that have no order. */
export function orderOf(a: ApexValue, b: ApexValue): number | undefined {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return comparePrimitives(a, b) ?? compareObjects(a, b);
}

function comparePrimitives(a: NonNullable<ApexValue>, b: NonNullable<ApexValue>): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  if (a instanceof ApexDate && b instanceof ApexDate) return a.daysSinceEpoch() - b.daysSinceEpoch();
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.ms - b.ms;
  if (a instanceof ApexTime && b instanceof ApexTime) return a.ms - b.ms;
  if (a instanceof ApexDouble && b instanceof ApexDouble) return compareDoubles(a.value, b.value);
  const left = decimalOf(a);
  const right = decimalOf(b);
  return left === undefined || right === undefined ? compareKinds(a, b) : compareDecimals(left, right);
}

/** False, true, then numbers, then texts. Source: seen in an org. */
function compareKinds(a: ApexValue, b: ApexValue): number | undefined {
  const left = rankOf(a);
  const right = rankOf(b);
  return left === undefined || right === undefined ? undefined : left - right;
}
function rankOf(value: ApexValue): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (decimalOf(value) !== undefined) return 2;
  return typeof value === 'string' ? 3 : undefined;
}

/** What is no number comes last. Source: Java API, `Double.compareTo`. */
function compareDoubles(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : Number(a > b);
}

/** By their own `compareTo`, values of enums as they are declared, records, options of pages. */
function compareObjects(a: NonNullable<ApexValue>, b: NonNullable<ApexValue>): number | undefined {
  if (typeof a !== 'object') return undefined;
  const own = (a as Record<string, Bridge | undefined>)[COMPARE];
  if (own !== undefined) return own.call(a, b) as number;
  if ('ordinal' in a && typeof b === 'object' && 'ordinal' in b) return Number(a.ordinal) - Number(b.ordinal);
  if (isRecord(a) && isRecord(b)) return compareRecords(a, b);
  if (isOption(a) && isOption(b)) return compareValues(a.Value, b.Value) || compareValues(a.Label, b.Label);
  return undefined;
}

function decimalOf(value: ApexValue): ApexDecimal | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return ApexDecimal.ofInteger(value);
  if (value instanceof ApexDouble) return decimalOfDouble(value.value);
  return value instanceof ApexDecimal ? value : undefined;
}

/** What a record offers to sorting. */
interface Sortable {
  readonly schema: { readonly label: string };
  readonly values: ReadonlyMap<string, ApexValue>;
}
interface Option {
  readonly Value: ApexValue;
  readonly Label: ApexValue;
}
const isRecord = (value: ApexValue): value is ApexValue & Sortable => typeof value === 'object' && value !== null && 'objectName' in value;
const isOption = (value: ApexValue): value is ApexValue & Option =>
  typeof value === 'object' && value !== null && 'typeName' in value && value.typeName === 'System.SelectOption';

/** By the object's label, the name, standard fields, then custom ones. Source: Apex Developer Guide, "Sorting Lists", default sort order of sObjects. */
function compareRecords(a: Sortable, b: Sortable): number {
  const isCustom = (key: string): boolean => key.endsWith('__c');
  const keys = [...new Set([...a.values.keys(), ...b.values.keys()])]
    .filter((key) => key !== 'id' && key !== 'name')
    .sort((one, other) => Number(isCustom(one)) - Number(isCustom(other)) || (one < other ? -1 : 1));
  let order = compareValues(a.schema.label, b.schema.label);
  for (const key of ['name', ...keys]) order ||= compareValues(a.values.get(key) ?? null, b.values.get(key) ?? null);
  return order;
}
