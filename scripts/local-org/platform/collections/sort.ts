/** `List.sort()`: nulls first, then by the type's own order. Source: Apex Reference Guide, "List Class", sort(). */
import type { ApexValue, Bridge } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { toText } from '../core/text.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, compareDecimals } from '../values/index.ts';

const COMPARE = 'system.comparable#compareto/1';

export function compareValues(a: ApexValue, b: ApexValue): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  if (a instanceof ApexDate && b instanceof ApexDate) return a.daysSinceEpoch() - b.daysSinceEpoch();
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.ms - b.ms;
  if (a instanceof ApexTime && b instanceof ApexTime) return a.ms - b.ms;
  const left = decimalOf(a);
  const right = decimalOf(b);
  if (left !== undefined && right !== undefined) return compareDecimals(left, right);
  if (typeof a === 'object') {
    const own = (a as Record<string, Bridge | undefined>)[COMPARE];
    if (own !== undefined) return own.call(a, b) as number;
    if ('ordinal' in a && typeof b === 'object' && 'ordinal' in b) return Number(a.ordinal) - Number(b.ordinal);
    if ('objectName' in a) return toText(a) < toText(b) ? -1 : 1;
  }
  raise('System.ListException', 'One or more of the items in this list is not Comparable.');
}

function decimalOf(value: ApexValue): ApexDecimal | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return ApexDecimal.ofInteger(value);
  if (value instanceof ApexDouble) return ApexDecimal.ofNumber(value.value);
  return value instanceof ApexDecimal ? value : undefined;
}
