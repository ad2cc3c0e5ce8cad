/** Source: Apex Reference Guide, "Type Class". */
import type { ApexType } from '../../../language/types.ts';
import { ApexList, ApexMap, ApexSet } from '../../collections/index.ts';
import type { ApexValue, UserInstance, UserType } from '../../core/contract.ts';
import { describeToken } from '../../core/describeHook.ts';
import { derive } from '../../core/derived.ts';
import { raise, raiseNullPointer } from '../../core/error.ts';
import { qualifiedTypeName } from '../../core/qualified.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { userTypeNamed } from '../../core/typeLookup.ts';
import { newRecord } from '../recordDoor.ts';
import { raiseNullArgument } from '../strict.ts';
import { stringHash } from '../text/string/measures.ts';
import { isAssignable } from '../../core/assignable.ts';
import { parseTypeName, typeInNamespace, typeNamed } from './parseTypeName.ts';

/** System.Type: what `X.class` and `Type.forName` give. */
export class ApexTypeValue {
  readonly typeName = 'System.Type';
  readonly type: ApexType;

  constructor(type: ApexType) {
    this.type = type;
  }

  get name(): string {
    return qualifiedTypeName(this.type);
  }

  toApexText(): string {
    return this.name;
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexTypeValue && other.name === this.name;
  }

  hashText(): string {
    return `Y${this.name}`;
  }
}

/** By name, or by namespace and name; null when there is none. */
function forName(first: string | null, second?: string | null): ApexTypeValue | null {
  const [namespace, name] = second === undefined ? [undefined, first] : [first, second];
  if (name === null) raiseNullPointer();
  const type =
    namespace === undefined
      ? typeNamed(name)
      : namespace === null || namespace === ''
        ? parseTypeName(name)
        : typeInNamespace(namespace, name);
  return type === undefined ? null : new ApexTypeValue(type);
}

/** Errors: System.TypeException for what has no constructor without arguments. */
export function newInstance({ type, name }: ApexTypeValue): ApexValue {
  switch (type.kind) {
    case 'list':
      return new ApexList(type.element);
    case 'set':
      return new ApexSet(type.element);
    case 'map':
      return new ApexMap(type.key, type.value);
    case 'sobject':
      return type.name === 'SObject' ? notConstructible(name) : newRecord(type.name);
    case 'user':
      return newUser(userTypeNamed(type.name), name);
    case 'platform': {
      const constructors = derive(type.name)?.constructors;
      const construct = constructors?.['()'] ?? constructors?.['*'];
      return construct === undefined ? notConstructible(name) : construct();
    }
    default:
      return name === 'String' ? '' : notConstructible(name);
  }
}

function newUser(type: UserType | undefined, name: string): UserInstance {
  const constructor = type?.constructors.find(({ parameters }) => parameters.length === 0);
  if (type === undefined || type.isAbstract) return notConstructible(name);
  if (constructor === undefined) raise('System.TypeException', `${name} does not have a no-arg constructor`);
  return type.construct(constructor, []);
}

function notConstructible(name: string): never {
  raise('System.TypeException', `${name} cannot be constructed`);
}

definePlatformClass({
  name: 'System.Type',
  instances: ApexTypeValue,
  statics: { forName, ofLiteral: (type: ApexType) => new ApexTypeValue(type) },
  methods: {
    equals: (self: ApexTypeValue, other: ApexValue) => self.equalTo(other),
    getName: (self: ApexTypeValue) => self.name,
    hashCode: (self: ApexTypeValue) => stringHash(self.name),
    isAssignableFrom: (self: ApexTypeValue, other: ApexTypeValue | null) => isAssignable(self.type, (other ?? raiseNullArgument(1)).type),
    newInstance,
    toString: (self: ApexTypeValue) => self.name,
  },
  fields: {
    SObjectType: {
      get: ({ type }: ApexTypeValue) => (type.kind === 'sobject' ? describeToken('sobject-type', type.name, null) : null),
    },
  },
});
