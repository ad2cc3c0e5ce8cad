/** How users prove who they are. Source: Object Reference, "TwoFactorMethodsInfo". */
import type { ToldTable } from './told.ts';

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

export const IDENTITY: ToldTable = {
  TwoFactorMethodsInfo: {
    nameField: 'Id',
    isReadOnly: true,
    fields: { ExternalId: 'text-', ...Object.fromEntries(HAS.map((name) => [name, 'bool-'])), UserId: 'ref- > User' },
  },
};
