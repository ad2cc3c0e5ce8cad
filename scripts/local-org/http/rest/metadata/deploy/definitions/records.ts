/** Custom metadata records of types and fields that nobody has. Source: Metadata API Developer Guide, "CustomMetadata"; the words are an org's. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';

/** The fields that every record has. */
const OWN_FIELDS = /^(DeveloperName|MasterLabel|Language|NamespacePrefix|QualifiedApiName|Label)$/i;

/** @param fullName `Type.Record` @param fieldsOf the fields of a type, in lower case; undefined for a type that nobody has @return the first problem. */
export function recordProblem(
  fullName: string,
  record: Xml,
  fieldsOf: (type: string) => ReadonlySet<string> | undefined,
): string | undefined {
  const type = `${(fullName.split('.')[0] ?? '').replace(/__mdt$/, '')}__mdt`;
  const fields = fieldsOf(type);
  if (fields === undefined) return `Custom metadata type ${type} is not available in this organization.`;
  const unknown = many(record, 'values')
    .map((value) => text(value, 'field') ?? '')
    .filter((field) => !OWN_FIELDS.test(field) && !fields.has(field.toLowerCase()));
  if (unknown.length > 0) return `${type}: could not find fields: ${unknown.join(', ')}`;
  return text(record, 'label') === undefined || text(record, 'label') === '' ? 'Required fields are missing: [MasterLabel]' : undefined;
}
