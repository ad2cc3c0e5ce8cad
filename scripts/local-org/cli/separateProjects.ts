/**
 * A folder of samples: projects that cannot share an org, because they have classes of the same name.
 * Source: Salesforce DX Developer Guide, "Salesforce DX Project Configuration" (a project is a folder with sfdx-project.json);
 * Metadata API Developer Guide, "Sample package.xml Manifest Files" (a package is a folder with package.xml).
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @return the projects below a folder that must run separately, or the only one; else the folder itself */
export function separateProjects(folder: string): readonly string[] {
  const below = projectsBelow(folder);
  const names = below.projects.flatMap((project) => [...new Set(sourceNames(project))]);
  const isOnly = below.projects.length === 1 && below.projects.every(isProject);
  const isSeparate = isOnly || new Set(names).size < names.length;
  return below.isAllInProjects && isSeparate ? below.projects : [folder];
}

interface Below {
  readonly projects: readonly string[];
  /** Whether all source is inside them. */
  readonly isAllInProjects: boolean;
}
function projectsBelow(folder: string): Below {
  if (isProject(folder) || isPackage(folder)) return { projects: [folder], isAllInProjects: true };
  const inside = foldersIn(folder).map(projectsBelow);
  return {
    projects: inside.flatMap(({ projects }) => projects),
    isAllInProjects: inside.every((one) => one.isAllInProjects) && !readdirSync(folder).some(isSource),
  };
}

function sourceNames(folder: string): readonly string[] {
  return [
    ...readdirSync(folder)
      .filter(isSource)
      .map((file) => basename(file).toLowerCase()),
    ...foldersIn(folder).flatMap(sourceNames),
  ];
}

const isProject = (folder: string): boolean => existsSync(join(folder, 'sfdx-project.json'));
const isPackage = (folder: string): boolean => existsSync(join(folder, 'package.xml')) && existsSync(join(folder, 'classes'));
const isSource = (name: string): boolean => /\.(cls|trigger)$/.test(name);

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name));
}
