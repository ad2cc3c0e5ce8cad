/**
 * Object permissions of the standard profiles of a new org.
 * Source: Salesforce Help, "Standard Profiles": a standard user edits most record types, and only views campaigns, products and price books; the rest: the profile files of
 * two unrelated Developer Edition orgs, years apart, which agree where both have the object.
 */
import { NO_RIGHTS, rights, type ObjectRights } from '../permissions/objectRights.ts';

type Table = Readonly<Record<string, ObjectRights>>;

function table(byLetters: Readonly<Record<string, readonly string[]>>): Table {
  return Object.fromEntries(
    Object.entries(byLetters).flatMap(([letters, objects]) => objects.map((object) => [object, rights(letters)] as const)),
  );
}

const AUTHORIZATION = ['AuthorizationForm', 'AuthorizationFormConsent', 'AuthorizationFormDataUse', 'AuthorizationFormText'];
const STANDARD = table({
  CRED: [
    ...['Account', 'Contact', 'Lead', 'Opportunity', 'Contract', 'Order', 'Asset', 'Individual', 'Document'],
    ...AUTHORIZATION,
    ...['CommSubscriptionConsent', 'CommSubscriptionTiming', 'DataUseLegalBasis', 'PartyConsent'],
    ...['ContactPointAddress', 'ContactPointConsent', 'ContactPointEmail', 'ContactPointPhone', 'ContactPointTypeConsent'],
    ...['BusinessBrand', 'Customer', 'Invoice', 'Seller', 'SocialPersona', 'StreamingChannel', 'UserExternalCredential'],
  ],
  RED: ['CommSubscription', 'CommSubscriptionChannelType', 'DataUsePurpose', 'EngagementChannelType'],
  CRE: ['Case', 'ContactRequest', 'Location', 'WorkOrder', 'WorkPlan'],
  CREV: ['WorkPlanTemplate', 'WorkStepTemplate'],
  CR: ['Idea', 'Solution'],
  R: [
    ...['Campaign', 'Product2', 'Pricebook2', 'PricebookEntry', 'DandBCompany', 'Macro', 'QuickText'],
    ...['Entitlement', 'EntitlementContact', 'ServiceContract', 'ContractLineItem'],
  ],
});

/** Every Developer Edition and scratch org comes with these three. */
const CUSTOM = table({
  CRED: ['Account', 'Contact', 'Lead', 'Opportunity', 'Asset', 'Campaign'],
  CRE: ['Case'],
  CR: ['Solution'],
  R: ['Contract', 'Document', 'Product2', 'Pricebook2', 'PricebookEntry', 'Entitlement', 'QuickText'],
});
const BY_PROFILE: Readonly<Record<string, Table>> = {
  'Marketing User': { ...STANDARD, Campaign: rights('CRED') },
  'Solution Manager': { ...STANDARD, Solution: rights('CRED') },
  'Custom: Marketing Profile': CUSTOM,
  'Custom: Sales Profile': CUSTOM,
  'Custom: Support Profile': { ...CUSTOM, Case: rights('CRED'), Solution: rights('CRED') },
};

/** Of a profile with a Salesforce licence; the profile Read Only reads what the standard one reads. */
export function rightsOfProfile(profile: string, object: string): ObjectRights {
  return (BY_PROFILE[profile] ?? STANDARD)[object] ?? NO_RIGHTS;
}

/** The Standard Platform User: people and their consent, no contracts, assets, sales and service. */
export const PLATFORM = table({
  CRED: [
    ...['Account', 'Contact', 'Individual', 'Document'],
    ...AUTHORIZATION,
    ...['CommSubscription', 'CommSubscriptionChannelType', 'CommSubscriptionConsent', 'CommSubscriptionTiming'],
    ...['ContactPointConsent', 'ContactPointEmail', 'ContactPointPhone', 'DataUseLegalBasis', 'DataUsePurpose', 'EngagementChannelType'],
    ...['BusinessBrand', 'Customer', 'Seller', 'SocialPersona', 'StreamingChannel', 'UserExternalCredential'],
  ],
  RE: ['ContactPointTypeConsent', 'PartyConsent'],
  CR: ['Idea'],
  R: ['DandBCompany'],
});

/**
 * Fields that services and automation fill in: users of standard profiles see them, administrators can edit them.
 */
const FILLED_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  Account: new Set(['cleanstatus', 'dandbcompanyid', 'dunsnumber', 'naicscode', 'naicsdesc', 'tradestyle', 'yearstarted']),
  Contact: new Set(['cleanstatus']),
  Lead: new Set(['cleanstatus', 'companydunsnumber', 'dandbcompanyid']),
  Case: new Set(['accountid', 'isescalated', 'suppliedcompany', 'suppliedemail', 'suppliedname', 'suppliedphone']),
  Contract: new Set(['activatedbyid', 'activateddate', 'enddate']),
  Order: new Set(['activatedbyid', 'activateddate', 'totalamount']),
  Idea: new Set(['status']),
};

/** Whether users of the standard profiles may change a standard field of an object that they may edit. */
export function isEditedByPeople(object: string, field: string): boolean {
  return FILLED_IN[object]?.has(field.toLowerCase()) !== true;
}
