/** Refunds of gifts. Source: Nonprofit Cloud Developer Guide, "GiftRefund". */
import type { DescribedObjects } from './describedObject.ts';
import { MONEY, NUMBERED, VIEWED } from './words.ts';

export const REFUNDS: DescribedObjects = {
  GiftRefund: {
    companions: ['ChangeEvent', 'Feed', 'History', 'Share'],
    fields: {
      Name: NUMBERED,
      Amount: `${MONEY}!`,
      Date: 'date!',
      GatewayTransactionFee: MONEY,
      GiftTransactionId: 'ref!+ >> GiftTransaction',
      LastGatewayErrorMessage: 'text',
      LastGatewayProcessedDate: 'datetime',
      LastGatewayResponseCode: 'text',
      ProcessorTransactionFee: MONEY,
      Reason: 'picklist: Donor Request|Incorrect Amount',
      Status: 'picklist: Completed|Failed|Initiated',
      ...VIEWED,
    },
  },
};
