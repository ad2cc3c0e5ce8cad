/** Flows started by Apex. Source: Apex Reference Guide, "Interview Class". */
import { ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import { definePlatformClass, platformClass } from '../platform/core/registry.ts';
import { ApexDate, ApexDatetime } from '../platform/values/index.ts';
import type { FlowDefinition } from './definition.ts';
import { FlowFault } from './fault.ts';
import { flowNamed } from './flows.ts';
import { runFlow } from './run.ts';
import { membersOf, type FlowMember } from './members.ts';
import type { Resources } from './resources.ts';

export const entries = (map: ApexValue): ReadonlyMap<string, ApexValue> =>
  new Map(map instanceof ApexMap ? [...map.pairs()].map(([key, value]) => [String(key), value] as const) : []);

class ApexInterview {
  readonly typeName = 'Flow.Interview';
  readonly flow: FlowDefinition;
  readonly inputs: Map<string, ApexValue>;
  resources: Resources | undefined;
  constructor(flow: FlowDefinition, inputs: ReadonlyMap<string, ApexValue>) {
    this.flow = flow;
    this.inputs = new Map(inputs);
  }

  /** A variable: before the start what is given to it. */
  read(name: string): ApexValue {
    return (this.resources === undefined ? this.inputs.get(name) : this.resources.valueOf(name)) ?? null;
  }
  write(name: string, value: ApexValue): void {
    this.inputs.set(name, value);
    this.resources?.input(name, value);
  }
}
/** Errors: System.TypeException for an unknown flow, as for a missing class. */
function createInterview(name: string, inputs: ApexValue, shown = name): ApexInterview {
  const flow = flowNamed(name);
  if (flow === undefined) raise('System.TypeException', `Invalid type: ${shown}`);
  return new ApexInterview(flow, entries(inputs));
}

/** Errors: System.NullPointerException for null instead of a name or of values. */
function createNamed(namespace: string | null, name: string | null, inputs: ApexValue): ApexInterview {
  if (name === null) raise('System.NullPointerException', 'Argument flowName cannot be null');
  if (inputs === null) raise('System.NullPointerException', 'Argument initialValues cannot be null');
  return namespace === null || namespace === ''
    ? createInterview(name, inputs)
    : createInterview(`${namespace}__${name}`, inputs, `${namespace}.${name}`);
}

definePlatformClass({
  name: 'Flow.Interview',
  instances: ApexInterview,
  statics: {
    'createInterview(String,Map<String,Object>)': (name: string | null, inputs: ApexValue) => createNamed(null, name, inputs),
    createInterview: createNamed,
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
      if (self.resources === undefined) raise('System.FlowException', 'Interview not started');
      return asApex(self.resources.valueOf(name) ?? null);
    },
  },
});
/** Code gets a date as the moment when it begins in GMT (seen in an org). */
const asApex = (value: ApexValue): ApexValue => (value instanceof ApexDate ? new ApexDatetime(value.daysSinceEpoch() * 86_400_000) : value);

/** `new Flow.Interview.My_Flow(inputs)`. */
export function defineFlowClasses(flows: readonly FlowDefinition[]): void {
  for (const flow of flows) {
    const type = `Flow.Interview.${flow.name}`;
    if (platformClass(type) === undefined)
      definePlatformClass({
        name: type,
        constructors: { '*': (inputs: ApexValue) => createInterview(flow.name, inputs) },
        fields: Object.fromEntries(membersOf(flow).map((member) => [member.name, accessTo(member)] as const)),
        isInstance: (value) => value instanceof ApexInterview && value.flow.name === flow.name,
      });
  }
}

/** Reading what is no output gives null, and writing what is no input does nothing. */
const accessTo = ({ name, isInput, isOutput }: FlowMember): Access => ({
  get: (interview) => (isOutput ? interview.read(name) : null),
  set: (interview, value) => {
    if (isInput) interview.write(name, value);
  },
});
interface Access {
  readonly get: (interview: ApexInterview) => ApexValue;
  readonly set: (interview: ApexInterview, value: ApexValue) => void;
}
