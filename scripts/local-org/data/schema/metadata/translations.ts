/**
 * Translations of objects and value sets. Blank texts are not translated.
 * Source: Metadata API Developer Guide, "CustomObjectTranslation", "CustomFieldTranslation", "GlobalValueSetTranslation", "StandardValueSetTranslation".
 */
import type { Project } from '../../project/model.ts';
import { withoutOwnPrefix } from '../../project/namespace.ts';
import { standardValueSetFields } from '../../project/valueSets.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import type { PicklistValue } from '../model.ts';
import type { Objects } from '../objects.ts';
import { withWords, type Translatable, type Words } from '../translated.ts';

/** Those of fields lie in files of their own or, in metadata format, inside the object's. */
export function addTranslations(objects: Objects, { metadata, namespace }: Project): void {
  for (const [name, xml] of metadata.get('objectTranslation') ?? []) {
    const [own, language] = parted(name);
    for (const object of objectsOf(own)) {
      translateObject(objects, object, language, xml, namespace);
      for (const field of many(xml, 'fields')) translateField(objects, object, language, field);
    }
  }
  for (const [name, xml] of metadata.get('fieldTranslation') ?? []) {
    const [own, language] = parted(name.split('/')[0] ?? '');
    for (const object of objectsOf(own)) translateField(objects, object, language, xml);
  }
  for (const [name, xml] of metadata.get('standardValueSetTranslation') ?? []) {
    const [set, language] = parted(name);
    for (const path of standardValueSetFields(set))
      objects.changeField(path, ({ picklist }) => ({ picklist: translatedValues(picklist, language, many(xml, 'valueTranslation')) }));
  }
}

/** The values of global value sets, before fields share them. */
export function withGlobalTranslations(name: string, values: readonly PicklistValue[], { metadata }: Project): readonly PicklistValue[] {
  return [...(metadata.get('globalValueSetTranslation') ?? [])].reduce((known, [file, xml]) => {
    const [set, language] = parted(file);
    return set === name ? translatedValues(known, language, many(xml, 'valueTranslation')) : known;
  }, values);
}

/** `Book__c-pt_BR` is a name and a language. */
function parted(name: string): readonly [name: string, language: string] {
  const dash = name.lastIndexOf('-');
  return [name.slice(0, dash), name.slice(dash + 1).toLowerCase()];
}
const objectsOf = (name: string): readonly string[] => (name === 'Activity' ? ['Task', 'Event'] : [name]);

function translateObject(objects: Objects, name: string, language: string, xml: Xml, namespace: string | undefined): void {
  const object = objects.find(name);
  if (object === undefined) return;
  const local = (one: string): string => withoutOwnPrefix(namespace, one).toLowerCase();
  const translated = <Part extends Translatable>(
    parts: readonly Part[],
    element: string,
    nameOf: (part: Part) => string,
  ): readonly Part[] => {
    const found = new Map(many(xml, element).map((one) => [local(text(one, 'name') ?? ''), one]));
    return parts.map((part) => withWords(part, language, wordsOf(found.get(local(nameOf(part))) ?? {})));
  };
  const label = caseValue(xml, false);
  const plural = caseValue(xml, true);
  objects.put(
    name.toLowerCase(),
    withWords(
      {
        ...object,
        recordTypes: translated(object.recordTypes, 'recordTypes', ({ developerName }) => developerName),
        fieldSets: translated(object.fieldSets, 'fieldSets', (set) => set.name),
        validationRules: translated(object.validationRules, 'validationRules', (rule) => rule.name),
      },
      language,
      { ...(label === undefined ? {} : { label }), ...(plural === undefined ? {} : { plural }) },
    ),
  );
  const nameLabel = said(xml, 'nameFieldLabel');
  if (nameLabel !== undefined)
    objects.changeField(`${name}.${object.nameField}`, (field) => withWords(field, language, { label: nameLabel }));
}

function translateField(objects: Objects, object: string, language: string, xml: Xml): void {
  const [filter = {}] = many(xml, 'lookupFilter');
  objects.changeField(`${object}.${text(xml, 'name') ?? ''}`, (field) => {
    const label = said(xml, 'label') ?? caseValue(xml, false);
    const words = { ...wordsOf(xml), ...wordsOf(filter), ...(label === undefined ? {} : { label }) };
    return { ...withWords(field, language, words), picklist: translatedValues(field.picklist, language, many(xml, 'picklistValues')) };
  });
}

/** Values are told by their labels. */
function translatedValues(values: readonly PicklistValue[], language: string, translations: readonly Xml[]): readonly PicklistValue[] {
  const byLabel = new Map(translations.map((one) => [text(one, 'masterLabel'), said(one, 'translation')]));
  return values.map((value) => {
    const label = byLabel.get(value.label) ?? byLabel.get(value.value);
    return label === undefined ? value : withWords(value, language, { label });
  });
}

function wordsOf(xml: Xml): Words {
  const [label, help, message] = [said(xml, 'label'), said(xml, 'help'), said(xml, 'errorMessage')];
  return {
    ...(label === undefined ? {} : { label }),
    ...(help === undefined ? {} : { help }),
    ...(message === undefined ? {} : { message }),
  };
}
const said = (xml: Xml, element: string): string | undefined => (text(xml, element) === '' ? undefined : text(xml, element));

/** Names in the nominative, or of a language without cases; that without an article where there are several. */
function caseValue(xml: Xml, isPlural: boolean): string | undefined {
  const named = many(xml, 'caseValues').filter(
    (one) => flag(one, 'plural') === isPlural && /^(Nominative)?$/.test(text(one, 'caseType') ?? '') && said(one, 'value') !== undefined,
  );
  const plain = named.find((one) => /^(None)?$/.test(text(one, 'article') ?? '')) ?? named[0];
  return plain === undefined ? undefined : said(plain, 'value');
}
