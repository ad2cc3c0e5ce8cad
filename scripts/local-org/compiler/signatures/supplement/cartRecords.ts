/** Records of a cart that is held in memory, and lists of them. Fields that formulas and roll-ups fill have no setter. */
import type { PlatformType } from '../../../language/signatures.ts';
import { declared } from './declared.ts';

interface CartRecordFields {
  /** Only read. */
  readonly read: Readonly<Record<string, string>>;
  readonly write: Readonly<Record<string, string>>;
  readonly constructors?: readonly string[];
  /** Members that are no fields. */
  readonly members?: readonly string[];
}

const RECORDS: Readonly<Record<string, CartRecordFields>> = {
  Cart: {
    read: {
      Id: 'Id WebStoreId AccountId OwnerId',
      String: 'CurrencyIsoCode OrderReferenceNumber',
      Decimal:
        'TotalListAmount TotalProductAmount TotalChargeAmount TotalCartLevelAdjAmount TotalProductItemAdjAmount TotalChargeItemAdjAmount TotalAmount TotalTaxAmount TotalAdjustmentAmount GrandTotalAmount TotalProductCount TotalProductListAmount TotalProductTaxAmount TotalChargeTaxAmount',
      'CartExtension.CartStatusEnum': 'Status',
      'CartExtension.TaxLocaleTypeEnum': 'TaxType',
      Address: 'BillingAddress',
    },
    write: { String: 'Name GuestEmailAddress GuestPhoneNumber' },
    members: ['CartItems', 'CartDeliveryGroups', 'CartValidationOutputs', 'CartAdjustmentGroups', 'CartAdjustmentBases'].map(
      (name) => `get${name}(): CartExtension.${name === 'CartAdjustmentBases' ? 'CartAdjustmentBasis' : name.slice(0, -1)}List`,
    ),
  },
  CartItem: {
    read: {
      Id: 'Id',
      Decimal:
        'TotalAmount TotalLineAmount TotalLineNetAmount TotalLineGrossAmount TotalTaxAmount ItemizedAdjustmentAmount DistributedAdjustmentAmount',
      'CartExtension.SalesItemTypeEnum': 'Type',
    },
    write: {
      String: 'Name Sku',
      Id: 'Product2Id',
      Decimal:
        'Quantity ListPrice SalesPrice AdjustmentAmount AdjustmentTaxAmount TotalListPrice TotalPrice TotalPriceAfterAllAdjustments TotalPromoAdjustmentAmount TotalPromoAdjustmentTaxAmount TotalAdjustmentAmount TotalPriceTaxAmount NetUnitPrice GrossUnitPrice NetAdjustmentAmount GrossAdjustmentAmount',
      'CartExtension.CartDeliveryGroup': 'CartDeliveryGroup',
    },
    constructors: ['new(CartExtension.SalesItemTypeEnum, CartExtension.CartDeliveryGroup, String)'],
    members: ['getCartTaxes(): CartExtension.CartTaxList', 'getCartItemPriceAdjustments(): CartExtension.CartItemPriceAdjustmentList'],
  },
  CartDeliveryGroup: {
    read: {
      Id: 'Id',
      Decimal: 'TotalAmount TotalProductAmount TotalChargeAmount TotalAdjustmentAmount TotalTaxAmount GrandTotalAmount',
      Address: 'DeliverToAddress',
    },
    write: {
      Id: 'DeliveryMethodId',
      String:
        'Name ShippingInstructions DeliverToName DeliverToFirstName DeliverToLastName DeliverToStreet DeliverToCity DeliverToState DeliverToPostalCode DeliverToCountry DeliverToGeocodeAccuracy CompanyName ShipToPhoneNumber',
      Decimal: 'DeliverToLatitude DeliverToLongitude',
      Datetime: 'DesiredDeliveryDate',
      'CartExtension.CartDeliveryGroupMethod': 'SelectedCartDeliveryGroupMethod',
    },
    constructors: ['new()'],
    members: ['getCartDeliveryGroupMethods(): CartExtension.CartDeliveryGroupMethodList'],
  },
  CartDeliveryGroupMethod: {
    read: { Id: 'Id DeliveryMethodId ProductId' },
    write: {
      String: 'Name ExternalProvider Carrier ClassOfService ReferenceNumber',
      Decimal: 'ShippingFee',
      Boolean: 'IsActive',
      Integer: 'TransitTimeMin TransitTimeMax ProcessTime',
    },
    constructors: ['new(String, Decimal, Id)'],
    members: ['TransitTimeUnit', 'ProcessTimeUnit'].flatMap((name) => [`get${name}(): String`, `set${name}(CartExtension.TimeUnitEnum)`]),
  },
  CartTax: {
    read: { Id: 'Id' },
    write: { String: 'Name Description TaxRate', Decimal: 'Amount', 'CartExtension.TaxTypeEnum': 'TaxType' },
    constructors: ['new(CartExtension.TaxTypeEnum, Decimal, String)'],
  },
  CartItemPriceAdjustment: {
    read: { Id: 'Id', 'CartExtension.PriceAdjustmentSourceEnum': 'AdjustmentSource' },
    write: {
      String: 'Name Description',
      Id: 'PriceAdjustmentCauseId',
      Integer: 'Priority',
      Decimal: 'TotalAmount AdjustmentValue',
      'CartExtension.AdjustmentAmountScopeEnum': 'AdjustmentAmountScope',
      'CartExtension.AdjustmentTypeEnum': 'AdjustmentType',
      'CartExtension.CartAdjustmentTargetTypeEnum': 'AdjustmentTargetType',
    },
    constructors: [
      'new(CartExtension.CartAdjustmentTargetTypeEnum, Decimal, CartExtension.PriceAdjustmentSourceEnum, CartExtension.AdjustmentTypeEnum, Decimal, String)',
    ],
    members: ['getCartTaxes(): CartExtension.CartTaxList'],
  },
  CartAdjustmentGroup: {
    read: { Id: 'Id' },
    write: {
      String: 'Name Description',
      Id: 'PriceAdjustmentCauseId',
      Integer: 'Priority',
      Decimal: 'TotalAmount AdjustmentValue',
      'CartExtension.AdjustmentTypeEnum': 'AdjustmentType',
      'CartExtension.CartAdjustmentTargetTypeEnum': 'AdjustmentTargetType',
    },
  },
  CartAdjustmentBasis: { read: { Id: 'Id AdjustmentBasisReferenceId', String: 'Name AdjustmentBasisDetail' }, write: {} },
  CartValidationOutput: {
    read: {
      Id: 'Id RelatedEntityId',
      'CartExtension.CartValidationOutputTypeEnum': 'Type',
      'CartExtension.CartValidationOutputLevelEnum': 'Level',
    },
    write: { String: 'Name Message', Boolean: 'IsDismissed' },
    constructors: ['', ', CartExtension.CartDeliveryGroup', ', CartExtension.CartItem'].map(
      (related) => `new(CartExtension.CartValidationOutputTypeEnum, CartExtension.CartValidationOutputLevelEnum${related})`,
    ),
  },
};

/** Of every record. */
const COMMON = [
  'getCreatedDate(): Datetime',
  'getLastModifiedDate(): Datetime',
  'getCreatedById(): Id',
  'getLastModifiedById(): Id',
  'getCustomField(String): Object',
  'setCustomField(String, Object)',
];

const membersOf = ({ read, write, constructors = [], members = [] }: CartRecordFields): readonly string[] => [
  ...constructors,
  ...members,
  ...COMMON,
  ...[...Object.entries(read), ...Object.entries(write)].flatMap(([type, names]) =>
    names.split(' ').map((name) => `get${name}(): ${type}`),
  ),
  ...Object.entries(write).flatMap(([type, names]) => names.split(' ').map((name) => `set${name}(${type})`)),
];

const listOf = (name: string): readonly string[] => [
  `class CartExtension.${name}List`,
  `get(Integer): CartExtension.${name}`,
  `iterator(): Iterator<CartExtension.${name}>`,
  `indexOf(CartExtension.${name}): Integer`,
  'size(): Integer',
  'isEmpty(): Boolean',
  'add(CartExtension.CommerceObject)',
  'remove(CartExtension.CommerceObject)',
  'clear()',
];

/** Their names without the namespace. */
export const CART_RECORD_NAMES: readonly string[] = Object.keys(RECORDS);

export const CART_RECORDS: readonly PlatformType[] = declared(
  [
    'class CartExtension.CommerceObject',
    ...Object.entries(RECORDS).flatMap(([name, fields]) => [
      `class CartExtension.${name} extends CartExtension.CommerceObject`,
      ...membersOf(fields),
      ...(name === 'Cart' ? [] : listOf(name)),
    ]),
  ].join('\n'),
);
