/**
 * Phone numbers of users and the verification of who they are. Source: Apex Reference Guide, "UserManagement Class": `+1, (415) 555-1234` and `1, 4155551234` are the same number;
 * codes go by email or phone, so that no code that Apex could pass is right here; methods are registered in Experience Cloud sites only, and none is here.
 */
import { randomUUID } from 'node:crypto';
import { Holder } from '../core/holder.ts';
import type { PlatformEnumValue } from '../core/platformEnum.ts';
import { definePlatformClass } from '../core/registry.ts';
import { strictStatics } from '../system/strict.ts';
import { ApexPageReference } from '../system/addresses/pageReference.ts';

const digits = (text: string): string => text.replaceAll(/\D/g, '');
const NOT_A_SITE = 'You can register a verification method only in an Experience Cloud site.';
const VERIFY_PAGE = '/_nc_external/identity/verification/VerifyUi';

/** What the verifying method is handed. */
const identifier = (): string => randomUUID();
const refused = (): Holder =>
  new Holder('Auth.VerificationResult', { redirect: null, success: false, message: 'The verification code is invalid.' });
function registration(method: PlatformEnumValue, startUrl: string | null): ApexPageReference {
  return new ApexPageReference(`${VERIFY_PAGE}?${new URLSearchParams({ method: method.name, startUrl: startUrl ?? '/' }).toString()}`);
}

definePlatformClass({
  name: 'System.UserManagement',
  statics: strictStatics({ formatPhoneNumber: (country: string, number: string) => `+${digits(country)} ${digits(number)}` }, 'numbered'),
});
definePlatformClass({
  name: 'System.UserManagement',
  statics: {
    initPasswordlessLogin: identifier,
    initSelfRegistration: identifier,
    initVerificationMethod: identifier,
    verifyPasswordlessLogin: refused,
    verifySelfRegistration: refused,
    verifyVerificationMethod: refused,
    initRegisterVerificationMethod: () => NOT_A_SITE,
    verifyRegisterVerificationMethod: () => NOT_A_SITE,
    registerVerificationMethod: registration,
  },
});
