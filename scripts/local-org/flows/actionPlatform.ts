/** Actions started by Apex, and what they answer. Source: Apex Reference Guide, "Action Class" and "Action.Result Class". */
import { ApexList, ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { toText } from '../platform/core/text.ts';
import { callActions } from './actions/index.ts';
import { entries } from './platform.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const OBJECT = { kind: 'primitive', name: 'Object' } as const;
const RESULT = { kind: 'platform', name: 'Invocable.Action.Result', args: [] } as const;
const ERROR = { kind: 'platform', name: 'Invocable.Action.Error', args: [] } as const;

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
  readonly action: Action | null;
  readonly isSuccess: boolean;
  readonly errors: ApexList;
  readonly inputs: ApexMap;
  readonly outputs: ApexMap;
  constructor(action: Action | null, isSuccess: boolean, errors: readonly ActionError[], inputs: ApexMap, outputs: ApexMap) {
    this.action = action;
    this.isSuccess = isSuccess;
    this.errors = new ApexList(ERROR, [...errors]);
    this.inputs = inputs;
    this.outputs = outputs;
  }
}
class ActionError {
  readonly typeName = 'Invocable.Action.Error';
  readonly code: string | null;
  readonly message: string | null;
  constructor(code: string | null, message: string | null) {
    this.code = code;
    this.message = message;
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return [
      ['code', this.code],
      ['message', this.message],
    ];
  }
}
const asMap = (values: ReadonlyMap<string, ApexValue> = new Map<string, ApexValue>()): ApexMap => new ApexMap(TEXT, OBJECT, [...values]);

/** What tests write down to stand for an answer: `{"success":false,"errors":[{"code":"c","message":"m"}],"outputParameters":{}}`. */
function answerFromJson(values: ApexMap): ActionAnswer {
  const named = entries(values);
  const errors = named.get('errors');
  const made = errors instanceof ApexList ? errors.items.flatMap((one) => (one instanceof ApexMap ? [errorFromJson(one)] : [])) : [];
  return new ActionAnswer(null, named.get('success') === true, made, asMap(), asMap(entries(named.get('outputParameters') ?? null)));
}
function errorFromJson(values: ApexMap): ActionError {
  const named = entries(values);
  return new ActionError(textOf(named.get('code')), textOf(named.get('message')));
}
const textOf = (value: ApexValue | undefined): string | null => (value === undefined || value === null ? null : toText(value));

/** One invocation when none was added. */
function invoke(action: Action): ApexList {
  const invocations = action.invocations.length === 0 ? [new Map<string, ApexValue>()] : action.invocations;
  const answers = callActions(action.type, action.namespace === null ? action.name : `${action.namespace}__${action.name}`, invocations);
  return new ApexList(
    RESULT,
    answers.map(
      ({ error, named }, index) =>
        new ActionAnswer(
          action,
          error === undefined,
          error === undefined ? [] : [new ActionError(error.code, error.message)],
          asMap(invocations[index]),
          asMap(named),
        ),
    ),
  );
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
  fromJson: answerFromJson,
  methods: {
    isSuccess: (self: ActionAnswer) => self.isSuccess,
    getAction: (self: ActionAnswer) => self.action,
    getErrors: (self: ActionAnswer) => self.errors,
    getInvocationParameters: (self: ActionAnswer) => self.inputs,
    getOutputParameters: (self: ActionAnswer) => self.outputs,
    clone: (self: ActionAnswer) =>
      new ActionAnswer(self.action, self.isSuccess, self.errors.items as readonly ActionError[], self.inputs, self.outputs),
  },
});
definePlatformClass({
  name: 'Invocable.Action.Error',
  instances: ActionError,
  fromJson: errorFromJson,
  methods: {
    getCode: (self: ActionError) => self.code,
    getMessage: (self: ActionError) => self.message,
    clone: (self: ActionError) => new ActionError(self.code, self.message),
  },
});
