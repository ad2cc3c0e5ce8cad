/** Reads a metadata file into the collection of its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseXml, withAmpersands, type Xml } from '../xml.ts';
import { isAmongParts, partOf } from './decomposed.ts';
import { isPart, type Found, type PartKind } from './found.ts';
import { isContainer, merged } from './merged.ts';
import { pathWithoutTokens, withoutTokens } from './namespaceTokens.ts';

/** The kind of folder metadata, by its parent folder: `email/Mails-meta.xml`. Source: Metadata API Developer Guide, "Folder". */
const FOLDER_KINDS: Readonly<Record<string, string>> = {
  email: 'emailFolder',
  documents: 'documentFolder',
  reports: 'reportFolder',
  dashboards: 'dashboardFolder',
};

/** Kinds whose files are told apart by their folders; territories by their model's, which holds that of all territories. */
const IN_FOLDERS: ReadonlySet<string> = new Set(['report', 'dashboard', 'fieldTranslation']);

/** A file by its name. */
interface MetadataFile {
  readonly path: string;
  /** The ending that tells what it is: `object`, `flow`. */
  readonly kind: string;
  /** Of the component. */
  readonly name: string;
}

export function readMetadata(path: string, fileName: string, found: Found): void {
  const file = fileOf(path, pathWithoutTokens(fileName));
  if (CODE.includes(file.kind)) return;
  const xml = wellFormed(file, found);
  if (xml === undefined) return;
  if (file.kind === 'object') keepObject(file, xml, found);
  else if (isPart(file.kind)) keepPart(file.kind, file.path, xml, found);
  else if (file.kind === 'labels') keepLabels(xml['labels'], found);
  else if (file.kind === 'label') keepLabels(xml, found);
  else keepComponent(file, xml, found);
}

/** Adds a component, or some elements of one, to what is known of it. */
function keepComponent(file: MetadataFile, xml: Xml, found: Found): void {
  const part = partOf(file.path, file.kind, xml);
  if (part === undefined) keepWhole(file, xml, found);
  else byNameOf(part.kind, found).set(part.name, merged(byNameOf(part.kind, found).get(part.name), part.xml));
}
function byNameOf(kind: string, { metadata }: Found): Map<string, Xml> {
  const byName = metadata.get(kind) ?? new Map<string, Xml>();
  metadata.set(kind, byName);
  return byName;
}

/** Read elsewhere. */
const CODE: readonly string[] = ['cls', 'trigger', 'js'];

function fileOf(path: string, file: string): MetadataFile {
  const folder = basename(dirname(path));
  const dot = file.lastIndexOf('.') < 0 ? file.length : file.lastIndexOf('.');
  const kind = isDocument(path) ? 'document' : dot < file.length ? file.slice(dot + 1) : (FOLDER_KINDS[folder] ?? '');
  const name = file.slice(0, dot);
  // those of several folders may share a name
  if (kind === 'territory2') return { path, kind, name: `${basename(join(path, '..', '..'))}/${name}` };
  return { path, kind, name: IN_FOLDERS.has(kind) ? `${folder}/${name}` : name };
}

function keepObject({ path, name }: MetadataFile, xml: Xml, { definitions }: Found): void {
  definitions.set(name, merged(definitions.get(name), { ...xml, '#source': path }));
}

/** A field, rule or the like of an object, in a file of its own. */
function keepPart(kind: PartKind, path: string, xml: Xml, found: Found): void {
  const object = pathWithoutTokens(basename(join(path, '..', '..')));
  const parts = found.parts.get(object) ?? new Map<PartKind, Xml[]>();
  found.parts.set(object, parts.set(kind, [...(parts.get(kind) ?? []), { ...xml, '#source': path }]));
}

function keepLabels(list: unknown, found: Found): void {
  for (const label of (Array.isArray(list) ? list : [list]) as readonly (Xml | undefined)[]) {
    if (label !== undefined) found.labels.set(String(label['fullName']), String(label['value']));
  }
}

function keepWhole({ path, kind, name }: MetadataFile, xml: Xml, found: Found): void {
  const byName = byNameOf(kind, found);
  const whole = isContainer(kind) || isAmongParts(path, kind, name) ? merged(byName.get(name), xml) : xml;
  byName.set(name, kind === 'email' || kind === 'document' ? withFile(path, whole) : whole);
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

function wellFormed({ path, kind }: MetadataFile, found: Found): Xml | undefined {
  const isRewritten = path.endsWith('-meta.xml') && (kind === 'object' || kind === 'labels' || kind === 'label' || isPart(kind));
  try {
    const text = withoutTokens(readFileSync(path, 'utf8'));
    return parseXml(isRewritten ? withAmpersands(text) : text);
  } catch (cause) {
    const { message } = cause as Error;
    found.problems.push({ file: path, line: Number(/^line (\d+)/.exec(message)?.[1] ?? 1), message: `Not well-formed XML: ${message}` });
    return undefined;
  }
}
