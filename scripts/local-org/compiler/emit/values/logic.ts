/** Conditions, and values that depend on them. */
import type { Values } from '../writer.ts';
import { present } from './nulls.ts';

export const LOGIC = {
  not: (w, e) => `!${present(w, e.value)}`,
  logic: (w, { left, operator, right }) => `(${present(w, left)}${operator}${present(w, right)})`,
  coalesce: (w, { left, right }) => `(${w.value(left)}??${w.value(right)})`,
  ternary: (w, { test, then, otherwise }) => `(${present(w, test)}?${w.value(then)}:${w.value(otherwise)})`,
} satisfies Partial<Values>;
