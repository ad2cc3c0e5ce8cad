/** Reads a metadata file into the collection of its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseXml, withAmpersands, type Xml } from '../xml.ts';
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

export function readMetadata(path: string, fileName: string, found: Found): void {
  const folder = basename(dirname(path));
  const file = pathWithoutTokens(fileName);
  const dot = file.lastIndexOf('.') < 0 ? file.length : file.lastIndexOf('.');
  const kind = isDocument(path) ? 'document' : dot < file.length ? file.slice(dot + 1) : (FOLDER_KINDS[folder] ?? '');
  // those of several folders may share a name
  const name = kind === 'report' || kind === 'dashboard' ? `${folder}/${file.slice(0, dot)}` : file.slice(0, dot);
  if (kind === 'cls' || kind === 'trigger' || kind === 'js') return;
  const isRewritten = path.endsWith('-meta.xml') && (kind === 'object' || kind === 'labels' || isPart(kind));
  const xml = wellFormed(path, isRewritten, found);
  if (xml === undefined) return;
  if (kind === 'object') found.definitions.set(name, merged(found.definitions.get(name), { ...xml, '#source': path }));
  else if (isPart(kind)) {
    const object = pathWithoutTokens(basename(join(path, '..', '..')));
    const parts = found.parts.get(object) ?? new Map<PartKind, Xml[]>();
    found.parts.set(object, parts.set(kind, [...(parts.get(kind) ?? []), { ...xml, '#source': path }]));
  } else if (kind === 'labels') readLabels(xml, found);
  else {
    const byName = found.metadata.get(kind) ?? new Map<string, Xml>();
    const whole = isContainer(kind) ? merged(byName.get(name), xml) : xml;
    found.metadata.set(kind, byName.set(name, kind === 'email' || kind === 'document' ? withFile(path, whole) : whole));
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

function wellFormed(path: string, isRewritten: boolean, found: Found): Xml | undefined {
  try {
    const text = withoutTokens(readFileSync(path, 'utf8'));
    return parseXml(isRewritten ? withAmpersands(text) : text);
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
