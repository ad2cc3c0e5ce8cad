/** Salesforce Functions, which no org has any more: only mocks of tests answer. The words of the refusals are not documented. Source: Apex Reference Guide, "Functions Namespace". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { perTransaction, running, transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { enumMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { callBridge } from '../../jobs/bridge.ts';
import type { OtherWork } from '../../jobs/queue/otherWork.ts';
import { functionMockOf } from '../mocks.ts';

const STATUSES = ['ERROR', 'PENDING', 'SUCCESS'];

class PlatformFunction {
  readonly typeName = 'Functions.Function';
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

class InvocationError {
  readonly typeName = 'Functions.FunctionInvocationError';
  readonly type: ApexValue;
  readonly message: string | null;
  constructor(type: ApexValue, message: string | null) {
    this.type = type;
    this.message = message;
  }
}

class Invocation {
  readonly typeName = 'Functions.FunctionInvocation';
  readonly id: string | null;
  readonly status: ApexValue;
  readonly response: string | null;
  readonly error: InvocationError | null;
  constructor(id: string | null, status: string, response: string | null, error: InvocationError | null = null) {
    this.id = id;
    this.status = enumMember('Functions.FunctionInvocationStatus', STATUSES, status);
    this.response = response;
    this.error = error;
  }
}

/** Callbacks that run at the end of the test's work. */
const waiting = perTransaction('callbacks of functions', (): (() => void)[] => []);
export const functionCallbacks: OtherWork = {
  step: () => {
    const next = running.transaction === undefined ? undefined : waiting().shift();
    next?.();
    return next !== undefined;
  },
};

/** @param parts a name, or a namespace and a name. */
function find(...parts: readonly (string | null)[]): PlatformFunction {
  const name = parts.at(-1) ?? '';
  if (!/^\w+\.\w+$/.test(name)) raise('System.InvalidParameterValueException', `Function names have the form project.function: ${name}`);
  return new PlatformFunction(name);
}

function invoke({ name }: PlatformFunction, payload: string | null, ...callbacks: readonly ApexValue[]): ApexValue {
  const tx = transaction();
  const mock = functionMockOf(tx);
  if (mock === undefined && tx.isTest) raise('System.CalloutException', 'Functions cannot be invoked in tests');
  if (mock === undefined) throw new NotImplemented('Functions.Function.invoke outside a mock');
  if (callbacks.length === 0) return mock(name, payload);
  const [callback = null] = callbacks;
  if (callback === null) raise('System.InvalidParameterValueException', 'callback cannot be null');
  waiting().push(() => void callBridge(callback, 'functions.functioncallback#handleresponse/1', mock(name, payload)));
  return new Invocation(null, 'PENDING', null);
}

definePlatformClass({ name: 'Functions.Function', instances: PlatformFunction, statics: { get: find }, methods: { invoke } });
definePlatformClass({
  name: 'Functions.FunctionInvocation',
  instances: Invocation,
  methods: {
    getError: ({ error }: Invocation) => error,
    getInvocationId: ({ id }: Invocation) => id,
    getResponse: ({ response }: Invocation) => response,
    getStatus: ({ status }: Invocation) => status,
  },
});
definePlatformClass({
  name: 'Functions.FunctionInvocationError',
  instances: InvocationError,
  methods: { getMessage: ({ message }: InvocationError) => message, getType: ({ type }: InvocationError) => type },
});
definePlatformClass({
  name: 'Functions.MockFunctionInvocationFactory',
  statics: {
    createErrorResponse: (id: string | null, type: ApexValue, message: string | null) =>
      new Invocation(id, 'ERROR', null, new InvocationError(type, message)),
    createSuccessResponse: (id: string | null, response: string | null) => new Invocation(id, 'SUCCESS', response),
  },
});
