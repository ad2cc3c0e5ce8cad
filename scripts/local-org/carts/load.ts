/** Loads a stored cart into memory, and creates the cart of CartTestUtil. Source: Salesforce Commerce, "Cart Reference", CartTestUtil. */
import { data } from '../data/current.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { signatureOf } from '../platform/core/derived.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { CartRecord, constantOf, NAMESPACE } from './records.ts';

/** A list of a record: its class, the object whose rows it holds, their lookup. */
interface Part {
  readonly list: string;
  readonly name: string;
  readonly object: string;
  readonly lookup: string;
}
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  Cart: [
    { list: 'CartDeliveryGroups', name: 'CartDeliveryGroup', object: 'CartDeliveryGroup', lookup: 'CartId' },
    { list: 'CartItems', name: 'CartItem', object: 'CartItem', lookup: 'CartId' },
    { list: 'CartValidationOutputs', name: 'CartValidationOutput', object: 'CartValidationOutput', lookup: 'CartId' },
    { list: 'CartAdjustmentGroups', name: 'CartAdjustmentGroup', object: 'WebCartAdjustmentGroup', lookup: 'CartId' },
    { list: 'CartAdjustmentBases', name: 'CartAdjustmentBasis', object: 'WebCartAdjustmentBasis', lookup: 'WebCartId' },
  ],
  CartDeliveryGroup: [
    { list: 'CartDeliveryGroupMethods', name: 'CartDeliveryGroupMethod', object: 'CartDeliveryGroupMethod', lookup: 'CartDeliveryGroupId' },
  ],
  CartItem: [
    { list: 'CartTaxes', name: 'CartTax', object: 'CartTax', lookup: 'CartItemId' },
    { list: 'CartItemPriceAdjustments', name: 'CartItemPriceAdjustment', object: 'CartItemPriceAdjustment', lookup: 'CartItemId' },
  ],
  CartItemPriceAdjustment: [{ list: 'CartTaxes', name: 'CartTax', object: 'CartTax', lookup: 'CartItemPriceAdjustmentId' }],
};

/** Errors: System.InvalidParameterValueException if no cart has the Id. */
export function loadCart(id: string): CartRecord {
  const cart = recordOf('Cart', data().stored(id));
  const groups = cart.list('CartDeliveryGroups', `${NAMESPACE}.CartDeliveryGroupList`).items;
  for (const group of groups) {
    const methods = group.list('CartDeliveryGroupMethods', `${NAMESPACE}.CartDeliveryGroupMethodList`).items;
    const selected = methods.find((method) => method.get('Id') === group.get('SelectedDeliveryMethodId'));
    group.set('SelectedCartDeliveryGroupMethod', (selected ?? null) as ApexValue);
  }
  for (const item of cart.list('CartItems', `${NAMESPACE}.CartItemList`).items)
    item.set('CartDeliveryGroup', (groups.find((group) => group.get('Id') === item.get('CartDeliveryGroupId')) ?? null) as ApexValue);
  return cart;
}

function recordOf(name: string, row: SObjectValue): CartRecord {
  const typeName = `${NAMESPACE}.${name}`;
  const record = new CartRecord(typeName, row.values);
  for (const { name: getter, returns } of signatureOf(typeName)?.methods ?? [])
    if (getter.startsWith('get') && returns?.name.endsWith('Enum') === true)
      record.set(getter.slice(3), constantOf(returns.name, record.get(getter.slice(3))));
  for (const part of PARTS[name] ?? [])
    record.list(part.list, `${NAMESPACE}.${part.name}List`).items.push(...rowsOf(part, String(record.get('Id'))));
  return record;
}

function rowsOf({ name, object, lookup }: Part, id: string): readonly CartRecord[] {
  const { store, schema } = data();
  if (!schema.isStored(schema.get(object))) return [];
  return store
    .all(`SELECT "Id" FROM "${object}" WHERE "${lookup}" = ? AND "IsDeleted" = 0 ORDER BY "Id"`, [id])
    .map((row) => recordOf(name, data().stored(String(row['Id']))));
}

/** Inserts the records that a cart needs. Their names are ours. */
export function makeCart(storeType: string): CartRecord {
  const account = saved('Account', { Name: 'Cart Test Account' });
  const store = saved('WebStore', { Name: 'Cart Test WebStore', Type: storeType });
  const cart = saved('WebCart', { Name: 'Cart Test Cart', WebStoreId: store, AccountId: account });
  const group = saved('CartDeliveryGroup', { Name: 'Cart Test Delivery Group', CartId: cart });
  saved('CartItem', { Name: 'Cart Test Item', CartId: cart, CartDeliveryGroupId: group, Type: 'Product' });
  return loadCart(cart);
}

function saved(object: string, values: Readonly<Record<string, string>>): string {
  const record = data().newRecord(object);
  for (const [name, value] of Object.entries(values)) record.load(name.toLowerCase(), value);
  data().insertUncounted(record);
  return String(record.values.get('id'));
}
