/** Standard objects from the platform's signatures, with the facts that the signatures do not hold. Source: Object Reference for the Salesforce Platform. */
import type { Signatures, StandardObject } from '../../../compiler/signatures/index.ts';
import { CHANGE_EVENT_FIELDS } from '../companions.ts';
import { makeField, picklistOf, type FieldFacts } from '../field.ts';
import type { FieldKind, FieldSchema, ObjectSchema } from '../model.ts';
import { CHANNELS } from './channels.ts';
import { childField } from './childFields.ts';
import { EVENTS } from './events.ts';
import { isHidden, type Features } from './features.ts';
import { parseFact, type FactTable, type ObjectFacts } from './facts.ts';
import { ACCURACIES, addressLabel, addressShape, guessKind, isPersonName, labelOf, partOf } from './guess.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { placesOf } from './places.ts';
import { SALES } from './sales.ts';
import { SERVICE } from './service.ts';
import { SHARES } from './shares.ts';
import { SETUP } from './setup.ts';

export type { Features } from './features.ts';

const EVERYWHERE: FactTable = { ...SALES, ...SERVICE, ...SHARES, ...SETUP };
const FACTS: FactTable = { ...EVERYWHERE, ...CHANNELS, ...KNOWLEDGE, ...EVENTS };
/** Objects of orgs with several currencies. Source: Object Reference, "CurrencyType", "DatedConversionRate". */
const RATES = new Set(['CurrencyType', 'DatedConversionRate']);
const NO_FACTS: ObjectFacts = { prefix: '' };

/** What a lookup to several objects may lead to where nobody says which. */
const ANY = [
  'Account',
  'Asset',
  'Campaign',
  'Case',
  'Contact',
  'Contract',
  'Group',
  'Lead',
  'Opportunity',
  'Order',
  'Product2',
  'Quote',
  'ServiceAppointment',
  'Solution',
  'User',
  'WorkOrder',
  'WorkOrderLineItem',
];

/** The objects that every org has here; more come with the project's code. */
export function standardNames(): readonly string[] {
  return Object.keys(EVERYWHERE);
}

/** Made once a process: every org has the same. */
const made = new Map<string, ObjectSchema | undefined>();

/** @return one of the caller's own, whose fields and children a project may change. */
export function standardObject(signatures: Signatures, name: string, features: Features): ObjectSchema | undefined {
  const key = JSON.stringify([name.toLowerCase(), features]);
  if (!made.has(key)) made.set(key, makeObject(signatures, name, features));
  const object = made.get(key);
  return object === undefined ? undefined : { ...object, fields: new Map(object.fields), children: new Map(object.children) };
}

function makeObject(signatures: Signatures, name: string, features: Features): ObjectSchema | undefined {
  const stub = signatures.standardObject(name);
  if (stub === undefined || (RATES.has(stub.name) && !features.hasManyCurrencies)) return undefined;
  const facts = FACTS[stub.name] ?? eventFacts(stub.name);
  const nameField = facts.nameField ?? nameFieldOf(stub);
  const fields = [
    ...inOrder(stub, facts).map((field) => standardField(stub, facts, nameField, field.name, field.type, features)),
    ...stub.compounds.map((field) => compound(stub.name, field.name, field.type, features)),
    ...(stub.name.endsWith('ChangeEvent') ? CHANGE_EVENT_FIELDS : []),
  ];
  const label = facts.label ?? labelOf(stub.name);
  return {
    name: stub.name,
    label,
    labelPlural: facts.plural ?? (label.endsWith('y') ? `${label.slice(0, -1)}ies` : label.endsWith('s') ? `${label}es` : `${label}s`),
    keyPrefix: facts.prefix === '' ? (isFieldHistory(stub) ? '017' : madeUpPrefix(stub.name)) : facts.prefix,
    kind: fields.some(({ kind }) => kind === 'id') ? 'object' : 'event',
    isCustom: false,
    isHierarchy: false,
    nameField,
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field] as const)),
    children: new Map(
      stub.children
        .filter(({ name }) => features.hasPersonAccounts || stub.name !== 'Account' || !/^Person[A-Z]/.test(name))
        .map((child) => [
          child.name.toLowerCase(),
          {
            name: child.name,
            object: child.object,
            field: childField(signatures.standardObject(child.object), FACTS[child.object], stub.name, child),
          },
        ]),
    ),
    sharingModel: facts.sharing ?? 'ReadWrite',
    recordTypes: [],
    fieldSets: [],
    validationRules: [],
    isSetup: facts.isSetup ?? false,
    isReadOnly: facts.isReadOnly ?? false,
  };
}

/** Of a change event: what the platform counts, it counts there too. */
function eventFacts(name: string): ObjectFacts {
  const base = name.endsWith('ChangeEvent') ? FACTS[name.slice(0, -'ChangeEvent'.length)] : undefined;
  const counted = Object.entries(base?.fields ?? {}).filter(([, text]) => text.startsWith('auto'));
  return counted.length === 0 ? NO_FACTS : { ...NO_FACTS, fields: Object.fromEntries(counted) };
}

/** Fields with facts come in the facts' order: it is that of the messages about required ones. */
function inOrder(stub: StandardObject, facts: ObjectFacts): StandardObject['fields'] {
  const order = ['Id', ...Object.keys(facts.fields ?? {})];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return stub.fields.toSorted((a, b) => rank(a.name) - rank(b.name));
}

function nameFieldOf(stub: StandardObject): string {
  return (
    ['Name', 'DeveloperName', 'MasterLabel', 'Title', 'Subject'].find((candidate) => stub.fields.some(({ name }) => name === candidate)) ??
    'Id'
  );
}

const AUTOMATIC = new Set([
  'id',
  'createdbyid',
  'createddate',
  'lastmodifiedbyid',
  'lastmodifieddate',
  'systemmodstamp',
  'isdeleted',
  'masterrecordid',
  'lastactivitydate',
  'lastvieweddate',
  'lastreferenceddate',
  'photourl',
  'ispersonaccount',
  'lastcurequestdate',
  'lastcuupdatedate',
]);
/** Written by the platform wherever they occur. Source: Object Reference, the fields' properties: neither Create nor Update. */
const WRITTEN = new Set([
  'lastamountchangedhistoryid',
  'lastclosedatechangedhistoryid',
  'laststagechangedate',
  'lasttransferdate',
  'isemailbounced',
  'lastapproveddate',
  'lastpasswordchangedate',
  'numberoffailedlogins',
  'passwordexpirationdate',
  'suaccessexpirationdate',
  'offlinetrialexpirationdate',
  'offlinepdatrialexpirationdate',
  'hasuserverifiedemail',
  'hasuserverifiedphone',
  'isprofilephotoactive',
  'hasquantityschedule',
  'hasrevenueschedule',
  'hasschedule',
  'lineitemcount',
  'serviceappointmentcount',
  'ratingcount',
  'negativeratingcount',
  'positiveratingcount',
  'featuredcontentdate',
  'hascontent',
  'hasfeedentity',
  'haslink',
  'hasverifiedcomment',
  'isbodysearchable',
  'isreviewed',
  'lastuseddate',
  'timesused',
  'isrecurrence2exception',
  'isrecurrence2exclusion',
  'stopstartdate',
  'archivedbyid',
  'archiveddate',
]);
const NEVER_EMPTY = new Set([
  'createdbyid',
  'createddate',
  'lastmodifiedbyid',
  'lastmodifieddate',
  'systemmodstamp',
  'isdeleted',
  'ownerid',
]);
const KINDS: Readonly<Record<string, Partial<FieldFacts> & { readonly kind: FieldKind }>> = {
  text: { kind: 'text' },
  longtext: { kind: 'longtext' },
  picklist: { kind: 'picklist' },
  area: { kind: 'text', display: 'TEXTAREA' },
  combobox: { kind: 'picklist', display: 'COMBOBOX' },
  phone: { kind: 'phone' },
  url: { kind: 'url' },
  email: { kind: 'email' },
  bool: { kind: 'boolean' },
  int: { kind: 'integer' },
  number: { kind: 'number' },
  currency: { kind: 'number', display: 'CURRENCY', scale: 2 },
  percent: { kind: 'number', display: 'PERCENT' },
  date: { kind: 'date' },
  datetime: { kind: 'datetime' },
  ref: { kind: 'reference' },
  auto: { kind: 'autonumber', displayFormat: '{00000000}', length: 30 },
  blob: { kind: 'blob' },
};

function standardField(
  object: StandardObject,
  facts: ObjectFacts,
  nameField: string,
  name: string,
  type: string,
  features: Features,
): FieldSchema {
  const written = facts.fields?.[name];
  const fact = written === undefined ? undefined : parseFact(written);
  const known = fact === undefined ? undefined : KINDS[fact.kind];
  const flags = fact?.flags ?? '';
  const lower = name.toLowerCase();
  const relation = /Id$/.test(name) && name !== 'Id' ? name.slice(0, -2) : undefined;
  const parent = relation === undefined ? undefined : object.parents.find((candidate) => candidate.name === relation);
  const targets =
    facts.targets?.[name] ??
    (parent === undefined
      ? []
      : parent.object === 'Name'
        ? name === 'OwnerId'
          ? ['Group', 'User']
          : relation !== undefined && FACTS[relation] !== undefined
            ? [relation]
            : ANY
        : [parent.object]);
  const places = features.hasStatePicklists && partOf(object, name) !== undefined ? placesOf(name) : [];
  const kind = known?.kind ?? (places.length > 0 ? 'picklist' : guessKind(name, type));
  const isAutomatic = AUTOMATIC.has(lower) || WRITTEN.has(lower) || flags.includes('-') || kind === 'autonumber';
  const isNeeded = flags.includes('!');
  return makeField({
    name,
    label:
      fact?.label ??
      (/(State|StateCode|PostalCode)$/.test(name) && partOf(object, name) !== undefined
        ? addressLabel(name)
        : labelOf(name, object.name, nameField)),
    ...known,
    kind,
    ...(known?.display === undefined && kind === 'longtext' ? { display: 'TEXTAREA' } : {}),
    ...(places.length === 0 && (kind === 'text' || kind === 'picklist') && partOf(object, name) !== undefined ? addressShape(name) : {}),
    ...(fact?.length === undefined ? lengthOf(kind, flags) : kind === 'number' ? { precision: fact.length } : { length: fact.length }),
    ...(fact?.scale === undefined
      ? kind === 'number' && known === undefined
        ? { scale: /itude$/.test(name) ? 15 : 2 }
        : {}
      : { scale: fact.scale }),
    isRequired: isNeeded && !isAutomatic,
    isNillable:
      kind !== 'boolean' && kind !== 'id' && kind !== 'autonumber' && !isNeeded && !NEVER_EMPTY.has(lower) && !isPersonName(object, name),
    isUnique: flags.includes('u'),
    isCreateable: !isAutomatic,
    isUpdateable: !isAutomatic && !flags.includes('+'),
    isGiven: flags.includes('='),
    isFilterable: !flags.includes('?'),
    isHidden: isHidden(object.name, name, features),
    referenceTo: targets,
    relationshipName: parent?.name,
    // definitions are told apart by their names
    ...(isDurable(object.name, name) ? { referenceKey: 'DurableId', kind: 'text' as const } : {}),
    onDelete: facts.onDelete?.[name] ?? 'set-null',
    isMasterDetail: false,
    defaultValue:
      fact?.defaultValue === undefined
        ? kind === 'boolean'
          ? 'false'
          : undefined
        : kind === 'boolean' || kind === 'number'
          ? fact.defaultValue
          : JSON.stringify(fact.defaultValue),
    picklist:
      places.length > 0
        ? places.map(([value, text]) => ({ value, label: text, isActive: true, isDefault: false, validFor: [] }))
        : picklistOf(fact?.values ?? (/GeocodeAccuracy$/.test(name) ? ACCURACIES : [])),
    isRestricted: flags.includes('~') || places.length > 0 || (kind === 'picklist' && /GeocodeAccuracy$/.test(name)),
    compound: partOf(object, name),
  });
}

/** Picklists of the platform's own values are narrower than those whose values an org may change. Source: Salesforce Field Reference Guide. */
const lengthOf = (kind: FieldKind, flags: string): Partial<FieldFacts> =>
  kind === 'picklist' && flags.includes('~') ? { length: 40 } : {};

const isDurable = (object: string, field: string): boolean =>
  [
    'FieldDefinition.EntityDefinitionId',
    'EntityParticle.EntityDefinitionId',
    'FlowDefinitionView.TriggerObjectOrEventId',
    'FlowVersionView.FlowDefinitionViewId',
    'EntityParticle.FieldDefinitionId',
    'PicklistValueInfo.EntityParticleId',
  ].includes(`${object}.${field}`);

function compound(object: string, name: string, type: string, features: Features): FieldSchema {
  return makeField({
    name,
    kind: type === 'System.Location' ? 'location' : 'address',
    label: labelOf(name),
    isCreateable: false,
    isHidden: isHidden(object, name, features),
    scale: type === 'System.Location' ? 15 : 0,
  });
}

/** All objects' field histories have one prefix. */
function isFieldHistory({ name, fields }: StandardObject): boolean {
  return name.endsWith('History') && ['OldValue', 'NewValue'].every((part) => fields.some((field) => field.name === part));
}

/** Prefixes of objects that have no facts here only need to differ. */
function madeUpPrefix(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 1296;
  return `9${hash.toString(36).padStart(2, '0')}`;
}
