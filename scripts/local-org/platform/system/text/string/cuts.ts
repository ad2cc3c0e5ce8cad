/** Parts of a text. */
import { raise } from '../../../core/error.ts';
import { folded } from './characters.ts';
import { escapeMethods } from './escapes.ts';

function substring(self: string, start: number, end?: number): string {
  if (start < 0 || start > self.length) raise('System.StringException', `Starting position out of bounds: ${start}`);
  if (end !== undefined && (end < start || end > self.length)) raise('System.StringException', `Ending position out of bounds: ${end}`);
  return self.slice(start, end);
}

function after(self: string, at: number, length: number): string {
  return at < 0 ? '' : self.slice(at + length);
}

function substringBetween(self: string, open: string, close = open): string | null {
  const start = self.indexOf(open);
  if (start < 0) return null;
  const end = self.indexOf(close, start + open.length);
  return end < 0 ? null : self.slice(start + open.length, end);
}

/** Shortens to `width` with an ellipsis; an offset asks for what stands there. Source: the platform follows Apache Commons' StringUtils. */
function abbreviate(self: string, width: number, offset = 0): string {
  if (self === '') return self;
  if (width < 4) raise('System.StringException', 'Minimum abbreviation width is 4');
  if (self.length <= width) return self;
  const from = Math.min(self.length - offset < width - 3 ? self.length - (width - 3) : offset, self.length);
  if (from <= 4) return `${self.slice(0, width - 3)}...`;
  if (width < 7) raise('System.StringException', 'Minimum abbreviation width with offset is 7');
  if (from + width - 3 < self.length) return `...${abbreviate(self.slice(from), width - 3)}`;
  return `...${self.slice(self.length - (width - 3))}`;
}

function removeStart(self: string, part: string): string {
  return self.startsWith(part) ? self.slice(part.length) : self;
}

function removeEnd(self: string, part: string): string {
  return part !== '' && self.endsWith(part) ? self.slice(0, -part.length) : self;
}

function difference(self: string, other: string): string {
  let index = 0;
  while (index < self.length && self[index] === other[index]) index++;
  return other.slice(index);
}

/** The text of a page: scripts go with their tags, and entities become what they stand for. Source: result of an org. */
function stripHtmlTags(self: string): string {
  return escapeMethods.unescapeHtml4(self.replace(/<script\b[^>]*>.*?<\/script\s*>|<[^>]*>/gis, ''));
}

export const cutMethods = {
  abbreviate,
  difference,
  left: (self: string, length: number) => self.slice(0, Math.max(length, 0)),
  mid: (self: string, start: number, length: number) => (length < 0 ? '' : self.slice(Math.max(start, 0), Math.max(start, 0) + length)),
  right: (self: string, length: number) => (length <= 0 ? '' : self.slice(-length)),
  remove: (self: string, part: string) => (part === '' ? self : self.replaceAll(part, () => '')),
  removeEnd,
  removeEndIgnoreCase: (self: string, part: string) =>
    folded(self).endsWith(folded(part)) ? self.slice(0, self.length - part.length) : self,
  removeStart,
  removeStartIgnoreCase: (self: string, part: string) => (folded(self).startsWith(folded(part)) ? self.slice(part.length) : self),
  stripHtmlTags,
  substring,
  substringAfter: (self: string, separator: string) => after(self, self.indexOf(separator), separator.length),
  substringAfterLast: (self: string, separator: string) =>
    separator === '' ? '' : after(self, self.lastIndexOf(separator), separator.length),
  substringBefore: (self: string, separator: string) => (self.includes(separator) ? self.slice(0, self.indexOf(separator)) : self),
  substringBeforeLast: (self: string, separator: string) =>
    separator !== '' && self.includes(separator) ? self.slice(0, self.lastIndexOf(separator)) : self,
  substringBetween,
  trim: (self: string) => self.replace(/^[\0- ]+|[\0- ]+$/g, ''),
};
