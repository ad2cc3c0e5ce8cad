/** Numbers that a text has. */
import type { ApexList } from '../../../collections/index.ts';
import { raise } from '../../../core/error.ts';
import { integerList } from '../../objects/lists.ts';

/** Java's String.hashCode. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Java's order: the difference of the first unlike units, else of the lengths. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Fewest single-character changes that make one text the other; -1 when more than `threshold`. Errors: System.StringException for a negative one. */
function levenshtein(self: string, other: string, threshold = Number.POSITIVE_INFINITY): number {
  if (threshold < 0) raise('System.StringException', 'Threshold must not be negative');
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= self.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] as number) + (self[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  const distance = row[other.length] as number;
  return distance > threshold ? -1 : distance;
}

function countMatches(self: string, part: string): number {
  return part === '' ? 0 : self.split(part).length - 1;
}

export const measureMethods = {
  compareTo: compareText,
  countMatches,
  getChars: (self: string): ApexList => integerList(Array.from({ length: self.length }, (_, index) => self.charCodeAt(index))),
  getLevenshteinDistance: levenshtein,
  hashCode: stringHash,
  length: (self: string) => self.length,
};
