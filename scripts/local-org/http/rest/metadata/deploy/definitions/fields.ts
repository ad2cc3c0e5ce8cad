/**
 * What a custom field of each type has to say, and what it can not. A lookup without relationshipName is let through, as the guide demands none.
 * Source: Metadata API Developer Guide, "CustomField", "Metadata Field Types"; the words are an org's.
 */
import { flag, text, texts, type Xml } from '../../../../../data/project/xml.ts';

/** Elements that a type must have, unless the field is a formula. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Checkbox: ['defaultValue'],
  Currency: ['precision', 'scale'],
  EncryptedText: ['length', 'maskChar', 'maskType'],
  Html: ['length', 'visibleLines'],
  Location: ['scale'],
  LongTextArea: ['length', 'visibleLines'],
  Lookup: ['referenceTo'],
  MasterDetail: ['referenceTo'],
  MultiselectPicklist: ['visibleLines'],
  Number: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Summary: ['summaryForeignKey', 'summaryOperation'],
  Text: ['length'],
};
/** Elements that a type can not have; a flag that is off says nothing. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  Hierarchy: ['referenceTo'],
  LongTextArea: ['required'],
  Lookup: ['relationshipOrder', 'unique'],
  MasterDetail: ['deleteConstraint'],
  Number: ['length'],
  Summary: ['length', 'precision', 'scale'],
  TextArea: ['length'],
};
const VALUE_SETS = ['picklist', 'globalPicklist', 'valueSet'];

const has = (field: Xml, element: string): boolean =>
  field[element] !== undefined && field[element] !== '' && text(field, element) !== 'false';

/** @param isNew whether the org does not have the field yet @return the first problem. */
export function fieldProblem(field: Xml, isNew: boolean): string | undefined {
  const type = text(field, 'type') ?? '';
  if (!has(field, 'label')) return 'Must specify a non-empty label for the CustomField';
  if (isNew && type === '') return 'Required field is missing: type';
  const excess = excessOf(field, type);
  if (excess !== undefined || has(field, 'formula')) return excess;
  return lackOf(field, type) ?? referenceProblem(field, type);
}

function excessOf(field: Xml, type: string): string | undefined {
  const refused = REFUSED[type]?.find((element) => has(field, element));
  if (refused !== undefined) return `Can not specify '${refused}' for a CustomField of type ${type}`;
  return type === 'MasterDetail' && has(field, 'required') ? 'Master-Detail Relationship Fields Cannot be Optional or Required' : undefined;
}

function lackOf(field: Xml, type: string): string | undefined {
  if (/Picklist$/.test(type) && !VALUE_SETS.some((element) => has(field, element)))
    return 'You must specify either picklist, globalPicklist, or valueSet';
  const needed = NEEDED[type]?.find((element) => field[element] === undefined);
  return needed === undefined ? undefined : `Must specify '${needed}' for a CustomField of type ${type}`;
}

function referenceProblem(field: Xml, type: string): string | undefined {
  if (type === 'Lookup' && flag(field, 'required') && !['Cascade', 'Restrict'].includes(text(field, 'deleteConstraint') ?? ''))
    return 'field integrity exception: unknown (must specify either cascade delete or restrict delete for required lookup foreign key)';
  const unqualified = ['summaryForeignKey', 'summarizedField'].some((element) => text(field, element)?.includes('.') === false);
  return unqualified ? 'Must specify the name in the CustomObject.CustomField format (e.g. Account.MyNewCustomField)' : undefined;
}

/** A lookup leads to an object of the org or the package. */
export function targetProblem(field: Xml, isObject: (name: string) => boolean): string | undefined {
  const unknown = texts(field, 'referenceTo').find((name) => !isObject(name));
  return unknown === undefined ? undefined : `referenceTo value of '${unknown}' does not resolve to a valid sObject type`;
}
