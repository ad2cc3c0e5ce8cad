/** Field permissions may name a lookup without its Id. Source: Object Reference, "FieldPermissions", Fields (API version 50.0 and later). */
import type { FieldSchema, Schema } from '../../schema/index.ts';

/** @return `Contact.AccountId` for `Contact.Account`; other names stay. */
export function wholeLookupName(schema: Schema, path: string): string {
  const [objectName = '', fieldName = ''] = path.split('.');
  const fields = schema.find(objectName)?.fields;
  if (fields === undefined || fields.has(fieldName.toLowerCase())) return path;
  const lookup = fields.get(`${fieldName.toLowerCase()}id`);
  return lookup?.kind === 'reference' ? `${objectName}.${lookup.name}` : path;
}

/** Whether a field holds such names. */
export const namesField = (schema: Schema, field: FieldSchema | undefined): boolean =>
  field?.key === 'field' && schema.find('FieldPermissions')?.fields.get('field') === field;
