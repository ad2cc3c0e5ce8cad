/** Batches of inputs, with a result for each. Source: Apex Reference Guide, "ConnectApi.BatchInput", "ConnectApi.BatchResult". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { ApexExceptionValue } from '../../../platform/core/error.ts';
import { held, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { holder, listOf } from './base.ts';

const isHeld = (value: ApexValue, name: string): boolean => value instanceof Holder && value.typeName === `ConnectApi.${name}`;
const errorOf = (self: Holder): ApexExceptionValue | null => held(self, 'error') as ApexExceptionValue | null;
const messageOf = (self: Holder): string | null => errorOf(self)?.message ?? null;
const typeNameOf = (self: Holder): string | null => errorOf(self)?.typeName ?? null;

definePlatformClass({
  name: 'ConnectApi.BatchResult',
  isInstance: (value) => isHeld(value, 'BatchResult'),
  fields: {
    Result: { get: (self: Holder) => held(self, 'result') },
    Error: { get: (self: Holder) => held(self, 'error') },
    ErrorMessage: { get: messageOf },
    ErrorTypeName: { get: typeNameOf },
    isSuccess: { get: (self: Holder) => held(self, 'success') },
  },
  methods: {
    isSuccess: (self: Holder) => held(self, 'success'),
    getResult: (self: Holder) => held(self, 'result'),
    getError: (self: Holder) => held(self, 'error'),
    getErrorMessage: messageOf,
    getErrorTypeName: typeNameOf,
  },
});
definePlatformClass({
  name: 'ConnectApi.BatchInput',
  isInstance: (value) => isHeld(value, 'BatchInput'),
  constructors: {
    '*': (input: ApexValue, binaries: ApexValue = null) =>
      holder('BatchInput', { input, binaries: isHeld(binaries, 'BinaryInput') ? listOf('BinaryInput', [binaries]) : binaries }),
  },
  methods: { getInput: (self: Holder) => held(self, 'input'), getBinaries: (self: Holder) => held(self, 'binaries') },
});
