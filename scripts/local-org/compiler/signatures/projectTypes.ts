/** Classes that the platform makes for a project's metadata: `Flow.Interview.My_Flow`, `DataWeaveScriptResource.myScript`. Source: Apex Reference Guide, "Interview Class", "DataWeave Namespace". */
import type { PlatformType, Signatures, SignatureType } from '../../language/signatures.ts';

const SCRIPTS = 'DataWeaveScriptResource';
const TEXT = { name: 'System.String', args: [] };
const INPUTS = { name: 'inputs', type: { name: 'System.Map', args: [TEXT, { name: 'System.Object', args: [] }] } };

export interface FlowClass {
  readonly name: string;
  /** Its inputs and outputs. */
  readonly members: readonly { readonly name: string; readonly type: SignatureType }[];
}
interface Named {
  readonly flows: readonly FlowClass[];
  readonly scripts: readonly string[];
}

export function withProjectTypes(signatures: Signatures, { flows, scripts }: Named): Signatures {
  const made = [...flows.map(interviewOf), ...scripts.map(scriptOf)];
  const types = new Map(made.map((type) => [type.name.toLowerCase(), type] as const));
  return {
    type: (name) => types.get(name.toLowerCase()) ?? signatures.type(name),
    namespaces: () => [...signatures.namespaces(), ...(scripts.length === 0 ? [] : [SCRIPTS])],
    typesIn: (namespace) =>
      namespace.toLowerCase() === SCRIPTS.toLowerCase() ? scripts.map((name) => `${SCRIPTS}.${name}`) : signatures.typesIn(namespace),
    standardObject: (name) => signatures.standardObject(name),
    standardObjectNames: () => signatures.standardObjectNames(),
  };
}

const classOf = (name: string, parent: string): PlatformType => ({
  name,
  kind: 'class',
  typeParameters: [],
  isAbstract: false,
  extends: { name: parent, args: [] },
  implements: [],
  constructors: [],
  methods: [],
  fields: [],
  constants: [],
});
const interviewOf = ({ name: flow, members }: FlowClass): PlatformType => ({
  ...classOf(`Flow.Interview.${flow}`, 'Flow.Interview'),
  fields: members.map(({ name, type }) => ({ name, type, isStatic: false, isFinal: false })),
  constructors: [{ parameters: [INPUTS] }],
});
const scriptOf = (name: string): PlatformType => ({
  ...classOf(`${SCRIPTS}.${name}`, 'DataWeave.Script'),
  constructors: [{ parameters: [] }],
});
