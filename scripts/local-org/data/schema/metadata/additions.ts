/** Adds a project's metadata to the schema: fields, record types, relationships, picklist values. */
import type { ObjectSource, Project } from '../../project/model.ts';
import { standardValueSetFields } from '../../project/valueSets.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import type { Currencies } from '../../currency/currencies.ts';
import { currencyField } from '../currency.ts';
import { childRelationName, customObject, sharingOf } from './custom.ts';
import { fieldSetsOf, recordTypesOf, validationRulesOf } from './objectParts.ts';
import { customFields, valueOf, type ValueSets } from './customField.ts';
import { RECORD_TYPE } from './customSystemFields.ts';
import { addTranslations, withGlobalTranslations } from './translations.ts';
import type { PicklistValue } from '../model.ts';
import type { Objects } from '../objects.ts';
import { joinPerson } from '../personAccounts.ts';
import { customPrefixes } from '../prefixes.ts';

/** @return the names of the project's own objects. */
export function addProject(objects: Objects, project: Project, currencies: Currencies | undefined): readonly string[] {
  const valueSets = valueSetsOf(project);
  const own = project.objects.filter(({ name }) => /__(c|mdt|e|x|b|dlm)$/.test(name));
  const names = own.map(({ name }) => name);
  const prefixes = customPrefixes(names);
  for (const source of own) objects.put(source.name.toLowerCase(), customObject(source, prefixes.get(source.name) ?? '', valueSets));
  if (currencies !== undefined) {
    const field = currencyField(currencies.picklist);
    for (const name of names.filter((known) => known.endsWith('__c'))) objects.get(name).fields.set(field.key, field);
  }
  for (const source of project.objects)
    if (!own.includes(source))
      for (const name of source.name === 'Activity' ? ['Task', 'Event'] : [source.name]) extend(objects, name, source, valueSets);
  if (project.features.has('PersonAccounts')) openPersons(objects, project);
  for (const source of project.objects) for (const field of source.fields) joinParent(objects, source.name, field);
  for (const source of project.objects) typeSummaries(objects, source.name);
  useStandardValueSets(objects, project);
  addTranslations(objects, project);
  return names;
}

/** Adds a project's fields to a standard object; files without a type only change what the field has. */
function extend(objects: Objects, name: string, source: ObjectSource, valueSets: ValueSets): void {
  const object = objects.find(name);
  if (object === undefined) return;
  const fields = new Map(object.fields);
  for (const xml of source.fields) {
    const known = fields.get((text(xml, 'fullName') ?? '').toLowerCase());
    if (known !== undefined && !known.isCustom) continue;
    for (const field of customFields(name, xml, valueSets)) fields.set(field.name.toLowerCase(), field);
  }
  const recordTypes = recordTypesOf(source);
  if (recordTypes.length > 0 && !fields.has('recordtypeid')) fields.set('recordtypeid', RECORD_TYPE);
  objects.put(name.toLowerCase(), {
    ...object,
    fields,
    recordTypes,
    fieldSets: fieldSetsOf(source),
    validationRules: validationRulesOf(source),
    sharingModel: sharingOf(source.definition) ?? object.sharingModel,
    ...(source.definition['enableFeeds'] === undefined ? {} : { hasFeeds: flag(source.definition, 'enableFeeds') }),
  });
}

/** Person accounts: accounts get contact fields and person record types; leads need no company. */
function openPersons(objects: Objects, project: Project): void {
  const account = joinPerson(objects.get('Account'), objects.get('Contact'));
  const own = project.objects.filter(({ name }) => name === 'PersonAccount').flatMap(recordTypesOf);
  const persons = own.length > 0 ? own : [PERSON_ACCOUNT];
  objects.put('account', {
    ...account,
    recordTypes: [...account.recordTypes, ...persons.map((type) => ({ ...type, isPersonType: true }))],
  });
  objects.changeField('Lead.Company', () => ({ isRequired: false, isNillable: true }));
}

const PERSON_ACCOUNT = {
  developerName: 'PersonAccount',
  label: 'Person Account',
  description: undefined,
  picklists: new Map<string, never>(),
  isActive: true,
};

function joinParent(objects: Objects, child: string, field: Xml): void {
  const parent = text(field, 'referenceTo');
  const name = childRelationName(field);
  if (parent !== undefined && name !== undefined)
    objects.find(parent)?.children.set(name.toLowerCase(), { name, object: child, field: text(field, 'fullName') ?? '' });
}

/** Roll-up summaries have the type of the summarised field; counts are integers. */
function typeSummaries(objects: Objects, name: string): void {
  const fields = objects.find(name)?.fields;
  for (const [key, field] of fields ?? []) {
    const source =
      field.summary?.field === undefined ? undefined : objects.find(field.summary.child)?.fields.get(field.summary.field.toLowerCase());
    if (source === undefined) continue;
    const { kind, display, apexType, precision, scale } = source;
    fields?.set(key, { ...field, kind, display, apexType, precision, scale });
  }
}

function useStandardValueSets(objects: Objects, project: Project): void {
  for (const [name, xml] of project.metadata.get('standardValueSet') ?? []) {
    const picklist = many(xml, 'standardValue').map((value) => valueOf(value, []));
    for (const path of standardValueSetFields(name)) objects.changeField(path, () => ({ picklist }));
  }
}

function valueSetsOf(project: Project): ValueSets {
  const sets = new Map<string, readonly PicklistValue[]>();
  for (const [name, xml] of project.metadata.get('globalValueSet') ?? [])
    sets.set(
      name,
      withGlobalTranslations(
        name,
        many(xml, 'customValue').map((value) => valueOf(value, [])),
        project,
      ),
    );
  return sets;
}
