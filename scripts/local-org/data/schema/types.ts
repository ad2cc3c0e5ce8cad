/** The Apex type of each kind of field. Source: Apex Developer Guide, "Primitive Data Types"; Object Reference, "Field Types". */
import type { ApexType, PrimitiveName } from '../../language/types.ts';
import type { FieldKind } from './model.ts';

const NAMES: Readonly<Record<Exclude<FieldKind, 'address' | 'location' | 'idlist'>, PrimitiveName>> = {
  id: 'Id',
  reference: 'Id',
  text: 'String',
  longtext: 'String',
  email: 'String',
  url: 'String',
  phone: 'String',
  picklist: 'String',
  multipicklist: 'String',
  encrypted: 'String',
  autonumber: 'String',
  boolean: 'Boolean',
  integer: 'Integer',
  long: 'Long',
  number: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  blob: 'Blob',
};
const COMPOUNDS = { address: 'System.Address', location: 'System.Location' } as const;

export function apexTypeOf(kind: FieldKind): ApexType {
  if (kind === 'idlist') return { kind: 'list', element: { kind: 'primitive', name: 'String' } };
  return kind === 'address' || kind === 'location'
    ? { kind: 'platform', name: COMPOUNDS[kind], args: [] }
    : { kind: 'primitive', name: NAMES[kind] };
}

/** Source: Apex Reference Guide, "DisplayType Enum". */
export const DISPLAY_OF: Readonly<Record<FieldKind, string>> = {
  id: 'ID',
  reference: 'REFERENCE',
  text: 'STRING',
  longtext: 'TEXTAREA',
  email: 'EMAIL',
  url: 'URL',
  phone: 'PHONE',
  picklist: 'PICKLIST',
  multipicklist: 'MULTIPICKLIST',
  encrypted: 'ENCRYPTEDSTRING',
  autonumber: 'STRING',
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
  long: 'LONG',
  number: 'DOUBLE',
  date: 'DATE',
  datetime: 'DATETIME',
  time: 'TIME',
  blob: 'BASE64',
  address: 'ADDRESS',
  location: 'LOCATION',
  idlist: 'REFERENCE',
};
