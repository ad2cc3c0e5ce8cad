/** A text, changed. */
import { LimitThrow, raise } from '../../../core/error.ts';
import { lowerCharacter, titleCharacter, upperCharacter, whitespace } from './characters.ts';

/** Characters that a String may have. */
const maxLength = 6_000_000;

/** An empty padding is a blank, whatever the reference says of null. Source: result of an org. */
const paddingOf = (text: string): string => (text === '' ? ' ' : text);

function leftPad(self: string, length: number, padding = ' '): string {
  return self.padStart(length, paddingOf(padding));
}

function rightPad(self: string, length: number, padding = ' '): string {
  return self.padEnd(length, paddingOf(padding));
}

function center(self: string, size: number, padding = ' '): string {
  const missing = size - self.length;
  if (missing <= 0) return self;
  return rightPad(leftPad(self, self.length + Math.floor(missing / 2), padding), size, padding);
}

function overlay(self: string, part: string, start: number, end: number): string {
  const clamp = (index: number): number => Math.min(Math.max(index, 0), self.length);
  const [from, to] = [Math.min(clamp(start), clamp(end)), Math.max(clamp(start), clamp(end))];
  return self.slice(0, from) + part + self.slice(to);
}

function repeat(self: string, first: number | string, second?: number): string {
  const count = Math.max(0, (typeof first === 'number' ? first : second) as number);
  const separatorLength = typeof first === 'number' ? 0 : first.length;
  if (count * (self.length + separatorLength) > maxLength) throw new LimitThrow('stringLength', 'String is too long.');
  return typeof first === 'number' ? self.repeat(count) : Array.from({ length: count }, () => self).join(first);
}

function swapCase(self: string): string {
  return [...self].map((character) => (/[\p{Lu}\p{Lt}]/u.test(character) ? lowerCharacter(character) : upperCharacter(character))).join('');
}

/** The languages that change case by rules of their own, in Java, whatever country they are spoken in. Source: Java API, `String.toUpperCase(Locale)`; The Unicode Standard, SpecialCasing.txt. */
function caseLanguage(locale: string): string {
  if (!/^[A-Za-z]{2,8}([-_]\w+)*$/.test(locale)) raise('System.InvalidParameterValueException', `Invalid locale: ${locale}`);
  return /^(?:tr|az|lt)(?![A-Za-z])/i.exec(locale)?.[0] ?? 'en';
}

function upper(self: string, locale?: string): string {
  return locale === undefined ? self.toUpperCase() : self.toLocaleUpperCase(caseLanguage(locale));
}

function lower(self: string, locale?: string): string {
  return locale === undefined ? self.toLowerCase() : self.toLocaleLowerCase(caseLanguage(locale));
}

const someWhitespace = new RegExp(`${whitespace}+`, 'g');
const outerControls = /^[\0- ]+|[\0- ]+$/g;

export const changeMethods = {
  capitalize: (self: string) => titleCharacter(self.charAt(0)) + self.slice(1),
  center,
  deleteWhitespace: (self: string) => self.replace(someWhitespace, ''),
  normalizeSpace: (self: string) => self.replace(/[\s\x1c-\x1f]+/g, ' ').replace(outerControls, ''),
  leftPad,
  overlay,
  repeat,
  replace: (self: string, part: string, replacement: string) => self.replaceAll(part, () => replacement),
  reverse: (self: string) => [...self].reverse().join(''),
  rightPad,
  swapCase,
  toLowerCase: lower,
  toUpperCase: upper,
  uncapitalize: (self: string) => lowerCharacter(self.charAt(0)) + self.slice(1),
};
