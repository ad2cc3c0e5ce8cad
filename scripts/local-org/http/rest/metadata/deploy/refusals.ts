/** What a package says that its org does not let stand, although every file is well formed. Source: Metadata API Developer Guide, "deploy()". */
import type { LocalOrg } from '../../../../org.ts';
import { codeProblems } from './code/index.ts';
import { definitionProblems } from './definitions/index.ts';
import { flowProblems } from './flows/index.ts';
import type { Problem } from './messages.ts';
import { danglingReferences } from './references/index.ts';
import type { StagedPackage } from './staging.ts';

/** @param folder where the package is laid out @return what keeps files from being read, and what is wrong with the rest */
export function refusals(org: LocalOrg, { components, problems }: StagedPackage, folder: string): readonly Problem[] {
  const unread = new Set(problems.map(({ component: { type, path } }) => `${type} ${path}`));
  const found = [
    ...definitionProblems(org, components, folder),
    ...danglingReferences(org, components, folder),
    ...flowProblems(org, components, folder),
    ...codeProblems(org, components, folder),
  ];
  return [...problems, ...found.filter(({ component: { type, path } }) => !unread.has(`${type} ${path}`))];
}
