/** Names of fields in list views: custom fields by API name, standard ones in capitals, often with their object before them. Source: Metadata API Developer Guide, "ListView" columns and ListViewFilter. */
import { parentField, type FieldSchema, type ObjectSchema, type Schema } from '../data/schema/index.ts';

export interface ListColumn {
  /** As the view names it. */
  readonly name: string;
  /** How a query reaches it; for a lookup, the name of what it leads to. */
  readonly path: string;
  readonly field: FieldSchema;
  readonly object: ObjectSchema;
  readonly label: string;
  /** The lookup itself, when the column shows its name. */
  readonly lookup: string | undefined;
}
const SPECIAL: Readonly<Record<string, string>> = {
  NAME: 'Name',
  FULL_NAME: 'Name',
  OBJECT_ID: 'Id',
  RECORDTYPE: 'RecordType.Name',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  LAST_ACTIVITY: 'LastActivityDate',
  CREATEDBY_USER: 'CreatedBy.Name',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
  'CORE.USERS.ALIAS': 'Owner.Alias',
  'OWNER.ALIAS': 'Owner.Alias',
  'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
  'OWNER.FIRST_NAME': 'Owner.FirstName',
  'CORE.USERS.LAST_NAME': 'Owner.LastName',
  'OWNER.LAST_NAME': 'Owner.LastName',
  'SALES.ACCOUNT.NAME': 'Account.Name',
  PHONE1: 'Phone',
  PHONE2: 'Fax',
  PHONE3: 'MobilePhone',
  PHONE4: 'HomePhone',
  PHONE5: 'OtherPhone',
  PHONE6: 'AssistantPhone',
  URL: 'Website',
  SALES: 'AnnualRevenue',
  EMPLOYEES: 'NumberOfEmployees',
  CREATED_DATE_DATE_ONLY: 'CreatedDate',
};

/** `undefined` when the object has no such field. */
export function listColumn(schema: Schema, object: ObjectSchema, name: string): ListColumn | undefined {
  for (const path of paths(object, name)) {
    const found = follow(schema, object, path);
    if (found !== undefined) return { name, ...found };
  }
  return undefined;
}

/** What a name may mean, the likeliest first. */
function paths(object: ObjectSchema, name: string): readonly string[] {
  const upper = name.toUpperCase();
  const own = upper.startsWith(`${object.name.toUpperCase()}.`) ? name.slice(object.name.length + 1) : undefined;
  const plain = own ?? name;
  return [
    plain,
    SPECIAL[plain.toUpperCase()],
    SPECIAL[upper],
    addressField(object, plain),
    plain.replaceAll('_', ''),
    `Is${plain.replaceAll('_', '')}`,
  ].filter((path) => path !== undefined);
}

const ADDRESS_PARTS: Readonly<Record<string, string>> = {
  STREET: 'Street',
  CITY: 'City',
  STATE: 'State',
  ZIP: 'PostalCode',
  COUNTRY: 'Country',
};

/** `ADDRESS2_CITY`: the object's second address. */
function addressField(object: ObjectSchema, name: string): string | undefined {
  const [, number, part] = /^ADDRESS([12])_(STREET|CITY|STATE|ZIP|COUNTRY)/.exec(name.toUpperCase()) ?? [];
  if (part === undefined) return undefined;
  const [first, second] = object.name === 'Contact' ? ['Other', 'Mailing'] : ['Billing', 'Shipping'];
  return `${(number === '1' ? first : second) ?? ''}${ADDRESS_PARTS[part] ?? ''}`;
}

/** The field at the end of a path, with the steps to it: relationships by their names. */
interface Reached {
  readonly before: readonly string[];
  readonly field: FieldSchema;
  readonly object: ObjectSchema;
}

function follow(schema: Schema, object: ObjectSchema, path: string): Omit<ListColumn, 'name'> | undefined {
  const reached = reach(schema, object, path);
  return reached === undefined || reached.field.isHidden ? undefined : (named(schema, reached) ?? plain(reached));
}

function reach(schema: Schema, object: ObjectSchema, path: string): Reached | undefined {
  const steps = path.split('.');
  const before: string[] = [];
  let holder: ObjectSchema | undefined = object;
  for (const step of steps.slice(0, -1)) {
    const lookup: FieldSchema | undefined = parentField(holder, step);
    holder = lookup === undefined ? undefined : targetOf(schema, lookup);
    if (lookup === undefined || holder === undefined) return undefined;
    before.push(lookup.relationshipName ?? step);
  }
  const last = (steps.at(-1) ?? '').toLowerCase();
  const field = holder.fields.get(last === 'name' && holder.nameField !== 'Id' ? holder.nameField.toLowerCase() : last);
  return field === undefined ? undefined : { before, field, object: holder };
}

/** A lookup shows the name of what it leads to. @return undefined for other fields, and where the target has no name */
function named(schema: Schema, { before, field }: Reached): Omit<ListColumn, 'name'> | undefined {
  if (field.kind !== 'reference' || field.relationshipName === undefined) return undefined;
  const target = targetOf(schema, field);
  const name = target?.fields.get(target.nameField.toLowerCase());
  if (target === undefined || name === undefined || name.name === 'Id') return undefined;
  return {
    path: [...before, field.relationshipName, name.name].join('.'),
    field: name,
    object: target,
    label: field.label.replace(/ ID$/, ''),
    lookup: [...before, field.name].join('.'),
  };
}

function plain({ before, field, object }: Reached): Omit<ListColumn, 'name'> {
  // `Account Name` says whose name it is
  const parent = before.at(-1);
  const label = parent === undefined || field.label.startsWith(`${parent} `) ? field.label : `${parent} ${field.label}`;
  return { path: [...before, field.name].join('.'), field, object, label, lookup: undefined };
}

function targetOf(schema: Schema, lookup: FieldSchema): ObjectSchema | undefined {
  return schema.find(lookup.referenceTo.includes('User') ? 'User' : (lookup.referenceTo[0] ?? ''));
}
