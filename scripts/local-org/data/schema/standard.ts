/** Standard objects from the platform's signatures, with the facts that the signatures do not hold. Source: Object Reference for the Salesforce Platform. */
import type { Signatures, StandardObject } from '../../compiler/signatures/index.ts';
import type { FieldKind, FieldSchema, ObjectSchema } from './model.ts';
import { apexTypeOf } from './types.ts';

/** The standard objects that hold records here: key prefix and required fields. */
const FACTS: Readonly<Record<string, { readonly prefix: string; readonly required?: readonly string[]; readonly nameField?: string; readonly plural?: string }>> = {
  Account: { prefix: '001', required: ['Name'] },
  Contact: { prefix: '003', required: ['LastName'] },
  Lead: { prefix: '00Q', required: ['LastName', 'Company'] },
  Opportunity: { prefix: '006', required: ['Name', 'StageName', 'CloseDate'], plural: 'Opportunities' },
  Case: { prefix: '500', nameField: 'CaseNumber' },
  Campaign: { prefix: '701', required: ['Name'] },
  CampaignMember: { prefix: '00v' },
  CampaignMemberStatus: { prefix: '01Y', nameField: 'Label' },
  Task: { prefix: '00T', nameField: 'Subject' },
  Event: { prefix: '00U', nameField: 'Subject' },
  User: { prefix: '005', required: ['LastName', 'Username', 'Email', 'Alias'] },
  Profile: { prefix: '00e', required: ['Name'] },
  PermissionSet: { prefix: '0PS', required: ['Name'] },
  PermissionSetAssignment: { prefix: '0Pa', required: ['AssigneeId'] },
  CustomPermission: { prefix: '0CP', nameField: 'DeveloperName' },
  SetupEntityAccess: { prefix: '0J0' },
  Group: { prefix: '00G', required: ['Name'] },
  Organization: { prefix: '00D', required: ['Name'] },
  RecordType: { prefix: '012', required: ['Name'] },
  ApexClass: { prefix: '01p', required: ['Name'], plural: 'ApexClasses' },
  AsyncApexJob: { prefix: '707', nameField: 'Id' },
  CronTrigger: { prefix: '08e', nameField: 'Id' },
  CronJobDetail: { prefix: '08a' },
};
const LENGTHS: Readonly<Record<string, number>> = { 'Contact.Email': 80, 'Lead.Email': 80, 'User.Email': 128, 'Contact.LastName': 80, 'Contact.FirstName': 40, 'Lead.LastName': 80, 'Lead.FirstName': 40, 'Account.Name': 255, 'User.Username': 80, 'User.Alias': 8 };
const LONG = new Set(['description', 'metadata', 'body', 'comments', 'extendedstatus']);
const AUTOMATIC = new Set(['id', 'createdbyid', 'createddate', 'lastmodifiedbyid', 'lastmodifieddate', 'systemmodstamp', 'isdeleted']);
/** Names composed by the platform. */
const COMPOUND = new Set(['Contact.Name', 'Lead.Name', 'User.Name']);

export function standardNames(): readonly string[] {
  return Object.keys(FACTS);
}

export function standardObject(signatures: Signatures, name: string): ObjectSchema | undefined {
  const stub = signatures.standardObject(name);
  if (stub === undefined) return undefined;
  const facts = FACTS[stub.name];
  const fields = new Map<string, FieldSchema>();
  for (const field of stub.fields) fields.set(field.name.toLowerCase(), standardField(stub, field.name, field.type, facts?.required ?? []));
  return {
    name: stub.name,
    label: stub.name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'),
    labelPlural: facts?.plural ?? `${stub.name}s`,
    keyPrefix: facts?.prefix ?? '0??',
    kind: 'object',
    isCustom: false,
    nameField: facts?.nameField ?? 'Name',
    fields,
    children: new Map(stub.children.map((child) => [child.name.toLowerCase(), { name: child.name, object: child.object, field: childField(signatures, stub.name, child) }])),
  };
}

function standardField(object: StandardObject, name: string, type: string, required: readonly string[]): FieldSchema {
  const relation = /Id$/.test(name) && name !== 'Id' ? name.slice(0, -2) : undefined;
  const parent = relation === undefined ? undefined : object.parents.find((candidate) => candidate.name === relation);
  const kind = kindOf(name, type, parent !== undefined);
  return {
    name,
    label: name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'),
    kind,
    apexType: apexTypeOf(kind),
    length: LENGTHS[`${object.name}.${name}`] ?? (kind === 'longtext' ? 32000 : 255),
    scale: 2,
    isRequired: required.includes(name),
    isUnique: object.name === 'User' && name === 'Username',
    isExternalId: false,
    isCustom: false,
    isWriteable: !AUTOMATIC.has(name.toLowerCase()) && !COMPOUND.has(`${object.name}.${name}`),
    referenceTo: parent === undefined ? [] : parent.object === 'Name' ? ['User'] : [parent.object],
    relationshipName: parent?.name,
    onDelete: 'set-null',
    defaultValue: kind === 'boolean' ? 'false' : undefined,
    picklist: [],
    displayFormat: undefined,
  };
}

function kindOf(name: string, type: string, isReference: boolean): FieldKind {
  switch (type) {
    case 'System.Boolean':
      return 'boolean';
    case 'System.Integer':
    case 'System.Long':
      return 'integer';
    case 'System.Decimal':
    case 'System.Double':
      return 'number';
    case 'System.Date':
      return 'date';
    case 'System.Datetime':
      return 'datetime';
    case 'System.Time':
      return 'time';
    case 'System.Id':
      return name === 'Id' ? 'id' : isReference ? 'reference' : 'reference';
    default:
      return name.endsWith('Email') ? 'email' : LONG.has(name.toLowerCase()) ? 'longtext' : 'text';
  }
}

/** Which field of the child points here: `<Parent>Id` by custom, else the one whose relation leads to the parent. */
function childField(signatures: Signatures, parent: string, child: { readonly object: string }): string {
  const stub = signatures.standardObject(child.object);
  const direct = stub?.fields.find(({ name }) => name.toLowerCase() === `${parent.toLowerCase()}id`);
  const related = stub?.parents.find(({ object }) => object === parent);
  return direct?.name ?? (related === undefined ? 'ParentId' : `${related.name}Id`);
}
