/**
 * A short notation for types that the stubs leave out: a line for each type, followed by a line for each member.
 *
 *     class Space.Name [extends Space.Other]            interface Space.Name            enum Space.Name A B
 *       new(Integer, List<String> names)
 *       static find(String): Space.Name
 *       field size: Integer
 *
 * Names without a namespace are those of System, `@Order` is an object.
 */
import type { MethodSignature, PlatformType, SignatureType } from '../../../language/signatures.ts';
import { typed } from './signature.ts';

type Parameters = MethodSignature['parameters'];

export function declared(text: string): readonly PlatformType[] {
  const types: PlatformType[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [word = '', ...rest] = line.split(' ');
    const [name = '', ...constants] = rest;
    const last = types.at(-1);
    if (word === 'class' || word === 'interface' || word === 'enum') types.push(typeOf(word, name, constants));
    else if (line !== '' && last !== undefined) types[types.length - 1] = withMember(last, line);
  }
  return types;
}

function typeOf(kind: PlatformType['kind'], name: string, rest: readonly string[]): PlatformType {
  const shared = { typeParameters: [], implements: [], constructors: [], methods: [], fields: [] };
  const [word, parent] = rest;
  const family = kind === 'class' && word === 'extends' && parent !== undefined ? { extends: typed(parent) } : {};
  return { ...shared, ...family, name, kind, isAbstract: kind === 'interface', constants: kind === 'enum' ? rest : [] };
}

function withMember(type: PlatformType, line: string): PlatformType {
  const field = /^field (\w+): (.+)$/.exec(line);
  if (field !== null) {
    const [, name = '', of = ''] = field;
    return { ...type, fields: [...type.fields, { name, type: inSystem(of), isStatic: false, isFinal: false }] };
  }
  const [, isStatic, name = '', parameters = '', returns] = /^(static )?(\w+)\((.*?)\)(?:: (.+))?$/.exec(line) ?? [];
  const taken = parametersOf(parameters);
  if (name === 'new') return { ...type, constructors: [...type.constructors, { parameters: taken }] };
  const method: MethodSignature = {
    name,
    isStatic: isStatic !== undefined,
    isAbstract: type.kind === 'interface',
    parameters: taken,
    ...(returns === undefined ? {} : { returns: inSystem(returns) }),
  };
  return { ...type, methods: [...type.methods, method] };
}

function parametersOf(text: string): Parameters {
  return text === ''
    ? []
    : text.split(', ').map((written, index) => {
        const [type = '', name = `parameter${String(index + 1)}`] = written.split(' ');
        return { name, type: inSystem(type) };
      });
}

function inSystem(text: string): SignatureType {
  const { name, args } = typed(text);
  if (name.startsWith('@')) return typed(name.slice(1));
  return {
    name: name.includes('.') ? name : `System.${name}`,
    args: args.map((arg) => (arg.name.includes('.') ? arg : inSystem(arg.name))),
  };
}
