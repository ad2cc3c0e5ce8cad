/** How users prove who they are. Source: Object Reference, "TwoFactorMethodsInfo". */
import type { DescribedObjects } from './describedObject.ts';

const HAS = [
  'HasBuiltInAuthenticator',
  'HasSalesforceAuthenticator',
  'HasSecurityKey',
  'HasTempCode',
  'HasTotp',
  'HasU2F',
  'HasUserVerifiedEmailAddress',
  'HasUserVerifiedMobileNumber',
  'HasVerifiedMobileNumber',
];

export const IDENTITY: DescribedObjects = {
  TwoFactorMethodsInfo: {
    nameField: 'Id',
    isReadOnly: true,
    fields: { ExternalId: 'text-', ...Object.fromEntries(HAS.map((name) => [name, 'bool-'])), UserId: 'ref- > User' },
  },
};
