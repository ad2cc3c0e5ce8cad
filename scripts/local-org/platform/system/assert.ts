/** Source: Apex Reference Guide, "Assert Class". */
import type { ApexValue } from '../core/contract.ts';
import { definePlatformClass } from '../core/registry.ts';
import { isType, nameOfType } from '../core/types.ts';
import { assertEqual, assertNotEqual, assertTrue, fail } from './assertions.ts';
import type { ApexTypeValue } from './type.ts';

definePlatformClass({
  name: 'System.Assert',
  statics: {
    areEqual: assertEqual,
    areNotEqual: assertNotEqual,
    fail: (message?: ApexValue) => fail(message),
    isFalse: (condition: boolean | null, message?: ApexValue) => (condition === false ? undefined : fail(message)),
    isInstanceOfType: (value: ApexValue, type: ApexTypeValue, message?: ApexValue) =>
      isType(value, type.type) ? undefined : fail(message, `Expected: instance of ${type.name}, Actual: ${nameOfType(value)}`),
    isNotInstanceOfType: (value: ApexValue, type: ApexTypeValue, message?: ApexValue) =>
      isType(value, type.type) ? fail(message, `Same type: ${type.name}`) : undefined,
    isNotNull: (value: ApexValue, message?: ApexValue) => assertNotEqual(null, value, message),
    isNull: (value: ApexValue, message?: ApexValue) => assertEqual(null, value, message),
    isTrue: assertTrue,
  },
});
