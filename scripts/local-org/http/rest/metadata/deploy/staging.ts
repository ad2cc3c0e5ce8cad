/** A package in metadata format, unpacked as a source folder. Source: Metadata API Developer Guide, "Deploying and Retrieving Metadata with the Zip File". */
import { join } from 'node:path';
import { many, parseXml, text, type Xml } from '../../../../data/project/xml.ts';
import { unpacked } from '../../../../platform/compression/archive.ts';
import { RestError } from '../../errors.ts';
import { deletionsOf, isDeletionList, type Deletion } from './deletions.ts';
import { named } from '../manifest.ts';
import type { Problem } from './messages.ts';
import { misfit } from './misfits.ts';
import { componentAt, folderEnding, withoutEnding, type Component } from '../registry.ts';
import { OBJECT_PARTS, save, saveDocument } from '../sourceFiles.ts';

export interface StagedPackage {
  readonly components: readonly Component[];
  readonly deletions: readonly Deletion[];
  /** Components that the package names but does not contain, and components that cannot be used. */
  readonly problems: readonly Problem[];
}
/** Errors: INVALID_ZIP for an invalid archive or one without package.xml. */
export function stage(zip: Uint8Array, folder: string): StagedPackage {
  const entries = (unpacked(zip) ?? []).filter(({ name }) => !name.endsWith('/'));
  const outside = entries.find(({ name }) => /(^|\/)\.\.(\/|$)|^\//.test(name));
  if (outside !== undefined) throw new RestError(400, 'INVALID_ZIP', `The archive holds ${outside.name}, which leads out of it`);
  const manifestAt = entries.find(({ name }) => /(^|\/)package\.xml$/.test(name))?.name;
  if (manifestAt === undefined) throw new RestError(400, 'INVALID_ZIP', 'The archive holds no package.xml');
  const root = manifestAt.slice(0, -'package.xml'.length);
  const files = new Map(
    entries.filter(({ name }) => name.startsWith(root)).map(({ name, content }) => [name.slice(root.length), Buffer.from(content)]),
  );
  const manifest = parseXml(files.get('package.xml')?.toString('utf8') ?? '');
  const components = new Map<string, Component>();
  const version = Number(text(manifest, 'version') ?? 'NaN');
  const problems: Problem[] = [];
  for (const [path, content] of files) {
    if (path === 'package.xml' || isDeletionList(path)) continue;
    const component = componentAt(path);
    if (component === undefined)
      problems.push({ component: { type: '', fullName: path, path }, problem: `not implemented: files in ${path.split('/')[0] ?? ''}` });
    else {
      const hasMeta = files.has(`${path}-meta.xml`);
      const wrong = hasMeta ? undefined : misfit(content.toString('utf8'), version);
      if (wrong !== undefined) problems.push({ component, ...wrong });
      for (const one of write(folder, component, path, content, hasMeta, (problem) => problems.push({ component, problem })))
        components.set(`${one.type}:${one.fullName}`, one);
    }
  }
  for (const { type, fullName } of named(manifest))
    if (
      fullName !== '*' &&
      !components.has(`${type}:${type === 'Document' ? withoutEnding(fullName) : fullName}`) &&
      !components.has(`${type}Folder:${fullName}`) &&
      isWhole(type, components)
    )
      problems.push({
        component: { type, fullName, path: 'package.xml' },
        problem: `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`,
      });
  const { deletions, problems: unclear } = deletionsOf(files);
  return { components: [...components.values()], deletions, problems: [...problems, ...unclear] };
}

/** Whether a component has a file of its own: fields and labels do not. */
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

/** The object's own properties are replaced only if the file has any. */
function writeObject(folder: string, component: Component, content: Buffer, refuse: (problem: string) => void): readonly Component[] {
  let xml: Xml;
  try {
    xml = parseXml(content.toString('utf8'));
  } catch (error) {
    refuse((error as Error).message);
    return [component];
  }
  const own = join(folder, 'objects', component.fullName);
  const rest = Object.fromEntries(Object.entries(xml).filter(([name]) => !OBJECT_PARTS.some(({ element }) => element === name)));
  const isDefined = Object.keys(rest).length > 0;
  if (isDefined) saveDocument(join(own, `${component.fullName}.object-meta.xml`), 'CustomObject', rest);
  const parts = OBJECT_PARTS.flatMap(({ element, directory, ending, type }) =>
    many(xml, element).map((part) => {
      const name = text(part, 'fullName') ?? '';
      saveDocument(join(own, directory, `${name}.${ending}-meta.xml`), type, part);
      return { type, fullName: `${component.fullName}.${name}`, path: component.path };
    }),
  );
  return isDefined ? [component, ...parts] : parts;
}
