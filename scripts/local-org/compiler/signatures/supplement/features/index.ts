/** Fields of features that were off in the org of the stubs: names of persons, campaign members, customer and partner portals, Omni-Channel, Salesforce to Salesforce, and what `others.ts`, `people.ts` and `revenue.ts` tell. Source: Object Reference, each object's page. */
import type { StandardField, StandardObject } from '../../../../language/signatures.ts';
import { lookupsOf, typed } from '../describedObjects/describedObject.ts';
import { PEOPLE } from './people.ts';
import { OTHERS } from './others.ts';
import { REVENUE } from './revenue.ts';

const NAMES = { String: ['MiddleName', 'Suffix'] };
const OF_SELF_SERVICE = { Boolean: ['IsVisibleInSelfService'] };
/** Objects that Salesforce to Salesforce shares. */
const CONNECTED = ['Account', 'Case', 'Contact', 'Lead', 'Opportunity', 'Product2', 'Task'];
const CONNECTIONS = ['ConnectionReceivedId', 'ConnectionSentId'];
const PARTNER = { Id: ['PartnerAccountId'] };
type Fields = Readonly<Partial<Record<'Boolean' | 'Id' | 'String', readonly string[]>>>;

const FIELDS: Readonly<Record<string, Fields>> = {
  CampaignMember: { Id: ['AccountId'] },
  Case: {
    Boolean: ['HasCommentsUnreadByOwner', 'HasSelfServiceComments', 'IsSelfServiceClosed', 'IsVisibleInSelfService'],
    String: ['CreatorFullPhotoUrl', 'CreatorName', 'CreatorSmallPhotoUrl'],
  },
  Contact: { ...NAMES, Boolean: ['CanAllowPortalSelfReg'] },
  Event: OF_SELF_SERVICE,
  Group: { Id: ['QueueRoutingConfigId'] },
  Individual: NAMES,
  Lead: { ...NAMES, ...PARTNER },
  Opportunity: PARTNER,
  Task: OF_SELF_SERVICE,
  User: { ...NAMES, Boolean: ['IsPortalSelfRegistered', 'IsPrmSuperUser', 'UserPermissionsMobileUser'] },
};

/** By object, in the notation of `describedObject.ts`: for signatures and describes. */
export const FEATURE_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...OTHERS, ...PEOPLE, ...REVENUE };
const describedFieldsOf = (object: string): Readonly<Record<string, string>> => FEATURE_FIELDS[object] ?? {};

const PARENTS: Readonly<Record<string, StandardObject['parents']>> = {
  CampaignMember: [{ name: 'Account', object: 'Account' }],
  Group: [{ name: 'QueueRoutingConfig', object: 'QueueRoutingConfig' }],
  Lead: [{ name: 'PartnerAccount', object: 'Account' }],
  Opportunity: [{ name: 'PartnerAccount', object: 'Account' }],
};

export function isFeatureField(object: string, field: string): boolean {
  return describedFieldsOf(object)[field] !== undefined || Object.values(fieldsOf(object)).some((names) => names.includes(field));
}

function fieldsOf(object: string): Fields {
  const own = FIELDS[object] ?? {};
  return CONNECTED.includes(object) ? { ...own, Id: [...(own.Id ?? []), ...CONNECTIONS] } : own;
}

function parentsOf(object: string): StandardObject['parents'] {
  const connections = CONNECTIONS.map((name) => ({ name: name.slice(0, -2), object: 'PartnerNetworkConnection' }));
  return [...(PARENTS[object] ?? []), ...(CONNECTED.includes(object) ? connections : [])];
}

export function withFeatures(object: StandardObject): StandardObject {
  const described = describedFieldsOf(object.name);
  const named = Object.entries(fieldsOf(object.name)).flatMap(([type, names]): readonly StandardField[] =>
    names.map((name) => ({ name, type: `System.${type}` })),
  );
  return {
    ...object,
    fields: [...object.fields, ...named, ...typed(described)],
    parents: [...object.parents, ...parentsOf(object.name), ...lookupsOf(described)],
  };
}
