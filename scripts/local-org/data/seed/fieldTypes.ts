/** Field types and names as Setup shows them. Source: Object Reference, "FieldDefinition", DataType and DeveloperName. */
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';

/** What Setup calls the type of a field. Source: Object Reference, "FieldDefinition", DataType. */
export function setupType(object: ObjectSchema, field: FieldSchema): string {
  const { kind, display } = field;
  const digits = `(${String(field.precision - field.scale)}, ${String(field.scale)})`;
  const targets = `(${field.referenceTo.filter((target) => field.name !== 'OwnerId' || target !== 'Group').join(',')})`;
  if (kind === 'reference' && !field.isCustom && field.referenceTo[0] === object.name) return 'Hierarchy';
  if (field.summary !== undefined)
    return `Roll-Up Summary (${field.summary.operation.toUpperCase()} ${object.children.get(field.summary.child.toLowerCase())?.name ?? field.summary.child})`;
  const plain: Readonly<Partial<Record<FieldSchema['kind'], string>>> = {
    id: 'ID',
    boolean: 'Checkbox',
    picklist: 'Picklist',
    multipicklist: 'Picklist (Multi-Select)',
    date: 'Date',
    datetime: 'Date/Time',
    time: 'Time',
    email: 'Email',
    phone: 'Phone',
    url: `URL(${String(field.length)})`,
    longtext: `Long Text Area(${String(field.length)})`,
    autonumber: 'Auto Number',
    encrypted: `Text (Encrypted)(${String(field.length)})`,
    blob: 'Base64',
    address: 'Address',
    location: 'Geolocation',
    integer: 'Number(8, 0)',
    long: 'Number(18, 0)',
    number: `${display === 'CURRENCY' ? 'Currency' : display === 'PERCENT' ? 'Percent' : 'Number'}${digits}`,
    reference: `${field.isMasterDetail ? 'Master-Detail' : 'Lookup'}${targets}`,
    text: display === 'TEXTAREA' ? `Text Area(${String(field.length)})` : `Text(${String(field.length)})`,
  };
  const name = !object.isCustom && field.name === 'Name' && object.nameField === 'Name' ? 'Name' : (plain[kind] ?? display);
  return field.formula === undefined ? name : `Formula (${name.replace(/\(.*/, '')})`;
}

/** Without the suffix of custom fields; lookups of the platform without `Id`. */
export function developerName(field: FieldSchema): string {
  if (field.isCustom) return field.name.replace(/__c$/, '');
  return field.kind === 'reference' && field.relationshipName !== undefined ? field.name.replace(/Id$/, '') : field.name;
}
