/** Which actions a Lightning page shows; server and page ask. Source: Salesforce Help, "Dynamic Actions"; the two properties are those of pages that orgs hand out. */
import type { PageItem, PageTree } from './pageTree.ts';

/** The actions that a head of the record names in place of the layout's. */
export function actionNames({ properties }: PageItem): readonly string[] | undefined {
  const names = properties['actionNames'];
  return properties['enableActionsConfiguration'] === 'true' && Array.isArray(names) ? (names as readonly string[]) : undefined;
}

/** The same of a whole page. */
export function configuredActions({ regions }: PageTree): readonly string[] | undefined {
  const all = (items: readonly PageItem[]): readonly PageItem[] => items.flatMap((item) => [item, ...Object.values(item.facets).flatMap((below) => all(below ?? []))]);
  return regions.flatMap(({ items }) => all(items)).map(actionNames).find((names) => names !== undefined);
}
