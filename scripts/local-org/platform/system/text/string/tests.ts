/** Yes-or-no questions about a text. */
import { folded, isWhitespaceOnly, whitespace } from './characters.ts';

const every = (pattern: RegExp) => (self: string) => pattern.test(self);

const anyWhitespace = new RegExp(whitespace);

export const testMethods = {
  contains: (self: string, part: string) => self.includes(part),
  containsAny: (self: string, characters: string) => [...self].some((character) => characters.includes(character)),
  containsIgnoreCase: (self: string, part: string) => folded(self).includes(folded(part)),
  containsNone: (self: string, characters: string) => ![...self].some((character) => characters.includes(character)),
  containsOnly: (self: string, characters: string) => [...self].every((character) => characters.includes(character)),
  containsWhitespace: (self: string) => anyWhitespace.test(self),
  endsWith: (self: string, part: string) => self.endsWith(part),
  endsWithIgnoreCase: (self: string, part: string) => folded(self).endsWith(folded(part)),
  startsWith: (self: string, part: string) => self.startsWith(part),
  startsWithIgnoreCase: (self: string, part: string) => folded(self).startsWith(folded(part)),
  isAllLowerCase: every(/^\p{Ll}+$/u),
  isAllUpperCase: every(/^\p{Lu}+$/u),
  isAlpha: every(/^\p{L}+$/u),
  isAlphaSpace: every(/^[\p{L} ]*$/u),
  isAlphanumeric: every(/^[\p{L}\p{Nd}]+$/u),
  isAlphanumericSpace: every(/^[\p{L}\p{Nd} ]*$/u),
  isAsciiPrintable: every(/^[\x20-\x7e]*$/),
  isNumeric: every(/^\p{Nd}+$/u),
  isNumericSpace: every(/^[\p{Nd} ]*$/u),
  isWhitespace: isWhitespaceOnly,
};
