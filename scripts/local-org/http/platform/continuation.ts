/** Continuations in tests: requests noted, answers given by the test. Source: Apex Developer Guide, "Testing Continuation Controllers". */
import { ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { perTransaction } from '../../platform/core/current.ts';
import { NotImplemented, raiseNullPointer } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { HttpRequest, HttpResponse } from '../callout/messages.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;

export class Continuation {
  readonly typeName = 'System.Continuation';
  ContinuationMethod: string | null = null;
  Timeout: number | null;
  state: ApexValue = null;
  readonly requests = new ApexMap(TEXT, { kind: 'platform', name: 'System.HttpRequest', args: [] });
  constructor(timeout: number | null) {
    this.Timeout = timeout;
  }
}
/** What the test has set, by label. */
export const responses = perTransaction('responses to continuations', () => new Map<string, HttpResponse>());
const properties = ['ContinuationMethod', 'Timeout', 'state'] as const;

/** More than may be sent are taken here. Source: seen in an org. */
export function addHttpRequest(self: Continuation, request: HttpRequest | null): string {
  if (request === null) raiseNullArgument();
  const label = `Continuation-${String(self.requests.size + 1)}`;
  self.requests.put(label, request as unknown as ApexValue);
  return label;
}

definePlatformClass({
  name: 'System.Continuation',
  instances: Continuation,
  constructors: { '*': (timeout: number | null) => new Continuation(timeout ?? raiseNullPointer()) },
  statics: { getResponse: (label: string) => responses().get(label) ?? null },
  methods: {
    addHttpRequest,
    getRequests: (self: Continuation) => self.requests,
  },
  fields: Object.fromEntries(
    properties.map((name) => [
      name,
      {
        get: (self: Continuation) => self[name] as ApexValue,
        set: (self: Continuation, value: ApexValue) => void Object.assign(self, { [name]: value }),
      },
    ]),
  ),
});

/** The callback takes nothing, or a state, or the labels and the state. */
function invoke(controller: ApexValue, continuation: Continuation): ApexValue {
  const instance = controller as unknown as UserInstance;
  const name = continuation.ContinuationMethod?.toLowerCase();
  const method = instance.$type.methods.find((candidate) => candidate.name.toLowerCase() === name);
  if (method === undefined) throw new NotImplemented(`the continuation method ${String(continuation.ContinuationMethod)}`);
  const labels = new ApexList(TEXT, [...continuation.requests.keys()]);
  const args = [[], [continuation.state], [labels, continuation.state]][method.parameters.length] ?? [];
  return method.call(method.isStatic ? null : instance, args);
}
definePlatformClass({
  name: 'System.Test',
  statics: {
    setContinuationResponse: (label: string, response: HttpResponse) => void responses().set(label, response),
    invokeContinuationMethod: invoke,
  },
});
