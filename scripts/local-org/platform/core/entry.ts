/** Tables that are asked for names which code or people chose. */

/** What a table has under a name; undefined for names that JavaScript gives every object, `constructor` and its like. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
