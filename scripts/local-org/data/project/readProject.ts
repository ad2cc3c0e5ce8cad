/** Reads the metadata of SFDX source folders. One walk; nothing is compiled. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { scratchFeatures } from './features.ts';
import { FIELD_TYPES } from './fieldTypes.ts';
import { chooseFlowVersions } from './flowVersions.ts';
import { forceIgnore } from './forceIgnore.ts';
import { readJson } from './jsonFile.ts';
import type { ProjectProblem } from './problem.ts';
import { standardValueSetOf } from './valueSets.ts';
import { many, parseXml, text, type Xml } from './xml.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly kind: 'class' | 'trigger';
  /** As its `-meta.xml` says, else the `package.xml` that lies above it; undefined without both. */
  readonly apiVersion: number | undefined;
  /** Inactive triggers are there and do not run. Source: Metadata API Developer Guide, "ApexTrigger", `status`. */
  readonly isActive: boolean;
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
  /** Files of static resources by name, folders of archives. */
  readonly staticResources: ReadonlyMap<string, string>;
  /** DataWeave scripts: the files by name. */
  readonly dataWeaveScripts: ReadonlyMap<string, string>;
  /** Visualforce pages: the files by name. */
  readonly pages: ReadonlyMap<string, string>;
  /** What the scratch org definitions in `config/` switch on: `PersonAccounts`, `MultiCurrency`, ... */
  readonly features: ReadonlySet<string>;
}

/** Whether the code names something whose rows are only worth their time for code that asks. */
export const mentions = (project: Project, what: RegExp): boolean => project.sources.some(({ text }) => what.test(text));

/** @param folders project roots (with sfdx-project.json) or any folders that hold source; classes and triggers of a later one, or of a later package of one, replace those of the same name. Errors: throws for a folder that does not exist. */
export function readProject(folders: readonly string[], features: readonly string[] = []): Project {
  const found: Found = {
    folders: new Set(),
    sources: [],
    packageVersions: new Map(),
    definitions: new Map(),
    parts: new Map(),
    labels: new Map(),
    metadata: new Map(),
    lwcFolders: [],
    staticResources: new Map(),
    dataWeaveScripts: new Map(),
    pages: new Map(),
    problems: [],
  };
  for (const folder of folders) {
    const isIgnored = forceIgnore(folder);
    for (const start of packageFolders(folder, found.problems)) {
      const earlier = found.sources.splice(0);
      walk(start, isIgnored, found);
      const replaced = new Set(found.sources.map(({ path }) => basename(path)));
      found.sources.unshift(...earlier.filter(({ path }) => !replaced.has(basename(path))));
    }
  }
  readOldValueSets(found);
  chooseFlowVersions(found.metadata);
  const names = new Set([...found.definitions.keys(), ...found.parts.keys()].filter((name) => name !== ''));
  return {
    sources: found.sources.map((source) => ({ ...source, apiVersion: source.apiVersion ?? packageVersion(source.path, found) })),
    objects: [...names].sort().map((name) => objectSource(name, found)),
    labels: found.labels,
    problems: found.problems,
    metadata: found.metadata,
    lwcFolders: found.lwcFolders,
    staticResources: found.staticResources,
    dataWeaveScripts: found.dataWeaveScripts,
    pages: found.pages,
    features: new Set([...features, ...folders.flatMap((folder) => scratchFeatures(folder, found.problems))]),
  };
}

/** A class without a file beside it is as old as the package that it lies in. */
function packageVersion(path: string, found: Found): number | undefined {
  const folder = dirname(path);
  const version = found.packageVersions.get(folder);
  if (version !== undefined) return Number(version);
  return folder === path ? undefined : packageVersion(folder, found);
}

/** Up to API version 37 the values of a standard picklist stand with its field. Source: Metadata API Developer Guide, "Picklist (Including Dependent Picklist)". */
function readOldValueSets(found: Found): void {
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
function objectSource(name: string, found: Found): ObjectSource {
  const definition = found.definitions.get(name) ?? {};
  const all = (kind: PartKind, element: string): readonly Xml[] => [
    ...many(definition, element),
    ...(found.parts.get(name)?.get(kind) ?? []),
  ];
  const part = (kind: PartKind, element: string): readonly Xml[] =>
    all(kind, element).filter((xml) => kind !== 'field' || isKnownField(name, xml, found));
  return {
    name,
    definition,
    fields: part('field', 'fields'),
    recordTypes: part('recordType', 'recordTypes'),
    fieldSets: part('fieldSet', 'fieldSets'),
    validationRules: part('validationRule', 'validationRules'),
    compactLayouts: part('compactLayout', 'compactLayouts'),
    listViews: part('listView', 'listViews'),
    webLinks: part('webLink', 'webLinks'),
  };
}

/** Fields of a type unknown here are left out, and said to be. */
function isKnownField(object: string, xml: Xml, found: Found): boolean {
  const type = text(xml, 'type');
  if (type === undefined || FIELD_TYPES.has(type)) return true;
  const field = text(xml, 'fullName') ?? '';
  found.problems.push({ file: `${object}.${field}`, line: 1, message: `not implemented: field type ${type}` });
  return false;
}

const PARTS = ['field', 'recordType', 'fieldSet', 'validationRule', 'compactLayout', 'listView', 'webLink'] as const;
type PartKind = (typeof PARTS)[number];

interface Found {
  /** Those that were walked. */
  readonly folders: Set<string>;
  readonly problems: ProjectProblem[];
  readonly sources: SourceFile[];
  /** What a `package.xml` says, by folder. */
  readonly packageVersions: Map<string, string | undefined>;
  readonly definitions: Map<string, Xml>;
  readonly parts: Map<string, Map<PartKind, Xml[]>>;
  readonly labels: Map<string, string>;
  readonly metadata: Map<string, Map<string, Xml>>;
  readonly lwcFolders: string[];
  readonly staticResources: Map<string, string>;
  readonly dataWeaveScripts: Map<string, string>;
  readonly pages: Map<string, string>;
}

interface ProjectFile {
  readonly packageDirectories?: readonly { readonly path: string; readonly unpackagedMetadata?: { readonly path: string } }[];
  readonly namespace?: string;
}
/** Source: Salesforce DX Developer Guide, "Salesforce DX Project Configuration". */
function projectFile(folder: string, problems: ProjectProblem[]): ProjectFile | undefined {
  const file = join(folder, 'sfdx-project.json');
  return existsSync(file) ? (readJson(file, problems) as ProjectFile | undefined) : undefined;
}

/** The namespace that a project names as its own. */
export function declaredNamespace(folders: readonly string[]): string | undefined {
  return folders.map((folder) => projectFile(folder, [])?.namespace).find((namespace) => namespace !== undefined && namespace !== '');
}

/** Metadata that a package's own tests need beside it comes last. Source: Salesforce DX Developer Guide, "Specify Unpackaged Metadata or Apex Access for Package Version Creation Tests". */
function packageFolders(folder: string, problems: ProjectProblem[]): readonly string[] {
  if (!existsSync(folder))
    throw new Error(`${folder} does not exist: name a folder with Salesforce source, or one with sfdx-project.json.`);
  const file = projectFile(folder, problems);
  if (file === undefined) return [folder];
  const packages = file.packageDirectories ?? [];
  const paths = [...packages.map(({ path }) => path), ...packages.flatMap(({ unpackagedMetadata }) => unpackagedMetadata?.path ?? [])];
  const present = paths.map((path) => join(folder, path.replaceAll('\\', '/'))).filter((path) => existsSync(path));
  if (present.length === 0 && paths.length > 0)
    problems.push({
      file: join(folder, 'sfdx-project.json'),
      line: 1,
      message: `None of the package directories exists: ${paths.join(', ')}`,
    });
  return present;
}

/** A folder that lies in another one of the project is read once. */
function walk(folder: string, isIgnored: (path: string) => boolean, found: Found): void {
  if (found.folders.has(folder)) return;
  found.folders.add(folder);
  for (const name of readdirSync(folder).sort()) {
    if (name === 'node_modules' || name.startsWith('.') || name.startsWith('__')) continue;
    const path = join(folder, name);
    if (isIgnored(path)) continue;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue; // a link that leads nowhere
    if (stats.isDirectory()) {
      if (name === 'lwc') found.lwcFolders.push(path);
      else if (name !== 'aura' && basename(folder) !== 'staticresources') walk(path, isIgnored, found);
    } else readFile(path, found);
  }
}

function readFile(path: string, found: Found): void {
  const name = basename(path);
  if (name.endsWith('.cls')) found.sources.push(sourceFile(path, 'class'));
  else if (name.endsWith('.trigger')) found.sources.push(sourceFile(path, 'trigger'));
  else if (name.endsWith('.dwl')) found.dataWeaveScripts.set(name.slice(0, -'.dwl'.length), path);
  else if (name.endsWith('.page')) found.pages.set(name.slice(0, -'.page'.length), path);
  else if (name.endsWith('.resource-meta.xml')) readResource(path, name, found);
  else if (name === 'package.xml') found.packageVersions.set(dirname(path), /<version>\s*([\d.]+)/.exec(readFileSync(path, 'utf8'))?.[1]);
  else if (name.endsWith('-meta.xml')) readMetadata(path, name.slice(0, -'-meta.xml'.length), found);
  else if (METADATA_FORMAT.test(name)) readMetadata(path, name, found);
}
function sourceFile(path: string, kind: SourceFile['kind']): SourceFile {
  const beside = `${path}-meta.xml`;
  const meta = existsSync(beside) ? readFileSync(beside, 'utf8') : '';
  const version = /<apiVersion>\s*([\d.]+)/.exec(meta)?.[1];
  return {
    path,
    text: readFileSync(path, 'utf8'),
    kind,
    apiVersion: version === undefined ? undefined : Number(version),
    isActive: !/<status>\s*Inactive/.test(meta),
  };
}
/** Files that in metadata format have no `-meta.xml` at the end. */
const METADATA_FORMAT = new RegExp(
  `^[^.]+\\.[^.]+\\.md$|\\.(${[
    ...[
      'object',
      'labels',
      'translation',
      'settings',
      'globalValueSet',
      'standardValueSet',
      'customPermission',
      'permissionset',
      'permissionsetgroup',
      'mutingpermissionset',
      'profile',
      'role',
      'group',
      'queue',
      'sharingRules',
    ],
    ...[
      'workflow',
      'flow',
      'flowDefinition',
      'approvalProcess',
      'assignmentRules',
      'autoResponseRules',
      'escalationRules',
      'duplicateRule',
      'matchingRule',
      'quickAction',
      'LeadConvertSetting',
    ],
    ...[
      'tab',
      'app',
      'layout',
      'flexipage',
      'report',
      'reportFolder',
      'reportType',
      'notiftype',
      'cachePartition',
      'remoteSite',
      'namedCredential',
      'externalCredential',
      'platformEventChannelMember',
      'platformEventSubscriberConfig',
      'testSuite',
    ],
  ].join('|')})$`,
);

/** The file beside it may have any extension; an archive is kept as a folder. */
function readResource(path: string, file: string, found: Found): void {
  const name = file.slice(0, -'.resource-meta.xml'.length);
  const folder = dirname(path);
  const content = readdirSync(folder).find((other) => other !== file && other.replace(/\.[^.]*$/, '') === name);
  if (content !== undefined) found.staticResources.set(name, join(folder, content));
  readMetadata(path, file.slice(0, -'-meta.xml'.length), found);
}

/** What a file without a kind beside a folder of the same name describes, by where both lie: `email/Mails-meta.xml`. Source: Metadata API Developer Guide, "Folder". */
const FOLDER_KINDS: Readonly<Record<string, string>> = {
  email: 'emailFolder',
  documents: 'documentFolder',
  reports: 'reportFolder',
  dashboards: 'dashboardFolder',
};

function readMetadata(path: string, file: string, found: Found): void {
  const folder = basename(dirname(path));
  const dot = file.lastIndexOf('.') < 0 ? file.length : file.lastIndexOf('.');
  const kind = isDocument(path) ? 'document' : dot < file.length ? file.slice(dot + 1) : (FOLDER_KINDS[folder] ?? '');
  // reports of several folders may share a name
  const name = kind === 'report' ? `${folder}/${file.slice(0, dot)}` : file.slice(0, dot);
  if (kind === 'cls' || kind === 'trigger' || kind === 'js') return;
  const xml = wellFormed(path, found);
  if (xml === undefined) return;
  if (kind === 'object') found.definitions.set(name, { ...xml, '#source': path });
  else if (isPart(kind)) {
    const object = basename(join(path, '..', '..'));
    const parts = found.parts.get(object) ?? new Map<PartKind, Xml[]>();
    found.parts.set(object, parts.set(kind, [...(parts.get(kind) ?? []), { ...xml, '#source': path }]));
  } else if (kind === 'labels') readLabels(xml, found);
  else {
    const byName = found.metadata.get(kind) ?? new Map<string, Xml>();
    found.metadata.set(kind, byName.set(name, kind === 'email' || kind === 'document' ? withFile(path, xml) : xml));
  }
}

/** Documents may keep their own extension: `Logo.png-meta.xml`. */
function isDocument(path: string): boolean {
  return /[\\/]documents[\\/][^\\/]+[\\/]/.test(path) && !path.endsWith('Folder-meta.xml');
}

/** Templates and documents stand in a folder and have their content in a file beside them. */
function withFile(path: string, xml: Xml): Xml {
  const folder = dirname(path);
  const stem = basename(path).replace(/\.[^.]+-meta\.xml$/, '');
  const content = readdirSync(folder).find((name) => !name.endsWith('-meta.xml') && name.replace(/\.[^.]*$/, '') === stem);
  return { ...xml, '#folder': basename(folder), ...(content === undefined ? {} : { '#file': join(folder, content) }) };
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
