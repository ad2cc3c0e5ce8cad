/** The CartExtension namespace, which the stubs leave out. Source: Salesforce Commerce, "Cart Reference" (CartExtension), each class's page. */
import type { PlatformType } from '../../../language/signatures.ts';
import { CART_PARTS } from './cartParts.ts';
import { CART_RECORDS } from './cartRecords.ts';
import { declared } from './declared.ts';
import { exceptionOf } from './signature.ts';

const ENUMS = declared(`
  enum CartExtension.AdjustmentAmountScopeEnum UNIT TOTAL UNPRORATED_TOTAL
  enum CartExtension.AdjustmentTypeEnum ADJUSTMENT_AMOUNT ADJUSTMENT_PERCENTAGE
  enum CartExtension.CartAdjustmentTargetTypeEnum CART ITEM
  enum CartExtension.CartStatusEnum ACTIVE CLOSED PENDING_CLOSED PROCESSING CHECKOUT PENDING_DELETE
  enum CartExtension.CartValidationOutputLevelEnum INFO ERROR WARNING
  enum CartExtension.CartValidationOutputTypeEnum INVENTORY TAXES PRICING PROMOTIONS SHIPPING ENTITLEMENT SYSTEM_ERROR OTHER
  enum CartExtension.PriceAdjustmentSourceEnum SYSTEM DISCRETIONARY PROMOTION
  enum CartExtension.SalesItemTypeEnum PRODUCT CHARGE
  enum CartExtension.TaxLocaleTypeEnum AUTOMATIC GROSS NET
  enum CartExtension.TaxTypeEnum ACTUAL ESTIMATED
  enum CartExtension.TimeUnitEnum HOURS DAYS WEEKS
  enum CartExtension.WebStoreTypeEnum B2B B2C
`);

const EXCEPTIONS = ['CartExtension.CartCalculateRuntimeException', 'CartExtension.OptionalNotCheckedException'].map((name) =>
  exceptionOf(name),
);

export const CART_TYPES: readonly PlatformType[] = [...ENUMS, ...EXCEPTIONS, ...CART_RECORDS, ...CART_PARTS];
