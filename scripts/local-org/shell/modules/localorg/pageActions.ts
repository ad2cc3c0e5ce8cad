/** Which actions a Lightning page shows; server and page ask. Source: Salesforce Help, "Dynamic Actions"; the two properties are those of pages that orgs hand out. */
import type { ListValue, PageItem, PageTree } from './pageTree.ts';

/** The actions that a head of the record names in place of the layout's. */
export function actionsOf({ properties }: PageItem): readonly ListValue[] | undefined {
  const actions = properties['actionNames'];
  return properties['enableActionsConfiguration'] === 'true' && typeof actions === 'object' ? actions : undefined;
}

/** Those that a whole page names, whoever may see them. */
export function configuredActions({ regions }: PageTree): readonly string[] | undefined {
  const all = (items: readonly PageItem[]): readonly PageItem[] =>
    items.flatMap((item) => [item, ...Object.values(item.facets).flatMap((below) => all(below ?? []))]);
  return regions
    .flatMap(({ items }) => all(items))
    .map(actionsOf)
    .find((actions) => actions !== undefined)
    ?.map(({ value }) => value);
}
