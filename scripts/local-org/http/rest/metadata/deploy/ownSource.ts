/** The source of an org that takes deployments: a folder in source format, in which packages and deletions are applied. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { many, parseXml, text } from '../../../../data/project/xml.ts';
import { METADATA_TYPES, type Component } from '../registry.ts';
import { OBJECT_PARTS, saveDocument } from '../sourceFiles.ts';

const BUNDLES: ReadonlySet<string> = new Set(['LightningComponentBundle', 'AuraDefinitionBundle']);

/** Copies a staged package into the org's source. A bundle is replaced as a whole: files that it no longer has are deleted. Source: Metadata API Developer Guide, "LightningComponentBundle". */
export function lay(staged: string, components: readonly Component[], ownSource: string): void {
  for (const { type, path } of components) if (BUNDLES.has(type)) rmSync(join(ownSource, path), { recursive: true, force: true });
  if (existsSync(staged)) cpSync(staged, ownSource, { recursive: true });
}

/** @return whether it existed. Errors: throws for an unknown metadata type and for an invalid name. */
export function remove({ type, fullName }: Component, ownSource: string): boolean {
  if (/(^|\/)\.{1,2}(\/|$)|^\/|\\/.test(fullName)) throw new Error(`${type} can't be called ${fullName}`);
  const dot = fullName.indexOf('.');
  const [parent, name] = [fullName.slice(0, Math.max(dot, 0)), fullName.slice(dot + 1)];
  const part = OBJECT_PARTS.find((one) => one.type === type);
  if (part !== undefined) return removeFiles([join(ownSource, 'objects', parent, part.directory, `${name}.${part.ending}-meta.xml`)]);
  for (const { children, ...own } of METADATA_TYPES) {
    const child = Object.values(children?.types ?? {}).find((one) => one.name === type);
    if (child === undefined) continue;
    const folder = join(ownSource, own.directoryName, own.name === 'CustomObject' ? parent : '');
    return removeElement(folder, own.name, child.xmlElementName ?? child.directoryName, { parent, name });
  }
  const own = METADATA_TYPES.find((one) => one.name === type);
  if (own === undefined) throw new Error(`not implemented: deleting components of type ${type}`);
  const path = join(ownSource, own.directoryName, fullName);
  const folderFile = `${path}.${own.name.charAt(0).toLowerCase()}${own.name.slice(1)}Folder-meta.xml`;
  return removeFiles([path, `${path}-meta.xml`, `${path}.${own.suffix ?? ''}`, `${path}.${own.suffix ?? ''}-meta.xml`, folderFile]);
}

function removeFiles(paths: readonly string[]): boolean {
  const present = paths.filter((path) => existsSync(path));
  for (const path of present) rmSync(path, { recursive: true });
  return present.length > 0;
}

/** Removes a component within the file of its parent, or, if its name has no parent, within any file of the folder. */
function removeElement(
  folder: string,
  root: string,
  element: string,
  { parent, name }: { readonly parent: string; readonly name: string },
): boolean {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('-meta.xml')) : [];
  for (const file of files.filter((one) => parent === '' || one.startsWith(`${parent}.`))) {
    const path = join(folder, file);
    const content = parseXml(readFileSync(path, 'utf8'));
    const rest = many(content, element).filter((one) => text(one, 'fullName') !== name);
    if (rest.length === many(content, element).length) continue;
    saveDocument(path, root, { ...content, [element]: rest });
    return true;
  }
  return false;
}
