/** A table by names that code may write: `constructor` is one of them, too, which every object of JavaScript has. */
export function byName<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values));
}
