/** A package in metadata format, laid out as source that a project can be read from. Source: Metadata API Developer Guide, "Deploying and Retrieving Metadata with the Zip File". */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { XMLBuilder } from 'fast-xml-parser';
import { many, parseXml, text, texts, type Xml } from '../../../data/project/xml.ts';
import { unpacked } from '../../../platform/compression/archive.ts';
import { RestError } from '../errors.ts';
import { componentAt, folderEnding, type Component } from './registry.ts';

export interface StagedPackage {
  readonly components: readonly Component[];
  /** What the package names and does not hold, and what it holds that cannot be used. */
  readonly problems: readonly { readonly component: Component; readonly problem: string }[];
}
/** Elements of an object that are files of their own in source, with folder, file ending and root element. */
const PARTS: Readonly<Record<string, readonly [string, string, string]>> = {
  fields: ['fields', 'field', 'CustomField'],
  recordTypes: ['recordTypes', 'recordType', 'RecordType'],
  validationRules: ['validationRules', 'validationRule', 'ValidationRule'],
  compactLayouts: ['compactLayouts', 'compactLayout', 'CompactLayout'],
  listViews: ['listViews', 'listView', 'ListView'],
  fieldSets: ['fieldSets', 'fieldSet', 'FieldSet'],
  webLinks: ['webLinks', 'webLink', 'WebLink'],
};
const builder = new XMLBuilder({ format: true });

/** Errors: INVALID_ZIP for what is no archive or has no package.xml. */
export function stage(zip: Uint8Array, folder: string): StagedPackage {
  const entries = (unpacked(zip) ?? []).filter(({ name }) => !name.endsWith('/'));
  const manifestAt = entries.find(({ name }) => /(^|\/)package\.xml$/.test(name))?.name;
  if (manifestAt === undefined) throw new RestError(400, 'INVALID_ZIP', 'The archive holds no package.xml');
  const root = manifestAt.slice(0, -'package.xml'.length);
  const files = new Map(entries.filter(({ name }) => name.startsWith(root)).map(({ name, content }) => [name.slice(root.length), content]));
  const manifest = parseXml(Buffer.from(files.get('package.xml') ?? []).toString('utf8'));
  const components = new Map<string, Component>();
  const problems: { readonly component: Component; readonly problem: string }[] = [];
  for (const [path, content] of files) {
    if (/^(package|destructiveChanges(Pre|Post)?)\.xml$/.test(path)) continue;
    const component = componentAt(path);
    if (component === undefined)
      problems.push({ component: { type: '', fullName: path, path }, problem: `not implemented: files in ${path.split('/')[0] ?? ''}` });
    else
      for (const one of write(folder, component, path, Buffer.from(content), files.has(`${path}-meta.xml`), (problem) =>
        problems.push({ component, problem }),
      ))
        components.set(`${one.type}:${one.fullName}`, one);
  }
  for (const type of many(manifest, 'types'))
    for (const fullName of texts(type, 'members').map((member) => member.replace(/\/$/, ''))) {
      const name = text(type, 'name') ?? '';
      if (
        fullName !== '*' &&
        !components.has(`${name}:${fullName}`) &&
        !components.has(`${name}Folder:${fullName}`) &&
        isWhole(name, components)
      )
        problems.push({
          component: { type: name, fullName, path: 'package.xml' },
          problem: `An object '${fullName}' of type ${name} was named in package.xml, but was not found in zipped directory`,
        });
    }
  for (const path of files.keys())
    if (/^destructiveChanges/.test(path))
      problems.push({ component: { type: '', fullName: path, path }, problem: 'not implemented: destructive changes' });
  return { components: [...components.values()], problems };
}

/** Fields and labels lie inside other files. */
function isWhole(type: string, components: ReadonlyMap<string, Component>): boolean {
  return (
    ['ApexClass', 'ApexTrigger', 'LightningComponentBundle'].includes(type) ||
    [...components.values()].some((component) => component.type === type)
  );
}

/** @return the components that the file holds. */
function write(
  folder: string,
  component: Component,
  path: string,
  content: Buffer,
  hasMeta: boolean,
  refuse: (problem: string) => void,
): readonly Component[] {
  if (path.endsWith('.object')) return writeObject(folder, component, content, refuse);
  const isCode = hasMeta || /^(lwc|aura)\//.test(path) || /\.[^./]+-meta\.xml$/.test(path);
  const isFolder = !isCode && path.endsWith('-meta.xml');
  save(
    join(folder, isCode ? path : isFolder ? path.replace(/-meta\.xml$/, `.${folderEnding(component)}-meta.xml`) : `${path}-meta.xml`),
    content,
  );
  return [component];
}

/** What the object itself says replaces its definition only if it says anything. */
function writeObject(folder: string, component: Component, content: Buffer, refuse: (problem: string) => void): readonly Component[] {
  let xml: Xml;
  try {
    xml = parseXml(content.toString('utf8'));
  } catch (error) {
    refuse((error as Error).message);
    return [component];
  }
  const own = join(folder, 'objects', component.fullName);
  const rest = Object.fromEntries(Object.entries(xml).filter(([element]) => PARTS[element] === undefined));
  const isDefined = Object.keys(rest).length > 0;
  if (isDefined) save(join(own, `${component.fullName}.object-meta.xml`), document('CustomObject', rest));
  const parts = Object.entries(PARTS).flatMap(([element, [directory, ending, rootElement]]) =>
    many(xml, element).map((part) => {
      const name = text(part, 'fullName') ?? '';
      save(join(own, directory, `${name}.${ending}-meta.xml`), document(rootElement, part));
      return { type: rootElement, fullName: `${component.fullName}.${name}`, path: component.path };
    }),
  );
  return isDefined ? [component, ...parts] : parts;
}
function document(root: string, content: Xml): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${String(builder.build({ [root]: content }))}`);
}
function save(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
