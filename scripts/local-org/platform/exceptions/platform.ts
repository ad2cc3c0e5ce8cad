/** The members of exceptions. Source: Apex Reference Guide, "Exception Class and Built-In Exceptions". */
import type { ApexValue } from '../core/contract.ts';
import { type ApexExceptionValue, NO_MESSAGE, PlatformException, saidBy } from '../core/error.ts';
import { qualifiedName } from '../core/qualified.ts';
import { definePlatformClass } from '../core/registry.ts';
import { exceptionText } from '../core/text.ts';
import { apexFrames, stackText } from '../core/stack.ts';

const shownName = (exception: ApexExceptionValue): string =>
  exception instanceof PlatformException ? exception.typeName : qualifiedName(exception.typeName);

/** Where it was thrown, and where its causes were. */
const traceOf = ({ thrown, made, told, cause }: ApexExceptionValue): string =>
  (told?.trace ?? stackText(thrown ?? made)) + (cause === null ? '' : `\nCaused by\n${traceOf(cause)}`);

definePlatformClass({
  name: 'System.Exception',
  methods: {
    getMessage: (self: ApexExceptionValue) => saidBy(self),
    setMessage: (self: ApexExceptionValue, message: string | null) => void Object.assign(self, { message, isSilenced: message === null }),
    getCause: (self: ApexExceptionValue) => self.cause as ApexValue,
    // Source: Apex Reference Guide, "Exception Class and Built-In Exceptions", initCause: if one has not already been set
    initCause: (self: ApexExceptionValue, cause: ApexExceptionValue | null) => void (self.cause ??= cause),
    getTypeName: (self: ApexExceptionValue) => shownName(self),
    getStackTraceString: (self: ApexExceptionValue) => traceOf(self),
    getLineNumber: (self: ApexExceptionValue) =>
      self.told === undefined ? (apexFrames(self.thrown ?? self.made)[0]?.line ?? null) : self.told.line,
    toString: (self: ApexExceptionValue) => exceptionText(self),
  },
});

/** What it says stays with the server; the browser gets the text given to its constructor. Source: Apex Reference Guide, "AuraHandledException". */
const makeAura = (message: string | null): ApexValue => {
  const made = new PlatformException('System.AuraHandledException', NO_MESSAGE);
  made.detail = message;
  return made;
};
definePlatformClass({
  name: 'System.AuraHandledException',
  isInstance: (value) => value instanceof PlatformException && value.typeName === 'System.AuraHandledException',
  constructors: {
    '()': () => makeAura(null),
    '(String)': makeAura,
    '(System.Exception)': (cause: ApexExceptionValue | null) => makeAura(cause?.message ?? null),
  },
});
