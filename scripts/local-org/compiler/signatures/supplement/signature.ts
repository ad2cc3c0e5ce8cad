/** Short ways of writing the signatures that the supplement adds. */
import type { MethodSignature, PlatformType, SignatureType } from '../../../language/signatures.ts';

/** `List<SObject>` of namespaced names. */
export function typed(text: string): SignatureType {
  const [, name = text, args] = /^([\w.]+)<(.*)>$/.exec(text) ?? [];
  return { name, args: args === undefined ? [] : args.split(',').map(typed) };
}

/** @param returns undefined = void */
export const method = (
  name: string,
  returns: string | undefined,
  parameters: readonly (readonly [string, string])[] = [],
): MethodSignature => ({
  name,
  isStatic: false,
  isAbstract: false,
  ...(returns === undefined ? {} : { returns: typed(returns) }),
  ...constructing(parameters),
});
export function constructing(parameters: readonly (readonly [string, string])[]): PlatformType['constructors'][number] {
  return { parameters: parameters.map(([name, type]) => ({ name, type: typed(type) })) };
}
export const statics = (...methods: readonly MethodSignature[]): readonly MethodSignature[] =>
  methods.map((one) => ({ ...one, isStatic: true }));

export const fieldsOf = (fields: Readonly<Record<string, string>>): PlatformType['fields'] =>
  Object.entries(fields).map(([name, type]) => ({ name, isStatic: false, isFinal: false, type: typed(type) }));

export const classOf = (name: string, methods: PlatformType['methods'], parent?: string): PlatformType => ({
  name,
  kind: 'class',
  typeParameters: [],
  isAbstract: false,
  ...(parent === undefined ? {} : { extends: typed(parent) }),
  implements: [],
  constructors: [],
  methods,
  fields: [],
  constants: [],
});
export const interfaceOf = (name: string, methods: PlatformType['methods']): PlatformType => ({
  ...classOf(
    name,
    methods.map((one) => ({ ...one, isAbstract: true })),
  ),
  kind: 'interface',
  isAbstract: true,
});
/** An exception with the constructors of every exception. */
export const exceptionOf = (name: string, methods: PlatformType['methods'] = []): PlatformType => ({
  ...classOf(name, methods, 'System.Exception'),
  constructors: [[], ['System.String'], ['System.Exception'], ['System.String', 'System.Exception']].map((types) => ({
    parameters: types.map((type) => ({ name: 'value', type: typed(type) })),
  })),
});
