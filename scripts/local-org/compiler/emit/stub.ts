/** Instances whose methods a StubProvider answers. Source: Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import type { TypeShape } from '../image/image.ts';
import type { ApexType } from '../../language/types.ts';
import type { ApexValue, UserInstance, UserMethod, UserType } from '../../platform/core/contract.ts';
import type { CompiledClass } from './runtime/index.ts';

export type StubAnswer = (stub: UserInstance, method: UserMethod, args: readonly ApexValue[]) => ApexValue;
interface Types {
  typeNamed(name: string): UserType | undefined;
}

/** Every instance method that is not private is answered, inherited ones and those of interfaces too; fields are null. */
export function makeStub(types: Types, type: TypeShape, compiled: CompiledClass, answer: StubAnswer): UserInstance {
  const described = compiled.prototype.$type;
  const stub = new compiled();
  const hide = (key: string, value: unknown): void => void Object.defineProperty(stub, key, { value, enumerable: false });
  for (const method of methodsOf(types, described)) hide(method.key, (...args: ApexValue[]) => answer(stub, method, args));
  for (let level: CompiledClass | null = compiled; level !== null; level = Object.getPrototypeOf(level) as CompiledClass | null) {
    for (const { key, methodKey } of level.$bridges ?? []) hide(key, (...args: ApexValue[]) => stub[methodKey]?.(...args));
  }
  hide('$type', stubType(type, described));
  return stub;
}

/** Nearest first, so that an override hides what it overrides. */
function methodsOf(types: Types, type: UserType): readonly UserMethod[] {
  const found = new Map<string, UserMethod>();
  const add = (next: UserType | undefined): void => {
    for (const method of next?.methods ?? [])
      if (!method.isStatic && method.access !== 'private' && !found.has(method.key)) found.set(method.key, method);
  };
  const named = (next: ApexType | undefined): UserType | undefined => (next?.kind === 'user' ? types.typeNamed(next.name) : undefined);
  for (let level: UserType | undefined = type; level !== undefined; level = named(level.superclass)) add(level);
  for (const parent of type.interfaces) add(named(parent));
  return [...found.values()];
}

/** The stub's own class: `Service__sfdc_ApexStub`, a subclass of what it stands for. */
function stubType(type: TypeShape, described: UserType): UserType {
  const parent: ApexType = { kind: 'user', name: type.name };
  const name = `${type.name}__sfdc_ApexStub`;
  return type.kind === 'interface'
    ? { ...described, kind: 'class', name, interfaces: [parent, ...described.interfaces] }
    : { ...described, name, superclass: parent };
}
