/** Test.createStub. Source: Apex Reference Guide, "StubProvider Interface"; Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList } from '../../collections/index.ts';
import type { ApexValue, Bridge, UserInstance, UserMethod, UserType } from '../../core/contract.ts';
import { raise, raiseNullPointer } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { neededUserType } from '../../core/typeLookup.ts';
import { cast } from '../../core/types.ts';
import { objectList, stringList } from '../objects/lists.ts';
import { requireTest } from './testOnly.ts';
import { ApexTypeValue } from '../objects/type.ts';

const HANDLE = 'system.stubprovider#handlemethodcall/6';
const BATCH = 'Database.Batchable';
const ITERATOR = 'System.Iterator';
const TYPE: ApexType = { kind: 'platform', name: 'System.Type', args: [] };

/**
 * Errors: System.TypeException for what is no class or interface of the project, for inner ones, for methods with
 * iterators (seen in orgs), for batches and for private constructors only (inferred words); a class that does not
 * compile ends the test with what is wrong with it.
 */
function createStub(type: ApexTypeValue | null, provider: ApexValue): ApexValue {
  const wanted = (type ?? raiseNullPointer()).type;
  requireTest('createStub');
  if (provider === null) raise('System.NullPointerException', 'stubProvider cannot be null');
  const described = wanted.kind === 'user' ? neededUserType(wanted.name) : undefined;
  if (described === undefined || described.kind === 'enum' || (provider as Record<string, Bridge | undefined>)[HANDLE] === undefined)
    raise('System.TypeException', 'Test.createStub() can only be invoked on user defined types.');
  if (described.name.includes('.')) raise('System.TypeException', 'Test.createStub() cannot be called with inner Apex classes');
  if (described.methods.some(takesIterator))
    raise('System.TypeException', `No type arguments provided for a parameterized type: ${ITERATOR}`);
  const limit = limitOf(described);
  if (limit !== undefined) raise('System.TypeException', `Test.createStub() cannot be called with ${limit}`);
  return stubOf({ type: described, provider });
}

/** Source: the guide, "Apex Stub API Limitations". Whether a constructor that tests see is as good as a public one is not told. */
function limitOf({ constructors, interfaces, kind }: UserType): string | undefined {
  if (kind === 'class' && constructors.every(({ access, isTestVisible }) => access === 'private' && isTestVisible !== true))
    return 'classes that have only private constructors';
  return interfaces.some((type) => type.kind === 'platform' && type.name === BATCH)
    ? 'classes that implement Database.Batchable'
    : undefined;
}

/** Iterators are neither returned nor taken by what is stubbed. Source: the guide, "Apex Stub API Limitations". */
function takesIterator({ access, isStatic, parameters, returns }: UserMethod): boolean {
  if (access === 'private' || isStatic) return false;
  return [returns, ...parameters.map(({ type }) => type)].some((type) => type.kind === 'platform' && type.name === ITERATOR);
}

/** What a stub stands for, and who answers for it; a stub of a job's state is made before its provider. */
export interface StubSource {
  readonly type: UserType;
  provider: ApexValue;
}
const SOURCES = new WeakMap<object, StubSource>();

/** Undefined for what is no stub. */
export const stubSource = (value: object): StubSource | undefined => SOURCES.get(value);

export function stubOf(source: StubSource): UserInstance {
  const stub = source.type.stub((self, method, args) => {
    const { provider } = source;
    const answer = (provider as Record<string, Bridge>)[HANDLE]?.call(
      provider,
      self,
      method.name,
      new ApexTypeValue(method.returns),
      parameterTypes(method),
      stringList(method.parameters.map(({ name }) => name)),
      objectList([...args]),
    );
    return method.returns.kind === 'void' ? null : cast(answer ?? null, method.returns);
  });
  SOURCES.set(stub, source);
  return stub;
}

function parameterTypes(method: UserMethod): ApexList {
  return new ApexList(
    TYPE,
    method.parameters.map(({ type }) => new ApexTypeValue(type)),
  );
}

definePlatformClass({ name: 'System.Test', statics: { createStub } });
