/** Files that a project does not deploy. Source: Salesforce DX Developer Guide, "How to Exclude Source When Syncing or Converting". */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore from 'ignore';

/** @return whether a file or folder below the project's folder is not deployed. A `.forceignore` is written like a `.gitignore`. */
export function forceIgnore(folder: string): (path: string) => boolean {
  const file = join(folder, '.forceignore');
  if (!existsSync(file)) return () => false;
  const patterns = ignore().add(readFileSync(file, 'utf8'));
  return (path) => patterns.ignores(relative(folder, path));
}
