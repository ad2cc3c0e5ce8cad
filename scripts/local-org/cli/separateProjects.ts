/**
 * A folder of samples: projects that cannot live in one org, since a class of one has the name of a class of another.
 * Source: Salesforce DX Developer Guide, "Salesforce DX Project Configuration" (a project is a folder with sfdx-project.json).
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @return the projects below a folder that have to run one by one, or the only one that there is; else the folder itself. */
export function separateProjects(folder: string): readonly string[] {
  const below = projectsBelow(folder);
  const names = below.projects.flatMap((project) => [...new Set(sourceNames(project))]);
  const isSeparate = below.projects.length === 1 || new Set(names).size < names.length;
  return below.isAllInProjects && isSeparate ? below.projects : [folder];
}

interface Below {
  readonly projects: readonly string[];
  /** Whether no source lies outside of them. */
  readonly isAllInProjects: boolean;
}
function projectsBelow(folder: string): Below {
  if (existsSync(join(folder, 'sfdx-project.json'))) return { projects: [folder], isAllInProjects: true };
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

const isSource = (name: string): boolean => /\.(cls|trigger)$/.test(name);

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name));
}
