/** What the parts of an object name: its own custom fields and pages. Source: Metadata API Developer Guide, "FieldSet", "CompactLayout", "ListView", "ValidationRule", "WebLink", "QuickAction"; the words are an org's. */
import { many, text, texts, type Xml } from '../../../../../data/project/xml.ts';
import { inElement, type Reference } from './reference.ts';

const OWN_FIELD = /^\w+__c$/;
const objectOf = (fullName: string): string => fullName.split('.')[0] ?? '';

/** @param element as an org's words name it */
const ownFields = (object: string, element: string, names: readonly string[]): readonly Reference[] =>
  names.filter((name) => OWN_FIELD.test(name)).map((name) => ({ element, type: 'CustomField', name: `${object}.${name}` }));

export const compactLayout = (xml: Xml, fullName: string): readonly Reference[] =>
  ownFields(objectOf(fullName), 'fields', texts(xml, 'fields'));

/** The words name the field where others name the element. */
export const fieldSet = (xml: Xml, fullName: string): readonly Reference[] =>
  ['availableFields', 'displayedFields']
    .flatMap((list) => many(xml, list))
    .map((entry) => text(entry, 'field') ?? '')
    .flatMap((name) => ownFields(objectOf(fullName), name, [name]));

export const validationRule = (xml: Xml, fullName: string): readonly Reference[] =>
  ownFields(objectOf(fullName), 'errorDisplayField', texts(xml, 'errorDisplayField'));

export const webLink = (xml: Xml): readonly Reference[] => inElement(xml, 'page', 'ApexPage');

/** Fields are those of the target, else of the object that the action is on. */
export function quickAction(xml: Xml, fullName: string): readonly Reference[] {
  const object = text(xml, 'targetObject') ?? (fullName.includes('.') ? objectOf(fullName) : '');
  const laidOut = many(xml, 'quickActionLayout')
    .flatMap((layout) => many(layout, 'quickActionLayoutColumns'))
    .flatMap((column) => many(column, 'quickActionLayoutItems'));
  const fields = [...many(xml, 'fieldOverrides'), ...laidOut].map((entry) => text(entry, 'field') ?? '');
  return [
    ...(object === '' ? [] : ownFields(object, 'field', fields)),
    ...inElement(xml, 'flowDefinition', 'FlowDefinition'),
    ...inElement(xml, 'lightningComponent', 'AuraDefinitionBundle'),
    ...inElement(xml, 'lightningWebComponent', 'LightningComponentBundle'),
    ...inElement(xml, 'page', 'ApexPage'),
  ];
}

/** @param has whether the org or the package has a custom field @return one problem for each column that is a custom field and not there. */
export function columnProblems(xml: Xml, fullName: string, has: (field: Reference) => boolean): readonly string[] {
  return ownFields(objectOf(fullName), 'columns', texts(xml, 'columns'))
    .filter((field) => !has(field))
    .map(({ name }) => `Could not resolve list view column: ${name.split('.')[1] ?? ''}`);
}
