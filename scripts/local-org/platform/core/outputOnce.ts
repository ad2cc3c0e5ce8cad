/**
 * A value's text shows every object once; where it comes again stands `(already output)`, so that circles end.
 * Source: Apex Reference Guide, "List Class", `toString()`.
 */
let shown: Set<object> | undefined;

/** @param text makes the text of the object's inside, which may come back here */
export function outputOnce(value: object, text: () => string): string {
  if (shown?.has(value) === true) return '(already output)';
  const outermost = shown === undefined;
  const seen = (shown ??= new Set());
  seen.add(value);
  try {
    return text();
  } finally {
    if (outermost) shown = undefined;
  }
}

/** Code that runs on the way makes texts of its own. */
export function apart<Result>(work: () => Result): Result {
  const before = shown;
  shown = undefined;
  try {
    return work();
  } finally {
    shown = before;
  }
}
