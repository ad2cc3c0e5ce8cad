/** Reads the metadata of SFDX source folders. One walk; nothing is compiled. */
import { basename, dirname, join } from 'node:path';
import { codeFeatures } from './codeFeatures.ts';
import { deployedFeatures, scratchFeatures } from './features.ts';
import { chooseFlowVersions } from './flowVersions.ts';
import { forceIgnore } from './forceIgnore.ts';
import type { Project } from './model.ts';
import type { Found } from './read/found.ts';
import { objectSource, readOldValueSets } from './read/objects.ts';
import { packageFolders, sourceVersion } from './read/packages.ts';
import { walk } from './read/walk.ts';
import { leaveOutUnusable } from './unusable.ts';

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
    pageComponents: new Map(),
    problems: [],
  };
  for (const folder of folders) {
    const isIgnored = forceIgnore(folder);
    found.packageVersions.set(dirname(join(folder, 'file')), sourceVersion(folder));
    for (const start of packageFolders(folder, found.problems)) {
      const earlier = found.sources.splice(0);
      walk(start, isIgnored, found);
      const replaced = new Set(found.sources.map(({ path }) => basename(path)));
      found.sources.unshift(...earlier.filter(({ path }) => !replaced.has(basename(path))));
    }
  }
  readOldValueSets(found);
  chooseFlowVersions(found.metadata);
  leaveOutUnusable(found.metadata, found.problems);
  const names = new Set([...found.definitions.keys(), ...found.parts.keys()].filter((name) => name !== ''));
  const objects = [...names].sort().map((name) => objectSource(name, found));
  return {
    sources: found.sources.map((source) => ({ ...source, apiVersion: source.apiVersion ?? packageVersion(source.path, found) })),
    objects,
    labels: found.labels,
    problems: found.problems,
    metadata: found.metadata,
    lwcFolders: found.lwcFolders,
    staticResources: found.staticResources,
    dataWeaveScripts: found.dataWeaveScripts,
    pages: found.pages,
    pageComponents: found.pageComponents,
    features: new Set([
      ...features,
      ...folders.flatMap((folder) => scratchFeatures(folder, found.problems)),
      ...deployedFeatures(found.metadata, objects),
      ...codeFeatures(found.sources.map(({ text }) => text)),
    ]),
  };
}

/** The API version of a class without a `-meta.xml`: that of its package or project. */
function packageVersion(path: string, found: Found): number | undefined {
  const folder = dirname(path);
  const version = found.packageVersions.get(folder);
  if (version !== undefined) return Number(version);
  return folder === path ? undefined : packageVersion(folder, found);
}
