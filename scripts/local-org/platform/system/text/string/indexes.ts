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

/** Errors: System.StringException for a position outside the text. */
function checked(self: string, index: number, end = self.length - 1): number {
  if (index < 0 || index > end) raise('System.StringException', `String index out of bounds: ${index}`);
  return index;
}

function codePointBefore(self: string, index: number): number {
  const at = checked(self, index - 1);
  const isPair = at > 0 && /[\uDC00-\uDFFF]/.test(self[at] as string) && /[\uD800-\uDBFF]/.test(self[at - 1] as string);
  return isPair ? (self.codePointAt(at - 1) as number) : self.charCodeAt(at);
}

function offsetByCodePoints(self: string, index: number, offset: number): number {
  let at = checked(self, index, self.length);
  for (let step = Math.abs(offset); step > 0; step--) {
    at += offset > 0 ? stepForward(self, at) : -stepBack(self, at);
    checked(self, at, self.length);
  }
  return at;
}

function stepForward(self: string, at: number): number {
  return (self.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function stepBack(self: string, at: number): number {
  return at > 0 && codePointBefore(self, at) > 0xffff ? 2 : 1;
}

export const indexMethods = {
  charAt: (self: string, index: number) => self.charCodeAt(checked(self, index)),
  codePointAt: (self: string, index: number) => self.codePointAt(checked(self, index)) as number,
  codePointBefore,
  codePointCount: (self: string, from: number, to: number) =>
    [...self.slice(checked(self, from, self.length), checked(self, to, self.length))].length,
  offsetByCodePoints,
  indexOf,
  indexOfAny: (self: string, characters: string) => position(self, (character) => characters.includes(character)),
  indexOfAnyBut: (self: string, characters: string) =>
    characters === '' ? -1 : position(self, (character) => !characters.includes(character)),
  indexOfChar: (self: string, code: number, from?: number) => indexOf(self, String.fromCodePoint(code), from),
  indexOfDifference,
  indexOfIgnoreCase: (self: string, part: string, from?: number) => indexOf(folded(self), folded(part), from),
  lastIndexOf,
  lastIndexOfChar: (self: string, code: number, from?: number) => lastIndexOf(self, String.fromCodePoint(code), from),
  lastIndexOfIgnoreCase: (self: string, part: string, from?: number) => lastIndexOf(folded(self), folded(part), from),
};
