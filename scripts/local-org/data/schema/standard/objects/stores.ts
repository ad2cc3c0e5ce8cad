/** What belongs to a store or to an order's prices. Source: Object Reference for the Salesforce Platform and Salesforce Field Reference Guide, each object's page. */
import type { FactTable } from '../facts.ts';

const ADJUSTED = {
  AdjustmentSource: 'picklist(255): Discretionary|Promotion|Rule|System',
  AdjustmentType: 'picklist(255): AdjustmentAmount|AdjustmentPercentage',
  Description: 'area(2000)',
  Name: 'text(255)! Name',
  TotalTaxAmount: 'currency(18,2)- Tax',
} as const;

export const STORES: FactTable = {
  ElectronicMediaGroup: {
    prefix: '',
    isReadOnly: true,
    fields: { DeveloperName: 'text(120)', Name: 'text(255)', UsageType: 'picklist(255)~: Attachment|Banner|Listing|Standard|Tile' },
  },
  OrderAdjustmentGroup: {
    prefix: '',
    fields: {
      ...ADJUSTED,
      GrandTotalAmount: 'currency(18,2)- Total with Tax',
      OrderId: 'ref!+',
      RelatedAdjustmentGroupId: 'ref-',
      TotalAmount: 'currency(18,2)- Pretax Total',
      Type: 'picklist(255): Header|SplitLine',
    },
    onDelete: { OrderId: 'cascade' },
  },
  OrderItemAdjustmentLineItem: {
    prefix: '',
    label: 'Order Product Adjustment Line Item',
    fields: {
      ...ADJUSTED,
      AdjustmentAmountScope: 'picklist(255): Total|Unit|UnproratedTotal',
      Amount: 'currency(18,2)! Amount',
      CouponCode: 'text(40)',
      OrderId: 'ref-',
      OrderItemId: 'ref!+',
      RelatedAdjustmentLineItemId: 'ref-',
    },
    onDelete: { OrderItemId: 'cascade' },
  },
  OrderItemTaxLineItem: {
    prefix: '',
    label: 'Order Product Tax Line Item',
    fields: {
      Amount: 'currency(18,2)! Amount',
      Description: 'area(2000)',
      Name: 'text(255)! Name',
      OrderId: 'ref-',
      OrderItemId: 'ref!+',
      Rate: 'percent(5,2)',
      RelatedTaxLineItemId: 'ref-',
      TaxEffectiveDate: 'date!',
      Type: 'picklist(255)!: Actual|Estimated',
    },
    onDelete: { OrderItemId: 'cascade' },
  },
  ProductMedia: {
    prefix: '',
    fields: { ElectronicMediaGroupId: 'ref!', ElectronicMediaId: 'ref!', Name: 'auto Product Media Name', ProductId: 'ref!' },
  },
  RegisteredExternalService: {
    prefix: '',
    nameField: 'DeveloperName',
    fields: {
      DeveloperName: 'text(80)! Name',
      ExternalServiceProviderId: 'ref! Class ID',
      ExternalServiceProviderType: 'picklist(255)!: Inventory|Price|Shipment|Tax',
      MasterLabel: 'text(80)! Label',
    },
    targets: { ExternalServiceProviderId: ['ApexClass'] },
  },
  StoreIntegratedService: {
    prefix: '',
    nameField: 'Id',
    fields: {
      Integration: 'picklist(255)! Integration ID',
      ServiceProviderType: 'picklist(255)!: Flow|Inventory|Payment|Price|Promotions|Shipment|Tax',
      StoreId: 'ref!',
    },
  },
  WebStoreNetwork: {
    prefix: '',
    label: 'Store Site',
    fields: { Name: 'auto Store Site Name', NetworkId: 'ref!', SiteId: 'ref-', WebStoreId: 'ref!+ Store ID' },
    onDelete: { WebStoreId: 'cascade' },
  },
  WebStorePricebook: {
    prefix: '',
    label: 'Store Price Book',
    fields: { Name: 'auto Store Price Book Name', Pricebook2Id: 'ref! Price Book ID', WebStoreId: 'ref!+ Store ID' },
    onDelete: { WebStoreId: 'cascade' },
  },
  Wishlist: {
    prefix: '',
    fields: { AccountId: 'ref!', Name: 'text(255)! Name', WebStoreId: 'ref! Store ID', WishlistProductCount: 'int-' },
  },
  WishlistItem: {
    prefix: '',
    fields: { Name: 'text(255)! Name', Product2Id: 'ref! Product ID', WishlistId: 'ref!+' },
    onDelete: { WishlistId: 'cascade' },
  },
};
