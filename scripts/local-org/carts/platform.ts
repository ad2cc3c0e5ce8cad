/** The CartExtension namespace. Source: Salesforce Commerce, "Cart Reference". */
import { CART_RECORD_NAMES, CART_RECORDS } from '../compiler/signatures/supplement/cartRecords.ts';
import type { MethodSignature } from '../language/signatures.ts';
import type { ApexFunction, ApexValue, PlatformClass } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { NotImplemented, raise } from '../platform/core/error.ts';
import type { PlatformEnumValue } from '../platform/core/platformEnum.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import './adapters.ts';
import { addressOf } from './address.ts';
import './calculators.ts';
import './endpoints.ts';
import { CartList, defineList } from './lists.ts';
import { loadCart, makeCart } from './load.ts';
import './orderGraph.ts';
import './parts.ts';
import { CartRecord, NAMESPACE } from './records.ts';
import './storeServices.ts';

type Method = (self: CartRecord, ...args: ApexValue[]) => ApexValue | void;

/** Fields that constructors fill, by class. */
const MADE_WITH: Readonly<Record<string, readonly string[]>> = {
  CartItem: ['Type', 'CartDeliveryGroup', 'Name'],
  CartDeliveryGroup: [],
  CartDeliveryGroupMethod: ['Name', 'ShippingFee', 'ProductId'],
  CartTax: ['TaxType', 'Amount', 'Name'],
  CartItemPriceAdjustment: [
    'AdjustmentTargetType',
    'TotalAmount',
    'AdjustmentSource',
    'AdjustmentType',
    'AdjustmentValue',
    'PriceAdjustmentCauseId',
  ],
  CartValidationOutput: ['Type', 'Level', 'RelatedTo'],
};

/** Source: Connect REST API, "Cart Item": the total is the price with taxes. What adjustments and taxes add to it is not built. */
function totalOf(item: CartRecord): ApexValue {
  const isPlain = (['CartTax', 'CartItemPriceAdjustment'] as const).every(
    (part) => item.list(part === 'CartTax' ? 'CartTaxes' : `${part}s`, `${NAMESPACE}.${part}List`).items.length === 0,
  );
  if (!isPlain) throw new NotImplemented(`${NAMESPACE}.CartItem.getTotalAmount of an item with taxes or adjustments`);
  return item.get('TotalPrice');
}

/** Totals of lines: without a quantity there is none. Errors: NotImplemented, because no page tells how adjustments and taxes of each kind are counted. */
const LINE_TOTALS = ['TotalLineAmount', 'TotalLineNetAmount', 'TotalLineGrossAmount'];
function lineTotal(field: string): Method {
  return (item) => {
    if (item.get('Quantity') !== null) throw new NotImplemented(`${NAMESPACE}.CartItem.get${field} of an item with a quantity`);
    return null;
  };
}

/** The related record's Id, as soon as it has one. */
const relatedId = (output: CartRecord): ApexValue => {
  const related = output.get('RelatedTo') as unknown;
  return related instanceof CartRecord ? related.get('Id') : output.get('RelatedEntityId');
};

/** Methods that are more than field accessors, by class and name. */
const SPECIAL: Readonly<Record<string, Method>> = {
  'Cart.getBillingAddress': (cart) => addressOf((part) => cart.get(part), 'Billing'),
  'CartDeliveryGroup.getDeliverToAddress': (group) => addressOf((part) => group.get(part)),
  'CartItem.getTotalAmount': totalOf,
  ...Object.fromEntries(LINE_TOTALS.map((field) => [`CartItem.get${field}`, lineTotal(field)])),
  'CartValidationOutput.getRelatedEntityId': relatedId,
  ...Object.fromEntries(
    ['TransitTimeUnit', 'ProcessTimeUnit'].map((field): [string, Method] => [
      `CartDeliveryGroupMethod.set${field}`,
      (self, unit = null) => self.set(field, unit === null ? null : (unit as PlatformEnumValue).name.charAt(0)),
    ]),
  ),
};

const CALCULATED = new Set(['Cart', 'CartItem', 'CartDeliveryGroup']);
const WRITTEN = new Map(
  CART_RECORDS.map(({ name, methods }) => [
    name,
    new Set(methods.flatMap((one) => (one.name.startsWith('set') ? [one.name.slice(3)] : []))),
  ]),
);

function methodOf(name: string, { name: method, returns }: MethodSignature): Method {
  const special = SPECIAL[`${name}.${method}`];
  const field = method.slice(3);
  if (field === 'CustomField')
    return method === 'getCustomField'
      ? (self, name) => self.get(String(name))
      : (self, name, value = null) => self.set(String(name), value);
  if (special !== undefined) return special;
  if (method.startsWith('set')) return (self, value = null) => self.set(field, value);
  if (returns?.name.endsWith('List') === true) return (self) => self.list(field, returns.name);
  return (self) => self.get(field);
}

/** Getters of formula and roll-up fields are not built. */
function isBuilt(name: string, { name: method, returns }: MethodSignature): boolean {
  if (SPECIAL[`${name}.${method}`] !== undefined || !CALCULATED.has(name) || returns?.name !== 'System.Decimal') return true;
  return WRITTEN.get(`${NAMESPACE}.${name}`)?.has(method.slice(3)) === true;
}

/** Lists of parts also change. */
const CHANGES: PlatformClass['methods'] = {
  add: (self: CartList<CartRecord>, item: CartRecord) => {
    self.items.push(item);
  },
  remove: (self: CartList<CartRecord>, item: CartRecord) => self.remove(item),
  clear: (self: CartList<CartRecord>) => {
    self.items.length = 0;
  },
};

for (const name of CART_RECORD_NAMES) {
  const typeName = `${NAMESPACE}.${name}`;
  const type = CART_RECORDS.find((one) => one.name === typeName);
  const fields = MADE_WITH[name];
  const make = (...args: ApexValue[]): ApexValue =>
    new CartRecord(typeName, new Map(args.map((value, index) => [(fields?.[index] ?? '').toLowerCase(), value])));
  definePlatformClass({
    name: typeName,
    isInstance: (value) => value instanceof CartRecord && value.typeName === typeName,
    ...(fields === undefined ? {} : { constructors: { '*': make } }),
    methods: Object.fromEntries(
      (type?.methods ?? []).flatMap((method) => (isBuilt(name, method) ? [[method.name, methodOf(name, method) as ApexFunction]] : [])),
    ),
  });
  if (name !== 'Cart') defineList(`${typeName}List`, { kind: 'platform', name: typeName, args: [] }, CHANGES);
}

definePlatformClass({
  name: `${NAMESPACE}.CommerceObject`,
  isInstance: (value) => (value as unknown) instanceof CartRecord,
});

function inTest(make: () => CartRecord): ApexValue {
  if (!transaction().isTest) raise('System.UnsupportedOperationException', `${NAMESPACE}.CartTestUtil is for tests`);
  return make();
}

definePlatformClass({
  name: `${NAMESPACE}.CartTestUtil`,
  statics: {
    getCart: (id: string) => inTest(() => loadCart(id)),
    createCart: (storeType?: PlatformEnumValue) => inTest(() => makeCart(storeType?.name ?? 'B2B')),
  },
});
