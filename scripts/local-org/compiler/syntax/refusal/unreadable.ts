/** Dotted names that the library does not read. */
import { UNREADABLE_FIRST, UNREADABLE_LATER, UNREADABLE_TYPES } from './keywords.ts';
import type { Token } from './token.ts';

/** The library takes the beginning for a word of its own. */
const CUT_SHORT = /^System\.runAs\w/i;

/** Of a value or a call. */
export function isUnreadable({ text }: Token): boolean {
  const [first = '', ...later] = text.toUpperCase().split('.');
  return (
    later.length > 0 &&
    !/^(?:void|list|map)\.class$/i.test(text) &&
    (UNREADABLE_FIRST.has(first) ||
      CUT_SHORT.test(text) ||
      later.some((part) => UNREADABLE_LATER.has(part) || /^\d/.test(part)) ||
      later.slice(0, -1).includes(''))
  );
}

/** Of a type. The library gets a name for the nothing behind a dot that ends it. */
export function isUnreadableType(text: string): boolean {
  const parts = text.split('.');
  return parts.some(
    (part, index) => UNREADABLE_TYPES.has(part.toUpperCase()) || /^\d/.test(part) || (part === '' && index < parts.length - 1),
  );
}
