/** `Flow.Interview.My_Flow`: a class for each flow of the project. Source: Apex Reference Guide, "Interview Class". */
import type { PlatformType, Signatures } from './model.ts';

const PREFIX = 'Flow.Interview.';

export function withFlows(signatures: Signatures, flows: readonly string[]): Signatures {
  const types = new Map(flows.map((name) => [`${PREFIX}${name}`.toLowerCase(), interviewOf(name)] as const));
  return {
    type: (name) => types.get(name.toLowerCase()) ?? signatures.type(name),
    namespaces: () => signatures.namespaces(),
    typesIn: (namespace) => signatures.typesIn(namespace),
    standardObject: (name) => signatures.standardObject(name),
    standardObjectNames: () => signatures.standardObjectNames(),
  };
}

function interviewOf(flow: string): PlatformType {
  const text = { name: 'System.String', args: [] };
  const inputs = { name: 'System.Map', args: [text, { name: 'System.Object', args: [] }] };
  return { name: `${PREFIX}${flow}`, kind: 'class', typeParameters: [], isAbstract: false, extends: { name: 'Flow.Interview', args: [] }, implements: [], constructors: [{ parameters: [{ name: 'inputs', type: inputs }] }], methods: [], fields: [], constants: [] };
}
