/** Where something stands in a text. Positions count UTF-16 units, -1 = nowhere, as in Java. */
import { raise } from '../../../core/error.ts';
import { folded } from './characters.ts';

function indexOf(self: string, part: string, from = 0): number {
  return self.indexOf(part, Math.max(from, 0));
}

function lastIndexOf(self: string, part: string, from = self.length): number {
  return from < 0 ? -1 : self.lastIndexOf(part, from);
}

/** Position of the first unit for which the test holds. */
function position(self: string, test: (character: string) => boolean): number {
  for (let index = 0; index < self.length; index++) {
    if (test(self[index] as string)) return index;
  }
  return -1;
}

function indexOfDifference(self: string, other: string): number {
  if (self === other) return -1;
  let index = 0;
  while (index < self.length && index < other.length && self[index] === other[index]) index++;
  return index;
}

function charAt(self: string, index: number): number {
  if (index < 0 || index >= self.length) raise('System.StringException', 'Specified index is invalid.');
  return self.charCodeAt(index);
}

/** Errors: System.StringException for a position that is not between the ends. Source: result of an org. */
function started(index: number, first: number, last: number): number {
  if (index < first || index > last) raise('System.StringException', `Starting position out of bounds: ${index}`);
  return index;
}

function codePointAt(self: string, index: number): number {
  return self.codePointAt(started(index, 0, self.length - 1)) as number;
}

function codePointBefore(self: string, index: number): number {
  const at = started(index, 1, self.length) - 1;
  const isPair = at > 0 && /[\uDC00-\uDFFF]/.test(self[at] as string) && /[\uD800-\uDBFF]/.test(self[at - 1] as string);
  return isPair ? (self.codePointAt(at - 1) as number) : self.charCodeAt(at);
}

/** An end outside of the text is refused before a start behind it. Source: result of an org. */
function codePointCount(self: string, from: number, to: number): number {
  if (to < 0 || to > self.length) raise('System.StringException', `End position out of bounds: ${to}`);
  return [...self.slice(started(from, 0, to), to)].length;
}

function offsetByCodePoints(self: string, index: number, offset: number): number {
  let at = started(index, 0, self.length);
  for (let step = Math.abs(offset); step > 0; step--) {
    at += offset > 0 ? stepForward(self, at) : -stepBack(self, at);
    if (at < 0 || at > self.length) raise('System.StringException', `Code point offset out of bounds: ${offset}`);
  }
  return at;
}

function stepForward(self: string, at: number): number {
  return (self.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function stepBack(self: string, at: number): number {
  return at > 0 && codePointBefore(self, at) > 0xffff ? 2 : 1;
}

/** No text has a character whose code point is none. Source: JDK, `String.indexOf(int)`. */
const byCode =
  (find: (self: string, part: string, from?: number) => number) =>
  (self: string, code: number, from?: number): number =>
    code < 0 || code > 0x10ffff ? -1 : find(self, String.fromCodePoint(code), from);

export const indexMethods = {
  charAt,
  codePointAt,
  codePointBefore,
  codePointCount,
  offsetByCodePoints,
  indexOf,
  indexOfAny: (self: string, characters: string) => position(self, (character) => characters.includes(character)),
  indexOfAnyBut: (self: string, characters: string) =>
    characters === '' ? -1 : position(self, (character) => !characters.includes(character)),
  indexOfChar: byCode(indexOf),
  indexOfDifference,
  indexOfIgnoreCase: (self: string, part: string, from?: number) => indexOf(folded(self), folded(part), from),
  lastIndexOf,
  lastIndexOfChar: byCode(lastIndexOf),
  lastIndexOfIgnoreCase: (self: string, part: string, from?: number) => lastIndexOf(folded(self), folded(part), from),
};
