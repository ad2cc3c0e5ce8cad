/** Generator: the table of layouts and the objects' fields > page layouts. */
import { metadataXml } from '../metadataXml.ts';
import type { Generator } from '../generator.ts';
import { layout } from './layout.ts';
import { objectFacts } from './objectFacts.ts';
import { isMadeByJobs, objectLayouts } from './table.ts';

const FOLDER = 'force-app/main/default/layouts';

export const layouts: Generator = {
  name: 'layouts',
  owned: [`${FOLDER}/`],
  plan: (root) =>
    Promise.all(
      objectLayouts.map((row) => {
        const facts = objectFacts(root, row.object);
        return metadataXml(
          root,
          `${FOLDER}/${row.object}-${facts.label} Layout.layout-meta.xml`,
          { generator: 'layouts', input: 'scripts/generate/layouts/table.ts' },
          layout(row, facts, isMadeByJobs),
        );
      }),
    ),
};
