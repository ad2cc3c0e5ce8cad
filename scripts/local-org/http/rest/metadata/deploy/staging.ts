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
type Files = ReadonlyMap<string, Buffer>;
type Placed = Pick<StagedPackage, 'components' | 'problems'>;

/** Errors: INVALID_ZIP for an invalid archive or one without package.xml. */
export function stage(zip: Uint8Array, folder: string): StagedPackage {
  const files = filesOf(zip);
  const manifest = parseXml(files.get('package.xml')?.toString('utf8') ?? '');
  const version = Number(text(manifest, 'version') ?? 'NaN');
  const placed = [...files.keys()]
    .filter((path) => path !== 'package.xml' && !isDeletionList(path))
    .map((path) => place(folder, files, path, version));
  const components = new Map(
    placed.flatMap((one) => one.components.map((component) => [`${component.type}:${component.fullName}`, component] as const)),
  );
  const { deletions, problems: unclear } = deletionsOf(files);
  return {
    components: [...components.values()],
    deletions,
    problems: [...placed.flatMap(({ problems }) => problems), ...absent(manifest, components), ...unclear],
  };
}

/** By their paths below the folder of package.xml. */
function filesOf(zip: Uint8Array): Files {
  const entries = (unpacked(zip) ?? []).filter(({ name }) => !name.endsWith('/'));
  const outside = entries.find(({ name }) => /(^|\/)\.\.(\/|$)|^\//.test(name));
  if (outside !== undefined) throw new RestError(400, 'INVALID_ZIP', `The archive holds ${outside.name}, which leads out of it`);
  const manifestAt = entries.find(({ name }) => /(^|\/)package\.xml$/.test(name))?.name;
  if (manifestAt === undefined) throw new RestError(400, 'INVALID_ZIP', 'The archive holds no package.xml');
  const root = manifestAt.slice(0, -'package.xml'.length);
  return new Map(
    entries.filter(({ name }) => name.startsWith(root)).map(({ name, content }) => [name.slice(root.length), Buffer.from(content)]),
  );
}

/** Lays one file out in source format. */
function place(folder: string, files: Files, path: string, version: number): Placed {
  const component = componentAt(path);
  if (component === undefined)
    return {
      components: [],
      problems: [{ component: { type: '', fullName: path, path }, problem: `not implemented: files in ${path.split('/')[0] ?? ''}` }],
    };
  const content = files.get(path) ?? Buffer.alloc(0);
  const hasMeta = files.has(`${path}-meta.xml`);
  const wrong = hasMeta ? undefined : misfit(content.toString('utf8'), version);
  const { components, problems } = path.endsWith('.object')
    ? writeObject(folder, component, content)
    : writeFile(folder, component, { path, content, hasMeta });
  return { components, problems: [...(wrong === undefined ? [] : [{ component, ...wrong }]), ...problems] };
}

/** Components that package.xml names, but that have no file. */
function absent(manifest: Xml, components: ReadonlyMap<string, Component>): readonly Problem[] {
  return named(manifest)
    .filter(({ fullName }) => fullName !== '*')
    .filter(({ type, fullName }) => !components.has(`${type}:${type === 'Document' ? withoutEnding(fullName) : fullName}`))
    .filter(({ type, fullName }) => !components.has(`${type}Folder:${fullName}`) && isWhole(type, components))
    .map(({ type, fullName }) => ({
      component: { type, fullName, path: 'package.xml' },
      problem: `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`,
    }));
}

/** Whether a component has a file of its own: fields and labels do not. */
function isWhole(type: string, components: ReadonlyMap<string, Component>): boolean {
  return (
    ['ApexClass', 'ApexTrigger', 'LightningComponentBundle'].includes(type) ||
    [...components.values()].some((component) => component.type === type)
  );
}

interface File {
  readonly path: string;
  readonly content: Buffer;
  /** Another file holds its metadata. */
  readonly hasMeta: boolean;
}

function writeFile(folder: string, component: Component, { path, content, hasMeta }: File): Placed {
  const isCode = hasMeta || /^(lwc|aura)\//.test(path) || /\.[^./]+-meta\.xml$/.test(path);
  const isFolder = !isCode && path.endsWith('-meta.xml');
  const inSource = isFolder ? path.replace(/-meta\.xml$/, `.${folderEnding(component)}-meta.xml`) : `${path}-meta.xml`;
  save(join(folder, isCode ? path : inSource), content);
  return { components: [component], problems: [] };
}

/** The object's own properties are replaced only if the file has any. */
function writeObject(folder: string, component: Component, content: Buffer): Placed {
  let xml: Xml;
  try {
    xml = parseXml(content.toString('utf8'));
  } catch (error) {
    return { components: [component], problems: [{ component, problem: (error as Error).message }] };
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
  return { components: isDefined ? [component, ...parts] : parts, problems: [] };
}
