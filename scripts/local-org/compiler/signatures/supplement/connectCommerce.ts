/**
 * Stores and payments of Connect in Apex that the stubs leave out. Calling one throws `not implemented`.
 * Source: Apex Reference Guide, "CommerceCatalog Class", "CommerceStorePricing Class", "CommerceWishlist Class", "Payments Class", and the pages of their input and output classes.
 */
import type { PlatformType } from '../../../language/signatures.ts';
import { declared } from './declared.ts';

const PRODUCT =
  'String webstoreId, String productId, String effectiveAccountId, List<String> fields, Boolean excludeFields, List<String> mediaGroups, Boolean excludeMedia';
const WITHOUT = `${PRODUCT}, Boolean excludeEntitlementDetails, Boolean excludePrimaryProductCategory`;
const OVERVIEWS =
  'String webstoreId, String effectiveAccountId, List<String> ids, List<String> skus, List<String> fields, Boolean excludeMedia';

const STORES = declared(`
  class ConnectApi.CommerceCatalog
    static getProduct(${WITHOUT}): ConnectApi.ProductDetail
    static getProduct(${WITHOUT}, Boolean excludeVariationInfo, Boolean excludeAttributeSetInfo): ConnectApi.ProductDetail
    static getProductCategoryPath(String webstoreId, String productCategoryId): ConnectApi.ProductCategoryPath
    static getProductCategoryPath(String webstoreId, String productCategoryId, String effectiveAccountId): ConnectApi.ProductCategoryPath
    static getProducts(${OVERVIEWS}): ConnectApi.ProductOverviewCollection
    static getProducts(${OVERVIEWS}, Boolean excludePrices): ConnectApi.ProductOverviewCollection
  class ConnectApi.ProductOverview
    new()
    field defaultImage: ConnectApi.ProductMedia
    field error: ConnectApi.ErrorResponse
    field fields: Map<String,String>
    field id: String
    field prices: ConnectApi.PricingResultLineItem
    field sku: String
    field success: Boolean
  class ConnectApi.ProductOverviewCollection
    new()
    field products: List<ConnectApi.ProductOverview>
    field total: Integer
  class ConnectApi.CommerceStorePricing
    static getProductPrice(String webstoreId, String productId, String effectiveAccountId): ConnectApi.ProductPrice
    static getProductPrice(String webstoreId, String productId, String effectiveAccountId, List<String> productSellingModelIds): ConnectApi.ProductPrice
    static getProductPrices(String webstoreId, String effectiveAccountId, ConnectApi.PricingInput pricingInput): ConnectApi.PricingResult
  class ConnectApi.PricingInput
    new()
    field pricingLineItems: List<ConnectApi.PricingLineItemInput>
  class ConnectApi.PricingLineItemInput
    new()
    field productId: String
  class ConnectApi.PricingResult
    new()
    field currencyIsoCode: String
    field error: ConnectApi.ErrorResponse
    field pricingLineItemResults: List<ConnectApi.PricingResultLineItem>
    field success: Boolean
  class ConnectApi.PricingResultLineItem
    new()
    field error: ConnectApi.ErrorResponse
    field listPrice: String
    field lowestUnitPrice: String
    field pricebookEntryId: String
    field productId: String
    field success: Boolean
    field unitPrice: String
  class ConnectApi.ProductPrice
    new()
    field currencyIsoCode: String
    field listPrice: String
    field pricebookEntryId: String
    field unitPrice: String
  class ConnectApi.CommerceWishlist
    static addItemToWishlist(String webstoreId, String wishlistId, ConnectApi.WishlistItemInput wishlistItemInput): ConnectApi.WishlistItem
    static addItemToWishlist(String webstoreId, String effectiveAccountId, String wishlistId, ConnectApi.WishlistItemInput wishlistItemInput): ConnectApi.WishlistItem
  class ConnectApi.WishlistItemInput
    new()
    field productId: String
  class ConnectApi.WishlistItem
    new()
`);

const PAYMENTS = declared(`
  class ConnectApi.Payments
    static authorize(ConnectApi.AuthorizationRequest authorizePayment): ConnectApi.AuthorizationResponse
    static capture(ConnectApi.CaptureRequest AuthCaptureInput, String authorizationId): ConnectApi.CaptureResponse
    static postAuth(ConnectApi.PostAuthRequest postAuthorizePayment): ConnectApi.PostAuthorizationResponse
    static refund(ConnectApi.ReferencedRefundRequest ReferencedRefundInput, String paymentId): ConnectApi.ReferencedRefundResponse
    static reverseAuthorization(ConnectApi.AuthorizationReversalRequest AuthReversalInput, String authorizationId): ConnectApi.AuthorizationReversalResponse
  class ConnectApi.AuditParamsRequest
    field email: String
    field ipAddress: String
    field macAddress: String
    field phone: String
  class ConnectApi.BaseRequest extends ConnectApi.AuditParamsRequest
    field additionalData: Map<String,String>
    field idempotencyKey: String
  class ConnectApi.BaseApiPaymentMethodRequest
  class ConnectApi.AuthApiPaymentMethodRequest extends ConnectApi.BaseApiPaymentMethodRequest
    new()
    field cardPaymentMethod: ConnectApi.CardPaymentMethodRequest
  class ConnectApi.PostAuthApiPaymentMethodRequest extends ConnectApi.BaseApiPaymentMethodRequest
    new()
    field cardPaymentMethod: ConnectApi.CardPaymentMethodRequest
  class ConnectApi.CardPaymentMethodRequest
    new()
  class ConnectApi.PaymentGroupRequest
    new()
    field createPaymentGroup: Boolean
    field currencyIsoCode: String
    field sourceObjectId: String
  class ConnectApi.AuthorizationRequest extends ConnectApi.BaseRequest
    new()
    field accountId: String
    field amount: Double
    field comments: String
    field currencyIsoCode: String
    field effectiveDate: Datetime
    field paymentGatewayId: String
    field paymentGroup: ConnectApi.PaymentGroupRequest
    field paymentMethod: ConnectApi.AuthApiPaymentMethodRequest
  class ConnectApi.AuthorizationResponse
    new()
    field error: ConnectApi.ErrorResponse
    field paymentAuthorization: ConnectApi.PaymentAuthorizationResponse
  class ConnectApi.PaymentAuthorizationResponse
    new()
    field accountId: String
    field amount: Double
    field currencyIsoCode: String
    field effectiveDate: Datetime
    field expirationDate: Datetime
    field id: String
    field paymentAuthorizationNumber: String
    field requestDate: Datetime
    field status: String
  class ConnectApi.AuthorizationReversalRequest extends ConnectApi.BaseRequest
    new()
  class ConnectApi.AuthorizationReversalResponse
    new()
    field error: ConnectApi.ErrorResponse
  class ConnectApi.CaptureRequest extends ConnectApi.BaseRequest
    new()
    field accountId: String
    field amount: Double
    field clientContext: String
    field comments: String
    field effectiveDate: Datetime
    field paymentGroup: ConnectApi.PaymentGroupRequest
  class ConnectApi.CaptureResponse
    new()
    field error: ConnectApi.ErrorResponse
    field gatewayResponse: ConnectApi.CaptureGatewayResponse
    field payment: ConnectApi.PaymentResponse
    field paymentGatewayLogs: List<ConnectApi.GatewayLogResponse>
    field paymentGroup: ConnectApi.PaymentGroupResponse
  class ConnectApi.AbstractGatewayResponse
    field gatewayReferenceDetails: String
    field gatewayReferenceNumber: String
  class ConnectApi.CaptureGatewayResponse extends ConnectApi.AbstractGatewayResponse
    new()
  class ConnectApi.GatewayLogResponse
    new()
  class ConnectApi.PaymentGroupResponse
    new()
  class ConnectApi.PaymentResponse
    new()
  class ConnectApi.PostAuthRequest extends ConnectApi.BaseRequest
    new()
    field paymentMethod: ConnectApi.PostAuthApiPaymentMethodRequest
  class ConnectApi.PostAuthorizationResponse
    new()
    field error: ConnectApi.ErrorResponse
  class ConnectApi.RefundRequest extends ConnectApi.BaseRequest
  class ConnectApi.ReferencedRefundRequest extends ConnectApi.RefundRequest
    new()
    field accountId: String
    field amount: Double
    field clientContext: String
    field comments: String
    field effectiveDate: Datetime
    field paymentGroup: ConnectApi.PaymentGroupRequest
  class ConnectApi.ReferencedRefundResponse
    new()
    field error: ConnectApi.ErrorResponse
`);

/** Superclasses that no code makes. */
const ABSTRACT: ReadonlySet<string> = new Set(
  ['AuditParamsRequest', 'BaseRequest', 'BaseApiPaymentMethodRequest', 'AbstractGatewayResponse', 'RefundRequest'].map(
    (name) => `ConnectApi.${name}`,
  ),
);

export const CONNECT_COMMERCE_TYPES: readonly PlatformType[] = [...STORES, ...PAYMENTS].map((type) =>
  ABSTRACT.has(type.name) ? { ...type, isAbstract: true } : type,
);
