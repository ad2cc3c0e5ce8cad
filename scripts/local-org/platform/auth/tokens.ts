/** What a handler of token exchange says of a token. Source: Apex Reference Guide, "TokenValidationResult Class". */
import type { ApexValue } from '../core/contract.ts';
import { defineHolder, held, Holder } from '../core/holder.ts';

const NAME = 'Auth.TokenValidationResult';

defineHolder(NAME, {
  parts: {
    constructors: {
      '*': (
        isValid: ApexValue = null,
        data: ApexValue = null,
        userData: ApexValue = null,
        token: ApexValue = null,
        tokenType: ApexValue = null,
        customErrorMsg: ApexValue = null,
      ) => new Holder(NAME, { isValid, data, userData, token, tokenType, customErrorMsg }),
    },
    methods: {
      isValid: (self: Holder) => held(self, 'isValid'),
      getData: (self: Holder) => held(self, 'data'),
      getUserData: (self: Holder) => held(self, 'userData'),
      getToken: (self: Holder) => held(self, 'token'),
      getTokenType: (self: Holder) => held(self, 'tokenType'),
      getCustomErrorMessage: (self: Holder) => held(self, 'customErrorMsg'),
    },
  },
});
