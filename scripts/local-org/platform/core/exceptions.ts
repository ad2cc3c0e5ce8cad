/** Exceptions as compiled code throws and catches them. */
import type { ApexType } from '../../language/types.ts';
import type { ApexValue, UserType } from './contract.ts';
import {
  ApexThrow,
  AssertThrow,
  DoesNotCompile,
  InvalidDependency,
  LimitThrow,
  NotImplemented,
  PlatformException,
  SealedThrow,
  raiseNullPointer,
  type ApexExceptionValue,
  saidBy,
} from './error.ts';
import { isType, outsideBlock } from './types.ts';

/** The base of every project exception class; compiled classes extend it. */
export class UserException implements ApexExceptionValue {
  declare readonly $type: UserType;
  message: string | null = null;
  cause: ApexExceptionValue | null = null;
  thrown?: Error;
  readonly made = new Error();
  get typeName(): string {
    return outsideBlock(this.$type.name);
  }
  m$new(): this {
    return this;
  }
  m$new$string(message: string | null): this {
    this.message = message;
    return this;
  }
  m$new$system_exception(cause: ApexExceptionValue | null): this {
    this.cause = cause;
    return this;
  }
  m$new$string$system_exception(message: string | null, cause: ApexExceptionValue | null): this {
    this.message = message;
    this.cause = cause;
    return this;
  }
}

/** What `throw` throws. The place of the first throw stays, as on the platform. */
export function throwing(value: ApexValue): ApexThrow {
  if (value === null) raiseNullPointer();
  const exception = value as ApexExceptionValue;
  const flight = new ApexThrow(exception);
  exception.thrown ??= flight;
  return flight;
}

/** Limits, sealed records, missing platform parts and faults of the runtime itself pass every catch and finally of Apex. */
export function isFatal(error: unknown): boolean {
  return !isException(error) && !isNullArgument(error);
}

const isException = (error: unknown): error is ApexThrow => error instanceof ApexThrow && !(error instanceof SealedThrow);

/** A platform member was given null where it needs a value: the platform's answer, whichever member it is. Source: Apex Developer Guide, "Exception Class and Built-In Exceptions" (NullPointerException). */
function isNullArgument(error: unknown): error is TypeError {
  return (
    error instanceof TypeError && /^Cannot (?:(?:read|set) properties of null|destructure property .* as it is null)/.test(error.message)
  );
}

const NULL_ARGUMENT = 'Argument cannot be null.';

/** Where the engine's own bounds are met, the platform's were met before: calls within calls without end, a text that doubles and doubles. Source: seen in orgs. */
function boundOf(error: unknown): string | undefined {
  if (!(error instanceof RangeError)) return undefined;
  if (error.message.includes('call stack')) return 'Maximum stack depth reached: 1001';
  return error.message === 'Invalid string length' ? 'String length exceeds maximum: 6000000' : undefined;
}

/** The exception object that a catch sees; anything fatal goes on. */
export function caught(error: unknown): ApexExceptionValue {
  if (isException(error)) return error.value;
  if (isNullArgument(error)) return Object.assign(new PlatformException('System.NullPointerException', NULL_ARGUMENT), { thrown: error });
  const bound = boundOf(error);
  throw bound === undefined ? error : new LimitThrow('engine', bound);
}

/** Whether a catch clause of that type takes the exception. */
export function catches(exception: ApexExceptionValue, type: ApexType): boolean {
  if (type.kind === 'platform' && type.name === 'System.Exception') return true;
  if (exception instanceof PlatformException)
    return type.kind === 'platform' && type.name.toLowerCase() === exception.typeName.toLowerCase();
  return isType(exception, type);
}

/** The text in reports: `System.DmlException: Insert failed...`. */
export function describeError(error: unknown): string {
  const bound = boundOf(error);
  if (bound !== undefined) return `System.LimitException: ${bound}`;
  if (error instanceof ApexThrow) return `${error.value.typeName}: ${saidBy(error.value) ?? ''}`;
  if (error instanceof LimitThrow) return `System.LimitException: ${error.message}`;
  if (error instanceof AssertThrow) return `${error.name}: ${error.message}`;
  if (isNullArgument(error)) return `System.NullPointerException: ${NULL_ARGUMENT}`;
  if (error instanceof NotImplemented || error instanceof InvalidDependency || error instanceof DoesNotCompile) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
