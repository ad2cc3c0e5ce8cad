/** How platform code raises an Apex exception. */

/**
 * An Apex exception in flight: what compiled `throw` throws and compiled `catch` catches. The JavaScript stack is kept and turned into an Apex stack
 * trace only when somebody asks. `value` is the exception object that Apex code sees (a platform exception or an instance of a project class).
 */
export class ApexThrow extends Error {
  readonly value: ApexExceptionValue;
  constructor(value: ApexExceptionValue) {
    super(saidBy(value) ?? '');
    this.name = value.typeName;
    this.value = value;
  }
}
/** The state every Apex exception has; project exception classes carry it under these names too. */
export interface ApexExceptionValue {
  /** `System.DmlException`, or the project's class name. */
  readonly typeName: string;
  message: string | null;
  cause: ApexExceptionValue | null;
  /** Set at the throw: the source of stack trace and line number. */
  thrown?: Error;
  /** Where code made it: the source until it is thrown. */
  made?: Error;
  /** Where it was thrown, if that was in another transaction: what a finalizer is told. */
  told?: { readonly line: number | null; readonly trace: string };
  /** Code took its words away: it says null then, not what an exception says that never had any. */
  isSilenced?: boolean;
}
/** What an exception without a message says. */
export const NO_MESSAGE = 'Script-thrown exception';

/** @return null when code took the words away */
export function saidBy({ message, isSilenced }: Pick<ApexExceptionValue, 'message' | 'isSilenced'>): string | null {
  return message ?? (isSilenced === true ? null : NO_MESSAGE);
}

/** A change of what a trigger holds sealed, a query that can't be planned: no catch of Apex sees it, and what it ends is the trigger, whose save fails as with any exception. */
export class SealedThrow extends ApexThrow {}

/** A governor limit passed: no catch, no finally of Apex sees it. */
export class LimitThrow extends Error {
  readonly limit: string;
  constructor(limit: string, message: string) {
    super(message);
    this.name = 'System.LimitException';
    this.limit = limit;
  }
}
/** A failed assertion: no catch of Apex sees it. Source: Apex Reference Guide, "Assert Class". */
export class AssertThrow extends Error {
  constructor(message: string, typeName = 'System.AssertException') {
    super(message);
    this.name = typeName;
  }
}
/** A platform member that exists but is not built here. No catch of Apex sees it either: a test must not mistake it for its own doing. */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(`not implemented: ${what}`);
    this.name = 'NotImplemented';
  }
}

/** Statements or a query that do not compile; the message says all of it. */
export class DoesNotCompile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DoesNotCompile';
  }
}

/** A class that is used does not compile: the test that needs it fails, with the platform's words. */
export class InvalidDependency extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidDependency';
  }
}

/** A platform exception as a plain value, e.g. `raise('System.NullPointerException', 'Attempt to de-reference a null object')`. */
export class PlatformException implements ApexExceptionValue {
  readonly typeName: string;
  message: string | null;
  cause: ApexExceptionValue | null = null;
  thrown?: Error;
  made?: Error;
  told?: { readonly line: number | null; readonly trace: string };
  isSilenced?: boolean;
  /** Exception kinds with more state (DmlException's rows, QueryException's facts) keep it here. */
  detail?: unknown;
  constructor(typeName: string, message: string | null = null) {
    this.typeName = typeName;
    this.message = message;
  }
}

/** Throws a platform exception. */
export function raise(typeName: string, message: string | null): never {
  const value = new PlatformException(typeName, message);
  value.isSilenced = message === null;
  const thrown = new ApexThrow(value);
  value.thrown = thrown;
  throw thrown;
}

/** Errors: an exception past every catch of the running trigger. */
export function raiseSealed(message: string, typeName = 'System.FinalException'): never {
  const value = new PlatformException(typeName, message);
  const thrown = new SealedThrow(value);
  value.thrown = thrown;
  throw thrown;
}

/** Throws the platform's NullPointerException for a dereferenced null. */
export function raiseNullPointer(): never {
  raise('System.NullPointerException', 'Attempt to de-reference a null object');
}
