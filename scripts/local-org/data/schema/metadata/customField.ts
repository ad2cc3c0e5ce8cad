/** Custom fields from metadata. Source: Metadata API Developer Guide, "CustomField". */
import { NotImplemented } from '../../../platform/core/error.ts';
import { flag, many, text, texts, type Xml } from '../../project/xml.ts';
import { addressFields } from './addressField.ts';
import { filterItem } from './filter.ts';
import { makeField } from '../field.ts';
import type { FieldKind, FieldSchema, LookupFilter, PicklistValue, Summary } from '../model.ts';

/** Values of global and standard value sets by name. */
export type ValueSets = ReadonlyMap<string, readonly PicklistValue[]>;

interface Shape {
  readonly kind: FieldKind;
  readonly display?: string;
  readonly length?: number;
  readonly isHtml?: boolean;
}
const SHAPES: Readonly<Record<string, Shape>> = {
  Text: { kind: 'text' },
  TextArea: { kind: 'text', display: 'TEXTAREA' },
  LongTextArea: { kind: 'longtext' },
  Html: { kind: 'longtext', isHtml: true },
  Email: { kind: 'email' },
  Url: { kind: 'url' },
  Phone: { kind: 'phone' },
  Picklist: { kind: 'picklist' },
  MultiselectPicklist: { kind: 'multipicklist', length: 4099 },
  Checkbox: { kind: 'boolean' },
  Number: { kind: 'number' },
  Currency: { kind: 'number', display: 'CURRENCY' },
  Percent: { kind: 'number', display: 'PERCENT' },
  Date: { kind: 'date' },
  DateTime: { kind: 'datetime' },
  Time: { kind: 'time' },
  Lookup: { kind: 'reference' },
  MasterDetail: { kind: 'reference' },
  Hierarchy: { kind: 'reference' },
  MetadataRelationship: { kind: 'reference' },
  ExternalLookup: { kind: 'text' },
  IndirectLookup: { kind: 'text' },
  AutoNumber: { kind: 'autonumber', length: 30 },
  EncryptedText: { kind: 'encrypted' },
  Summary: { kind: 'number' },
  Location: { kind: 'location' },
  Address: { kind: 'address' },
};
/** The length of text formulas. Source: seen in an org, as the length of multi-select picklists. */
const FORMULA_LENGTH = 1300;
/** Metadata relationships to these objects store names. */
const DEFINITIONS = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);

/** What a field is made from: its element, and what of it is asked more than once. */
interface Declared {
  readonly object: string;
  readonly name: string;
  /** The metadata's: `MasterDetail`. */
  readonly type: string;
  readonly shape: Shape;
  readonly formula: string | undefined;
  readonly xml: Xml;
}

/** A field, and for a geolocation or an address its parts. Errors: NotImplemented for a type unknown here. */
export function customFields(object: string, xml: Xml, valueSets: ValueSets): readonly FieldSchema[] {
  const name = text(xml, 'fullName') ?? '';
  const type = text(xml, 'type');
  if (type === undefined) return [];
  const shape = SHAPES[type];
  if (shape === undefined) throw new NotImplemented(`field type ${type} (${object}.${name})`);
  if (shape.kind === 'location') return geolocation(name, xml);
  if (shape.kind === 'address') return addressFields(name, xml);
  return [field({ object, name, type, shape, formula: text(xml, 'formula'), xml }, valueSets)];
}

function geolocation(name: string, xml: Xml): readonly FieldSchema[] {
  const scale = Number(text(xml, 'scale') ?? 15);
  const label = text(xml, 'label') ?? name;
  const half = (part: string): FieldSchema =>
    makeField({
      name: name.replace(/__c$/, `__${part}__s`),
      kind: 'number',
      label: `${label} (${part})`,
      isCustom: true,
      scale,
      compound: name,
    });
  return [makeField({ name, kind: 'location', label, isCustom: true, isCreateable: false, scale }), half('Latitude'), half('Longitude')];
}

function field(declared: Declared, valueSets: ValueSets): FieldSchema {
  const { name, type, shape, formula, xml } = declared;
  const isCheckbox = shape.kind === 'boolean';
  return makeField({
    label: text(xml, 'label') ?? name,
    ...shape,
    ...referenceOf(declared),
    ...sizeOf(declared),
    ...rulesOf(declared),
    isCaseSensitive: flag(xml, 'caseSensitive'),
    isExternalId: flag(xml, 'externalId'),
    isCustom: true,
    defaultValue: text(xml, 'defaultValue') ?? (isCheckbox && formula === undefined ? 'false' : undefined),
    ...picklist(xml, valueSets),
    displayFormat: text(xml, 'displayFormat'),
    startingNumber: Number(text(xml, 'startingNumber') ?? 1),
    lookupFilter: lookupFilterOf(xml),
    formula,
    blankAsZero: text(xml, 'formulaTreatBlanksAs') === 'BlankAsZero',
    summary: type === 'Summary' ? summaryOf(xml) : undefined,
    helpText: text(xml, 'inlineHelpText'),
  });
}

/** Its length in characters, or its digits. */
function sizeOf({ type, shape: { kind }, formula, xml }: Declared): Partial<FieldSchema> {
  const length = text(xml, 'length');
  return {
    ...(type === 'TextArea' ? { length: 255 } : {}),
    ...(kind === 'text' && formula !== undefined ? { length: FORMULA_LENGTH } : {}),
    ...(length === undefined ? {} : { length: Number(length) }),
    precision: Number(text(xml, 'precision') ?? (kind === 'number' ? 18 : 0)),
    scale: Number(text(xml, 'scale') ?? 0),
  };
}

/** Who may write it, and whether it may be empty or left behind by its parent. */
function rulesOf({ type, shape: { kind }, formula, xml }: Declared): Partial<FieldSchema> {
  const isWritten = kind === 'autonumber' || formula !== undefined || type === 'Summary';
  const isMasterDetail = type === 'MasterDetail';
  const isReparentable = flag(xml, 'reparentableMasterDetail');
  const isRequired = flag(xml, 'required') || isMasterDetail;
  return {
    isRequired,
    isNillable: !isRequired && kind !== 'boolean' && kind !== 'autonumber',
    isUnique: flag(xml, 'unique'),
    isCreateable: !isWritten,
    isUpdateable: !isWritten && (!isMasterDetail || isReparentable),
    isMasterDetail,
    isReparentable,
    onDelete: isMasterDetail ? 'cascade' : (ON_DELETE.get(text(xml, 'deleteConstraint') ?? '') ?? 'set-null'),
  };
}

const ON_DELETE: ReadonlyMap<string, FieldSchema['onDelete']> = new Map([
  ['Cascade', 'cascade'],
  ['Restrict', 'restrict'],
]);

function referenceOf({ object, name, type, shape: { kind }, xml }: Declared): Pick<FieldSchema, 'name' | 'kind'> & Partial<FieldSchema> {
  const target = text(xml, 'referenceTo') ?? (type === 'Hierarchy' ? object : undefined);
  if (target === undefined) return { name, kind };
  const isDefinition = DEFINITIONS.has(target);
  return {
    name,
    kind: isDefinition ? 'text' : kind,
    ...(isDefinition ? { display: 'REFERENCE' } : {}),
    referenceTo: [target],
    relationshipName: name.replace(/__c$/, '__r'),
    referenceKey: isDefinition ? 'DurableId' : 'Id',
    ...(type === 'MetadataRelationship'
      ? { length: isDefinition ? 255 : 18, controllingField: afterLastDot(text(xml, 'metadataRelationshipControllingField')) }
      : {}),
  };
}

function picklist(xml: Xml, valueSets: ValueSets): Partial<FieldSchema> {
  const [set] = many(xml, 'valueSet');
  if (set === undefined) {
    const [old] = many(xml, 'picklist');
    return old === undefined
      ? {}
      : {
          picklist: many(old, 'picklistValues').map((value) => valueOf(value, texts(value, 'controllingFieldValues'))),
          controllingField: text(old, 'controllingField'),
        };
  }
  const settings = many(set, 'valueSettings');
  const controlling = (value: string): readonly string[] =>
    settings.filter((setting) => text(setting, 'valueName') === value).flatMap((setting) => texts(setting, 'controllingFieldValue'));
  const own = many(set, 'valueSetDefinition').flatMap((definition) =>
    many(definition, 'value').map((value) => valueOf(value, controlling(text(value, 'fullName') ?? ''))),
  );
  const shared = valueSets.get(text(set, 'valueSetName') ?? '') ?? [];
  return {
    picklist: [...own, ...shared.map((value) => ({ ...value, validFor: controlling(value.value) }))],
    isRestricted: flag(set, 'restricted') || text(set, 'valueSetName') !== undefined,
    controllingField: text(set, 'controllingField'),
  };
}

/** One value of a value set. */
export function valueOf(xml: Xml, validFor: readonly string[]): PicklistValue {
  const value = text(xml, 'fullName') ?? '';
  return {
    value,
    label: text(xml, 'label') ?? value,
    isActive: text(xml, 'isActive') !== 'false',
    isDefault: flag(xml, 'default'),
    validFor,
  };
}

/** Required lookup filters only: optional ones concern screens. */
function lookupFilterOf(xml: Xml): LookupFilter | undefined {
  const [filter] = many(xml, 'lookupFilter');
  if (filter === undefined || !flag(filter, 'active') || flag(filter, 'isOptional')) return undefined;
  return {
    filter: { items: many(filter, 'filterItems').map(filterItem), logic: text(filter, 'booleanFilter') },
    message: text(filter, 'errorMessage') ?? 'Value does not exist or does not match filter criteria.',
  };
}

const afterLastDot = (path: string | undefined): string | undefined => path?.slice(path.lastIndexOf('.') + 1);
const afterDot = (path: string): string => path.slice(path.indexOf('.') + 1);

function summaryOf(xml: Xml): Summary {
  const key = text(xml, 'summaryForeignKey') ?? '';
  const field = text(xml, 'summarizedField');
  return {
    operation: (text(xml, 'summaryOperation') ?? 'count') as Summary['operation'],
    child: key.slice(0, key.indexOf('.')),
    foreignKey: afterDot(key),
    field: field === undefined ? undefined : afterDot(field),
    filters: many(xml, 'summaryFilterItems').map((item) => ({
      field: afterDot(text(item, 'field') ?? ''),
      operation: text(item, 'operation') ?? 'equals',
      value: text(item, 'value') ?? '',
    })),
  };
}
