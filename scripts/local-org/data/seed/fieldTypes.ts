/** Field types and names as Setup shows them. Source: Object Reference, "FieldDefinition", DataType and DeveloperName. */
import { localName } from '../project/namespace.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';

/** Kinds whose fields all have the same type. */
const ALIKE: Readonly<Partial<Record<FieldSchema['kind'], string>>> = {
  id: 'ID',
  boolean: 'Checkbox',
  picklist: 'Picklist',
  multipicklist: 'Picklist (Multi-Select)',
  date: 'Date',
  datetime: 'Date/Time',
  time: 'Time',
  email: 'Email',
  phone: 'Phone',
  autonumber: 'Auto Number',
  blob: 'Base64',
  address: 'Address',
  location: 'Geolocation',
  integer: 'Number(8, 0)',
  long: 'Number(18, 0)',
};
const NUMBERS: Readonly<Record<string, string>> = { CURRENCY: 'Currency', PERCENT: 'Percent' };

/** What Setup calls the type of a field. Source: Object Reference, "FieldDefinition", DataType. */
export function setupType(object: ObjectSchema, field: FieldSchema): string {
  if (field.kind === 'reference' && !field.isCustom && field.referenceTo[0] === object.name) return 'Hierarchy';
  if (field.summary !== undefined)
    return `Roll-Up Summary (${field.summary.operation.toUpperCase()} ${object.children.get(field.summary.child.toLowerCase())?.name ?? field.summary.child})`;
  const name = isPlatformName(object, field) ? 'Name' : ownType(field);
  return field.formula === undefined ? name : `Formula (${name.replace(/\(.*/, '')})`;
}

const isPlatformName = (object: ObjectSchema, { name }: FieldSchema): boolean =>
  !object.isCustom && name === 'Name' && object.nameField === 'Name';

/** The type by what the field itself holds, with its size. */
function ownType(field: FieldSchema): string {
  const { kind, display, precision, scale } = field;
  const length = `(${String(field.length)})`;
  switch (kind) {
    case 'url':
      return `URL${length}`;
    case 'longtext':
      return `Long Text Area${length}`;
    case 'encrypted':
      return `Text (Encrypted)${length}`;
    case 'text':
      return `${display === 'TEXTAREA' ? 'Text Area' : 'Text'}${length}`;
    case 'number':
      return `${NUMBERS[display] ?? 'Number'}(${String(precision - scale)}, ${String(scale)})`;
    case 'reference':
      return `${field.isMasterDetail ? 'Master-Detail' : 'Lookup'}(${lookupTargets(field).join(',')})`;
    default:
      return ALIKE[kind] ?? display;
  }
}

/** Queues own records, too, which Setup does not say. */
const lookupTargets = ({ name, referenceTo }: FieldSchema): readonly string[] =>
  referenceTo.filter((target) => name !== 'OwnerId' || target !== 'Group');

/** Without the namespace and the suffix of custom fields; lookups of the platform without `Id`. */
export function developerName(field: FieldSchema): string {
  if (field.isCustom) return localName(field.name).replace(/__c$/, '');
  return field.kind === 'reference' && field.relationshipName !== undefined ? field.name.replace(/Id$/, '') : field.name;
}
