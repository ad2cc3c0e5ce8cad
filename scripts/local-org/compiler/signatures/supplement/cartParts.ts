/** Requests to cart calculators, actions of the buyer, and the calculators themselves. */
import type { PlatformType } from '../../../language/signatures.ts';
import { declared } from './declared.ts';

const of = (name: string): string => `CartExtension.${name}`;
const REQUEST = of('CartCalculateCalculatorRequest');
const MOCK = of('CartCalculateExecutorMock');

/** Actions of a buyer: `isX` of all, `setX` of the mock. */
const ACTIONS =
  'CheckoutStarted DeliveryMethodSelected DeliveryGroupChanged CartItemChanged CouponChanged RecalculationRequested EvaluateShippingRequested EvaluateTaxesRequested'.split(
    ' ',
  );

const optional = (name: string): readonly string[] => [
  `class ${of(`Optional${name}`)}`,
  `static of(${of(name)}): ${of(`Optional${name}`)}`,
  `static empty(): ${of(`Optional${name}`)}`,
  `get(): ${of(name)}`,
  'isPresent(): Boolean',
];

/** A change of a kind and its builder. `flags` are Booleans: `isX`, `withX`. */
const change = (name: string, item: readonly [name: string, type: string], flags: readonly string[]): readonly string[] => [
  `class ${of(name)}`,
  `new(${of(`Optional${item[1]}`)})`,
  `get${item[0]}(): ${of(`Optional${item[1]}`)}`,
  ...flags.map((flag) => `is${flag}(): Boolean`),
  `class ${of(name)}.Builder`,
  'new()',
  `with${item[0]}(${of(`Optional${item[1]}`)}): ${of(name)}.Builder`,
  ...flags.map((flag) => `with${flag}(Boolean): ${of(name)}.Builder`),
  `build(): ${of(name)}`,
];

const CHANGES = [
  ['DeliveryGroupChanges', 'CartDeliveryGroupChange'],
  ['CartItemChanges', 'CartItemChange'],
  ['CouponChanges', 'CouponChange'],
] as const;

const DETAILS = of('BuyerActionDetails');
const details = [
  `class ${DETAILS}`,
  'isCheckoutStarted(): Boolean',
  ...CHANGES.map(([name, type]) => `get${name}(): List<${of(type)}>`),
  `class ${DETAILS}.Builder`,
  'new()',
  `withCheckoutStarted(Boolean): ${DETAILS}.Builder`,
  ...CHANGES.map(([name, type]) => `with${name}(List<${of(type)}>): ${DETAILS}.Builder`),
  `build(): ${DETAILS}`,
];

/** What the mock does for each calculator that leaves it to the platform. */
export const DEFAULT_STEPS: Readonly<Record<string, string>> = {
  PricingCartCalculator: 'defaultPrices',
  PromotionsCartCalculator: 'defaultPromotions',
  InventoryCartCalculator: 'defaultInventory',
  ShippingCartCalculator: 'defaultShipping',
  TaxCartCalculator: 'defaultTax',
};
/** What the mock does for each step of the orchestrator. */
export const STEPS: Readonly<Record<string, string>> = {
  prices: 'prices',
  promotions: 'promotions',
  inventory: 'inventory',
  shipping: 'shipping',
  taxes: 'tax',
  postShipping: 'postShipping',
};

/** The builder of an item with its own delivery address takes the address in parts, and has its own words for first and last name. */
const ARRANGED: Readonly<Record<string, string>> = {
  ProductId: 'Id',
  Quantity: 'Decimal',
  CartItemId: 'Id',
  DeliveryAddressId: 'Id',
  DeliveryGroupId: 'Id',
  DeliveryGroupName: 'String',
  DeliverToName: 'String',
  DeliverToCompanyName: 'String',
};
const PLACE = ['City', 'Country', 'PostalCode', 'State', 'Street'].map((part) => `DeliverTo${part}`);
const FROM = ['DeliverFromFirstName', 'DeliverFromLastName'];
const ARRANGE = of('ItemArrange');
const ARRANGEMENT = of('ItemArrangementRequest');
const shipments = [
  `class ${ARRANGE}`,
  ...Object.entries(ARRANGED).map(([name, type]) => `get${name}(): ${type}`),
  'getDeliverToFirstName(): String',
  'getDeliverToLastName(): String',
  'getDeliveryAddress(): Address',
  `class ${ARRANGE}.Builder`,
  'new()',
  ...Object.entries(ARRANGED).map(([name, type]) => `with${name}(${type}): ${ARRANGE}.Builder`),
  ...[...PLACE, ...FROM].map((name) => `with${name}(String): ${ARRANGE}.Builder`),
  `build(): ${ARRANGE}`,
  `class ${ARRANGEMENT}`,
  `getCart(): ${of('Cart')}`,
  `getItemArrangeList(): List<${ARRANGE}>`,
  `class ${ARRANGEMENT}.Builder`,
  'new()',
  `withCart(${of('Cart')}): ${ARRANGEMENT}.Builder`,
  `withItemArrangeList(List<${ARRANGE}>): ${ARRANGEMENT}.Builder`,
  `build(): ${ARRANGEMENT}`,
  `class ${of('SplitShipmentServiceMock')}`,
  'new()',
  `arrangeItems(${ARRANGEMENT})`,
  `class ${of('SplitShipmentService')}`,
  'new()',
  `new(${of('SplitShipmentServiceMock')})`,
  `arrangeItems(${ARRANGEMENT})`,
];

const calculators = Object.keys(DEFAULT_STEPS).flatMap((name) => [
  `class ${of(name)} extends ${of('AbstractCartCalculator')}`,
  'new()',
  `new(${MOCK})`,
  `calculate(${REQUEST})`,
]);

/** Base classes of calculators. */
const isBase = (name: string): boolean => /CartCalculator$|SplitShipmentServiceMock$/.test(name);

export const CART_PARTS: readonly PlatformType[] = declared(
  [
    ...['CartItem', 'CartDeliveryGroup', 'CartAdjustmentBasis', 'BuyerActionDetails'].flatMap(optional),
    ...change('CartItemChange', ['ChangedItem', 'CartItem'], ['Added', 'Removed', 'QuantityIncreased', 'QuantityDecreased']),
    ...change('CouponChange', ['ChangedAdjustmentBasis', 'CartAdjustmentBasis'], ['Added', 'Removed']),
    ...change('CartDeliveryGroupChange', ['ChangedDeliveryGroup', 'CartDeliveryGroup'], []),
    ...details,
    `class ${of('BuyerActions')}`,
    ...ACTIONS.map((name) => `is${name}(): Boolean`),
    `class ${of('BuyerActionsMock')} extends ${of('BuyerActions')}`,
    `new(${of('Cart')})`,
    ...ACTIONS.flatMap((name) => [`is${name}(): Boolean`, `set${name}(Boolean)`]),
    `class ${REQUEST}`,
    `new(${of('Cart')}, ${of('OptionalBuyerActionDetails')})`,
    `getCart(): ${of('Cart')}`,
    `getOptionalBuyerActionDetails(): ${of('OptionalBuyerActionDetails')}`,
    `class ${of('CartCalculateOrchestratorRequest')}`,
    `new(${of('Cart')}, ${of('BuyerActions')}, ${of('OptionalBuyerActionDetails')})`,
    `getCart(): ${of('Cart')}`,
    `getBuyerActions(): ${of('BuyerActions')}`,
    `getOptionalBuyerActionDetails(): ${of('OptionalBuyerActionDetails')}`,
    `class ${MOCK}`,
    'new()',
    `calculate(${of('CartCalculateOrchestratorRequest')})`,
    ...[...Object.values(STEPS), ...Object.values(DEFAULT_STEPS)].map((step) => `${step}(${REQUEST})`),
    `class ${of('AbstractCartCalculator')}`,
    `calculate(${REQUEST})`,
    ...calculators,
    ...shipments,
    `class ${of('CartCalculate')}`,
    'new()',
    `new(${MOCK})`,
    `calculate(${of('CartCalculateOrchestratorRequest')})`,
    ...Object.keys(STEPS).map((step) => `${step}(${REQUEST})`),
    `class ${of('CartTestUtil')}`,
    `static getCart(Id): ${of('Cart')}`,
    `static createCart(): ${of('Cart')}`,
    `static createCart(${of('WebStoreTypeEnum')}): ${of('Cart')}`,
  ].join('\n'),
).map((type) => (isBase(type.name) ? { ...type, isAbstract: true } : type));
