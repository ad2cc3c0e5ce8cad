/** Walks source folders; the kind of a file follows from its name. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../model.ts';
import type { Found } from './found.ts';
import { readMetadata } from './metadata.ts';
import { METADATA_FORMAT } from './metadataFormat.ts';
import { withoutTokens } from './namespaceTokens.ts';

/** A folder that is nested in another one, or also reached by a link, is read once. */
export function walk(folder: string, isIgnored: (path: string) => boolean, found: Found): void {
  const place = realpathSync(folder);
  if (found.folders.has(place)) return;
  found.folders.add(place);
  for (const name of readdirSync(folder).sort()) {
    if (name === 'node_modules' || name.startsWith('.')) continue;
    const path = join(folder, name);
    if (isIgnored(path)) continue;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue; // a broken link
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
  else if (name.endsWith('.component')) found.pageComponents.set(name.slice(0, -'.component'.length), path);
  else if (name.endsWith('.resource-meta.xml')) readResource(path, name, found);
  else if (name === 'package.xml') found.packageVersions.set(dirname(path), /<version>\s*([\d.]+)/.exec(readFileSync(path, 'utf8'))?.[1]);
  else if (name.endsWith('-meta.xml')) readMetadata(path, name.slice(0, -'-meta.xml'.length), found);
  else if (METADATA_FORMAT.test(name) || isEmailService(path)) readMetadata(path, name, found);
}
/** Their files have no suffix of their own. */
const isEmailService = (path: string): boolean => basename(dirname(path)) === 'emailservices' && path.endsWith('.xml');

function sourceFile(path: string, kind: SourceFile['kind']): SourceFile {
  const beside = `${path}-meta.xml`;
  const meta = existsSync(beside) ? readFileSync(beside, 'utf8') : '';
  const version = /<apiVersion>\s*([\d.]+)/.exec(meta)?.[1];
  return {
    path,
    text: withoutTokens(readFileSync(path, 'utf8')),
    kind,
    apiVersion: version === undefined ? undefined : Number(version),
    isActive: !/<status>\s*Inactive/.test(meta),
  };
}

/** The file beside it may have any extension; an archive is kept as a folder. */
function readResource(path: string, file: string, found: Found): void {
  const name = file.slice(0, -'.resource-meta.xml'.length);
  const folder = dirname(path);
  const content = readdirSync(folder).find((other) => other !== file && other.replace(/\.[^.]*$/, '') === name);
  if (content !== undefined) found.staticResources.set(name, join(folder, content));
  readMetadata(path, file.slice(0, -'-meta.xml'.length), found);
}
