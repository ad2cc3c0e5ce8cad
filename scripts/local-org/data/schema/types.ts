/** The Apex type of each kind of field. Source: Apex Developer Guide, "Primitive Data Types"; Object Reference, "Field Types". */
import type { ApexType, PrimitiveName } from '../../compiler/ir/types.ts';
import type { FieldKind } from './model.ts';

const NAMES: Readonly<Record<FieldKind, PrimitiveName>> = {
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
  number: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
};

export function apexTypeOf(kind: FieldKind): ApexType {
  return { kind: 'primitive', name: NAMES[kind] };
}
