/** Calculator requests, buyer actions, changes with their builders, and optional values. Source: Salesforce Commerce, "Cart Reference", each class's page. */
import { CART_PARTS } from '../compiler/signatures/supplement/cartParts.ts';
import type { PlatformType } from '../language/signatures.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import { held, hold, Holder } from '../platform/core/holder.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { addressOf } from './address.ts';
import { NAMESPACE } from './records.ts';

type Methods = Record<string, (self: Holder, ...args: ApexValue[]) => ApexValue | void>;

/** `getX`, `isX` and `setX`; an unset flag is false. */
function accessors({ methods }: PlatformType): Methods {
  return Object.fromEntries(
    methods.map(({ name }): [string, Methods[string]] => {
      const [, verb = '', field = ''] = /^(get|is|set)(\w+)$/.exec(name) ?? [];
      if (field === 'DeliveryAddress') return [name, (self) => addressOf((part) => held(self, part))];
      if (verb === 'set') return [name, (self, value = null) => hold(self, field, value)];
      return [name, (self) => held(self, field) ?? (verb === 'is' ? false : null)];
    }),
  );
}

/** Constructor arguments fill the fields of the class in order. */
function plain(type: PlatformType): void {
  const fields = type.methods.flatMap(({ name }) => (name.startsWith('get') ? [name.slice(3)] : []));
  const isInstance = (value: ApexValue): boolean => value instanceof Holder && value.typeName === type.name;
  const make = (...args: ApexValue[]): ApexValue =>
    new Holder(type.name, Object.fromEntries(args.map((value, index) => [fields[index] ?? 'cart', value])));
  definePlatformClass({
    name: type.name,
    isInstance,
    ...(type.constructors.length === 0 ? {} : { constructors: { '*': make } }),
    methods: accessors(type),
  });
}

/** Builder methods with other names than their fields. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  DeliverFromFirstName: 'DeliverToFirstName',
  DeliverFromLastName: 'DeliverToLastName',
};

/** `new Builder().withX(...).build()`. */
function builder(type: PlatformType): void {
  const built = type.name.replace('.Builder', '');
  definePlatformClass({
    name: type.name,
    isInstance: (value) => value instanceof Holder && value.typeName === type.name,
    constructors: { '()': () => new Holder(type.name) },
    methods: Object.fromEntries(
      type.methods.map(({ name }): [string, Methods[string]] =>
        name === 'build'
          ? [name, (self) => new Holder(built, withoutName(self))]
          : [
              name,
              (self, value = null) => {
                const field = name.slice('with'.length);
                hold(self, OTHER_WORDS[field] ?? field, value);
                return self;
              },
            ],
      ),
    ),
  });
}

function withoutName(self: Holder): Readonly<Record<string, ApexValue>> {
  const { typeName: _builder, ...values } = self;
  return values;
}

/** Errors: OptionalNotCheckedException if `isPresent` has not been called. */
function optional({ name }: PlatformType): void {
  definePlatformClass({
    name,
    isInstance: (value) => value instanceof Holder && value.typeName === name,
    statics: { of: (value: ApexValue) => new Holder(name, { value }), empty: () => new Holder(name) },
    methods: {
      isPresent: (self: Holder) => {
        hold(self, 'isChecked', true);
        return held(self, 'value') !== null;
      },
      get: (self: Holder) =>
        held(self, 'isChecked') === true
          ? held(self, 'value')
          : raise(`${NAMESPACE}.OptionalNotCheckedException`, 'isPresent() must be called before get()'),
    },
  });
}

const BUILT_ELSEWHERE = /Calculat(or|e)$|Mock$|SplitShipmentService$|CartTestUtil$/;
for (const type of CART_PARTS) {
  if (type.name.startsWith(`${NAMESPACE}.Optional`)) optional(type);
  else if (type.name.endsWith('.Builder')) builder(type);
  else if (type.name.endsWith('BuyerActionsMock') || !BUILT_ELSEWHERE.test(type.name)) plain(type);
}
