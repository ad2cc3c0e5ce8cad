/**
 * Fields by which records can be matched in upserts and lookups.
 * Source: SOAP API Developer Guide, "Field", idLookup; Object Reference (names are no such fields of most standard objects, numbers like those of cases are).
 */
import type { FieldSchema, ObjectSchema } from './model.ts';

const FINDERS: Readonly<Record<string, readonly string[]>> = {
  Profile: ['Name'],
  UserRole: ['Name'],
  RecordType: ['Name'],
  User: ['Username', 'Email'],
};
/** Email fields of people; other email fields do not identify records (seen in an org). */
const EMAILS = new Set(['Email', 'PersonEmail']);

export function isIdLookup(object: ObjectSchema, field: FieldSchema): boolean {
  const { kind, isExternalId, name } = field;
  if (kind === 'id' || isExternalId || (kind === 'email' && EMAILS.has(name))) return true;
  const isNumberOrOwn = kind === 'autonumber' || object.name.endsWith('__c');
  return FINDERS[object.name]?.includes(name) ?? (name === object.nameField && isNumberOrOwn);
}
