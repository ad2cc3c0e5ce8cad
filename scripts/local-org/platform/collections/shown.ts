/** Texts of collections show ten items. Source: seen on the platform, System.debug of large collections. */
const shownCount = 10;

/** @return the first items, joined; `...` stands for the rest. */
export function joinShown<Item>(items: Iterable<Item>, text: (item: Item) => string): string {
  const shown: string[] = [];
  for (const item of items) {
    if (shown.length === shownCount) return `${shown.join(', ')}, ...`;
    shown.push(text(item));
  }
  return shown.join(', ');
}
