/** Test.createStub: an object of a project type whose methods all ask a provider. Source: Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue, Bridge, UserInstance, UserMethod, UserType } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { userTypeNamed } from '../core/types.ts';
import { ApexTypeValue } from './type.ts';
import type { ApexType } from '../../compiler/ir/types.ts';

const HANDLE = 'system.stubprovider#handlemethodcall/6';
const TYPE: ApexType = { kind: 'platform', name: 'System.Type', args: [] };
const STRING: ApexType = { kind: 'primitive', name: 'String' };
const OBJECT: ApexType = { kind: 'primitive', name: 'Object' };

function createStub(wanted: ApexTypeValue, provider: UserInstance): ApexValue {
  const type = wanted.type.kind === 'user' ? userTypeNamed(wanted.type.name) : undefined;
  if (type === undefined || type.kind === 'enum') raise('System.TypeException', `${wanted.name} cannot be mocked`);
  const stub = type.allocate();
  const handle = (provider as unknown as Readonly<Record<string, Bridge>>)[HANDLE];
  if (handle === undefined) raise('System.TypeException', 'The provider does not implement System.StubProvider');
  for (const method of stubbed(type)) {
    Object.defineProperty(stub, method.key, { value: (...args: ApexValue[]) => answer(handle.bind(provider), stub, method, args) });
  }
  return stub;
}

/** Instance methods of the type and of all that it inherits from; private ones stay what they are. */
function stubbed(type: UserType): readonly UserMethod[] {
  const parents = [type.superclass, ...type.interfaces].flatMap((parent) => (parent?.kind === 'user' ? [userTypeNamed(parent.name)] : []));
  const inherited = parents.flatMap((parent) => (parent === undefined ? [] : stubbed(parent)));
  return [...type.methods.filter(({ isStatic, access }) => !isStatic && (access !== 'private' || type.kind === 'interface')), ...inherited].filter((method, index, all) => all.findIndex(({ key }) => key === method.key) === index);
}

function answer(handle: Bridge, stub: UserInstance, method: UserMethod, args: readonly ApexValue[]): ApexValue {
  const types = method.parameters.map(({ type }) => new ApexTypeValue(type));
  const names = method.parameters.map(({ name }) => name);
  return handle(stub, method.name, new ApexTypeValue(method.returns), new ApexList(TYPE, types), new ApexList(STRING, names), new ApexList(OBJECT, [...args]));
}

definePlatformClass({ name: 'System.Test', statics: { createStub } });
