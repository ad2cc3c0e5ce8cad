/** Calls of `@AuraEnabled` methods from screens, with errors in the platform's shape. Source: Lightning Web Components Developer Guide, "Call Apex Methods" and "Error Handling". */
import type { LocalOrg } from '../org.ts';
import type { RunningUser } from '../platform/core/contract.ts';
import { ApexThrow, LimitThrow, saidBy } from '../platform/core/error.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { stackText } from '../platform/core/stack.ts';
import { Continuation, resume } from '../callouts/platform/continuation.ts';
import { fromPlainJson, toPlainJson } from '../platform/system/json/json.ts';

export interface ActionAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** `Class.method` with its parameters by name. Cacheable methods may not save. */
export function callAction(org: LocalOrg, user: RunningUser, name: string, parameters: Readonly<Record<string, unknown>>): ActionAnswer {
  const [className = '', methodName = ''] = name.split('.');
  const type = org.program.typeNamed(className);
  const method = type?.methods.find(
    (candidate) =>
      candidate.isStatic && candidate.name === methodName && candidate.annotations.some((annotation) => annotation.name === 'auraenabled'),
  );
  if (type === undefined || method === undefined)
    return {
      status: 404,
      body: {
        message: `There is no @AuraEnabled method ${name}.`,
        exceptionType: 'System.NoSuchMethod',
        isUserDefinedException: false,
        stackTrace: '',
      },
    };
  if (!org.data.mayUseClass(user.id, className))
    return {
      status: 500,
      body: { message: `You do not have access to the Apex class named '${className}'.`, isUserDefinedException: false },
    };
  try {
    const isCacheable = method.annotations.some(
      ({ name: annotation, parameters: own }) => annotation === 'auraenabled' && own['cacheable']?.toLowerCase() === 'true',
    );
    const first = org.transact(
      'AURA',
      (tx) => {
        const value = method.call(
          null,
          method.parameters.map((parameter) => fromPlainJson(parameters[parameter.name] ?? null, parameter.type, 'from a screen')),
        );
        if (isCacheable && tx.used('dmlStatements') > 0) throw new LimitThrow('dmlStatements', 'Too many DML statements: 1');
        return value;
      },
      { user },
    );
    const result = first instanceof Continuation ? org.transact('AURA', () => resume(type, first), { user }) : first;
    return { status: 200, body: toPlainJson(result) };
  } catch (error) {
    return { status: 500, body: errorBody(error) };
  }
}

function errorBody(error: unknown): unknown {
  if (!(error instanceof ApexThrow))
    return { message: describeError(error), exceptionType: 'System.UnexpectedException', isUserDefinedException: false, stackTrace: '' };
  const { value } = error;
  // only the browser sees the message of an AuraHandledException
  const told = value.typeName === 'System.AuraHandledException' ? (value as { readonly detail?: unknown }).detail : undefined;
  return {
    message: typeof told === 'string' ? told : saidBy(value),
    exceptionType: value.typeName,
    isUserDefinedException: '$type' in value,
    stackTrace: stackText(value.thrown),
  };
}
