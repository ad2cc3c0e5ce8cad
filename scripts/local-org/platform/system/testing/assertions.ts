/**
 * Assertions end the transaction: no catch of Apex sees them. What is asked wrongly is an exception like any other.
 * Source: Apex Reference Guide, "Assert Class", System.assert; the words were seen in an org.
 */
import { ApexList, ApexMap } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { AssertThrow, LimitThrow, raise, raiseNullPointer } from '../../core/error.ts';
import { sameValue } from '../../core/equality.ts';
import { isSameId } from '../../core/operators.ts';
import { toText } from '../../core/text.ts';
import { areComparable, nameOfType } from '../../core/types.ts';
import { raiseNullArgument } from '../strict.ts';

/** `Assertion Failed: part: part`. */
export function fail(...parts: readonly (ApexValue | undefined)[]): never {
  const told = parts.filter((part) => part !== undefined && part !== null).map((part) => toText(part as ApexValue));
  throw new AssertThrow(['Assertion Failed', ...told].join(': '));
}

export function assertTrue(condition: boolean | null, message?: ApexValue): void {
  if (!(condition ?? raiseNullPointer())) fail(message);
}

/** Texts are compared with case, unlike `==`, and may be the first 15 characters of an Id. Source: what the tests of public makers of mocks assert. */
export const assertEqual = asserting(isEqualOrId, true);
export const assertNotEqual = asserting(isEqualOrId, false);
/** Of two texts none is an Id. */
export const assertEqualText = asserting(isEqual, true);
export const assertNotEqualText = asserting(isEqual, false);

type Comparison = (left: ApexValue, right: ApexValue, message: ApexValue | undefined) => boolean;
function asserting(isSame: Comparison, wanted: boolean): (left: ApexValue, right: ApexValue, message?: ApexValue) => void {
  return (left, right, message) => {
    if (isSame(left, right, message) === wanted) return;
    fail(message, wanted ? `Expected: ${toText(left)}, Actual: ${toText(right)}` : `Same value: ${toText(left)}`);
  };
}

function isEqualOrId(left: ApexValue, right: ApexValue, message: ApexValue | undefined): boolean {
  return isEqual(left, right, message) || isSameId(left, right) || isSameId(right, left);
}

/** Errors: System.TypeException for values that no `==` would compare, and a null for a message. */
function isEqual(left: ApexValue, right: ApexValue, message: ApexValue | undefined): boolean {
  if (message === null) raiseNullArgument(3);
  if (!areComparable(left, right))
    raise('System.TypeException', `Comparison arguments must be compatible types: ${nameOfType(left)}, ${nameOfType(right)}`);
  return orEndless(left, () => sameValue(left, right));
}

/** Errors: System.LimitException where the comparison comes to a collection that holds itself. Source: seen in an org. */
function orEndless(left: ApexValue, compare: () => boolean): boolean {
  const isEndless = (): boolean => holdsItself(left, []);
  try {
    if (!compare()) return false;
    if (!isEndless()) return true;
  } catch (error) {
    if (!(error instanceof RangeError) || !isEndless()) throw error;
  }
  throw new LimitThrow('stack depth', 'Maximum stack depth reached: 2');
}

/** Whether a list or map is among its own elements, or those of its elements. */
function holdsItself(value: ApexValue, around: readonly ApexValue[]): boolean {
  const held = value instanceof ApexList ? value.items : value instanceof ApexMap ? [...value.pairs()].map(([, one]) => one) : [];
  return around.includes(value) ? held.length > 0 : held.some((one) => holdsItself(one, [...around, value]));
}
