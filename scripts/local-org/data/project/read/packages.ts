/** The folders of a project that hold source, as its sfdx-project.json names them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../jsonFile.ts';
import type { ProjectProblem } from '../problem.ts';

interface ProjectFile {
  readonly packageDirectories?: readonly { readonly path: string; readonly unpackagedMetadata?: { readonly path: string } }[];
  readonly namespace?: string;
  readonly sourceApiVersion?: string;
}
/** Source: Salesforce DX Developer Guide, "Salesforce DX Project Configuration". */
function projectFile(folder: string, problems: ProjectProblem[]): ProjectFile | undefined {
  const file = join(folder, 'sfdx-project.json');
  return existsSync(file) ? (readJson(file, problems) as ProjectFile | undefined) : undefined;
}

/** The namespace that a project names as its own. */
export function declaredNamespace(folders: readonly string[]): string | undefined {
  return folders.map((folder) => projectFile(folder, [])?.namespace).find((namespace) => namespace !== undefined && namespace !== '');
}

/** The version of a project's source. Source: Salesforce DX Developer Guide, "Salesforce DX Project Configuration", sourceApiVersion. */
export function sourceVersion(folder: string): string | undefined {
  return projectFile(folder, [])?.sourceApiVersion;
}

/** Metadata that a package's own tests need beside it comes last. Source: Salesforce DX Developer Guide, "Specify Unpackaged Metadata or Apex Access for Package Version Creation Tests". */
export function packageFolders(folder: string, problems: ProjectProblem[]): readonly string[] {
  if (!existsSync(folder))
    throw new Error(`${folder} does not exist: name a folder with Salesforce source, or one with sfdx-project.json.`);
  const around = (when: 'pre' | 'post'): readonly string[] => (isCumulusProject(folder) ? unpackaged(folder, when) : []);
  return [...around('pre'), ...ownFolders(folder, problems), ...around('post')];
}

/** Projects of CumulusCI deploy what lies in `unpackaged/pre` before the package and `unpackaged/post` after it; the rest of `unpackaged` only when asked to. Source: CumulusCI documentation, "Manage Unpackaged Configuration". */
export const isCumulusProject = (folder: string): boolean => existsSync(join(folder, 'cumulusci.yml'));
function unpackaged(folder: string, when: 'pre' | 'post'): readonly string[] {
  const place = join(folder, 'unpackaged', when);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(place, name))
    .sort();
}

function ownFolders(folder: string, problems: ProjectProblem[]): readonly string[] {
  const file = projectFile(folder, problems);
  if (file?.packageDirectories === undefined)
    return [isCumulusProject(folder) && existsSync(join(folder, 'src')) ? join(folder, 'src') : folder];
  const packages = file.packageDirectories;
  const paths = [...packages.map(({ path }) => path), ...packages.flatMap(({ unpackagedMetadata }) => unpackagedMetadata?.path ?? [])];
  const present = paths.map((path) => join(folder, path.replaceAll('\\', '/'))).filter((path) => existsSync(path));
  if (present.length === 0 && paths.length > 0)
    problems.push({
      file: join(folder, 'sfdx-project.json'),
      line: 1,
      message: `None of the package directories exists: ${paths.join(', ')}`,
    });
  return present;
}
