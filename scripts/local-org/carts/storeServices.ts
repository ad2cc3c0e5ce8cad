/** Requests to the pricing service of a store and its answers: values, and items that are added one by one. The service itself is not built. Source: Salesforce Commerce, "Pricing Reference". */
import { PRICING_TYPES } from '../compiler/signatures/supplement/storeServices.ts';
import type { ApexType } from '../language/types.ts';
import type { MethodSignature, PlatformType } from '../language/signatures.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { held, hold, Holder } from '../platform/core/holder.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { CartList, defineList } from './lists.ts';

type Method = (self: Holder, ...args: ApexValue[]) => ApexValue | void;

const ofCollection = (name: string | undefined): boolean => name?.endsWith('Collection') === true;

function listOf(self: Holder, field: string, typeName: string): CartList {
  const known = held(self, field) as unknown as CartList | null;
  if (known !== null) return known;
  const made = new CartList(typeName);
  hold(self, field, made as unknown as ApexValue);
  return made;
}

function setError(self: Holder, message: ApexValue = null, localized: ApexValue = null): void {
  hold(self, 'errorMessage', message);
  hold(self, 'localizedErrorMessage', localized);
}

const OWN: Readonly<Record<string, Method>> = { isSuccess: (self) => held(self, 'errorMessage') === null, setError };
const fieldOf = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function methodOf({ methods }: PlatformType, { name, returns }: MethodSignature): Method {
  const [, verb = '', rest = ''] = /^(get|set|add|remove)(.+)$/.exec(name) ?? [];
  const field = fieldOf(rest);
  if (verb === 'set') return (self, value = null) => hold(self, field, value);
  if (verb === 'get')
    return (self) => (ofCollection(returns?.name) ? (listOf(self, field, returns?.name ?? '') as unknown as ApexValue) : held(self, field));
  const all = methods.find((one) => one.name === `get${rest}s`)?.returns?.name ?? '';
  return verb === 'add'
    ? (self, item = null) => void listOf(self, `${field}s`, all).items.push(item)
    : (self, item = null) => listOf(self, `${field}s`, all).remove(item);
}

function define(type: PlatformType): void {
  const make = (...args: ApexValue[]): ApexValue => {
    const parameters = type.constructors.find((one) => one.parameters.length === args.length)?.parameters ?? [];
    return new Holder(type.name, Object.fromEntries(parameters.map(({ name }, index) => [name, args[index] ?? null])));
  };
  definePlatformClass({
    name: type.name,
    isInstance: (value) => value instanceof Holder && value.typeName === type.name,
    constructors: { '*': make },
    methods: Object.fromEntries(type.methods.map((method) => [method.name, OWN[method.name] ?? methodOf(type, method)])),
  });
}

function elementOf({ methods }: PlatformType): ApexType {
  const name = methods.find((one) => one.name === 'get')?.returns?.name ?? '';
  return name === 'System.String' ? { kind: 'primitive', name: 'String' } : { kind: 'platform', name, args: [] };
}

for (const type of PRICING_TYPES)
  if (ofCollection(type.name)) defineList(type.name, elementOf(type));
  else if (!type.name.endsWith('Service')) define(type);
