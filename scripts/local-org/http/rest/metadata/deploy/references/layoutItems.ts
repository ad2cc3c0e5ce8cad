/** Fields that nobody can enter, which layouts show read-only. Source: Metadata API Developer Guide, "Layout", UiBehavior; Salesforce Help, "Page Layout Considerations"; the words are an org's. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';

/** @param isEntered whether people enter values of a custom field of the layout's object; undefined for a field that nobody has */
export function behaviorProblems(layout: Xml, isEntered: (field: string) => boolean | undefined): readonly string[] {
  return many(layout, 'layoutSections')
    .flatMap((section) => many(section, 'layoutColumns'))
    .flatMap((column) => many(column, 'layoutItems'))
    .filter((item) => text(item, 'behavior') !== 'Readonly')
    .map((item) => text(item, 'field') ?? '')
    .filter((field) => field.endsWith('__c') && isEntered(field) === false)
    .map((field) => `Field:${field} must be Readonly`);
}
