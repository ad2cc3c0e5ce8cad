/** FieldDefinition, EntityParticle and PicklistValueInfo: the fields of the schema as rows. Source: Object Reference, each object's page. */
import { durableFieldId, durableObjectId } from '../../schema/durableIds.ts';
import { isIdLookup } from '../../schema/idLookup.ts';
import { isUnfilterable, isUngroupable, isUnsortable, type FieldSchema, type ObjectSchema } from '../../schema/index.ts';
import { developerName, setupType } from '../../seed/fieldTypes.ts';
import type { Rows, Values } from '../../store/rows.ts';

/** Adds the rows of all fields that the org shows. */
export function addFieldRows(rows: Rows): void {
  const fields = rows.schema
    .all()
    .flatMap((object) => [...object.fields.values()].filter(({ isHidden }) => !isHidden).map((field) => ({ object, field })));
  rows.addAll(
    'FieldDefinition',
    fields.map(({ object, field }) => ({ ...definition(object, field), ...definitionOnly(object, field) })),
  );
  rows.addAll(
    'EntityParticle',
    fields.map(({ object, field }) => ({
      ...definition(object, field),
      ...particle(object, field),
      FieldDefinitionId: durableFieldId(object.name, field.name),
    })),
  );
  rows.addAll('PicklistValueInfo', fields.flatMap(choices));
}

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
