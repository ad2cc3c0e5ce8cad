/** Static resources of the project: `staticresources/Name.<extension>` beside `Name.resource-meta.xml`. Source: Metadata API Developer Guide, "StaticResource". */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './model.ts';
import { text } from './xml.ts';
import { packed } from '../../platform/compression/archive.ts';
import { transaction } from '../../platform/core/current.ts';

export interface StaticResource {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** @return the resource of that name, without case. */
export function findStaticResource(project: Project, name: string): StaticResource | undefined {
  for (const [known, path] of project.staticResources) {
    if (known.toLowerCase() !== name.toLowerCase()) continue;
    const xml = project.metadata.get('resource')?.get(known) ?? {};
    return { name: known, contentType: text(xml, 'contentType') ?? 'application/octet-stream', bytes: bytesOf(path) };
  }
  return undefined;
}

/** What is kept as a folder is an archive of what lies in it. Source: Salesforce DX Developer Guide, "Salesforce DX Project Structure and Source Format" (static resources). */
function bytesOf(path: string): Uint8Array {
  if (!statSync(path).isDirectory()) return new Uint8Array(readFileSync(path));
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return packed(
    files.map((file) => ({
      name: file.slice(path.length + 1),
      comment: '',
      content: readFileSync(file),
      isDeflated: true,
      modifiedMs: statSync(file).mtimeMs,
    })),
    -1,
  );
}

/** Whether the running org has a resource of that name. */
export function hasStaticResource(name: string): boolean {
  return [...transaction().org.project.staticResources.keys()].some((known) => known.toLowerCase() === name.toLowerCase());
}

/** @return the bytes of a resource of the running org. */
export function staticResource(name: string): Uint8Array | undefined {
  return findStaticResource(transaction().org.project, name)?.bytes;
}
