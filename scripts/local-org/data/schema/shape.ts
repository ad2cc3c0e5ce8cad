/** Compound and extra type information of fields, for describes. Source: UI API Developer Guide, "Field", extraTypeInfo; the compounds of names and fiscal periods: seen in an org. */
import { isCalculated } from './fieldTraits.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';

/** Parts of compound fields, by field. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  'Account.Name': 'Name',
  'Opportunity.FiscalQuarter': 'Fiscal',
  'Opportunity.FiscalYear': 'Fiscal',
};

export const compoundOf = (object: ObjectSchema, field: FieldSchema): string | undefined =>
  field.compound ?? COMPOUNDS[`${object.name}.${field.name}`];

/** Additional types of fields for display. */
export type ExtraType = 'ImageUrl' | 'PersonName' | 'PlainTextArea' | 'RichTextArea' | 'SwitchablePersonName';

export function extraTypeOf(object: ObjectSchema, field: FieldSchema): ExtraType | undefined {
  if (object.name === 'Account' && field.name === 'Name') return 'SwitchablePersonName';
  if (field.compound === 'Name' || (field.name === 'Name' && object.fields.get('lastname')?.compound === 'Name')) return 'PersonName';
  if (field.kind === 'url' && /photo(url)?$/i.test(field.name)) return 'ImageUrl';
  if (field.display !== 'TEXTAREA' || isCalculated(field)) return undefined;
  return field.isHtml ? 'RichTextArea' : 'PlainTextArea';
}
