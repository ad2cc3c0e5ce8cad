/** A folder inside a project: its classes may depend on the rest, so the whole project is compiled, and only tests of the folder run. */
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { packageFolders, type Project } from '../data/index.ts';
import type { TestRun } from '../jobs/testRun/testRunner.ts';

export interface Scope {
  /** What is compiled. */
  readonly folders: readonly string[];
  /** The folders of the tests to run; undefined for all. */
  readonly parts: readonly string[] | undefined;
}

export function scopeOf(folders: readonly string[]): Scope {
  const whole = folders.map((folder) => wholeProject(folder) ?? folder);
  const isPart = whole.some((folder, index) => folder !== folders[index]);
  return { folders: [...new Set(whole)], parts: isPart ? folders.map((folder) => resolve(folder)) : undefined };
}

/** The classes that lie in folders. */
export function classesIn({ sources }: Project, parts: readonly string[]): readonly string[] {
  return sources.flatMap(({ path, kind }) => (kind === 'class' && isIn(parts, path) ? [basename(path, '.cls')] : []));
}

/** Leaves out compile errors of other folders: tests that depend on them fail anyway. */
export function ofParts(run: TestRun, parts: readonly string[] | undefined): TestRun {
  return parts === undefined ? run : { ...run, compileErrors: run.compileErrors.filter(({ file }) => isIn(parts, file)) };
}

const isIn = (parts: readonly string[], path: string): boolean => parts.some((part) => holds(part, path));

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
