/** What belongs to a store or to an order's prices and the stubs leave out. Source: Object Reference for the Salesforce Platform and Salesforce Field Reference Guide, each object's page. */
import type { StandardObject } from '../../../language/signatures.ts';
import { made } from './madeObject.ts';

const VIEWED = ['LastReferencedDate', 'LastViewedDate'] as const;

/** Of stores. */
const OF_STORES: readonly StandardObject[] = [
  made(
    'WebStoreNetwork',
    { Id: ['NetworkId', 'SiteId', 'WebStoreId'], String: ['Name'] },
    { Network: 'Network', Site: 'Site', WebStore: 'WebStore' },
  ),
  made(
    'WebStorePricebook',
    { Id: ['Pricebook2Id', 'WebStoreId'], String: ['Name'], Boolean: ['IsActive'], Datetime: VIEWED },
    { Pricebook2: 'Pricebook2', WebStore: 'WebStore' },
  ),
  made('StoreIntegratedService', { Id: ['StoreId'], String: ['Integration', 'ServiceProviderType'] }, { Store: 'WebStore' }),
  made(
    'RegisteredExternalService',
    {
      Id: ['ExternalServiceProviderId'],
      String: [
        'ConfigUrl',
        'Description',
        'DeveloperName',
        'DocumentationUrl',
        'ExtensionPointName',
        'ExternalServiceProviderType',
        'IconUri',
        'Language',
        'MasterLabel',
        'NamespacePrefix',
      ],
      Boolean: ['IsApplication'],
    },
    { ExternalServiceProvider: 'ApexClass' },
  ),
  made(
    'ElectronicMediaGroup',
    { Id: ['OwnerId'], String: ['Description', 'DeveloperName', 'Name', 'UsageType'], Datetime: VIEWED },
    { Owner: 'Name' },
  ),
  made(
    'ProductMedia',
    {
      Id: ['ElectronicMediaGroupId', 'ElectronicMediaId', 'ProductId'],
      String: ['Name'],
      Integer: ['SortOrder'],
      Datetime: VIEWED,
    },
    { ElectronicMedia: 'ManagedContent', ElectronicMediaGroup: 'ElectronicMediaGroup', Product: 'Product2' },
  ),
  made(
    'Wishlist',
    { Id: ['AccountId', 'OwnerId', 'WebStoreId'], String: ['Name'], Integer: ['WishlistProductCount'], Datetime: VIEWED },
    { Account: 'Account', Owner: 'Name', WebStore: 'WebStore' },
  ),
  made('WishlistItem', { Id: ['Product2Id', 'WishlistId'], String: ['Name'] }, { Product2: 'Product2', Wishlist: 'Wishlist' }),
];

const ADJUSTED = {
  Id: ['AdjustmentBasisReferenceId', 'AdjustmentCauseId'],
  String: ['AdjustmentSource', 'AdjustmentType', 'Description', 'Name'],
  Decimal: ['AdjustmentValue', 'TotalTaxAmount'],
} as const;
const CAUSES = { AdjustmentBasisReference: 'Coupon', AdjustmentCause: 'Promotion' } as const;

/** Of the price of an order. */
const OF_ORDERS: readonly StandardObject[] = [
  made(
    'OrderAdjustmentGroup',
    {
      Id: [...ADJUSTED.Id, 'OrderId', 'RelatedAdjustmentGroupId'],
      String: [...ADJUSTED.String, 'Type'],
      Integer: ['Priority'],
      Decimal: [...ADJUSTED.Decimal, 'GrandTotalAmount', 'TotalAmount'],
    },
    { ...CAUSES, Order: 'Order', RelatedAdjustmentGroup: 'OrderAdjustmentGroup' },
  ),
  made(
    'OrderItemAdjustmentLineItem',
    {
      Id: [...ADJUSTED.Id, 'OrderAdjustmentGroupId', 'OrderId', 'OrderItemId', 'RelatedAdjustmentLineItemId'],
      String: [...ADJUSTED.String, 'AdjustmentAction', 'AdjustmentAmountScope', 'CouponCode'],
      Decimal: [...ADJUSTED.Decimal, 'Amount', 'AppliedAdjustmentAmount'],
      Datetime: ['AppliedPromotionDate'],
    },
    {
      ...CAUSES,
      Order: 'Order',
      OrderAdjustmentGroup: 'OrderAdjustmentGroup',
      OrderItem: 'OrderItem',
      RelatedAdjustmentLineItem: 'OrderItemAdjustmentLineItem',
    },
  ),
  made(
    'OrderItemTaxLineItem',
    {
      Id: ['OrderId', 'OrderItemAdjustmentLineItemId', 'OrderItemId', 'RelatedTaxLineItemId'],
      String: ['Description', 'Name', 'Type'],
      Decimal: ['Amount', 'Rate'],
      Date: ['TaxEffectiveDate'],
    },
    {
      Order: 'Order',
      OrderItem: 'OrderItem',
      OrderItemAdjustmentLineItem: 'OrderItemAdjustmentLineItem',
      RelatedTaxLineItem: 'OrderItemTaxLineItem',
    },
  ),
];

export const STORE_OBJECTS: readonly StandardObject[] = [...OF_STORES, ...OF_ORDERS];
