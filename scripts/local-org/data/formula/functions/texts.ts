/** Functions of texts. Source: Salesforce Help, "Formula Functions", text and advanced. */
import { ApexDecimal } from '../../../platform/values/index.ts';
import { idSuffix } from '../../../platform/core/operators.ts';
import { ApexMatcher, ApexPattern } from '../../../platform/system/text/regex/matcher.ts';
import { stored } from '../../stored.ts';
import { databaseText } from '../arithmetic.ts';
import { noResult } from '../scope.ts';
import { isFolded } from '../tree.ts';
import { textOf } from '../values.ts';
import { asMarkup, escapeHtml, markup } from '../markup.ts';
import { number, numeric, ofTexts, ofValues, type FormulaFunction, type FunctionTable } from './call.ts';

const escapeScript = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
/** The language of `tr_TR`. */
const tagOf = (locale: string): string => locale.replaceAll('_', '-');
/** Nothing is padded with nothing, nor to nothing. Source: the platform's open formula engine. */
const padded = (side: 'start' | 'end') =>
  ofValues(([value = null, length, filler = ' ']) => {
    const text = textOf(value);
    const size = Math.trunc(numeric(length));
    const fill = textOf(filler);
    if (text === '' || size <= 0) return null;
    if (size <= text.length) return text.slice(0, size);
    return fill === '' ? null : side === 'start' ? text.padStart(size, fill) : text.padEnd(size, fill);
  });

/** All texts hold a blank one; of a blank text nothing is known. Source: the platform's open formula engine; seen in an org. */
const searched = (isFound: (text: string, part: string) => boolean): FormulaFunction =>
  ofTexts((text = '', part = '') => part === '' || (text === '' ? null : isFound(text, part)));
/** Letters stay one each: ß remains, İ too. */
const capitalized = (word: string): string => {
  const [first = '', ...rest] = word;
  const upper = first.toUpperCase();
  return ([...upper].length === 1 ? upper : first) + rest.map((letter) => [...letter.toLowerCase()][0] ?? '').join('');
};
const LAST_CHARACTER = 0x10ffff;
/** None has a code below 1. Source: the platform's open formula engine. */
const characterOf = (code: number): string | null => (code < 1 || code > LAST_CHARACTER ? null : String.fromCodePoint(code));

const ofMarkup = (write: (...texts: string[]) => string): FormulaFunction =>
  ofValues((values, { scope }) => markup(write(...values.map(textOf)), scope.isOfField === true));

export const TEXTS: FunctionTable = {
  TEXT: ([formula], run) => {
    const value = formula === undefined ? null : run.value(formula);
    const isOfDatabase = run.scope.isOfDatabase === true && formula !== undefined && !isFolded(formula);
    return value instanceof ApexDecimal && isOfDatabase ? databaseText(value) : textOf(value);
  },
  /** An empty text has no value, any other that is no number an error (seen in an org). The words keep the text to themselves. Source: the platform's open formula engine. */
  VALUE: ofValues(([value = null], { scope }) => {
    const text = textOf(value);
    const found = text === text.trim() ? ApexDecimal.tryParse(text) : undefined;
    if (found !== undefined || text === '' || scope.isStrict === true) return found ?? null;
    return noResult(scope, "The value 'null' is not a valid number.");
  }),
  LEN: ofTexts((text = '') => number(text.length)),
  LEFT: ofValues(([value = null, length]) => textOf(value).slice(0, Math.max(0, numeric(length)))),
  RIGHT: ofValues(([value = null, length]) => {
    const size = numeric(length);
    return size <= 0 ? '' : textOf(value).slice(-size);
  }),
  MID: ofValues(([value = null, start = null, length = null]) =>
    start === null || length === null ? null : textOf(value).substr(Math.max(1, numeric(start)) - 1, Math.max(0, numeric(length))),
  ),
  LOWER: ofTexts((text = '', locale = '') => (locale === '' ? text.toLowerCase() : text.toLocaleLowerCase(tagOf(locale)))),
  UPPER: ofTexts((text = '', locale = '') => (locale === '' ? text.toUpperCase() : text.toLocaleUpperCase(tagOf(locale)))),
  INITCAP: ofTexts((text = '') => text.replaceAll(/[\p{L}\p{N}]+/gu, capitalized)),
  TRIM: ofTexts((text = '') => text.trim()),
  REVERSE: ofTexts((text = '') => [...text].reverse().join('')),
  SUBSTITUTE: ofTexts((text = '', from = '', to = '') => (from === '' ? text : text.replaceAll(from, () => to))),
  CONTAINS: searched((text, part) => text.includes(part)),
  BEGINS: searched((text, part) => text.startsWith(part)),
  FIND: ofValues(([part = null, value = null, from]) =>
    textOf(part) === ''
      ? number(0)
      : number(textOf(value).indexOf(textOf(part), Math.max(1, from === undefined ? 1 : numeric(from)) - 1) + 1),
  ),
  LPAD: padded('start'),
  RPAD: padded('end'),
  BR: (_args, { scope }) => (scope.isOfField === true ? markup('<br>', true) : '\n'),
  CHR: ofValues(([code]) => characterOf(Math.trunc(numeric(code)))),
  ASCII: ofTexts((text = '') => (text === '' ? null : number(text.codePointAt(0) ?? 0))),
  CASESAFEID: ofTexts((id = '') => (id.length === 15 && stored().schema.byPrefix(id.slice(0, 3)) !== undefined ? id + idSuffix(id) : id)),
  REGEX: ofTexts((text = '', pattern = '') => new ApexMatcher(new ApexPattern(pattern), text).matches()),
  HYPERLINK: ofMarkup((url = '', name = '', target = '_blank') => `<a href="${url}" target="${target}">${asMarkup(name)}</a>`),
  IMAGE: ofMarkup(
    (url = '', alternative = '', height = '', width = '') =>
      `<img src="${url}" alt="${alternative}"${height === '' ? '' : ` style="height:${height}px; width:${width}px;"`} border="0"/>`,
  ),
  HTMLENCODE: ofTexts((text = '') => escapeHtml(text)),
  JSENCODE: ofTexts((text = '') => escapeScript(text)),
  /** Of what scripts escape, only the apostrophe is escaped before the markup (seen in an org). */
  JSINHTMLENCODE: ofTexts((text = '') => escapeHtml(text.replaceAll("'", "\\'"))),
  URLENCODE: ofTexts((text = '') => encodeURIComponent(text).replaceAll('%20', '+')),
  GETSESSIONID: () => '',
};
