/** Stores, carts and deliveries. Source: Object Reference for the Salesforce Platform and Salesforce Field Reference Guide, each object's page. */
import type { FactTable } from '../facts.ts';

export const COMMERCE: FactTable = {
  BuyerAccount: {
    prefix: '',
    fields: {
      AvailableCredit: 'currency(18,2)- Available Balance',
      BuyerId: 'ref!+u Account ID',
      BuyerStatus: 'picklist(40) [Pending]: Active|Inactive|On Hold|*Pending',
      CommerceType: 'picklist(40) [Buyer]: *Buyer|Reseller|Seller',
      CreditLimit: 'currency(18,2) Credit Balance',
      CreditStatus: 'picklist(40) [Good Credit] Credit Rating/Status: Bad Credit|Delinquent|*Good Credit|On Hold',
      CurrentBalance: 'currency(18,2)',
      MaximumOrderLimit: 'currency(18,2)',
      MinimumOrderLimit: 'currency(18,2)',
      Name: 'text(255)! Buyer Account Name',
    },
  },
  BuyerGroupMember: {
    prefix: '',
    fields: { BuyerGroupId: 'ref!+', BuyerId: 'ref!+', Name: 'auto Name' },
    targets: { BuyerId: ['Account', 'GuestBuyerProfile'] },
    onDelete: { BuyerGroupId: 'cascade', BuyerId: 'cascade' },
  },
  BuyerGroupPricebook: { prefix: '', fields: { BuyerGroupId: 'ref!+', Name: 'auto Name', Pricebook2Id: 'ref!+' } },
  CartDeliveryGroupMethod: { prefix: '', fields: { ShippingFee: 'currency(18,2)' } },
  CartValidationOutput: {
    prefix: '',
    fields: {
      Level: 'picklist(255)~: Info|Error|Warning',
      RelatedEntityId: 'ref! Cart Delivery Group ID or Cart Item ID or Web Cart ID',
    },
    targets: { RelatedEntityId: ['CartDeliveryGroup', 'CartItem', 'WebCart'] },
    onDelete: { CartId: 'cascade' },
  },
  CommerceEntitlementBuyerGroup: {
    prefix: '',
    fields: { BuyerGroupId: 'ref!+', Name: 'auto Name', PolicyId: 'ref!+' },
    onDelete: { PolicyId: 'cascade' },
  },
  CommerceEntitlementPolicy: { prefix: '', fields: { Name: 'text(255)! Name' } },
  CommerceEntitlementProduct: {
    prefix: '',
    fields: { Name: 'auto Name', PolicyId: 'ref!+', ProductId: 'ref!+' },
    onDelete: { PolicyId: 'cascade' },
  },
  OrderDeliveryGroup: {
    prefix: '',
    nameField: 'OrderDeliveryGroupNumber',
    fields: { OrderDeliveryGroupNumber: 'auto', OrderId: 'ref!+' },
    onDelete: { OrderId: 'cascade' },
  },
  OrderDeliveryMethod: {
    prefix: '',
    fields: {
      Carrier: 'picklist(40)',
      ClassOfService: 'picklist(40) Class of Service',
      Description: 'text(2000)',
      Name: 'text(255)! Name',
    },
  },
};
