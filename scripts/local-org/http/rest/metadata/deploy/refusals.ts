/** What a package says that its org does not let stand, although every file is well formed. Source: Metadata API Developer Guide, "deploy()". */
import type { LocalOrg } from '../../../../org.ts';
import { definitionProblems } from './definitions/index.ts';
import { flowProblems } from './flows/index.ts';
import type { Problem } from './messages.ts';
import { danglingReferences } from './references/index.ts';
import type { StagedPackage } from './staging.ts';

/** @param folder where the package is laid out */
export function refusals(org: LocalOrg, { components, problems }: StagedPackage, folder: string): readonly Problem[] {
  return [
    ...problems,
    ...definitionProblems(org, components, folder),
    ...danglingReferences(org, components, folder),
    ...flowProblems(org, components, folder),
  ];
}
