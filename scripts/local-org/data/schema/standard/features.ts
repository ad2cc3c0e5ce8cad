/** Features that an org may have, and the fields that come with them. Source: Object Reference, each object's page. */

/** Features that an org may have; without them their fields are hidden. */
export interface Features {
  readonly hasPersonAccounts: boolean;
  readonly hasManyCurrencies: boolean;
  readonly hasStatePicklists: boolean;
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
  if (object === 'Account' && /^(Person[A-Z]|IsPersonAccount$|FirstName$|LastName$|MiddleName$|Suffix$|Salutation$)/.test(name))
    return !features.hasPersonAccounts;
  if (name === 'IsPersonAccount') return !features.hasPersonAccounts;
  if (OF_OTHER_FEATURES[object]?.has(name) === true) return true;
  if (object === 'User' && name === 'DefaultCurrencyIsoCode') return !features.hasManyCurrencies;
  return (
    (name === 'Division' && object !== 'User') ||
    ['MiddleName', 'Suffix'].includes(name) ||
    (/(State|Country)Code$/.test(name) && !features.hasStatePicklists)
  );
}
