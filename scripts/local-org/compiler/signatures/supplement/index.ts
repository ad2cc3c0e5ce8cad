/** Where the stubs differ from the platform. Each entry says how it is known. */
import type { MethodSignature, PlatformType } from '../../../language/signatures.ts';
import { ADDED_METHODS } from './addedMethods.ts';
import { withPayments } from './commerce.ts';
import { constantsOf } from './constants.ts';
import { ABSTRACT, ADDED_CONSTRUCTORS, HIDDEN_CONSTRUCTORS, MADE_BY_PLATFORM, ONLY_GIVEN, SILENT } from './construction.ts';
import { ADDED_FIELDS, FIELD_TYPES, isCopied, METHOD_NAMES, PARAMETER_TYPES, RESULTS, WITH_STATIC_FIELDS } from './memberTypes.ts';
import { IMPLEMENTED, INTERFACES, SUPERCLASSES } from './relations.ts';
import { method, typed } from './signature.ts';

export { ADDED_TYPES } from './types.ts';

/** A type with the superclass and the interface that its declaration leaves out. */
export function related(type: PlatformType): PlatformType {
  const parent = SUPERCLASSES[type.name];
  const contract = IMPLEMENTED[type.name];
  return {
    ...type,
    ...(parent === undefined ? {} : { extends: typed(parent) }),
    ...(contract === undefined ? {} : { implements: [typed(contract)] }),
  };
}

/** A stub's type, with what the stubs leave out. */
export function supplemented(type: PlatformType): PlatformType {
  return asKind(
    withPayments({
      ...related(type),
      constructors: constructorsOf(type),
      isAbstract: type.isAbstract || ABSTRACT.has(type.name),
      ...(MADE_BY_PLATFORM.has(type.name) ? { isMadeByPlatform: true } : {}),
      constants: constantsOf(type.name, type.constants),
      fields: [
        ...type.fields.map((field) => ({
          ...field,
          isStatic: field.isStatic || WITH_STATIC_FIELDS.has(type.name),
          type: FIELD_TYPES[type.name]?.[field.name] ?? field.type,
        })),
        ...(ADDED_FIELDS[type.name] ?? []),
      ],
      methods: [
        ...type.methods.map((one) => withTypes(type.name, { ...one, name: METHOD_NAMES[type.name]?.[one.name] ?? one.name })),
        ...(ADDED_METHODS[type.name] ?? []),
        ...(isCopied(type) ? [method('clone', 'System.Object')] : []),
      ],
    }),
  );
}

function constructorsOf({ constructors, name }: PlatformType): PlatformType['constructors'] {
  if (ONLY_GIVEN.has(name)) return [];
  if (HIDDEN_CONSTRUCTORS.has(name)) return [{ parameters: [], isHidden: true }, ...(ADDED_CONSTRUCTORS[name] ?? [])];
  if (MADE_BY_PLATFORM.has(name) && constructors.length === 0) return [{ parameters: [] }];
  const written = constructors.filter(({ parameters }) => parameters.length === 0 || !SILENT.has(name));
  return [...written, ...(ADDED_CONSTRUCTORS[name] ?? [])];
}

function withTypes(owner: string, written: MethodSignature): MethodSignature {
  const result = RESULTS[`${owner}.${written.name}/${String(written.parameters.length)}`];
  const method = result === undefined ? written : { ...written, returns: result };
  const types = PARAMETER_TYPES[`${owner}.${method.name}`];
  return types === undefined
    ? method
    : { ...method, parameters: method.parameters.map(({ name, type }) => ({ name, type: types[name] ?? type })) };
}

function asKind(type: PlatformType): PlatformType {
  if (!INTERFACES.has(type.name)) return type;
  const methods = type.methods.map((method) => ({ ...method, isAbstract: true }));
  return { ...type, kind: 'interface', isAbstract: true, constructors: [], methods };
}
