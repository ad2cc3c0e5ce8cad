/** EntityDefinition, FieldDefinition, EntityParticle and PicklistValueInfo: the schema as rows. Source: Object Reference, each object's page. */
import { mentions, type Project } from '../project/model.ts';
import { localName } from '../project/namespace.ts';
import { developerName, setupType } from './fieldTypes.ts';
import { durableFieldId, durableObjectId, isAttached } from '../schema/durableIds.ts';
import { isIdLookup } from '../schema/idLookup.ts';
import { isUnfilterable, isUngroupable, isUnsortable, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { isFeedEnabled, isMruEnabled, isSearchable } from '../schema/whereMet.ts';
import type { Rows, Values } from './rows.ts';

export function seedDefinitions(rows: Rows, project: Project): void {
  const { store, schema } = rows;
  store.run('DELETE FROM "EntityDefinition"');
  store.run('DELETE FROM "FieldDefinition"');
  rows.addAll('EntityDefinition', schema.all().map(entity));
  const hasPicklists = schema.isStored(schema.get('PicklistValueInfo'));
  const hasParticles = hasPicklists || schema.isStored(schema.get('EntityParticle'));
  for (const name of [...(hasParticles ? ['EntityParticle'] : []), ...(hasPicklists ? ['PicklistValueInfo'] : [])])
    store.run(`DELETE FROM "${name}"`);
  const asksForAny = mentions(project, /\b(?:FieldDefinition|EntityParticle)\b/i);
  const fields = schema
    .all()
    .filter(({ isCustom, name }) => isCustom || MAIN.has(name) || asksForAny)
    .flatMap((object) => [...object.fields.values()].filter(({ isHidden }) => isHidden !== true).map((field) => ({ object, field })));
  rows.addAll(
    'FieldDefinition',
    fields.map(({ object, field }) => ({ ...definition(object, field), ...definitionOnly(object, field) })),
  );
  if (hasParticles)
    rows.addAll(
      'EntityParticle',
      fields.map(({ object, field }) => ({
        ...definition(object, field),
        ...particle(object, field),
        FieldDefinitionId: durableFieldId(object.name, field.name),
      })),
    );
  if (hasPicklists) rows.addAll('PicklistValueInfo', fields.flatMap(choices));
}

function entity(object: ObjectSchema): Values {
  const own = isOwn(object);
  return {
    DurableId: durableObjectId(object.name),
    QualifiedApiName: object.name,
    DeveloperName: localName(object.name).replace(/__\w+$/, ''),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.labelPlural,
    KeyPrefix: object.keyPrefix,
    IsCustomSetting: object.kind === 'custom-setting',
    IsCustomizable: object.kind === 'object' && !isAttached(object),
    IsQueryable: object.kind !== 'event',
    IsTriggerable: isTriggered(object),
    IsApexTriggerable: isTriggered(object),
    IsEverCreatable: !object.isReadOnly,
    IsEverUpdatable: !(object.isReadOnly || object.kind === 'event'),
    IsEverDeletable: !(object.isReadOnly || object.kind === 'event'),
    IsSearchable: isSearchable(object),
    IsFeedEnabled: isFeedEnabled(object),
    IsMruEnabled: isMruEnabled(object),
    IsIdEnabled: true,
    IsRetrieveable: object.kind !== 'event',
    NamespacePrefix: object.namespace,
    InternalSharingModel: object.sharingModel,
    PublisherId: own ? (object.namespace ?? '<local>') : object.name.endsWith('ChangeEvent') ? 'CDC' : 'System',
    DeploymentStatus: own ? 'Deployed' : null,
  };
}

const isOwn = (object: ObjectSchema): boolean => /__\w+$/.test(object.name) && !isAttached(object);
/** Of what belongs to another object only change events can have triggers. Source: seen in an org. */
const isTriggered = (object: ObjectSchema): boolean =>
  object.name.endsWith('ChangeEvent') || (!isAttached(object) && (object.kind === 'object' || object.kind === 'event'));

/** The properties of the field itself, without permissions. Source: seen in an org. */
const particle = (object: ObjectSchema, field: FieldSchema): Values => ({
  DataType: field.display.toLowerCase(),
  Name: field.name,
  IsCreatable: field.isCreateable,
  IsUpdatable: field.isUpdateable,
  IsUnique: field.isUnique,
  IsCaseSensitive: field.isCaseSensitive,
  IsAutonumber: field.kind === 'autonumber',
  IsEncrypted: field.kind === 'encrypted',
  IsNamePointing: field.referenceTo.length > 1,
  IsIdLookup: isIdLookup(object, field),
  DefaultValueFormula: field.defaultValue,
  IsDependentPicklist: field.controllingField !== undefined,
  InlineHelpText: field.helpText,
});

const choices = ({ object, field }: { readonly object: ObjectSchema; readonly field: FieldSchema }): readonly Values[] =>
  field.picklist.map(({ value, label, isActive, isDefault }) => ({
    DurableId: `${durableFieldId(object.name, field.name)}.${value}`,
    EntityParticleId: durableFieldId(object.name, field.name),
    Value: value,
    Label: label,
    IsActive: isActive,
    IsDefaultValue: isDefault,
  }));

const definition = (object: ObjectSchema, field: FieldSchema): Values => ({
  DurableId: durableFieldId(object.name, field.name),
  QualifiedApiName: field.name,
  DeveloperName: developerName(field),
  MasterLabel: field.label,
  Label: field.label,
  EntityDefinitionId: durableObjectId(object.name),
  DataType: setupType(object, field),
  Length: field.length,
  Precision: field.precision,
  Scale: field.scale,
  IsNillable: field.isNillable,
  IsCalculated: field.formula !== undefined,
  RelationshipName: field.relationshipName,
  IsApiFilterable: !isUnfilterable(field),
  IsApiSortable: !isUnsortable(field),
  IsApiGroupable: !isUngroupable(field),
  IsCompound: field.kind === 'address' || field.kind === 'location',
  IsNameField: field.name === object.nameField,
  NamespacePrefix: field.isCustom ? object.namespace : undefined,
});

/** Properties that only FieldDefinition has. Source: Apex Developer Guide, "Working with Very Large SOQL Queries": which fields are indexed. */
const definitionOnly = (object: ObjectSchema, field: FieldSchema): Values => ({
  IsIndexed: isIndexed(object, field),
  IsPolymorphicForeignKey: field.referenceTo.length > 1,
});
const INDEXED = new Set(['Id', 'OwnerId', 'CreatedDate', 'SystemModstamp', 'RecordTypeId']);
const isIndexed = (object: ObjectSchema, field: FieldSchema): boolean =>
  INDEXED.has(field.name) || field.name === object.nameField || field.kind === 'reference' || field.isExternalId || field.isUnique;

/** Objects with rows for their fields; those of others would slow every start. */
const MAIN = new Set([
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'Case',
  'Campaign',
  'CampaignMember',
  'Task',
  'Event',
  'User',
  'OpportunityLineItem',
  'Product2',
  'ContactPointAddress',
  'Individual',
  'Asset',
  'Contract',
  'Order',
]);
