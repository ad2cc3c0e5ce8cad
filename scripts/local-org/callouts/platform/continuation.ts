/** Continuations: collects requests; responses come from the test, or are fetched when an action of a screen returns the continuation. Source: Apex Developer Guide, "Asynchronous Callouts", "Testing Continuation Controllers"; Lightning Web Components Developer Guide, "@AuraEnabled Annotation for Continuations". */
import { ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance, UserType } from '../../platform/core/contract.ts';
import { perTransaction } from '../../platform/core/current.ts';
import { ApexThrow, NotImplemented, raise, raiseNullPointer } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { ApexList } from '../../platform/collections/index.ts';
import { HttpResponse, type HttpRequest } from '../messages.ts';
import { send } from '../send.ts';

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
/** Responses that the test has set or that were fetched, by label. */
export const responses = perTransaction('responses to continuations', () => new Map<string, HttpResponse>());
const properties = ['ContinuationMethod', 'Timeout', 'state'] as const;

/** Accepts more requests than the platform's limit. Source: seen in an org. */
export function addHttpRequest(self: Continuation, request: HttpRequest | null): string {
  if (request === null) raiseNullArgument();
  const label = `Continuation-${String(self.requests.size + 1)}`;
  self.requests.put(label, request);
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

/** Errors: System.IllegalArgumentException for a value that is no instance of a project class; the message is ours. @param role of the argument */
export function instanceOf(value: ApexValue, role: string): UserInstance {
  if (value === null) raiseNullArgument();
  if (typeof value === 'object' && '$type' in value) return value as UserInstance;
  raise('System.IllegalArgumentException', `The ${role} is no instance of an Apex class`);
}

/** Calls the callback, which takes nothing, a state, or the labels and the state. */
function invoke(controller: ApexValue, continuation: Continuation): ApexValue {
  const instance = instanceOf(controller, 'controller');
  return callBack(instance.$type, instance, continuation);
}

/** @param instance of the controller, if it has any. */
function callBack(type: UserType, instance: UserInstance | null, continuation: Continuation): ApexValue {
  const name = continuation.ContinuationMethod?.toLowerCase();
  const method = type.methods.find((candidate) => candidate.name.toLowerCase() === name);
  if (method === undefined) throw new NotImplemented(`the continuation method ${String(continuation.ContinuationMethod)}`);
  const labels = new ApexList(TEXT, [...continuation.requests.keys()]);
  const args = [[], [continuation.state], [labels, continuation.state]][method.parameters.length] ?? [];
  return method.call(method.isStatic ? null : instance, args);
}

/** Sends the requests of a continuation and calls its callback, whose result replaces that of the action. */
export function resume(type: UserType, continuation: Continuation): ApexValue {
  for (const [label, request] of continuation.requests.pairs()) responses().set(label as string, answerTo(request as HttpRequest));
  return callBack(type, null, continuation);
}

const FAILED_CONNECTION = 2001;
/** The response for a failed request has a status. Source: Apex Developer Guide, "Asynchronous Callouts", its status codes. */
function answerTo(request: HttpRequest): HttpResponse {
  try {
    return send(request) as HttpResponse;
  } catch (error) {
    if (!(error instanceof ApexThrow)) throw error;
    const response = new HttpResponse();
    response.statusCode = FAILED_CONNECTION;
    response.status = error.message;
    return response;
  }
}

definePlatformClass({
  name: 'System.Test',
  statics: {
    setContinuationResponse: (label: string, response: HttpResponse) => void responses().set(label, response),
    invokeContinuationMethod: invoke,
  },
});
