/**
 * Applies a package's namespace to a project: all its custom names get the prefix. Code may leave it out, as in the package's own org.
 * Source: First-Generation Managed Packaging Developer Guide, "Namespace Prefix"; Apex Developer Guide, "Namespace, Class, and Variable Name Precedence".
 */
import type { ObjectSource, Project } from './model.ts';
import { many, text, type Xml } from './xml.ts';

/** `Book__c`, `Book__r`, `Level__mdt`, ...: a name with one suffix and no prefix. */
const BARE = /(?<!\w)([A-Za-z](?:(?!__)\w)*)(__(?:c|r|e|mdt|b|x|s|Share|History|Feed|ChangeEvent|pc|pr))(?!\w)/gi;
/** Elements with text for people, which are left alone. */
const PROSE = new Set(['label', 'pluralLabel', 'description', 'inlineHelpText', 'errorMessage', 'masterLabel']);
/** Names without a suffix that carry the prefix too. */
const NAMED: Readonly<Record<string, string>> = { fieldSets: 'fullName', fields: 'relationshipName' };

/** Adds the prefix to every bare custom name in a text. */
export function prefixed(namespace: string, text: string): string {
  return text.replaceAll(BARE, (_whole, name: string, suffix: string) => `${namespace}__${name}${suffix}`);
}

/** `Book__c` of `lib__Book__c`. */
export function localName(name: string): string {
  return name.replace(/^(?:(?!__)\w)+__(?=(?:(?!__)\w)+__\w+$)/, '');
}

export function inNamespace(project: Project, namespace: string | undefined): Project {
  if (namespace === undefined) return project;
  return {
    ...project,
    namespace,
    objects: project.objects.map((object) => objectIn(object, namespace)),
    metadata: new Map(
      [...project.metadata].map(([kind, files]) => [
        kind,
        new Map(
          [...files].map(([name, xml]) =>
            kind === 'md' ? [name, recordIn(xml, linksOf(project, name), namespace)] : [prefixed(namespace, name), xmlIn(xml, namespace)],
          ),
        ),
      ]),
    ),
  };
}

/** In custom metadata records texts stay as they are; names in relationship fields get the prefix. Source: seen in an org. */
function recordIn(xml: Xml, links: ReadonlySet<string>, namespace: string): Xml {
  const values = many(xml, 'values').map((one) => {
    const isLink = links.has(text(one, 'field') ?? '');
    return { ...one, field: prefixed(namespace, text(one, 'field') ?? ''), ...(isLink ? { value: valueIn(one['value'], namespace) } : {}) };
  });
  return { ...xmlIn(xml, namespace), values };
}

/** The fields of a record's type that name an object, a field or another record. */
function linksOf(project: Project, record: string): ReadonlySet<string> {
  const type = project.objects.find(({ name }) => name.toLowerCase() === `${record.split('.')[0] ?? ''}__mdt`.toLowerCase());
  return new Set(
    (type?.fields ?? []).flatMap((field) => (text(field, 'type') === 'MetadataRelationship' ? [text(field, 'fullName') ?? ''] : [])),
  );
}

/** Every part of an object, whatever kinds there are. */
function objectIn(object: ObjectSource, namespace: string): ObjectSource {
  const parts = Object.entries(object).flatMap(([element, part]) =>
    Array.isArray(part) ? [[element, part.map((one: Xml) => own(xmlIn(one, namespace), NAMED[element], namespace))] as const] : [],
  );
  return {
    ...object,
    ...(Object.fromEntries(parts) as Partial<ObjectSource>),
    name: prefixed(namespace, object.name),
    definition: xmlIn(object.definition, namespace),
  };
}

function own(xml: Xml, element: string | undefined, namespace: string): Xml {
  const value = element === undefined ? undefined : xml[element];
  return element === undefined || typeof value !== 'string' ? xml : { ...xml, [element]: `${namespace}__${value}` };
}

function xmlIn(xml: Xml, namespace: string): Xml {
  return Object.fromEntries(Object.entries(xml).map(([name, value]) => [name, PROSE.has(name) ? value : valueIn(value, namespace)]));
}

function valueIn(value: unknown, namespace: string): unknown {
  if (typeof value === 'string') return prefixed(namespace, value);
  if (Array.isArray(value)) return value.map((one) => valueIn(one, namespace));
  return typeof value === 'object' && value !== null ? xmlIn(value as Xml, namespace) : value;
}
