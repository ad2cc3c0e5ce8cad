/** Generator: the access table and the objects' fields > permission sets. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Generator } from '../generator.ts';
import { header } from '../generator.ts';
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
      access.map(async (row) => {
        const path = `${FOLDER}/${row.name}.permissionset-meta.xml`;
        const filepath = join(root, path);
        const source = permissionSet(row, APPLICATION, (object) => objectFields(root, object));
        const [first = '', ...rest] = source.split('\n');
        const marked = [first, `<!-- ${header('access', 'scripts/generate/access/table.ts')} -->`, ...rest].join('\n');
        return { path, content: await format(marked, { ...(await resolveConfig(filepath)), filepath }) };
      }),
    ),
};
