/** Makes a field of a standard object: by its facts if there are any, else by its name and type. */
import type { StandardObject } from '../../../../compiler/signatures/index.ts';
import { ANY_TYPE, makeField, picklistOf, type FieldFacts } from '../../field.ts';
import type { FieldKind, FieldSchema, PicklistValue } from '../../model.ts';
import { isHidden, isOpened, type Features } from '../features.ts';
import { parseFact, type FieldFact, type ObjectFacts } from '../facts.ts';
import { isToldNillable } from './filled.ts';
import { ACCURACIES, addressLabel, addressShape, guessKind, isPersonName, labelOf, partOf } from './guess.ts';
import { placesOf } from '../choices/places.ts';
import { seenFact } from './seenKinds.ts';
import { leadsAnywhere, parentOf } from './targets.ts';
import { isSetOnce, isShown } from './writersByObject.ts';
import { isNeverEmpty, isWritten } from './automaticFields.ts';

const KINDS: Readonly<Record<string, Partial<FieldFacts> & { readonly kind: FieldKind }>> = {
  text: { kind: 'text' },
  longtext: { kind: 'longtext' },
  picklist: { kind: 'picklist' },
  multipicklist: { kind: 'multipicklist' },
  area: { kind: 'text', display: 'TEXTAREA' },
  combobox: { kind: 'picklist', display: 'COMBOBOX' },
  phone: { kind: 'phone' },
  url: { kind: 'url' },
  email: { kind: 'email' },
  bool: { kind: 'boolean' },
  int: { kind: 'integer' },
  long: { kind: 'long' },
  number: { kind: 'number' },
  currency: { kind: 'number', display: 'CURRENCY', scale: 2 },
  percent: { kind: 'number', display: 'PERCENT' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  datetime: { kind: 'datetime' },
  ref: { kind: 'reference' },
  auto: { kind: 'autonumber', displayFormat: '{00000000}', length: 30 },
  blob: { kind: 'blob' },
};

const NOT_TOLD: FieldFact = {
  kind: '',
  length: undefined,
  scale: undefined,
  flags: '',
  defaultValue: undefined,
  label: undefined,
  values: [],
};

/** The object that fields are made for. */
export interface Owner {
  readonly stub: StandardObject;
  readonly facts: ObjectFacts;
  readonly nameField: string;
  readonly features: Features;
}

/** A field that is made: how it is known, and what is told of it. */
interface Made {
  readonly stub: StandardObject;
  readonly name: string;
  readonly kind: FieldKind;
  /** The address or name that it is a part of. */
  readonly part: string | undefined;
  readonly fact: FieldFact;
  /** Of a state or country whose values are a picklist. */
  readonly places: readonly PicklistValue[];
}

export function standardField(owner: Owner, name: string, type: string, targets: readonly string[]): FieldSchema {
  const { stub, facts, features } = owner;
  const fact = factOf(owner, name);
  const part = partOf(stub, name);
  const places = features.hasStatePicklists && part !== undefined ? picklistOfPlaces(name) : [];
  const kind = KINDS[fact.kind]?.kind ?? (places.length > 0 ? 'picklist' : guessKind(name, type));
  const made: Made = { stub, name, kind, part, fact, places };
  return makeField({
    name,
    kind,
    label: fact.label ?? guessedLabel(owner, name, part),
    ...shapeOf(made),
    ...sizeOf(made),
    ...rulesOf(made),
    isHidden: isHidden(stub.name, name, features),
    ...referenceOf(made, targets),
    onDelete: facts.onDelete?.[name] ?? 'set-null',
    defaultValue: defaultOf(kind, fact),
    formula: facts.formulas?.[name],
    ...valuesOf(made),
    compound: part,
  });
}

function factOf({ stub, facts, features }: Owner, name: string): FieldFact {
  const told = facts.fields?.[name] ?? historyFact(stub, name) ?? connectionFact(name) ?? seenFact(stub.name, name);
  if (told === undefined) return NOT_TOLD;
  return parseFact(isOpened(stub.name, name, features) ? told.replace('-', '') : told);
}

function shapeOf({ stub, name, kind, part, fact, places }: Made): Partial<FieldFacts> {
  const known = KINDS[fact.kind];
  const isAddressText = places.length === 0 && (kind === 'text' || kind === 'picklist') && part !== undefined;
  return {
    ...known,
    ...(known?.display === undefined && kind === 'longtext' ? { display: 'TEXTAREA' } : {}),
    ...(isChange(stub, name) ? ANY_TYPE : {}),
    ...(isAddressText ? addressShape(name) : {}),
  };
}

function referenceOf({ stub, name }: Made, targets: readonly string[]): Partial<FieldFacts> {
  return {
    referenceTo: targets,
    leadsAnywhere: leadsAnywhere(targets),
    relationshipName: parentOf(stub, name)?.name,
    // definitions are identified by their names
    ...(isDurable(stub.name, name) ? { referenceKey: 'DurableId', kind: 'text' as const } : {}),
  };
}

function valuesOf({ name, kind, fact, places }: Made): Partial<FieldFacts> {
  if (places.length > 0) return { picklist: places, isRestricted: true };
  const isAccuracy = kind === 'picklist' && name.endsWith('GeocodeAccuracy');
  return {
    picklist: picklistOf(fact === NOT_TOLD && isAccuracy ? ACCURACIES : fact.values),
    isRestricted: fact.flags.includes('~') || isAccuracy,
  };
}

/** Fields of history objects: tests may set only the changed field. Source: Salesforce Field Reference Guide, "AccountHistory" and its like; seen in an org: what tests may insert. */
const HISTORY: Readonly<Record<string, string>> = {
  Field: 'picklist(255)!+ Changed Field',
  DataType: 'picklist(40)- Datatype',
  OldValue: 'text(255)-',
  NewValue: 'text(255)-',
};
const historyFact = ({ name: object }: StandardObject, name: string): string | undefined =>
  object.endsWith('History') && object !== 'LoginHistory' ? HISTORY[name] : undefined;

/** The connection that a record came from, or went to: the platform's to fill. Source: Object Reference, "Account" and its like. */
const connectionFact = (name: string): string | undefined => (/^Connection(?:Received|Sent)Id$/.test(name) ? 'ref-' : undefined);

/** Whether a field holds an old or new value of any type. Source: Object Reference, "StandardObjectNameHistory", "FeedTrackedChange". */
const isChange = (stub: StandardObject, name: string): boolean =>
  /^(?:Old|New)Value$/.test(name) && /History$|^FeedTrackedChange$/.test(stub.name);

const picklistOfPlaces = (name: string): readonly PicklistValue[] =>
  placesOf(name).map(([value, label]) => ({ value, label, isActive: true, isDefault: false, validFor: [] }));

const guessedLabel = ({ stub, facts, nameField }: Owner, name: string, part: string | undefined): string =>
  part !== undefined && /(State|StateCode|PostalCode)$/.test(name) ? addressLabel(name) : labelOf(name, stub.name, nameField, facts.label);

/** Picklists of the platform's own values are narrower than those whose values an org may change. Source: Salesforce Field Reference Guide. */
function sizeOf({ name, kind, fact }: Made): Partial<FieldFacts> {
  const guessedScale = kind === 'number' && fact === NOT_TOLD ? { scale: name.endsWith('itude') ? 15 : 2 } : {};
  const scale = fact.scale === undefined ? guessedScale : { scale: fact.scale };
  if (fact.length !== undefined) return { ...scale, ...(kind === 'number' ? { precision: fact.length } : { length: fact.length }) };
  return kind === 'picklist' && fact.flags.includes('~') ? { length: 40 } : scale;
}

function rulesOf(made: Made): Partial<FieldFacts> {
  const { stub, name, kind } = made;
  const { flags } = made.fact;
  const isAutomatic = flags.includes('-') || isWritten(name, kind) || isShown(stub.name, name);
  const isNillable = isToldNillable(stub.name, name, kind);
  const isNeeded = flags.includes('!') || (isNillable === false && kind === 'reference' && !isFilledIn(name, flags));
  return {
    isRequired: !isAutomatic && isNeeded,
    isNillable: isNillable ?? !(flags.includes('!') || isAlwaysFull(made)),
    isUnique: flags.includes('u'),
    isCreateable: !isAutomatic && !flags.includes('^'),
    isUpdateable: !isAutomatic && !flags.includes('+') && !isSetOnce(stub.name, name),
    isGiven: flags.includes('='),
    isFilterable: !flags.includes('?'),
  };
}

const isAlwaysFull = ({ stub, name, kind }: Made): boolean =>
  kind === 'boolean' || kind === 'id' || kind === 'autonumber' || isNeverEmpty(name) || isPersonName(stub, name);

/** Lookups that are never empty must be given, but for those that the platform fills. Source: Object Reference, their properties: neither Nillable nor Defaulted on create. */
const isFilledIn = (name: string, flags: string): boolean => flags.includes('=') || ['AuthorId', 'OwnerId'].includes(name);

/** A formula. */
function defaultOf(kind: FieldKind, { defaultValue }: FieldFact): string | undefined {
  if (defaultValue === undefined) return kind === 'boolean' ? 'false' : undefined;
  return kind === 'boolean' || kind === 'number' ? defaultValue : JSON.stringify(defaultValue);
}

const isDurable = (object: string, field: string): boolean =>
  [
    'FieldDefinition.EntityDefinitionId',
    'EntityParticle.EntityDefinitionId',
    'FlowDefinitionView.TriggerObjectOrEventId',
    'FlowVersionView.FlowDefinitionViewId',
    'EntityParticle.FieldDefinitionId',
    'PicklistValueInfo.EntityParticleId',
    'UserEntityAccess.EntityDefinitionId',
    'UserFieldAccess.EntityDefinitionId',
    'UserFieldAccess.FieldDefinitionId',
    'RelationshipDomain.ChildSobjectId',
    'RelationshipDomain.FieldId',
    'RelationshipDomain.ParentSobjectId',
    'RelationshipDomain.RelationshipInfoId',
    'RelationshipInfo.ChildSobjectId',
    'RelationshipInfo.FieldId',
  ].includes(`${object}.${field}`);

export function compoundField(object: string, name: string, type: string, features: Features): FieldSchema {
  return makeField({
    name,
    kind: type === 'System.Location' ? 'location' : 'address',
    label: labelOf(name),
    isCreateable: false,
    isHidden: isHidden(object, name, features),
    scale: type === 'System.Location' ? 15 : 0,
  });
}
