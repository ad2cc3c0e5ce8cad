/** Flows and actions started by Apex. Source: Apex Reference Guide, "Interview Class" and "Action Class". */
import { ApexList, ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import { definePlatformClass, platformClass } from '../platform/core/registry.ts';
import { callActions } from './actions/index.ts';
import type { Outputs } from './actions/action.ts';
import type { FlowDefinition } from './definition.ts';
import { FlowFault } from './fault.ts';
import { flowNamed } from './flows.ts';
import { runFlow } from './interview.ts';
import type { Resources } from './resources.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const OBJECT = { kind: 'primitive', name: 'Object' } as const;
const entries = (map: ApexValue): ReadonlyMap<string, ApexValue> => new Map(map instanceof ApexMap ? [...map.pairs()].map(([key, value]) => [String(key), value] as const) : []);

class ApexInterview {
  readonly typeName = 'Flow.Interview';
  readonly flow: FlowDefinition;
  readonly inputs: ReadonlyMap<string, ApexValue>;
  resources: Resources | undefined;
  constructor(flow: FlowDefinition, inputs: ReadonlyMap<string, ApexValue>) {
    this.flow = flow;
    this.inputs = inputs;
  }
}
/** Errors: System.TypeException for a name that is no flow's, as the class of that flow would be missing. */
function createInterview(name: string, inputs: ApexValue): ApexInterview {
  const flow = flowNamed(name);
  if (flow === undefined) raise('System.TypeException', `Invalid type: ${name}`);
  return new ApexInterview(flow, entries(inputs));
}

definePlatformClass({
  name: 'Flow.Interview',
  instances: ApexInterview,
  statics: {
    'createInterview(String,Map<String,Object>)': createInterview,
    createInterview: (namespace: string | null, name: string, inputs: ApexValue) => createInterview(namespace === null || namespace === '' ? name : `${namespace}__${name}`, inputs),
  },
  methods: {
    start: (self: ApexInterview) => {
      try {
        self.resources = runFlow(self.flow, self.inputs);
      } catch (error) {
        if (error instanceof FlowFault) raise('System.FlowException', `An unhandled fault has occurred in this flow: ${error.message}`);
        throw error;
      }
    },
    getVariableValue: (self: ApexInterview, name: string) => {
      if (self.resources === undefined) raise('System.FlowException', 'Interview not started.');
      return self.resources.valueOf(name) ?? null;
    },
  },
});
/** `new Flow.Interview.My_Flow(inputs)`. */
export function defineFlowClasses(flows: readonly FlowDefinition[]): void {
  for (const { name } of flows) {
    const type = `Flow.Interview.${name}`;
    if (platformClass(type) === undefined) definePlatformClass({ name: type, constructors: { '*': (inputs: ApexValue) => createInterview(name, inputs) }, isInstance: (value) => value instanceof ApexInterview && value.flow.name === name });
  }
}

/** An action with the invocations that it has been given. */
class Action {
  readonly typeName = 'Invocable.Action';
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly isStandard: boolean;
  invocations: Map<string, ApexValue>[] = [];
  constructor(type: string, namespace: string | null, name: string, isStandard: boolean) {
    this.type = type;
    this.namespace = namespace;
    this.name = name;
    this.isStandard = isStandard;
  }
  copy(): Action {
    const made = new Action(this.type, this.namespace, this.name, this.isStandard);
    made.invocations = this.invocations.map((inputs) => new Map(inputs));
    return made;
  }
}
class ActionAnswer {
  readonly typeName = 'Invocable.Action.Result';
  readonly action: Action;
  readonly inputs: ReadonlyMap<string, ApexValue>;
  readonly outputs: Outputs;
  constructor(action: Action, inputs: ReadonlyMap<string, ApexValue>, outputs: Outputs) {
    this.action = action;
    this.inputs = inputs;
    this.outputs = outputs;
  }
}
class ActionError {
  readonly typeName = 'Invocable.Action.Error';
  readonly code: string;
  readonly message: string;
  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}
const asMap = (values: ReadonlyMap<string, ApexValue>): ApexMap => new ApexMap(TEXT, OBJECT, [...values]);

/** One invocation when none was added. */
function invoke(action: Action): ApexList {
  const invocations = action.invocations.length === 0 ? [new Map<string, ApexValue>()] : action.invocations;
  const answers = callActions(action.type, action.namespace === null ? action.name : `${action.namespace}__${action.name}`, invocations);
  return new ApexList({ kind: 'platform', name: 'Invocable.Action.Result', args: [] }, answers.map((outputs, index) => new ActionAnswer(action, invocations[index] ?? new Map<string, ApexValue>(), outputs)));
}

definePlatformClass({
  name: 'Invocable.Action',
  instances: Action,
  statics: {
    createStandardAction: (type: string) => new Action(type, null, type, true),
    'createCustomAction(String,String)': (type: string, name: string) => new Action(type, null, name, false),
    createCustomAction: (type: string, namespace: string | null, name: string) => new Action(type, namespace, name, false),
  },
  methods: {
    addInvocation: (self: Action) => {
      self.invocations.push(new Map());
      return self;
    },
    clearInvocations: (self: Action) => {
      self.invocations = [];
      return self;
    },
    setInvocationParameter: (self: Action, name: string, value: ApexValue) => {
      if (self.invocations.length === 0) self.invocations.push(new Map());
      self.invocations.at(-1)?.set(name, value);
      return self;
    },
    setInvocations: (self: Action, list: ApexList) => {
      self.invocations = list.items.map((inputs) => new Map(entries(inputs)));
      return self;
    },
    invoke,
    clone: (self: Action) => self.copy(),
    getName: (self: Action) => self.name,
    getNamespace: (self: Action) => self.namespace,
    getType: (self: Action) => self.type,
    isStandard: (self: Action) => self.isStandard,
  },
});
definePlatformClass({
  name: 'Invocable.Action.Result',
  instances: ActionAnswer,
  methods: {
    isSuccess: ({ outputs }: ActionAnswer) => outputs.error === undefined,
    getAction: ({ action }: ActionAnswer) => action,
    getErrors: ({ outputs }: ActionAnswer) => new ApexList({ kind: 'platform', name: 'Invocable.Action.Error', args: [] }, outputs.error === undefined ? [] : [new ActionError(outputs.error.code, outputs.error.message)]),
    getInvocationParameters: ({ inputs }: ActionAnswer) => asMap(inputs),
    getOutputParameters: ({ outputs }: ActionAnswer) => asMap(outputs.named),
    clone: (self: ActionAnswer) => new ActionAnswer(self.action, self.inputs, self.outputs),
  },
});
definePlatformClass({ name: 'Invocable.Action.Error', instances: ActionError, methods: { getCode: (self: ActionError) => self.code, getMessage: (self: ActionError) => self.message, clone: (self: ActionError) => new ActionError(self.code, self.message) } });
