/** Which standard fields of a lead become which of its account and contact. Source: Salesforce Help, "Lead Conversion Field Mapping". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { SObjectValue } from '../../records/index.ts';

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'];
const ACCOUNT: Readonly<Record<string, string>> = {
  Company: 'Name',
  Phone: 'Phone',
  Fax: 'Fax',
  Industry: 'Industry',
  AnnualRevenue: 'AnnualRevenue',
  NumberOfEmployees: 'NumberOfEmployees',
  Website: 'Website',
  LeadSource: 'AccountSource',
  Rating: 'Rating',
};
const CONTACT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'FirstName',
    'LastName',
    'Salutation',
    'Email',
    'Phone',
    'MobilePhone',
    'Fax',
    'Title',
    'LeadSource',
    'Description',
    'HasOptedOutOfEmail',
    'HasOptedOutOfFax',
    'DoNotCall',
    'IndividualId',
  ].map((name) => [name, name]),
);

export function accountValues(lead: SObjectValue): Readonly<Record<string, ApexValue>> {
  return taken(lead, { ...ACCOUNT, ...address('Billing') });
}
export function contactValues(lead: SObjectValue): Readonly<Record<string, ApexValue>> {
  return taken(lead, { ...CONTACT, ...address('Mailing') });
}

function address(prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(ADDRESS.map((part) => [part, `${prefix}${part}`]));
}
function taken(lead: SObjectValue, names: Readonly<Record<string, string>>): Readonly<Record<string, ApexValue>> {
  return Object.fromEntries(Object.entries(names).map(([from, to]) => [to, lead.values.get(from.toLowerCase()) ?? null]));
}
