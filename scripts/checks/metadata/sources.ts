/** Whether a deployment would pick up every file: what source-deploy-retrieve does not know it drops without a word. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Finding } from '../check.ts';

interface Component {
  readonly xml?: string;
  readonly content?: string;
  walkContent(): string[];
  getChildren(): Component[];
}
interface Deploy {
  readonly ComponentSet: { fromSource(path: string): { getSourceComponents(): Iterable<Component> } };
  readonly ForceIgnore: { findAndCreate(path: string): { denies(path: string): boolean } };
}

export function droppedFiles(root: string, folder: string): readonly Finding[] {
  const { ComponentSet, ForceIgnore } = createRequire(import.meta.url)('@salesforce/source-deploy-retrieve') as Deploy;
  const start = join(root, folder);
  const ignore = ForceIgnore.findAndCreate(start);
  const taken = new Set([...ComponentSet.fromSource(start).getSourceComponents()].flatMap(filesOf));
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !taken.has(file) && !ignore.denies(file))
    .map((file) => ({
      file: relative(root, file),
      line: 1,
      problem: 'A deployment would leave this file out',
      mend: 'Give it its -meta.xml, move it to the folder of its type, or name it in .forceignore.',
    }));
}

const filesOf = (component: Component): readonly string[] => [
  ...(component.xml === undefined ? [] : [component.xml]),
  ...component.walkContent(),
  ...component.getChildren().flatMap(filesOf),
];
