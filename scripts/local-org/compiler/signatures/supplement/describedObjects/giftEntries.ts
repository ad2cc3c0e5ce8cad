/** Gifts as they are entered, before they are processed. Source: Education Cloud Developer Guide, "GiftEntry". */
import type { DescribedObjects } from './describedObject.ts';
import { all, MONEY, NUMBERED, USERS, VIEWED } from './words.ts';

const DAYS = ['*1', ...Array.from({ length: 29 }, (_, at) => String(at + 2)), 'LastDay'].join('|');
const designation = (number: 1 | 2 | 3): Readonly<Record<string, string>> => ({
  [`GiftDesignation${String(number)}Amount`]: MONEY,
  [`GiftDesignation${String(number)}Id`]: 'ref > GiftDesignation',
  [`GiftDesignation${String(number)}Percent`]: 'percent',
});

export const GIFT_ENTRIES: DescribedObjects = {
  GiftEntry: {
    companions: ['ChangeEvent', 'Feed', 'History', 'Share'],
    fields: {
      Name: NUMBERED,
      CampaignId: 'ref > Campaign',
      ...all('date', 'CheckDate', 'EffectiveStartDate', 'ExpectedEndDate'),
      ...all('text', 'City', 'Country', 'PostalCode', 'State', 'Street'),
      ...all(MONEY, 'DonorCoverAmount', 'TotalTransactionFeeAmount'),
      DonorId: 'ref > Account',
      Email: 'email',
      ...all('text', 'ExpiryMonth', 'ExpiryYear', 'FirstName', 'GiftProcessingResult', 'Last4', 'LastName', 'OrganizationName'),
      GiftAmount: `${MONEY}!`,
      GiftBatchId: 'ref > GiftBatch',
      GiftCommitmentId: 'ref > GiftCommitment',
      ...designation(1),
      ...designation(2),
      ...designation(3),
      GiftProcessingStatus: 'picklist~ [New]: Failure|*New|Success',
      GiftReceivedDate: 'date!',
      GiftTransactionId: 'ref > GiftTransaction',
      GiftType: 'picklist~ [Individual]: *Individual|Organizational',
      ...all('phone', 'HomePhone', 'MobilePhone'),
      ...all('bool', 'IsNewRecurringGift', 'IsSetAsDefault'),
      LastProcessedDateTime: 'datetime',
      OutreachSourceCodeId: 'ref > OutreachSourceCode',
      OwnerId: USERS,
      PaymentIdentifier: 'text',
      PaymentMethod: 'picklist!: ACH|Asset|Cash|Check|Credit Card|Cryptocurrency|In-Kind|PayPal|Stock|Unknown|Venmo',
      Salutation: 'picklist: Dr.|Mr.|Mrs.|Ms.|Mx.|Prof.',
      SoftCreditInformation: 'area?',
      TransactionDay: `picklist~ [1]: ${DAYS}`,
      TransactionInterval: 'int',
      TransactionPeriod: 'picklist~ [Monthly]: Custom|Daily|*Monthly|Weekly|Yearly',
      ...VIEWED,
    },
  },
};
