/** Groups, relations and attributes of quote lines and order products. Source: Revenue Cloud Developer Guide, "QuoteLineGroup", "QuoteLineItemAttribute"; Object Reference, "QuoteLineRelationship", "OrderItemRelationship". */
import type { DescribedObjects } from './describedObject.ts';
import { MONEY, NAME, NUMBERED, TEXT, TOTAL, VIEWED } from './words.ts';

const RATE = 'percent';
const SCALED = 'picklist~ [Proportional]: Constant|*Proportional';
const PRICED = 'IncludedInBundlePrice|NotIncludedInBundlePrice';

export const QUOTING: DescribedObjects = {
  QuoteLineGroup: {
    fields: {
      Name: NAME,
      Description: TEXT,
      Discount: RATE,
      DiscountAmount: MONEY,
      EndDate: 'date',
      IsRamped: 'bool-',
      Margin: RATE,
      MarginAmount: MONEY,
      ParentQuoteLineGroupId: 'ref > QuoteLineGroup',
      QuoteId: 'ref!+ >> Quote',
      SegmentType: 'picklist-~: Custom|Yearly',
      SortOrder: 'int',
      StartDate: 'date',
      SummarySubtotal: MONEY,
      SummaryTotalAmount: MONEY,
      TotalAdjustment: `${RATE}-`,
      TotalAdjustmentAmount: TOTAL,
      TotalCost: TOTAL,
      TotalMargin: `${RATE}-`,
      TotalMarginAmount: TOTAL,
      Type: 'picklist~ [CPQQuoteGroup]: AssetDowngrade|AssetSwap|AssetUpgrade|*CPQQuoteGroup=CPQ Line Grouping|RampScheduleGroup',
    },
  },
  QuoteLineItemAttribute: {
    nameField: 'AttributeName',
    fields: {
      AttributeName: 'text(255)-',
      AttributeDefinitionId: 'ref! > AttributeDefinition',
      AttributePicklistValueId: 'ref > AttributePicklistValue',
      AttributeValue: TEXT,
      ExternalId: TEXT,
      IsPriceImpacting: 'bool-',
      QuoteLineItemId: 'ref!+ >> QuoteLineItem',
    },
  },
  QuoteLineRelationship: {
    companions: ['Feed', 'History'],
    fields: {
      Name: NUMBERED,
      AssociatedQuantScaleMethod: SCALED,
      AssociatedQuoteLineId: 'ref!+ > QuoteLineItem',
      AssociatedQuoteLinePricing: `picklist!~: ${PRICED}`,
      AssociatedQuoteLineRole: 'picklist-~: BundleComponent|SetComponent',
      IsPriceInclusive: 'bool-',
      MainQuoteLineId: 'ref!+ > QuoteLineItem',
      MainQuoteLineRole: 'picklist-~: Bundle|Set',
      ProductRelatedComponentId: 'ref+ > ProductRelatedComponent',
      ProductRelationshipTypeId: 'ref!+ > ProductRelationshipType',
      QuoteId: 'ref- > Quote',
      RootQuoteLineId: 'ref+ > QuoteLineItem',
      ...VIEWED,
    },
  },
  OrderItemRelationship: {
    companions: ['Feed', 'History'],
    fields: {
      Name: NUMBERED,
      AssociatedOrderItemId: 'ref+ > OrderItem',
      AssociatedOrderItemInventory: 'picklist+: IncludedInMainInventory|NotIncludedInMainInventory',
      AssociatedOrderItemPricing: `picklist~: ${PRICED}`,
      AssociatedOrderItemRole: 'picklist-~: BundleComponent|SetComponent',
      AssociatedQuantScaleMethod: SCALED,
      IsPriceInclusive: 'bool-',
      MainOrderItemId: 'ref!+ > OrderItem',
      MainOrderItemRole: 'picklist-~: Bundle|Set',
      OrderId: 'ref- > Order',
      ProductRelationshipTypeId: 'ref!+ > ProductRelationshipType',
      RootOrderItemId: 'ref+ > OrderItem',
    },
  },
};
