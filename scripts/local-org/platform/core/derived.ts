/**
 * Platform classes that need no code: those that only hold values (`Messaging.InboundEmail`) and exceptions. Their signatures are enough.
 */
import type { PlatformType } from '../../compiler/signatures/model.ts';
import { type ApexExceptionValue, PlatformException } from './error.ts';
import type { ApexValue, PlatformClass } from './contract.ts';
import { Holder } from './holder.ts';
import { definePlatformClass, platformClass } from './registry.ts';

type Look = (name: string) => PlatformType | undefined;
let signature: Look = () => undefined;
const known = new Set<string>();

/** The running program tells what the platform offers. */
export function useSignatures(look: Look): void {
  signature = look;
}

/** Registers a class of values or an exception, when it is one and nobody has built its constructors. */
export function derive(name: string): PlatformClass | undefined {
  const built = platformClass(name);
  if (built?.constructors !== undefined || known.has(name.toLowerCase())) return built;
  known.add(name.toLowerCase());
  const type = signature(name);
  if (type === undefined) return built;
  const constructors = isException(type) ? exceptionConstructors(type.name) : isPlain(type) ? { '()': () => new Holder(type.name) } : undefined;
  if (constructors === undefined) return built;
  const isInstance = (value: ApexValue): boolean => (value instanceof Holder || value instanceof PlatformException) && value.typeName === type.name;
  definePlatformClass({ name: type.name, ...(built?.isInstance === undefined && built?.instances === undefined ? { isInstance } : {}), constructors });
  return platformClass(name);
}

/** Whether a class has fields and nothing that does something. */
export function isPlain(type: PlatformType): boolean {
  return type.kind === 'class' && !type.isAbstract && type.fields.some(({ isStatic }) => !isStatic) && type.methods.every(({ name }) => PLAIN_METHODS.has(name.toLowerCase()));
}
const PLAIN_METHODS = new Set(['clone', 'equals', 'hashcode', 'tostring', 'getbuildversion']);

export function isException(type: PlatformType): boolean {
  for (let level: PlatformType | undefined = type; level !== undefined; level = level.extends === undefined ? undefined : signature(level.extends.name)) {
    if (level.name === 'System.Exception') return true;
  }
  return false;
}

/** Source: Apex Reference Guide, "Exception Class and Built-In Exceptions", "Exception Constructors". */
export function exceptionConstructors(typeName: string): NonNullable<PlatformClass['constructors']> {
  const make = (message: string | null, cause: ApexExceptionValue | null): ApexValue => {
    const made = new PlatformException(typeName, message);
    made.cause = cause;
    return made;
  };
  const ofCause = (cause: ApexExceptionValue | null): ApexValue => make(cause?.message ?? null, cause);
  return {
    '()': () => make(null, null),
    '(String)': (message: string | null) => make(message, null),
    '(Exception)': ofCause,
    '(System.Exception)': ofCause,
    '(String,System.Exception)': make,
    '*': (message: string | null) => make(message, null),
  };
}
