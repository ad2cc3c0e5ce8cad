/** Fields that an account has because it can be a person. Source: SOAP API Developer Guide, "Person Account Record Types"; Object Reference, "Account", person account fields; lengths: Salesforce Field Reference Guide, "Account". */
import { makeField } from './field.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';

const NAMES = ['FirstName', 'LastName', 'Salutation', 'MiddleName', 'Suffix'];
/** Fields that both have under the same name. */
const SHARED = ['Phone', 'Fax', 'OwnerId'];
/** Fields of contacts that person accounts do not get. */
const NOT_PERSONAL = new Set(['personid', 'personcontactid', 'personaccountid', 'personownerid', 'personname']);

/** Gives accounts the fields of contacts: `PersonEmail`, and `Level__pc` for the contact's `Level__c`. */
export function joinPerson(account: ObjectSchema, contact: ObjectSchema): ObjectSchema {
  const fields = new Map(account.fields);
  const set = (field: FieldSchema): void => void fields.set(field.name.toLowerCase(), field);
  for (const field of contact.fields.values()) {
    const name = personName(field);
    const known = fields.get(name.toLowerCase());
    const isShared = known !== undefined || field.isCustom || /^(HasOptedOut|DoNotCall)/.test(field.name);
    if (isShared && !NOT_PERSONAL.has(name.toLowerCase())) set(personField(field, known));
  }
  for (const name of NAMES) {
    const field = contact.fields.get(name.toLowerCase());
    if (field !== undefined) set({ ...field, isRequired: false, isNillable: true, compound: undefined });
  }
  set(makeField({ name: 'IsPersonAccount', kind: 'boolean', label: 'Is Person Account', isCreateable: false }));
  set(lookup('PersonContact', 'Contact ID', 'Contact', false));
  if (!fields.has('recordtypeid')) set(lookup('RecordType', 'Record Type ID', 'RecordType', true));
  const name = fields.get('name');
  if (name !== undefined) set({ ...name, isRequired: false });
  return { ...account, fields };
}

/** The fields that an account and its contact share: the account's name and the contact's. */
export function personFields(account: ObjectSchema, contact: ObjectSchema): readonly (readonly [string, string])[] {
  const pairs = [...contact.fields.values()].flatMap((field): readonly (readonly [string, string])[] => {
    const name = personName(field);
    return account.fields.has(name.toLowerCase()) &&
      !NOT_PERSONAL.has(name.toLowerCase()) &&
      field.isUpdateable &&
      field.formula === undefined
      ? [[name, field.name]]
      : [];
  });
  return [
    ...pairs,
    ...[...NAMES, ...SHARED]
      .filter((name) => account.fields.has(name.toLowerCase()) && contact.fields.has(name.toLowerCase()))
      .map((name) => [name, name] as const),
  ];
}

const personName = ({ name, isCustom }: FieldSchema): string => (isCustom ? name.replace(/__c$/, '__pc') : `Person${name}`);

/** @param known the account's own field of this name. */
function personField(field: FieldSchema, known: FieldSchema | undefined): FieldSchema {
  const name = personName(field);
  return {
    ...field,
    name,
    key: name.toLowerCase(),
    length: Math.min(known?.length ?? field.length, field.length),
    isHidden: known?.isHidden ?? field.isHidden,
    isRequired: false,
    isNillable: field.kind !== 'boolean',
    relationshipName: field.isCustom ? field.relationshipName?.replace(/__r$/, '__pr') : known?.relationshipName,
    compound: field.compound === undefined || field.compound === 'Name' ? undefined : `Person${field.compound}`,
  };
}

const lookup = (relationshipName: string, label: string, target: string, isCreateable: boolean): FieldSchema =>
  makeField({ name: `${relationshipName}Id`, kind: 'reference', label, referenceTo: [target], relationshipName, isCreateable });
