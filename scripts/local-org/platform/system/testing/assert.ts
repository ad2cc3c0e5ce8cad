/** Source: Apex Reference Guide, "Assert Class"; the words were seen in an org. */
import type { ApexValue } from '../../core/contract.ts';
import { raise, raiseNullPointer } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { isType } from '../../core/types.ts';
import { assertEqual, assertEqualText, assertNotEqual, assertNotEqualText, fail } from './assertions.ts';
import type { ApexTypeValue } from '../objects/type.ts';

/** Errors: System.NullPointerException for a message that is given as null, whatever the assertion finds. */
function require(isTrue: boolean, message: ApexValue | undefined, ...facts: readonly string[]): void {
  if (message === null) raise('System.NullPointerException', 'Message parameter cannot be null');
  if (!isTrue) fail(...facts, message);
}

function requireInstance(isWanted: boolean, value: ApexValue, given: ApexTypeValue | null, message: ApexValue | undefined): void {
  const type = given ?? raiseNullPointer();
  const relation = isWanted ? 'is not an instance' : 'is an instance';
  require(isType(value, type.type) === isWanted, message, `The provided object ${relation} of class ${type.name}`);
}

definePlatformClass({
  name: 'System.Assert',
  statics: {
    areEqual: assertEqual,
    areNotEqual: assertNotEqual,
    'areEqual(String,String)': assertEqualText,
    'areNotEqual(String,String)': assertNotEqualText,
    fail: (message?: ApexValue) => require(false, message, 'Assertion failed'),
    isFalse: (condition: boolean | null, message?: ApexValue) => require(!(condition ?? raiseNullPointer()), message),
    isInstanceOfType: (value: ApexValue, type: ApexTypeValue | null, message?: ApexValue) => requireInstance(true, value, type, message),
    isNotInstanceOfType: (value: ApexValue, type: ApexTypeValue | null, message?: ApexValue) =>
      requireInstance(false, value, type, message),
    isNotNull: (value: ApexValue, message?: ApexValue) => require(value !== null, message, 'Instance expected to be a non null value'),
    isNull: (value: ApexValue, message?: ApexValue) => require(value === null, message, 'Nullable object asserted with non null value'),
    isTrue: (condition: boolean | null, message?: ApexValue) => require(condition ?? raiseNullPointer(), message),
  },
});
