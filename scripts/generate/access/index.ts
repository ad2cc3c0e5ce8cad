/** Generator: the access table and the objects' fields > permission sets. */
import type { Generator } from '../generator.ts';
import { metadataXml } from '../metadataXml.ts';
import { objectFields } from './objectFields.ts';
import { permissionSet } from './permissionSet.ts';
import { access } from './table.ts';

const FOLDER = 'force-app/main/default/permissionsets';
const APPLICATION = 'CampaignMonitor';

export const permissionSets: Generator = {
  name: 'access',
  owned: [`${FOLDER}/`],
  plan: (root) =>
    Promise.all(
      access.map((row) =>
        metadataXml(
          root,
          `${FOLDER}/${row.name}.permissionset-meta.xml`,
          { generator: 'access', input: 'scripts/generate/access/table.ts' },
          permissionSet(row, APPLICATION, (object) => objectFields(root, object)),
        ),
      ),
    ),
};
