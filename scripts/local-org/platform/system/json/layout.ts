/** How JSON text is laid out. */

export interface JsonLayout {
  object<Item>(entries: readonly (readonly [string, Item])[], write: (item: Item) => string): string;
  array<Item>(items: readonly Item[], write: (item: Item) => string): string;
}

/** A JSON string: escapes with capital digits, as Jackson writes them. */
export function jsonString(text: string): string {
  return JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, (_, code: string) => `\\u${code.toUpperCase()}`);
}

export const compactLayout: JsonLayout = {
  object: (entries, write) => `{${entries.map(([name, item]) => `${jsonString(name)}:${write(item)}`).join(',')}}`,
  array: (items, write) => `[${items.map(write).join(',')}]`,
};

/** Two spaces a level, `"name" : value`, arrays in one line: `[ 1, 2 ]`. */
export class PrettyLayout implements JsonLayout {
  private depth: number;

  constructor(depth = 0) {
    this.depth = depth;
  }

  object<Item>(entries: readonly (readonly [string, Item])[], write: (item: Item) => string): string {
    if (entries.length === 0) return '{ }';
    this.depth++;
    const indent = '  '.repeat(this.depth);
    const lines = entries.map(([name, item]) => `${indent}${jsonString(name)} : ${write(item)}`);
    this.depth--;
    return `{\n${lines.join(',\n')}\n${'  '.repeat(this.depth)}}`;
  }

  array<Item>(items: readonly Item[], write: (item: Item) => string): string {
    return items.length === 0 ? '[ ]' : `[ ${items.map(write).join(', ')} ]`;
  }
}
