/** Mocks of a test's callouts. Source: Apex Developer Guide, "Testing HTTP Callouts". */
import type { ApexValue, Bridge, Transaction } from '../platform/core/contract.ts';
import type { HttpRequest } from './messages.ts';

const HTTP = Symbol('callout mock');
const WEB_SERVICE = Symbol('web service mock');
const FUNCTION = Symbol('function mock');
const WEB_SERVICE_KEY = 'system.webservicemock#doinvoke/9';
const HTTP_KEY = 'system.httpcalloutmock#respond/1';
const FUNCTION_KEY = 'functions.functioninvokemock#respond/2';

/** A mock of the platform, such as one of a static resource. */
export interface BuiltInMock {
  respond(request: HttpRequest): ApexValue;
}

/** One mock of each kind. */
export function setMock(tx: Transaction, mock: NonNullable<ApexValue>): void {
  const kind = WEB_SERVICE_KEY in (mock as object) ? WEB_SERVICE : FUNCTION_KEY in (mock as object) ? FUNCTION : HTTP;
  tx.state.set(kind, mock);
}
/** @param name of the mock's interface */
export function clearMock(tx: Transaction, name: string): void {
  tx.state.delete(name.endsWith('WebServiceMock') ? WEB_SERVICE : name.endsWith('FunctionInvokeMock') ? FUNCTION : HTTP);
}

/** @return the test's mock, if it has set one */
export function mockOf(tx: Transaction): ((request: HttpRequest) => ApexValue) | undefined {
  const mock = tx.state.get(HTTP) as (Record<string, Bridge | undefined> & Partial<BuiltInMock>) | undefined;
  if (mock === undefined) return undefined;
  return (request) => (mock[HTTP_KEY] ?? mock.respond)?.call(mock, request) ?? null;
}

export function webServiceMockOf(tx: Transaction): ((...args: ApexValue[]) => void) | undefined {
  const mock = tx.state.get(WEB_SERVICE) as Record<string, Bridge | undefined> | undefined;
  return mock === undefined ? undefined : (...args) => void mock[WEB_SERVICE_KEY]?.(...args);
}

/** The test's mock for functions. */
export function functionMockOf(tx: Transaction): ((name: string, payload: string | null) => ApexValue) | undefined {
  const mock = tx.state.get(FUNCTION) as Record<string, Bridge | undefined> | undefined;
  return mock === undefined ? undefined : (...args) => mock[FUNCTION_KEY]?.(...args) ?? null;
}
