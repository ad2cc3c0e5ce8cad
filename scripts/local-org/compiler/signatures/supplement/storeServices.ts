/**
 * Services of stores that projects replace: prices, inventory, orders, and what endpoints are given and give.
 * Source: Salesforce Commerce, "Pricing Reference", "Inventory Reference", "Cart Reference", "Connect API Endpoint Reference", each class's page; the extensions that Salesforce publishes.
 */
import { declared } from './declared.ts';

const collection = (name: string, item: string): string => `
  class commercestorepricing.${name}
    equals(Object): Boolean
    get(Integer index): ${item}
    hashCode(): Integer
    indexOf(${item} item): Integer
    isEmpty(): Boolean
    iterator(): Iterator<${item}>
    size(): Integer`;
const pricing = (name: string): string => `commercestorepricing.${name}`;

const properties = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, type]) => `\n    get${name}(): ${type}\n    set${name}(${type} value)`)
    .join('');
const ERROR = `
    getErrorCode(): String
    getErrorMessage(): String
    getLocalizedErrorMessage(): String
    isSuccess(): Boolean
    setError(String errorMessage, String localizedErrorMessage)`;
/** Items that are added and removed one by one. */
const items = (name: string, item: string, all: string): string => `
    add${name}(${item} item)
    get${name}s(): ${all}
    remove${name}(${item} item)`;
const BUYER = { WebStoreId: 'String', EffectiveAccountId: 'String', CurrencyIsoCode: 'String' };

const PRICING = declared(`
  class commercestorepricing.PricingService
    new()
    processPrice(commercestorepricing.PricingRequest request): commercestorepricing.PricingResponse
    processTransactionalPrice(commercestorepricing.TransactionalPricingRequest request): commercestorepricing.TransactionalPricingResponse
  class commercestorepricing.PricingRequest
    new()${properties(BUYER)}${items('PricingRequestItem', pricing('PricingRequestItem'), pricing('PricingRequestItemCollection'))}
  class commercestorepricing.PricingRequestItem
    new(String productId)
    getProductId(): String${items('PsmID', 'String', pricing('PsmIDCollection'))}
  class commercestorepricing.PricingResponse
    new(String currencyIsoCode)${properties({ CurrencyIsoCode: 'String' })}${ERROR}${items('PricingResponseItem', pricing('PricingResponseItem'), pricing('PricingResponseItemCollection'))}
  class commercestorepricing.PricingResponseItem
    new(String productId, String productSellingModelId, String negotiatedPricebookEntryId, Decimal listPrice, Decimal negotiatedPrice)${properties({ ProductId: 'String', ProductSellingModelId: 'String', NegotiatedPricebookEntryId: 'String', ListPrice: 'Decimal', NegotiatedPrice: 'Decimal' })}${ERROR}
  class commercestorepricing.TransactionalPricingRequest
    new()${properties(BUYER)}${items('TxnPricingRequestItem', pricing('TransactionalPricingRequestItem'), pricing('TxnPricingRequestItemCollection'))}
  class commercestorepricing.TransactionalPricingRequestItem
    new(String lineId, String productId, Decimal quantity)
    new(String lineId, String productId, String productSellingModelId, Integer subscriptionTerm, Decimal quantity)${properties({ LineId: 'String', ProductId: 'String', ProductSellingModelId: 'String', SubscriptionTerm: 'Integer', Quantity: 'Decimal' })}
  class commercestorepricing.TransactionalPricingResponse
    new(Decimal totalListPrice, Decimal totalProductAmount, Decimal totalAdjustmentAmount, Decimal totalAmount, String currencyIsoCode)${properties({ TotalListPrice: 'Decimal', TotalProductAmount: 'Decimal', TotalAdjustmentAmount: 'Decimal', TotalAmount: 'Decimal', CurrencyIsoCode: 'String' })}${ERROR}${items('TxnPricingResponseItem', pricing('TransactionalPricingResponseItem'), pricing('TxnPricingResponseItemCollection'))}
  class commercestorepricing.TransactionalPricingResponseItem
    new(String lineId, String productId, String unitPricePriceBookEntryId, Decimal listPrice, Decimal unitPrice, Decimal totalListPrice, Decimal totalLineAmount, Decimal totalAdjustmentAmount, Decimal unitAdjustmentAmount, Decimal totalPrice, Decimal quantity, String currencyIsoCode)${properties({ LineId: 'String', ProductId: 'String', UnitPricePriceBookEntryId: 'String', ListPrice: 'Decimal', UnitPrice: 'Decimal', TotalListPrice: 'Decimal', TotalLineAmount: 'Decimal', TotalAdjustmentAmount: 'Decimal', UnitAdjustmentAmount: 'Decimal', TotalPrice: 'Decimal', Quantity: 'Decimal', CurrencyIsoCode: 'String' })}${ERROR}
  ${collection('PricingRequestItemCollection', pricing('PricingRequestItem'))}
  ${collection('PricingResponseItemCollection', pricing('PricingResponseItem'))}
  ${collection('TxnPricingRequestItemCollection', pricing('TransactionalPricingRequestItem'))}
  ${collection('TxnPricingResponseItemCollection', pricing('TransactionalPricingResponseItem'))}
  ${collection('PsmIDCollection', 'String')}
`);

const FAILURE = { ErrorCode: 'String', ErrorMessage: 'String' };
const stock = (name: string): string => `commerce_inventory.${name}`;

const INVENTORY = declared(`
  class commerce_inventory.CommerceInventoryService
    new()
    checkInventory(commerce_inventory.InventoryCheckAvailability request): commerce_inventory.InventoryCheckAvailability
    deleteReservation(String reservationId, commerce_inventory.InventoryReservation currentReservation): commerce_inventory.DeleteReservationResponse
    getInventoryLevel(commerce_inventory.InventoryLevelsRequest request): commerce_inventory.InventoryLevelsResponse
    getReservation(String reservationId): commerce_inventory.InventoryReservation
    upsertReservation(commerce_inventory.UpsertReservationRequest request, commerce_inventory.InventoryReservation currentReservation, String reservationChangeType): commerce_inventory.UpsertReservationResponse
  class commerce_inventory.DeleteReservationResponse
    new()${properties({ ...FAILURE, Succeed: 'Boolean' })}
  class commerce_inventory.InventoryCheckAvailability
    new(Set<commerce_inventory.InventoryCheckItemAvailability> inventoryCheckItemAvailability)
    getInventoryCheckItemAvailability(): Set<commerce_inventory.InventoryCheckItemAvailability>
  class commerce_inventory.InventoryCheckItemAvailability
    new(Double onHand, Double availableToFulfill, Double availableToOrder, Double quantityToCheck, String inventoryDimension, String productId, String locationSourceId, String locationSourceType)
    getAvailableToFulfill(): Double
    getAvailableToOrder(): Double
    getInventoryDimension(): String
    getLocationSourceId(): Id
    getLocationSourceType(): String
    getOnHand(): Double
    getProductId(): Id
    getQuantityToCheck(): Double
    isAvailable(): Boolean
    setAvailable(Boolean available)${properties(FAILURE)}
  class commerce_inventory.InventoryItemReservation
    new()
  class commerce_inventory.InventoryLevelsAssociatedItemRequest
    new()
  class commerce_inventory.InventoryLevelsItemRequest
    new(Id productId, String stockKeepingUnit, Id locationSourceId)
    equals(Object): Boolean
    getAssociatedProducts(): List<commerce_inventory.InventoryLevelsAssociatedItemRequest>
    getLocationSourceId(): Id
    getProductId(): Id
    getStockKeepingUnit(): String
    hashCode(): Integer
  class commerce_inventory.InventoryLevelsItemResponse
    new()${properties({ ...FAILURE, ProductId: 'Id', StockKeepingUnit: 'String', LocationSourceId: 'Id', InventoryLocationSourceType: 'String', OnHand: 'Double', AvailableToFulfill: 'Double', AvailableToOrder: 'Double' })}
  class commerce_inventory.InventoryLevelsRequest
    new(String inventoryLocationSourceType, Set<commerce_inventory.InventoryLevelsItemRequest> itemInventoryLevelRequests)
    getInventoryLocationSourceType(): String
    getItemInventoryLevelRequests(): Set<commerce_inventory.InventoryLevelsItemRequest>
  class commerce_inventory.InventoryLevelsResponse
    new()${properties({ ItemsInventoryLevels: `Set<${stock('InventoryLevelsItemResponse')}>` })}
  class commerce_inventory.InventoryReservation
    new()${properties({ ...FAILURE, Id: 'Id', DurationInSeconds: 'Integer', ReservationIdentifier: 'String', ReservationSourceId: 'Id', Items: `List<${stock('InventoryItemReservation')}>` })}
  class commerce_inventory.UpsertItemReservationRequest
    new(Double quantity, Id reservedAtLocationId, Id itemReservationSourceId, Id productId, List<commerce_inventory.UpsertItemReservationRequest> associatedProducts)
    getAssociatedProducts(): List<commerce_inventory.UpsertItemReservationRequest>
    getItemReservationSourceId(): Id
    getProductId(): Id
    getQuantity(): Double
    getReservedAtLocationId(): Id
  class commerce_inventory.UpsertItemReservationResponse
    new()${properties({ ...FAILURE, Quantity: 'Double', ReservedAtLocationId: 'Id', ItemReservationSourceId: 'Id', ProductId: 'Id' })}
  class commerce_inventory.UpsertReservationRequest
    new(Integer reservationInSeconds, String reservationIdentifier, Id reservationSourceId, List<commerce_inventory.UpsertItemReservationRequest> items)
    getItems(): List<commerce_inventory.UpsertItemReservationRequest>
    getReservationIdentifier(): String
    getReservationInSeconds(): Integer
    getReservationSourceId(): Id
  class commerce_inventory.UpsertReservationResponse
    new()${properties({ ...FAILURE, Succeed: 'Boolean', ReservationSourceId: 'Id', ReservationIdentifier: 'String', Items: `List<${stock('UpsertItemReservationResponse')}>` })}
`);

const ORDERS = declared(`
  class CartExtension.CheckoutCreateOrder
    new()
    createOrder(CartExtension.CreateOrderRequest request): CartExtension.CreateOrderResponse
  class CartExtension.CreateOrderRequest
    new(CartExtension.Cart cart, String orderReferenceNumber)
    getCart(): CartExtension.Cart
    getOrderReferenceNumber(): String
  class CartExtension.CreateOrderResponse
    new(CartExtension.OrderGraph orderGraph)
    getOrderGraph(): CartExtension.OrderGraph
  class CartExtension.OrderGraph
    new()
    addNode(@OrderDeliveryGroup node): CartExtension.OrderGraph
    addNode(@OrderItem node): CartExtension.OrderGraph
    getOrder(): @Order
    getOrderDeliveryGroups(): List<@OrderDeliveryGroup>
    getOrderItems(): List<@OrderItem>
`);

const REQUEST = 'ConnectApi.EndpointExtensionRequest';
const RESPONSE = 'ConnectApi.EndpointExtensionResponse';
const ENDPOINTS = declared(`
  class ConnectApi.BaseEndpointExtension
    new()${['Get', 'Post', 'Put', 'Patch', 'Delete'].map((verb) => `\n    before${verb}(${REQUEST} request): ${REQUEST}\n    after${verb}(${RESPONSE} response, ${REQUEST} request): ${RESPONSE}`).join('')}
  class ConnectApi.EndpointExtensionRequest
    getKeys(): Set<String>
    getParam(String name): Object
    setParam(String name, Object value)
  class ConnectApi.EndpointExtensionResponse
    new(Object responseObject)
    getResponseObject(): Object
`);

export const PRICING_TYPES = PRICING;
export const STORE_SERVICES = [...PRICING, ...INVENTORY, ...ORDERS, ...ENDPOINTS];
