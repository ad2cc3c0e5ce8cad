/** Assertions end the transaction: no catch of Apex sees them. Source: Apex Reference Guide, "Assert Class", System.assert. */
import type { ApexValue } from '../core/contract.ts';
import { AssertThrow } from '../core/error.ts';
import { sameValue } from '../core/equality.ts';
import { toText } from '../core/text.ts';

/** `Assertion Failed: message: facts`. */
export function fail(message: ApexValue | undefined, facts?: string): never {
  const told = message === undefined || message === null ? [] : [toText(message)];
  throw new AssertThrow(['Assertion Failed', ...told, ...(facts === undefined ? [] : [facts])].join(': '));
}

export function assertTrue(condition: boolean | null, message?: ApexValue): void {
  if (condition !== true) fail(message);
}

/** Texts are compared with case, unlike `==`. */
export function assertEqual(expected: ApexValue, actual: ApexValue, message?: ApexValue): void {
  if (!sameValue(expected, actual)) fail(message, `Expected: ${toText(expected)}, Actual: ${toText(actual)}`);
}

export function assertNotEqual(unwanted: ApexValue, actual: ApexValue, message?: ApexValue): void {
  if (sameValue(unwanted, actual)) fail(message, `Same value: ${toText(unwanted)}`);
}
