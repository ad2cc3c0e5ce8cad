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
  /** Contracts whose end dates are given, not calculated. */
  readonly hasGivenContractEnds: boolean;
  /** New records may be given audit fields. */
  readonly hasGivenAuditFields: boolean;
}

export function featuresOf(names: ReadonlySet<string>): Features {
  return {
    hasPersonAccounts: names.has('PersonAccounts'),
    hasManyCurrencies: names.has('MultiCurrency'),
    hasStatePicklists: names.has('StateAndCountryPicklist'),
    hasMiddleNames: names.has('MiddleNames'),
    hasNameSuffixes: names.has('NameSuffixes'),
    hasAccountMembers: names.has('AccountsAsCampaignMembers'),
    hasGivenContractEnds: names.has('GivenContractEnds'),
    hasGivenAuditFields: names.has('GivenAuditFields'),
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

/** Whether a field is there, if a feature decides it: the first rule that knows the field. */
type Rule = (object: string, name: string, features: Features) => boolean | undefined;

const RULES: readonly Rule[] = [
  (_object, name, { hasManyCurrencies }) => (['CurrencyIsoCode', 'ConversionRate'].includes(name) ? hasManyCurrencies : undefined),
  (object, name, { hasAccountMembers }) => (object === 'CampaignMember' && name === 'AccountId' ? hasAccountMembers : undefined),
  hasPartOfName,
  (object, name) => (OF_OTHER_FEATURES[object]?.has(name) === true || isFeatureField(object, name) ? false : undefined),
  (object, name, { hasPersonAccounts }) =>
    name === 'IsPersonAccount' || (object === 'Account' && OF_PERSON.test(name)) ? hasPersonAccounts : undefined,
  (object, name, { hasManyCurrencies }) => (object === 'User' && name === 'DefaultCurrencyIsoCode' ? hasManyCurrencies : undefined),
  (object, name) => (name === 'Division' && object !== 'User' ? false : undefined),
  (_object, name, { hasStatePicklists }) => (/(State|Country)Code$/.test(name) ? hasStatePicklists : undefined),
];

const OF_PERSON = /^(Person[A-Z]|IsPersonAccount$|FirstName$|LastName$|Salutation$)/;

/** Middle names and suffixes, of accounts only with person accounts. */
function hasPartOfName(object: string, name: string, features: Features): boolean | undefined {
  if (name !== 'MiddleName' && name !== 'Suffix') return undefined;
  const isOn = name === 'Suffix' ? features.hasNameSuffixes : features.hasMiddleNames;
  return isOn && (object !== 'Account' || features.hasPersonAccounts);
}

export function isHidden(object: string, name: string, features: Features): boolean {
  for (const rule of RULES) {
    const isThere = rule(object, name, features);
    if (isThere !== undefined) return !isThere;
  }
  return false;
}

/** Whether a child relationship is absent because its feature is off. */
export function isAbsentChild(object: string, name: string, features: Features): boolean {
  if (object !== 'Account') return false;
  return name === 'CampaignMembers' ? !features.hasAccountMembers : !features.hasPersonAccounts && /^Person[A-Z]/.test(name);
}

/** Whether a setting lets users write a field that is calculated otherwise. Source: Metadata API Developer Guide, "ContractSettings"; seen in an org: what the compiler takes with and without it. */
export function isOpened(object: string, name: string, features: Features): boolean {
  return features.hasGivenContractEnds && object === 'Contract' && name === 'EndDate';
}
