/** Groups of data categories of the project. Source: Metadata API Developer Guide, "DataCategoryGroup". */
import type { Project } from '../../project/model.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';

export interface DataCategory {
  readonly name: string;
  readonly label: string;
  readonly children: readonly DataCategory[];
}
export interface DataCategoryGroup {
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  /** `KnowledgeArticleVersion`, `Question`. */
  readonly objects: readonly string[];
  /** One, below which all others stand. */
  readonly top: readonly DataCategory[];
}

/** The active ones; those that name no object sort articles. */
export function dataCategoriesOf({ metadata }: Project): readonly DataCategoryGroup[] {
  return [...(metadata.get('datacategorygroup') ?? [])]
    .filter(([, xml]) => flag(xml, 'active'))
    .map(([name, xml]) => {
      const objects = many(xml, 'objectUsage').flatMap((usage) => many(usage, 'object').map((one) => text(one, '#text') ?? ''));
      return {
        name,
        label: text(xml, 'label') ?? name,
        description: text(xml, 'description'),
        objects: objects.length === 0 ? ['KnowledgeArticleVersion'] : objects,
        top: categoriesIn(xml),
      };
    });
}

const categoriesIn = (xml: Xml): readonly DataCategory[] =>
  many(xml, 'dataCategory').map((one) => {
    const name = text(one, 'name') ?? '';
    return { name, label: text(one, 'label') ?? name, children: categoriesIn(one) };
  });

/** @return a category and all below it */
export const withDescendants = (category: DataCategory): readonly DataCategory[] => [
  category,
  ...category.children.flatMap(withDescendants),
];

/** @return the way from the top to a category, which stands last; empty for a name that the group lacks */
export function pathTo(categories: readonly DataCategory[], name: string): readonly DataCategory[] {
  for (const category of categories) {
    if (category.name.toLowerCase() === name.toLowerCase()) return [category];
    const below = pathTo(category.children, name);
    if (below.length > 0) return [category, ...below];
  }
  return [];
}
