/** Static resources of the project: `staticresources/Name.<extension>` beside `Name.resource-meta.xml`. Source: Metadata API Developer Guide, "StaticResource". */
import { readFileSync } from 'node:fs';
import type { Project } from '../data/index.ts';
import { text } from '../data/project/xml.ts';
import { transaction } from '../platform/core/current.ts';

export interface StaticResource {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** @return the resource of that name, without case; resources kept as folders are not packed and have none. */
export function findStaticResource(project: Project, name: string): StaticResource | undefined {
  for (const [known, path] of project.staticResources) {
    if (known.toLowerCase() !== name.toLowerCase()) continue;
    const xml = project.metadata.get('resource')?.get(known) ?? {};
    return { name: known, contentType: text(xml, 'contentType') ?? 'application/octet-stream', bytes: new Uint8Array(readFileSync(path)) };
  }
  return undefined;
}

/** @return the bytes of a resource of the running org. */
export function staticResource(name: string): Uint8Array | undefined {
  const { project } = transaction().org as unknown as { readonly project: Project };
  return findStaticResource(project, name)?.bytes;
}
