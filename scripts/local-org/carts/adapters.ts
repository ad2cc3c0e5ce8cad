/** What adapters of payments, taxes and buyer groups are given and give, where it is more than values. A context that code makes holds nothing. Source: Apex Reference Guide, "CommercePayments Namespace", "CommerceTax Namespace", "CommerceBuyGrp Namespace". */
import type { ApexValue } from '../platform/core/contract.ts';
import { defineHolder, held, hold, Holder } from '../platform/core/holder.ts';

defineHolder('CommercePayments.PaymentGatewayNotificationContext', {
  parts: { methods: { getPaymentGatewayNotificationRequest: (self: Holder) => held(self, 'gatewayNotificationRequest') } },
});
defineHolder('CommercePayments.PaymentGatewayNotificationRequest', {
  parts: { methods: { getHeaders: (self: Holder) => held(self, 'headers'), getRequestBody: (self: Holder) => held(self, 'requestBody') } },
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
