/** What the platform asks of single tokens beyond their kind. */
import { illegalEscape } from '../source/escapes.ts';
import { LOOKUPS } from './lookups.ts';
import type { Check, Problem } from './problem.ts';
import type { Token } from './token.ts';
import { unexpected } from './wording.ts';

const LARGEST_INTEGER = 2147483647n;
const LARGEST_LONG = 9223372036854775807n;
const MOMENTS =
  'YESTERDAY TODAY TOMORROW LAST_WEEK THIS_WEEK NEXT_WEEK LAST_MONTH THIS_MONTH NEXT_MONTH LAST_90_DAYS NEXT_90_DAYS THIS_QUARTER LAST_QUARTER NEXT_QUARTER THIS_YEAR LAST_YEAR NEXT_YEAR THIS_FISCAL_QUARTER LAST_FISCAL_QUARTER NEXT_FISCAL_QUARTER THIS_FISCAL_YEAR LAST_FISCAL_YEAR NEXT_FISCAL_YEAR';
const SPANS =
  'LAST_N_DAYS NEXT_N_DAYS N_DAYS_AGO LAST_N_WEEKS NEXT_N_WEEKS N_WEEKS_AGO LAST_N_MONTHS NEXT_N_MONTHS N_MONTHS_AGO LAST_N_QUARTERS NEXT_N_QUARTERS N_QUARTERS_AGO LAST_N_YEARS NEXT_N_YEARS N_YEARS_AGO LAST_N_FISCAL_QUARTERS NEXT_N_FISCAL_QUARTERS N_FISCAL_QUARTERS_AGO LAST_N_FISCAL_YEARS NEXT_N_FISCAL_YEARS N_FISCAL_YEARS_AGO';

export const CHECKS: Readonly<Record<string, Check>> = {
  ...LOOKUPS,
  /** A name of one part. */
  simple: (read) => (read(1).text.includes('.') ? { token: read(1), message: "Unexpected token '.'." } : undefined),
  /** The sign is not part of the literal, so that the smallest numbers cannot be written either. */
  integer: (read) =>
    /^\d+$/.test(read(1).text) && BigInt(read(1).text) > LARGEST_INTEGER ? { token: read(1), message: 'Illegal integer' } : undefined,
  long: (read) => (BigInt(read(1).text.slice(0, -1)) > LARGEST_LONG ? { token: read(1), message: 'Illegal long' } : undefined),
  string: (read) => illegalString(read(1)),
  /** Behind LIKE the signs that stand for others may be escaped. */
  pattern: (read) => illegalString(read(1), '_%'),
  block: (read) => {
    const message = illegalEscape(read(1).text);
    return message === undefined ? undefined : { token: read(1), message };
  },
  /** The message shows the word without quotes. */
  inherited: (read) => (/^inherited$/i.test(read(2).text) ? undefined : { token: read(2), message: `Unexpected token ${read(2).text}.` }),
  moment: (read) => oneOf(read(1), MOMENTS),
  span: (read) => oneOf(read(1), SPANS),
  money: (read) => (/^[A-Z]{3}\d+(?:\.\d*)?$/i.test(read(1).text) ? undefined : { token: read(1), message: '', isLook: true }),
  /** `insert as user`: the message shows the word without quotes. */
  accessMode: (read) =>
    /^(?:user|system)$/i.test(read(1).text) ? undefined : { token: read(1), message: `Unexpected token ${read(1).text}.` },
  allRows: (read) => {
    const wrong = [read(2), read(1)].find(({ text }, index) => text.toUpperCase() !== ['ALL', 'ROWS'][index]);
    return wrong === undefined ? undefined : { token: wrong, message: unexpected(wrong) };
  },
  /** `USING name name`: only two of the names have a second one. */
  using: (read) =>
    /^(?:scope|lookup)$/i.test(read(1).text)
      ? undefined
      : { token: read(0), message: 'Unexpected syntax error: rule soqlUsingExpr failed predicate: { isValidUsing(name) }?.' },
  statistics: (read) => (/^(?:tracking|viewstat)$/i.test(read(1).text) ? undefined : { token: read(1), message: unexpected(read(1)) }),
};

function illegalString(token: Token, moreEscapes?: string): Problem | undefined {
  const message = /[\r\n]/.test(token.text)
    ? 'Illegal string literal: Line breaks are not allowed in string literals'
    : illegalEscape(token.text, moreEscapes);
  return message === undefined ? undefined : { token, message };
}

/** A word that has no token of its own. */
function oneOf(token: Token, words: string): Problem | undefined {
  return words.split(' ').includes(token.text.toUpperCase()) ? undefined : { token, message: '', isLook: true };
}
