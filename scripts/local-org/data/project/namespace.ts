/**
 * Applies a package's namespace to a project: all its custom names get the prefix. Code may leave it out, as in the package's own org.
 * Source: First-Generation Managed Packaging Developer Guide, "Namespace Prefix"; Apex Developer Guide, "Namespace, Class, and Variable Name Precedence".
 */
import type { ObjectSource, Project } from './model.ts';
import { many, text, type Xml } from './xml.ts';

/** Parts of compound custom fields are named after these: `Place__Latitude__s`. Source: Salesforce Help, "Geolocation Custom Field" and "Custom Address Fields". */
export const COMPOUND_PARTS = '(?:Latitude|Longitude|Street|City|PostalCode|StateCode|CountryCode|GeocodeAccuracy)__s';
/** `Book__c`, `Book__r`, `Level__mdt`, `Place__Latitude__s`, ...: a name with one suffix and no prefix. */
const BARE = new RegExp(
  `(?<!\\w)([A-Za-z](?:(?!__)\\w)*)(__(?:c|r|e|mdt|b|x|s|Share|History|Feed|ChangeEvent|pc|pr|${COMPOUND_PARTS}))(?!\\w)`,
  'gi',
);
/** The prefix of a name that has one. */
const PREFIX = new RegExp(`^(?:(?!__)\\w)+__(?!${COMPOUND_PARTS}$)(?=(?:(?!__)\\w)+__\\w+$)`, 'i');
/** Elements with text for people, which are left alone. */
const PROSE = new Set([
  'label',
  'pluralLabel',
  'description',
  'inlineHelpText',
  'errorMessage',
  'masterLabel',
  'translation',
  'help',
  'nameFieldLabel',
]);
/** Parts of objects whose names carry the prefix without a suffix. */
const NAMED: Readonly<Record<string, string>> = { fieldSets: 'fullName', fields: 'relationshipName' };
/** Files whose names do, by kind, and the elements of other files that hold such a name. */
const NAMED_FILES: Readonly<Record<string, readonly string[]>> = {
  tab: ['tabs', 'tab'],
  namedCredential: ['namedCredential'],
  externalCredential: ['externalCredential', 'externalCredentialPrincipal'],
};

interface Namespace {
  readonly prefix: string;
  /** Names of the project's own files that carry the prefix, by the elements that hold them. */
  readonly namesIn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Adds the prefix to every bare custom name in a text. */
export function prefixed(namespace: string, text: string): string {
  return text.replaceAll(BARE, (_whole, name: string, suffix: string) => `${namespace}__${name}${suffix}`);
}

/** `Book__c` of `lib__Book__c`. */
export function localName(name: string): string {
  return name.replace(PREFIX, '');
}

/** `Book` of the package's own `lib__Book` or `lib.Book`. */
export function withoutOwnPrefix(namespace: string | undefined, name: string): string {
  return name.replace(/^((?:(?!__)\w)+)(?:__|\.)(?=\w)/, (whole, prefix: string) =>
    prefix.toLowerCase() === namespace?.toLowerCase() ? '' : whole,
  );
}

export function inNamespace(project: Project, namespace: string | undefined): Project {
  if (namespace === undefined) return project;
  const names = new Map(
    Object.entries(NAMED_FILES).flatMap(([kind, elements]) => {
      const own = new Set([...(project.metadata.get(kind)?.keys() ?? [])].filter((name) => !name.includes('__')));
      return [kind, ...elements].map((element) => [element, own] as const);
    }),
  );
  const within: Namespace = { prefix: namespace, namesIn: names };
  return {
    ...project,
    namespace,
    objects: project.objects.map((object) => objectIn(object, within)),
    metadata: new Map(
      [...project.metadata].map(([kind, files]) => [
        kind,
        new Map(
          [...files].map(([name, xml]) =>
            kind === 'md' ? [name, recordIn(xml, linksOf(project, name), within)] : [nameIn(kind, name, within), xmlIn(xml, within)],
          ),
        ),
      ]),
    ),
  };
}

/** @param place a kind of files, or an element that holds a name of one: `Name`, or `Name-Principal` */
function nameIn(place: string, name: string, { prefix, namesIn }: Namespace): string {
  const isOwn = namesIn.get(place)?.has(name.replace(/-.*$/, '')) === true;
  return isOwn ? `${prefix}__${name}` : prefixed(prefix, name);
}

/** In custom metadata records texts stay as they are; names in relationship fields get the prefix. Source: seen in an org. */
function recordIn(xml: Xml, links: ReadonlySet<string>, within: Namespace): Xml {
  const values = many(xml, 'values').map((one) => {
    const field = text(one, 'field') ?? '';
    return {
      ...one,
      field: prefixed(within.prefix, field),
      ...(links.has(field) ? { value: valueIn('value', one['value'], within) } : {}),
    };
  });
  return { ...xmlIn(xml, within), values };
}

/** The fields of a record's type that name an object, a field or another record. */
function linksOf(project: Project, record: string): ReadonlySet<string> {
  const type = project.objects.find(({ name }) => name.toLowerCase() === `${record.split('.')[0] ?? ''}__mdt`.toLowerCase());
  return new Set(
    (type?.fields ?? []).flatMap((field) => (text(field, 'type') === 'MetadataRelationship' ? [text(field, 'fullName') ?? ''] : [])),
  );
}

/** Every part of an object, whatever kinds there are. */
function objectIn(object: ObjectSource, within: Namespace): ObjectSource {
  const parts = Object.entries(object).flatMap(([element, part]) =>
    Array.isArray(part) ? [[element, part.map((one: Xml) => own(xmlIn(one, within), NAMED[element], within))] as const] : [],
  );
  return {
    ...object,
    ...(Object.fromEntries(parts) as Partial<ObjectSource>),
    name: prefixed(within.prefix, object.name),
    definition: xmlIn(object.definition, within),
  };
}

function own(xml: Xml, element: string | undefined, { prefix }: Namespace): Xml {
  const value = element === undefined ? undefined : xml[element];
  return element === undefined || typeof value !== 'string' ? xml : { ...xml, [element]: `${prefix}__${value}` };
}

function xmlIn(xml: Xml, within: Namespace): Xml {
  return Object.fromEntries(Object.entries(xml).map(([name, value]) => [name, PROSE.has(name) ? value : valueIn(name, value, within)]));
}

function valueIn(element: string, value: unknown, within: Namespace): unknown {
  if (typeof value === 'string') return nameIn(element, value, within);
  if (Array.isArray(value)) return value.map((one) => valueIn(element, one, within));
  return typeof value === 'object' && value !== null ? xmlIn(value as Xml, within) : value;
}
