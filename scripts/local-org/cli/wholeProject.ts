/** A folder that is a part of a project: what its classes lack may lie in the rest of it. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { packageFolders } from '../data/index.ts';

/** @return the project around a folder that is, or lies in, one of its package directories, when these hold more than the folder. */
export function wholeProject(folder: string): string | undefined {
  const part = resolve(folder);
  const project = isProject(part) ? undefined : projectAround(part);
  const packages = project === undefined ? [] : packageFolders(project, []);
  const isPart = packages.some((one) => holds(one, part)) && packages.some((one) => !holds(part, one));
  return isPart ? project : undefined;
}

function projectAround(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  return isProject(above) ? above : projectAround(above);
}

const isProject = (folder: string): boolean => existsSync(join(folder, 'sfdx-project.json'));

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
