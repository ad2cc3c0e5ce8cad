/** What a custom field can not be on its object, or as a formula. Source: Metadata API Developer Guide, "CustomField"; Salesforce Help, "Create Custom Settings", "Custom Metadata Types Limitations"; the words are an org's. */
import { many, text, texts, type Xml } from '../../../../../data/project/xml.ts';

/** Types of fields of custom settings. */
const OF_SETTINGS: ReadonlySet<string> = new Set([
  'Checkbox',
  'Currency',
  'Date',
  'DateTime',
  'Email',
  'Number',
  'Percent',
  'Phone',
  'Text',
  'TextArea',
  'Url',
]);

/** @param isSetting whether the object is a custom setting @return the first problem. */
export function placeProblem(object: string, field: Xml, isSetting: boolean): string | undefined {
  const type = text(field, 'type') ?? '';
  const isOn = (element: string): boolean => text(field, element) === 'true';
  if (text(field, 'formula') !== undefined) {
    const refused = ['unique', 'externalId'].find(isOn);
    if (refused !== undefined) return `Can not specify ${refused} for CustomFields that have a formula`;
  }
  if (
    type === 'Lookup' &&
    texts(field, 'referenceTo').includes('User') &&
    /^(Cascade|Restrict)$/.test(text(field, 'deleteConstraint') ?? '')
  )
    return 'Cannot add a lookup relationship child with cascade or restrict options to User';
  if (object.endsWith('__mdt') && /Picklist$/.test(type) && many(field, 'valueSet').some((set) => text(set, 'restricted') === 'false'))
    return 'Non-strict picklists are not supported on this object';
  return isSetting && type !== '' && !OF_SETTINGS.has(type) ? 'Invalid data type.' : undefined;
}
