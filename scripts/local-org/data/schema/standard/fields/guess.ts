/** Guesses kind and label of a standard field by its name. */
import type { StandardObject } from '../../../../compiler/signatures/index.ts';
import type { FieldKind } from '../../model.ts';

const LONG = new Set(['description', 'metadata', 'body', 'comments', 'extendedstatus']);
const PICKLISTS = new Set([
  'Status',
  'Type',
  'Priority',
  'Industry',
  'Rating',
  'Salutation',
  'LeadSource',
  'GenderIdentity',
  'Pronouns',
  'Role',
  'RowCause',
  'CurrencyIsoCode',
  'DefaultCurrencyIsoCode',
  'GeocodeAccuracy',
  'LanguageLocaleKey',
  'LocaleSidKey',
  'TimeZoneSidKey',
  'EmailEncodingKey',
]);

export function guessKind(name: string, type: string): FieldKind {
  switch (type) {
    case 'System.Boolean':
      return 'boolean';
    case 'System.Integer':
      return 'integer';
    case 'System.Long':
      return 'long';
    case 'System.Decimal':
    case 'System.Double':
      return 'number';
    case 'System.Date':
      return 'date';
    case 'System.Datetime':
      return 'datetime';
    case 'System.Time':
      return 'time';
    case 'System.List':
      return 'idlist';
    case 'System.Blob':
      return 'blob';
    case 'System.Id':
      return name === 'Id' ? 'id' : 'reference';
    default:
      return guessTextKind(name);
  }
}

function guessTextKind(name: string): FieldKind {
  if (name.endsWith('Email')) return 'email';
  if (/(Phone|Fax)$/.test(name)) return 'phone';
  if (/(Website|Url|URL)$/.test(name)) return 'url';
  if (LONG.has(name.toLowerCase())) return 'longtext';
  return PICKLISTS.has(name) || /(AccessLevel|GeocodeAccuracy)$/.test(name) ? 'picklist' : 'text';
}

const LABELS: Readonly<Record<string, string>> = {
  OwnerId: 'Owner ID',
  IsDeleted: 'Deleted',
  Fax: 'Fax',
  MasterRecordId: 'Master Record ID',
  CurrencyIsoCode: 'Currency ISO Code',
  DandbCompanyId: 'D&B Company ID',
  IsPriorityRecord: 'Important',
  LastActivityDate: 'Last Activity',
  LastCURequestDate: 'Last Stay-in-Touch Request Date',
  LastCUUpdateDate: 'Last Stay-in-Touch Save Date',
  PhotoUrl: 'Photo URL',
  Pricebook2Id: 'Price Book ID',
  PricebookEntryId: 'Price Book Entry ID',
  Product2Id: 'Product ID',
  UserRoleId: 'Role ID',
  Id: 'Record ID',
};
/** Labels of Id fields that differ from the object's label. */
const OWN_IDS: Readonly<Record<string, string>> = { Task: 'Activity', Event: 'Activity', OpportunityLineItem: 'Line Item' };

/**
 * `LastModifiedById` is `Last Modified By ID`; an object's own Id carries its label, which is told where it is another than its name.
 * Source: Salesforce Field Reference Guide.
 */
export function labelOf(name: string, object?: string, nameField?: string, label?: string): string {
  if (name === 'Id' && object !== undefined) return `${OWN_IDS[object] ?? label ?? spaced(object)} ID`;
  if (name === 'Name' && nameField === 'Name' && object !== undefined) return 'Name';
  const option = /^(?:UserPreferences|EmailPreferences)(\w+)$/.exec(name)?.[1];
  if (object === 'User' && option !== undefined) return option;
  return LABELS[name] ?? spaced(name.replace(/Id$/, 'ID'));
}

function spaced(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
}

const PART = /^(.*?)(Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;

const LENGTHS: Readonly<Record<string, number>> = { Street: 255, City: 40, State: 80, PostalCode: 20, Country: 80, GeocodeAccuracy: 40 };
/** Source: Object Reference, "Address Compound Fields", geocode accuracy. */
export const ACCURACIES: readonly string[] = [
  'Address',
  'NearAddress',
  'Block',
  'Street',
  'ExtendedZip',
  'Zip',
  'Neighborhood',
  'City',
  'County',
  'State',
  'Unknown',
];

/** Length and type of the parts of an address. Source: Object Reference, "Address Compound Fields". */
export function addressShape(name: string): { readonly length?: number; readonly display?: string } {
  const part = PART.exec(name)?.[2] ?? '';
  const length = LENGTHS[part];
  return { ...(length === undefined ? {} : { length }), ...(part === 'Street' ? { display: 'TEXTAREA' } : {}) };
}

/** The label of a part of an address: `Billing State/Province`. */
export function addressLabel(name: string): string {
  return spaced(name)
    .replace(/State( Code)?$/, 'State/Province$1')
    .replace(/Postal Code$/, 'Zip/Postal Code');
}

/** The full name of a person, joined from its parts: one of them is required. Source: Object Reference, "Contact", Name and LastName. */
export const isPersonName = (object: StandardObject, name: string): boolean => name === 'Name' && partOf(object, 'LastName') === name;

/** The compound field that a field belongs to. Source: Object Reference, "Compound Fields". */
export function partOf(object: StandardObject, name: string): string | undefined {
  const stem = PART.exec(name)?.[1];
  const address =
    stem === undefined
      ? undefined
      : object.compounds.find(
          ({ name: compound, type }) => compound === `${stem}Address` || (compound === stem && type !== 'System.Location'),
        );
  if (address !== undefined) return address.name;
  const place = /(Latitude|Longitude)$/.test(name)
    ? object.compounds.find((compound) => compound.name === `${stem ?? ''}Location`)
    : undefined;
  if (place !== undefined) return place.name;
  const isPerson = object.fields.some((field) => field.name === 'LastName') && object.name !== 'Account';
  return isPerson && ['FirstName', 'LastName', 'Salutation', 'MiddleName', 'Suffix'].includes(name) ? 'Name' : undefined;
}
