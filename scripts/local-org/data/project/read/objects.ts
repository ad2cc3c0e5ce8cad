/** Merges the files of an object. */
import { FIELD_TYPES } from '../fieldTypes.ts';
import type { ObjectSource } from '../model.ts';
import { standardValueSetOf } from '../valueSets.ts';
import { many, text, type Xml } from '../xml.ts';
import type { Found, PartKind } from './found.ts';

/** Up to API version 37 the values of a standard picklist stand with its field. Source: Metadata API Developer Guide, "Picklist (Including Dependent Picklist)". */
export function readOldValueSets(found: Found): void {
  for (const [object, definition] of found.definitions) {
    for (const field of many(definition, 'fields')) {
      const set = standardValueSetOf(`${object}.${text(field, 'fullName') ?? ''}`);
      const standardValue = many(field, 'picklist').flatMap((picklist) => many(picklist, 'picklistValues'));
      const known = found.metadata.get('standardValueSet') ?? new Map<string, Xml>();
      if (set !== undefined && standardValue.length > 0 && !known.has(set))
        found.metadata.set('standardValueSet', known.set(set, { standardValue }));
    }
  }
}

/** The parts of an object lie in files of their own or, in metadata format, inside the object's. */
export function objectSource(name: string, found: Found): ObjectSource {
  const definition = found.definitions.get(name) ?? {};
  const all = (kind: PartKind, element: string): readonly Xml[] => [
    ...many(definition, element),
    ...(found.parts.get(name)?.get(kind) ?? []),
  ];
  const part = (kind: PartKind, element: string): readonly Xml[] =>
    all(kind, element).filter((xml) => kind !== 'field' || (hasName(name, xml, found) && isKnownField(name, xml, found)));
  return {
    name,
    definition,
    fields: withinLimit(name, part('field', 'fields'), found),
    recordTypes: part('recordType', 'recordTypes'),
    fieldSets: part('fieldSet', 'fieldSets'),
    validationRules: part('validationRule', 'validationRules'),
    compactLayouts: part('compactLayout', 'compactLayouts'),
    listViews: part('listView', 'listViews'),
    webLinks: part('webLink', 'webLinks'),
    indexes: part('index', 'indexes'),
    sharingReasons: part('sharingReason', 'sharingReasons'),
  };
}

/** The limit of Unlimited Edition, managed packages included. Source: Salesforce Help, "Custom Fields Allowed Per Object". */
const MOST_FIELDS = 900;

function withinLimit(object: string, fields: readonly Xml[], found: Found): readonly Xml[] {
  if (fields.length <= MOST_FIELDS) return fields;
  const message = `${object} has ${String(fields.length)} fields of its own, and an object may have ${String(MOST_FIELDS)}: the rest is left out. Move fields to another object.`;
  found.problems.push({ file: `${object}.object`, line: 1, message });
  return fields.slice(0, MOST_FIELDS);
}

/** Source: Metadata API Developer Guide, "Metadata" (fullName): letters, digits and underscores, a letter first, no underscore last and no two in a row. The last two stand before `__c`, too. */
const FIELD_NAME = /^[a-z](?:_?[a-z0-9])*(?:__[a-z](?:_?[a-z0-9])*){0,2}$/i;

/** Fields whose name is none are left out and reported. */
function hasName(object: string, xml: Xml, found: Found): boolean {
  const field = text(xml, 'fullName') ?? '';
  if (FIELD_NAME.test(field)) return true;
  const message = `${field === '' ? 'A field without a name' : `${field} is no name of a field`}: write letters, digits and underscores, a letter first, such as Total_Amount__c.`;
  found.problems.push({ file: `${object}.${field}`, line: 1, message });
  return false;
}

/** Fields of unknown types are left out and reported. */
function isKnownField(object: string, xml: Xml, found: Found): boolean {
  const type = text(xml, 'type');
  if (type === undefined || FIELD_TYPES.has(type)) return true;
  const field = text(xml, 'fullName') ?? '';
  found.problems.push({ file: `${object}.${field}`, line: 1, message: `not implemented: field type ${type}` });
  return false;
}
