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
  const address = /^ADDRESS([12])_(STREET|CITY|STATE|ZIP|COUNTRY)/.exec(plain.toUpperCase());
  const part =
    address === null
      ? undefined
      : { STREET: 'Street', CITY: 'City', STATE: 'State', ZIP: 'PostalCode', COUNTRY: 'Country' }[address[2] ?? ''];
  const kinds = object.name === 'Contact' ? ['Other', 'Mailing'] : ['Billing', 'Shipping'];
  return [
    plain,
    SPECIAL[plain.toUpperCase()],
    SPECIAL[upper],
    ...(part === undefined ? [] : [`${kinds[Number(address?.[1]) - 1] ?? ''}${part}`]),
    plain.replaceAll('_', ''),
    `Is${plain.replaceAll('_', '')}`,
  ].filter((path) => path !== undefined);
}

function follow(schema: Schema, object: ObjectSchema, path: string): Omit<ListColumn, 'name'> | undefined {
  const steps = path.split('.');
  let holder: ObjectSchema | undefined = object;
  const before: string[] = [];
  for (const step of steps.slice(0, -1)) {
    const lookup: FieldSchema | undefined = holder === undefined ? undefined : parentField(holder, step);
    before.push(lookup?.relationshipName ?? step);
    holder = lookup === undefined ? undefined : targetOf(schema, lookup);
  }
  const last = (steps.at(-1) ?? '').toLowerCase();
  const field = holder?.fields.get(last === 'name' && holder.nameField !== 'Id' ? holder.nameField.toLowerCase() : last);
  if (holder === undefined || field === undefined || field.isHidden) return undefined;
  const target = field.kind === 'reference' && field.relationshipName !== undefined ? targetOf(schema, field) : undefined;
  const named = target?.fields.get(target.nameField.toLowerCase());
  if (target !== undefined && named !== undefined && field.relationshipName !== undefined && named.name !== 'Id') {
    return {
      path: [...before, field.relationshipName, named.name].join('.'),
      field: named,
      object: target,
      label: field.label.replace(/ ID$/, ''),
      lookup: [...before, field.name].join('.'),
    };
  }
  // `Account Name` says whose name it is
  const parent = before.at(-1);
  const label = parent === undefined || field.label.startsWith(`${parent} `) ? field.label : `${parent} ${field.label}`;
  return { path: [...before, field.name].join('.'), field, object: holder, label, lookup: undefined };
}
function targetOf(schema: Schema, lookup: FieldSchema): ObjectSchema | undefined {
  return schema.find(lookup.referenceTo.includes('User') ? 'User' : (lookup.referenceTo[0] ?? ''));
}
