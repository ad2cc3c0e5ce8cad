/** Reads the metadata of SFDX source folders. One walk; nothing is compiled. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseXml, type Xml } from './xml.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly kind: 'class' | 'trigger';
}
/** One object's own file and those of its fields. */
export interface ObjectSource {
  readonly name: string;
  readonly definition: Xml;
  readonly fields: readonly Xml[];
}
export interface Project {
  readonly sources: readonly SourceFile[];
  readonly objects: readonly ObjectSource[];
  /** Label texts by name. */
  readonly labels: ReadonlyMap<string, string>;
  /** Other metadata by kind (the suffix of the file: `permissionset`, `namedCredential`, `tab`, `app`, ...), then by name. */
  readonly metadata: ReadonlyMap<string, ReadonlyMap<string, Xml>>;
  readonly lwcFolders: readonly string[];
  /** Files of static resources by name. */
  readonly staticResources: ReadonlyMap<string, string>;
}

/** @param folders project roots (with sfdx-project.json) or any folders that hold source. Errors: throws for a folder that does not exist. */
export function readProject(folders: readonly string[]): Project {
  const found: Found = { sources: [], definitions: new Map(), fields: new Map(), labels: new Map(), metadata: new Map(), lwcFolders: [], staticResources: new Map() };
  for (const folder of folders.flatMap(packageFolders)) walk(folder, found);
  const names = new Set([...found.definitions.keys(), ...found.fields.keys()]);
  return {
    sources: found.sources,
    objects: [...names].sort().map((name) => ({ name, definition: found.definitions.get(name) ?? {}, fields: found.fields.get(name) ?? [] })),
    labels: found.labels,
    metadata: found.metadata,
    lwcFolders: found.lwcFolders,
    staticResources: found.staticResources,
  };
}

interface Found {
  readonly sources: SourceFile[];
  readonly definitions: Map<string, Xml>;
  readonly fields: Map<string, Xml[]>;
  readonly labels: Map<string, string>;
  readonly metadata: Map<string, Map<string, Xml>>;
  readonly lwcFolders: string[];
  readonly staticResources: Map<string, string>;
}

function packageFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: name a folder with Salesforce source, or one with sfdx-project.json.`);
  const file = join(folder, 'sfdx-project.json');
  if (!existsSync(file)) return [folder];
  const { packageDirectories } = JSON.parse(readFileSync(file, 'utf8')) as { packageDirectories: readonly { path: string }[] };
  return packageDirectories.map(({ path }) => join(folder, path)).filter((path) => existsSync(path));
}

function walk(folder: string, found: Found): void {
  for (const name of readdirSync(folder).sort()) {
    if (name === 'node_modules' || name.startsWith('.') || name.startsWith('__')) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (name === 'lwc') found.lwcFolders.push(path);
      else if (name !== 'aura') walk(path, found);
    } else readFile(path, found);
  }
}

function readFile(path: string, found: Found): void {
  const name = basename(path);
  if (name.endsWith('.cls')) found.sources.push({ path, text: readFileSync(path, 'utf8'), kind: 'class' });
  else if (name.endsWith('.trigger')) found.sources.push({ path, text: readFileSync(path, 'utf8'), kind: 'trigger' });
  else if (name.endsWith('.resource-meta.xml')) readResource(path, name, found);
  else if (name.endsWith('-meta.xml')) readMetadata(path, name.slice(0, -'-meta.xml'.length), found);
}

/** The file beside it may have any extension. */
function readResource(path: string, file: string, found: Found): void {
  const name = file.slice(0, -'.resource-meta.xml'.length);
  const folder = dirname(path);
  const content = readdirSync(folder).find((other) => other !== file && other.replace(/\.[^.]*$/, '') === name && statSync(join(folder, other)).isFile());
  if (content !== undefined) found.staticResources.set(name, join(folder, content));
  readMetadata(path, file.slice(0, -'-meta.xml'.length), found);
}

function readMetadata(path: string, file: string, found: Found): void {
  const dot = file.lastIndexOf('.');
  const kind = file.slice(dot + 1);
  const name = file.slice(0, dot);
  if (kind === 'cls' || kind === 'trigger' || kind === 'js') return;
  const xml = wellFormed(path);
  if (kind === 'object') found.definitions.set(name, xml);
  else if (kind === 'field') {
    const object = basename(join(path, '..', '..'));
    found.fields.set(object, [...(found.fields.get(object) ?? []), xml]);
  } else if (kind === 'labels') readLabels(xml, found);
  else {
    const byName = found.metadata.get(kind) ?? new Map<string, Xml>();
    found.metadata.set(kind, byName.set(name, xml));
  }
}

/** Errors: names the file. */
function wellFormed(path: string): Xml {
  try {
    return parseXml(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not well-formed XML: ${(cause as Error).message}`, { cause });
  }
}

function readLabels(xml: Xml, found: Found): void {
  const list = xml['labels'];
  for (const label of (Array.isArray(list) ? list : [list]) as readonly (Xml | undefined)[]) {
    if (label !== undefined) found.labels.set(String(label['fullName']), String(label['value']));
  }
}
