/** The members of exceptions. Source: Apex Reference Guide, "Exception Class and Built-In Exceptions". */
import type { ApexValue } from '../core/contract.ts';
import { type ApexExceptionValue, PlatformException } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { apexFrames, stackText } from '../core/stack.ts';

/** What an exception without a message says. */
const NO_MESSAGE = 'Script-thrown exception';

definePlatformClass({
  name: 'System.Exception',
  methods: {
    getMessage: (self: ApexExceptionValue) => self.message ?? NO_MESSAGE,
    setMessage: (self: ApexExceptionValue, message: string | null) => void (self.message = message),
    getCause: (self: ApexExceptionValue) => self.cause as ApexValue,
    initCause: (self: ApexExceptionValue, cause: ApexExceptionValue | null) => void (self.cause = cause),
    getTypeName: (self: ApexExceptionValue) => self.typeName,
    getStackTraceString: (self: ApexExceptionValue) => stackText(self.thrown),
    getLineNumber: (self: ApexExceptionValue) => apexFrames(self.thrown)[0]?.line ?? null,
    toString: (self: ApexExceptionValue) => `${self.typeName}: ${self.message ?? NO_MESSAGE}`,
  },
});

/** Exceptions that Apex code may make itself. */
const CONSTRUCTIBLE = [
  'AuraHandledException', 'CalloutException', 'DmlException', 'EmailException', 'HandledException', 'IllegalArgumentException', 'InvalidParameterValueException',
  'JSONException', 'ListException', 'MathException', 'NoAccessException', 'NoDataFoundException', 'NoSuchElementException', 'NullPointerException', 'QueryException',
  'SecurityException', 'SObjectException', 'StringException', 'TypeException', 'UnexpectedException', 'VisualforceException', 'XmlException', 'AsyncException',
];
for (const name of CONSTRUCTIBLE) {
  const typeName = `System.${name}`;
  const make = (message: string | null, cause: ApexExceptionValue | null): ApexValue => {
    const made = new PlatformException(typeName, name === 'AuraHandledException' ? 'Script-thrown exception' : message);
    if (name === 'AuraHandledException') made.detail = message;
    made.cause = cause;
    return made;
  };
  definePlatformClass({
    name: typeName,
    isInstance: (value) => value instanceof PlatformException && value.typeName === typeName,
    constructors: {
      '()': () => make(null, null),
      '(String)': (message: string | null) => make(message, null),
      '(Exception)': (cause: ApexExceptionValue | null) => make(cause?.message ?? null, cause),
      '(System.Exception)': (cause: ApexExceptionValue | null) => make(cause?.message ?? null, cause),
      '(String,System.Exception)': make,
    },
  });
}
