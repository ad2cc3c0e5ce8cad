/** Types of custom fields that the schema knows. Source: Metadata API Developer Guide, "FieldType". */
export const FIELD_TYPES: ReadonlySet<string> = new Set([
  'Text', 'TextArea', 'LongTextArea', 'Html', 'Email', 'Url', 'Phone', 'Picklist', 'MultiselectPicklist', 'Checkbox', 'Number', 'Currency', 'Percent', 'Date', 'DateTime', 'Time', 'Lookup', 'MasterDetail',
  'Hierarchy', 'MetadataRelationship', 'ExternalLookup', 'IndirectLookup', 'AutoNumber', 'EncryptedText', 'Summary', 'Location',
]);
