/** Invocable.Action: actions called from Apex, and their results. Source: Apex Reference Guide, "Action Class" and "Action.Result Class". */
import { ApexList, ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { toText } from '../platform/core/text.ts';
import { isActionType } from './actions/actionTypes.ts';
import { callActions } from './actions/index.ts';
import { entries } from './platform.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const OBJECT = { kind: 'primitive', name: 'Object' } as const;
const RESULT = { kind: 'platform', name: 'Invocable.Action.Result', args: [] } as const;
const ERROR = { kind: 'platform', name: 'Invocable.Action.Error', args: [] } as const;

/** An action with its invocations. A standard action has no name. */
class Action {
  readonly typeName = 'Invocable.Action';
  readonly type: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly isStandard: boolean;
  readonly isContainer = true;
  invocations: ApexMap[] = [];
  constructor(type: string | null, namespace: string | null, name: string | null, isStandard: boolean) {
    this.type = type;
    this.namespace = namespace;
    this.name = name;
    this.isStandard = isStandard;
  }
  copy(): Action {
    const made = new Action(this.type, this.namespace, this.name, this.isStandard);
    made.invocations = this.invocations.map((inputs) => asMap(entries(inputs)));
    return made;
  }
  toApexText(): string {
    const invocations = this.invocations.map(toText).join(', ');
    const { name, namespace, type } = this;
    return `Action:[apiVersion=null, invocations=(${invocations}), invokeFromLightningComponent=false, name=${name}, namespace=${namespace}, type=${type}, version=null]`;
  }
}
class ActionAnswer {
  readonly typeName = 'Invocable.Action.Result';
  readonly action: Action | null;
  readonly isSuccess: boolean;
  readonly errors: ApexList;
  readonly inputs: ApexMap;
  readonly outputs: ApexMap | null;
  readonly isContainer = true;
  constructor(action: Action | null, isSuccess: boolean, errors: readonly ActionError[], inputs: ApexMap, outputs: ApexMap | null) {
    this.action = action;
    this.isSuccess = isSuccess;
    this.errors = new ApexList(ERROR, [...errors]);
    this.inputs = inputs;
    this.outputs = outputs;
  }
  toApexText(): string {
    const { action, errors, inputs, outputs, isSuccess } = this;
    return `Result:[action=${toText(action as ApexValue)}, errors=${toText(errors)}, invocationParameters=${toText(inputs)}, outputParameters=${toText(outputs)}, success=${isSuccess}]`;
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
  toApexText(): string {
    return `Error:[code=${this.code}, message=${this.message}]`;
  }
}
const asMap = (values: ReadonlyMap<string, ApexValue> = new Map<string, ApexValue>()): ApexMap => new ApexMap(TEXT, OBJECT, [...values]);

/** A result that a test deserialises from JSON: `{"success":false,"errors":[{"code":"c","message":"m"}],"outputParameters":{}}`. */
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

const NAMED_TYPES: ReadonlySet<string> = new Set(['apex', 'flow', 'quickaction']);

/** Errors: System.NullPointerException without a type, or without a name where the type needs one; System.TypeException for an unknown type. */
function typeOf({ type, name }: Action): string {
  if (type === null) raise('System.NullPointerException', `Specify a type for the ${name ?? 'unknown'} custom invocable action.`);
  if (!isActionType(type)) raise('System.TypeException', `"${type}" isn't a valid action type.`);
  if (name === null && NAMED_TYPES.has(type.toLowerCase()))
    raise('System.NullPointerException', `Specify a name for the ${type} custom invocable action type.`);
  return type;
}

/** Runs one invocation if none was added. A failed one has no outputs. */
function invoke(action: Action): ApexList {
  const type = typeOf(action);
  const name = action.name ?? '';
  if (action.invocations.length === 0) action.invocations.push(asMap());
  const { invocations } = action;
  const answers = callActions(type, (action.namespace ?? '') === '' ? name : `${action.namespace}__${name}`, invocations.map(entries));
  return new ApexList(
    RESULT,
    answers.map(
      ({ error, named }, index) =>
        new ActionAnswer(
          action,
          error === undefined,
          error === undefined ? [] : [new ActionError(error.code, error.message)],
          invocations[index] ?? asMap(),
          error === undefined ? asMap(named) : null,
        ),
    ),
  );
}

definePlatformClass({
  name: 'Invocable.Action',
  instances: Action,
  statics: {
    createStandardAction: (type: string | null) => new Action(type, null, null, true),
    'createCustomAction(String,String)': (type: string | null, name: string | null) => new Action(type, null, name, false),
    createCustomAction: (type: string | null, namespace: string | null, name: string | null) => new Action(type, namespace, name, false),
  },
  methods: {
    addInvocation: (self: Action) => {
      self.invocations.push(asMap());
      return self;
    },
    clearInvocations: (self: Action) => {
      self.invocations = [];
      return self;
    },
    setInvocationParameter: (self: Action, name: string, value: ApexValue) => {
      if (self.invocations.length === 0) self.invocations.push(asMap());
      self.invocations.at(-1)?.put(name, value);
      return self;
    },
    setInvocations: (self: Action, list: ApexList) => {
      self.invocations = list.items.map((inputs) => asMap(entries(inputs)));
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
