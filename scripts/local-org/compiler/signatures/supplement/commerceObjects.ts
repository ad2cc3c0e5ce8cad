/** Objects of stores and of orders' deliveries that the stubs leave out. Source: Object Reference for the Salesforce Platform and Salesforce Field Reference Guide, each object's page. */
import type { StandardObject } from '../../../language/signatures.ts';
import { made } from './madeObject.ts';

const VIEWED = ['LastReferencedDate', 'LastViewedDate'] as const;
const ADDRESS = ['City', 'Country', 'GeocodeAccuracy', 'PostalCode', 'State', 'Street'].map((part) => `DeliverTo${part}`);

const DELIVERY_GROUP = made(
  'OrderDeliveryGroup',
  {
    Id: ['OrderDeliveryMethodId', 'OrderId', 'OriginalOrderDeliveryGroupId'],
    String: [
      ...ADDRESS,
      'DeliverToCompanyName',
      'DeliverToName',
      'DeliveryInstructions',
      'Description',
      'EmailAddress',
      'GiftMessage',
      'OrderDeliveryGroupNumber',
      'PhoneNumber',
    ],
    Decimal: ['DeliverToLatitude', 'DeliverToLongitude'],
    Boolean: ['IsGift'],
    Datetime: ['DesiredDeliveryDate', ...VIEWED],
  },
  { Order: 'Order', OrderDeliveryMethod: 'OrderDeliveryMethod', OriginalOrderDeliveryGroup: 'OrderDeliveryGroup' },
);

export const COMMERCE_OBJECTS: readonly StandardObject[] = [
  made(
    'BuyerAccount',
    {
      Id: ['BuyerId', 'OwnerId', 'PayerId', 'SendToId'],
      String: ['BuyerStatus', 'CommerceType', 'CreditStatus', 'Name'],
      Decimal: ['AvailableCredit', 'CreditLimit', 'CurrentBalance', 'MaximumOrderLimit', 'MinimumOrderLimit'],
      Boolean: ['IsActive'],
    },
    { Buyer: 'Account', Owner: 'Name', Payer: 'Account', SendTo: 'Account' },
  ),
  made(
    'BuyerGroupMember',
    { Id: ['BuyerGroupId', 'BuyerId', 'OwnerId'], String: ['Name'] },
    { Buyer: 'Name', BuyerGroup: 'BuyerGroup', Owner: 'Name' },
  ),
  made(
    'BuyerGroupPricebook',
    { Id: ['BuyerGroupId', 'Pricebook2Id'], String: ['Name'], Boolean: ['IsActive'], Datetime: VIEWED },
    { BuyerGroup: 'BuyerGroup', Pricebook2: 'Pricebook2' },
  ),
  made('CommerceEntitlementPolicy', {
    String: ['Description', 'Name'],
    Boolean: ['CanViewPrice', 'CanViewProduct', 'IsActive'],
    Datetime: VIEWED,
  }),
  made(
    'CommerceEntitlementBuyerGroup',
    { Id: ['BuyerGroupId', 'PolicyId'], String: ['Name'] },
    { BuyerGroup: 'BuyerGroup', Policy: 'CommerceEntitlementPolicy' },
  ),
  made(
    'CommerceEntitlementProduct',
    { Id: ['PolicyId', 'ProductId'], String: ['Name'] },
    { Policy: 'CommerceEntitlementPolicy', Product: 'Product2' },
  ),
  made(
    'OrderDeliveryMethod',
    {
      Id: ['OwnerId', 'ProductId', 'ShippingCarrierMethodId'],
      String: ['Carrier', 'ClassOfService', 'Description', 'Name', 'ReferenceNumber'],
      Boolean: ['IsActive'],
      Datetime: VIEWED,
    },
    { Owner: 'Name', Product: 'Product2', ShippingCarrierMethod: 'ShippingCarrierMethod' },
  ),
  { ...DELIVERY_GROUP, compounds: [{ name: 'DeliverToAddress', type: 'System.Address' }] },
];
