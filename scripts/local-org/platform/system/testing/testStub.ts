/** Test.createStub. Source: Apex Reference Guide, "StubProvider Interface"; Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import type { ApexType } from '../../../compiler/ir/types.ts';
import { ApexList } from '../../collections/index.ts';
import type { ApexValue, Bridge, UserMethod } from '../../core/contract.ts';
import { raise, raiseNullPointer } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { userTypeNamed } from '../../core/typeLookup.ts';
import { cast } from '../../core/types.ts';
import { objectList, stringList } from '../objects/lists.ts';
import { requireTest } from './testOnly.ts';
import { ApexTypeValue } from '../objects/type.ts';

const HANDLE = 'system.stubprovider#handlemethodcall/6';
const TYPE: ApexType = { kind: 'platform', name: 'System.Type', args: [] };

/** Errors: System.TypeException for what is no class or interface of the project. */
function createStub(type: ApexTypeValue | null, provider: ApexValue): ApexValue {
  const wanted = (type ?? raiseNullPointer()).type;
  requireTest('createStub');
  if (provider === null) raise('System.NullPointerException', 'stubProvider cannot be null');
  const handle = (provider as Record<string, Bridge | undefined>)[HANDLE];
  const described = wanted.kind === 'user' ? userTypeNamed(wanted.name) : undefined;
  if (described === undefined || described.kind === 'enum' || handle === undefined)
    raise('System.TypeException', 'Test.createStub() can only be invoked on user defined types.');
  return described.stub((stub, method, args) => {
    const answer = handle.call(
      provider,
      stub,
      method.name,
      new ApexTypeValue(method.returns),
      parameterTypes(method),
      stringList(method.parameters.map(({ name }) => name)),
      objectList([...args]),
    );
    return method.returns.kind === 'void' ? null : cast(answer ?? null, method.returns);
  });
}

function parameterTypes(method: UserMethod): ApexList {
  return new ApexList(
    TYPE,
    method.parameters.map(({ type }) => new ApexTypeValue(type)),
  );
}

definePlatformClass({ name: 'System.Test', statics: { createStub } });
