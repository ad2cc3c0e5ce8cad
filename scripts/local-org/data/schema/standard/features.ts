/** Features that an org may have, and the fields that come with them. Source: Object Reference, each object's page. */
import { isFeatureField } from '../../../compiler/signatures/index.ts';

/** Features that an org may have; without them their fields are hidden. */
export interface Features {
  readonly hasPersonAccounts: boolean;
  readonly hasManyCurrencies: boolean;
  readonly hasStatePicklists: boolean;
  readonly hasMiddleNames: boolean;
  readonly hasNameSuffixes: boolean;
  /** Accounts as campaign members. */
  readonly hasAccountMembers: boolean;
}

export function featuresOf(names: ReadonlySet<string>): Features {
  return {
    hasPersonAccounts: names.has('PersonAccounts'),
    hasManyCurrencies: names.has('MultiCurrency'),
    hasStatePicklists: names.has('StateAndCountryPicklist'),
    hasMiddleNames: names.has('MiddleNames'),
    hasNameSuffixes: names.has('NameSuffixes'),
    hasAccountMembers: names.has('AccountsAsCampaignMembers'),
  };
}

/** Fields of partner relationship management, digital experiences, privacy holds, territories and industry clouds. Source: Object Reference, each object's page. */
const OF_OTHER_FEATURES: Readonly<Record<string, ReadonlySet<string>>> = {
  Account: new Set([
    'ChannelProgramLevelName',
    'ChannelProgramName',
    'EffectiveDate',
    'EndDate',
    'HasPrivacyHold',
    'IsActive',
    'IsCustomerPortal',
    'IsExcludedFromRealign',
    'IsPartner',
    'SourceSystemIdentifier',
    'SourceSystemModifiedDate',
  ]),
  Contact: new Set(['HasPrivacyHold']),
  Lead: new Set(['BirthDate', 'HasPrivacyHold', 'Specialty']),
  Opportunity: new Set(['IsSplit']),
  User: new Set(['DefaultDivision']),
};

export function isHidden(object: string, name: string, features: Features): boolean {
  if (name === 'CurrencyIsoCode' || name === 'ConversionRate') return !features.hasManyCurrencies;
  if (object === 'CampaignMember' && name === 'AccountId') return !features.hasAccountMembers;
  if (name === 'MiddleName' || name === 'Suffix')
    return (
      !(name === 'Suffix' ? features.hasNameSuffixes : features.hasMiddleNames) || (object === 'Account' && !features.hasPersonAccounts)
    );
  if (object === 'Account' && /^(Person[A-Z]|IsPersonAccount$|FirstName$|LastName$|Salutation$)/.test(name))
    return !features.hasPersonAccounts;
  if (name === 'IsPersonAccount') return !features.hasPersonAccounts;
  if (OF_OTHER_FEATURES[object]?.has(name) === true || isFeatureField(object, name)) return true;
  if (object === 'User' && name === 'DefaultCurrencyIsoCode') return !features.hasManyCurrencies;
  return (name === 'Division' && object !== 'User') || (/(State|Country)Code$/.test(name) && !features.hasStatePicklists);
}

/** Whether a child relationship is absent because its feature is off. */
export function isAbsentChild(object: string, name: string, features: Features): boolean {
  if (object !== 'Account') return false;
  return name === 'CampaignMembers' ? !features.hasAccountMembers : !features.hasPersonAccounts && /^Person[A-Z]/.test(name);
}
