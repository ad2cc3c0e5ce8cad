/** Reads the metadata of SFDX source folders. One walk; nothing is compiled. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FIELD_TYPES } from './fieldTypes.ts';
import { forceIgnore } from './forceIgnore.ts';
import { many, parseXml, text, type Xml } from './xml.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly kind: 'class' | 'trigger';
  /** As its `-meta.xml` says; undefined without one. */
  readonly apiVersion: number | undefined;
}
/** One object's own file and those of its fields. */
export interface ObjectSource {
  readonly name: string;
  readonly definition: Xml;
  readonly fields: readonly Xml[];
  readonly recordTypes: readonly Xml[];
  readonly fieldSets: readonly Xml[];
  readonly validationRules: readonly Xml[];
  readonly compactLayouts: readonly Xml[];
  readonly listViews: readonly Xml[];
  /** Buttons and links. */
  readonly webLinks: readonly Xml[];
}
/** A file that cannot be used; the rest of the project goes on without it. */
export interface ProjectProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
export interface Project {
  readonly problems: readonly ProjectProblem[];
  /** The package's own; its names in here carry it. */
  readonly namespace?: string;
  readonly sources: readonly SourceFile[];
  readonly objects: readonly ObjectSource[];
  /** Label texts by name. */
  readonly labels: ReadonlyMap<string, string>;
  /** Other metadata by kind (the suffix of the file: `permissionset`, `namedCredential`, `tab`, `app`, ...), then by name. */
  readonly metadata: ReadonlyMap<string, ReadonlyMap<string, Xml>>;
  readonly lwcFolders: readonly string[];
  /** Files of static resources by name. */
  readonly staticResources: ReadonlyMap<string, string>;
  /** Visualforce pages: the files by name. */
  readonly pages: ReadonlyMap<string, string>;
  /** What the scratch org definitions in `config/` switch on: `PersonAccounts`, `MultiCurrency`, ... */
  readonly features: ReadonlySet<string>;
}

/** @param folders project roots (with sfdx-project.json) or any folders that hold source; classes and triggers of a later one replace those of the same name. Errors: throws for a folder that does not exist. */
export function readProject(folders: readonly string[], features: readonly string[] = []): Project {
  const found: Found = { folders: new Set(), sources: [], definitions: new Map(), parts: new Map(), labels: new Map(), metadata: new Map(), lwcFolders: [], staticResources: new Map(), pages: new Map(), problems: [] };
  for (const folder of folders) {
    const isIgnored = forceIgnore(folder);
    const earlier = found.sources.splice(0);
    for (const start of packageFolders(folder)) walk(start, isIgnored, found);
    found.sources.unshift(...earlier.filter(({ path }) => !found.sources.some((source) => basename(source.path) === basename(path))));
  }
  const names = new Set([...found.definitions.keys(), ...found.parts.keys()].filter((name) => name !== ''));
  return {
    sources: found.sources,
    objects: [...names].sort().map((name) => objectSource(name, found)),
    labels: found.labels,
    problems: found.problems,
    metadata: found.metadata,
    lwcFolders: found.lwcFolders,
    staticResources: found.staticResources,
    pages: found.pages,
    features: new Set([...features, ...folders.flatMap(scratchFeatures)]),
  };
}

/** The parts of an object lie in files of their own or, in metadata format, inside the object's. */
function objectSource(name: string, found: Found): ObjectSource {
  const definition = found.definitions.get(name) ?? {};
  const all = (kind: PartKind, element: string): readonly Xml[] => [...many(definition, element), ...(found.parts.get(name)?.get(kind) ?? [])];
  const part = (kind: PartKind, element: string): readonly Xml[] => all(kind, element).filter((xml) => kind !== 'field' || isKnownField(name, xml, found));
  return { name, definition, fields: part('field', 'fields'), recordTypes: part('recordType', 'recordTypes'), fieldSets: part('fieldSet', 'fieldSets'), validationRules: part('validationRule', 'validationRules'), compactLayouts: part('compactLayout', 'compactLayouts'), listViews: part('listView', 'listViews'), webLinks: part('webLink', 'webLinks') };
}

/** Fields of a type unknown here are left out, and said to be. */
function isKnownField(object: string, xml: Xml, found: Found): boolean {
  const type = text(xml, 'type');
  if (type === undefined || FIELD_TYPES.has(type)) return true;
  const field = text(xml, 'fullName') ?? '';
  found.problems.push({ file: `${object}.${field}`, line: 1, message: `not implemented: field type ${type}` });
  return false;
}

/** Source: Salesforce DX Developer Guide, "Build Your Own Scratch Org Definition File". */
function scratchFeatures(folder: string): readonly string[] {
  const config = join(folder, 'config');
  if (!existsSync(config)) return [];
  const definitions = readdirSync(config).filter((name) => name.endsWith('scratch-def.json'));
  const main = definitions.filter((name) => name === 'project-scratch-def.json');
  return (main.length > 0 ? main : definitions).flatMap((name) => {
    const { features } = JSON.parse(readFileSync(join(config, name), 'utf8')) as { readonly features?: readonly string[] | string };
    return typeof features === 'string' ? features.split(';') : (features ?? []);
  });
}

const PARTS = ['field', 'recordType', 'fieldSet', 'validationRule', 'compactLayout', 'listView', 'webLink'] as const;
type PartKind = (typeof PARTS)[number];

interface Found {
  /** Those that were walked. */
  readonly folders: Set<string>;
  readonly problems: ProjectProblem[];
  readonly sources: SourceFile[];
  readonly definitions: Map<string, Xml>;
  readonly parts: Map<string, Map<PartKind, Xml[]>>;
  readonly labels: Map<string, string>;
  readonly metadata: Map<string, Map<string, Xml>>;
  readonly lwcFolders: string[];
  readonly staticResources: Map<string, string>;
  readonly pages: Map<string, string>;
}

interface ProjectFile {
  readonly packageDirectories?: readonly { readonly path: string }[];
  readonly namespace?: string;
}
/** Source: Salesforce DX Developer Guide, "Salesforce DX Project Configuration". */
function projectFile(folder: string): ProjectFile | undefined {
  const file = join(folder, 'sfdx-project.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProjectFile) : undefined;
}

/** The namespace that a project names as its own. */
export function declaredNamespace(folders: readonly string[]): string | undefined {
  return folders.map((folder) => projectFile(folder)?.namespace).find((namespace) => namespace !== undefined && namespace !== '');
}

function packageFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: name a folder with Salesforce source, or one with sfdx-project.json.`);
  if (projectFile(folder) === undefined) return [folder];
  return (projectFile(folder)?.packageDirectories ?? []).map(({ path }) => join(folder, path)).filter((path) => existsSync(path));
}

/** A folder that lies in another one of the project is read once. */
function walk(folder: string, isIgnored: (path: string) => boolean, found: Found): void {
  if (found.folders.has(folder)) return;
  found.folders.add(folder);
  for (const name of readdirSync(folder).sort()) {
    if (name === 'node_modules' || name.startsWith('.') || name.startsWith('__')) continue;
    const path = join(folder, name);
    if (isIgnored(path)) continue;
    if (statSync(path).isDirectory()) {
      if (name === 'lwc') found.lwcFolders.push(path);
      else if (name !== 'aura') walk(path, isIgnored, found);
    } else readFile(path, found);
  }
}

function readFile(path: string, found: Found): void {
  const name = basename(path);
  if (name.endsWith('.cls')) found.sources.push(sourceFile(path, 'class'));
  else if (name.endsWith('.trigger')) found.sources.push(sourceFile(path, 'trigger'));
  else if (name.endsWith('.page')) found.pages.set(name.slice(0, -'.page'.length), path);
  else if (name.endsWith('.resource-meta.xml')) readResource(path, name, found);
  else if (name.endsWith('-meta.xml')) readMetadata(path, name.slice(0, -'-meta.xml'.length), found);
  else if (METADATA_FORMAT.test(name)) readMetadata(path, name, found);
}
function sourceFile(path: string, kind: SourceFile['kind']): SourceFile {
  const beside = `${path}-meta.xml`;
  const version = existsSync(beside) ? /<apiVersion>\s*([\d.]+)/.exec(readFileSync(beside, 'utf8'))?.[1] : undefined;
  return { path, text: readFileSync(path, 'utf8'), kind, apiVersion: version === undefined ? undefined : Number(version) };
}
/** Files that in metadata format have no `-meta.xml` at the end. */
const METADATA_FORMAT = /^[^.]+\.[^.]+\.md$|\.(object|labels|permissionset|profile|globalValueSet|standardValueSet|role|group|queue|report|reportFolder|reportType|workflow|flow|duplicateRule|matchingRule|customPermission|remoteSite|namedCredential|permissionsetgroup|notiftype)$/;

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
  // reports of several folders may share a name
  const name = kind === 'report' ? `${basename(dirname(path))}/${file.slice(0, dot)}` : file.slice(0, dot);
  if (kind === 'cls' || kind === 'trigger' || kind === 'js') return;
  const xml = wellFormed(path, found);
  if (xml === undefined) return;
  if (kind === 'object') found.definitions.set(name, xml);
  else if (isPart(kind)) {
    const object = basename(join(path, '..', '..'));
    const parts = found.parts.get(object) ?? new Map<PartKind, Xml[]>();
    found.parts.set(object, parts.set(kind, [...(parts.get(kind) ?? []), xml]));
  } else if (kind === 'labels') readLabels(xml, found);
  else {
    const byName = found.metadata.get(kind) ?? new Map<string, Xml>();
    found.metadata.set(kind, byName.set(name, xml));
  }
}

function isPart(kind: string): kind is PartKind {
  return (PARTS as readonly string[]).includes(kind);
}

function wellFormed(path: string, found: Found): Xml | undefined {
  try {
    return parseXml(readFileSync(path, 'utf8'));
  } catch (cause) {
    const { message } = cause as Error;
    found.problems.push({ file: path, line: Number(/^line (\d+)/.exec(message)?.[1] ?? 1), message: `Not well-formed XML: ${message}` });
    return undefined;
  }
}

function readLabels(xml: Xml, found: Found): void {
  const list = xml['labels'];
  for (const label of (Array.isArray(list) ? list : [list]) as readonly (Xml | undefined)[]) {
    if (label !== undefined) found.labels.set(String(label['fullName']), String(label['value']));
  }
}
