/** What adapters of payments, taxes and buyer groups are given and give, where it is more than values. A context that code makes holds nothing. Source: Apex Reference Guide, "CommercePayments Namespace", "CommerceTax Namespace", "CommerceBuyGrp Namespace". */
import type { ApexValue } from '../platform/core/contract.ts';
import { defineHolder, held, hold, Holder } from '../platform/core/holder.ts';
import { ApexBlob } from '../platform/values/index.ts';

const NOTIFICATION = 'CommercePayments.PaymentGatewayNotificationContext';
const NOTIFIED = 'CommercePayments.PaymentGatewayNotificationRequest';
defineHolder(NOTIFICATION, {
  parts: {
    constructors: { '*': (request: ApexValue = null) => new Holder(NOTIFICATION, { gatewayNotificationRequest: request }) },
    methods: { getPaymentGatewayNotificationRequest: (self: Holder) => held(self, 'gatewayNotificationRequest') },
  },
});
defineHolder(NOTIFIED, {
  parts: {
    constructors: {
      '*': (headers: ApexValue = null, body: ApexValue = null) =>
        new Holder(NOTIFIED, { headers, requestBody: typeof body === 'string' ? ApexBlob.ofText(body) : body }),
    },
    methods: { getHeaders: (self: Holder) => held(self, 'headers'), getRequestBody: (self: Holder) => held(self, 'requestBody') },
  },
});
defineHolder('CommerceTax.TaxEngineContext', { accessors: ['NamedUri', 'Request', 'RequestType'] });

const GROUPS = 'CommerceBuyGrp.BuyerGroupResponse';
defineHolder('CommerceBuyGrp.BuyerGroupRequest', { accessors: ['AccountId', 'StoreId', 'RequestContextParameters'] });
defineHolder(GROUPS, {
  accessors: ['BuyerGroupIds'],
  parts: {
    constructors: { '*': (ids: ApexValue = null) => new Holder(GROUPS, { BuyerGroupIds: ids }) },
    methods: {
      setError: (self: Holder, message: ApexValue, localized: ApexValue) => {
        hold(self, 'errorMessage', message);
        hold(self, 'localizedErrorMessage', localized);
      },
    },
  },
});
