/** What can be read and is refused when names are looked up, as far as it shows in the tokens: the parser library can't read these. */
import type { Check, Problem } from './problem.ts';
import { KEYWORDS, NAMES } from './keywords.ts';
import type { Token } from './token.ts';

/** Reserved words that begin a dotted name. */
const BEGINNINGS: ReadonlySet<string> = new Set(['TRIGGER', 'THIS', 'SUPER', 'LIST', 'MAP', 'SET']);

export const LOOKUPS: Readonly<Record<string, Check>> = {
  variable: (read) => missingVariable(read(1), read(0).type === '('),
  constructorName: (_read, first) => (/^void$/i.test(first.text) ? later(first, `Invalid constructor name: ${first.text}`) : undefined),
  exception: (read) =>
    /^void$/i.test(read(3).text) ? later(read(0), `Catch block variable must be of type exception: ${read(3).text}`) : undefined,
  rows: (read) => negative(read(2), 'Limit'),
  skippedRows: (read) => negative(read(2), 'SOQL offset'),
};

function missingVariable(token: Token, isCalled: boolean): Problem | undefined {
  const [first = '', ...others] = token.text.split('.');
  const isReserved =
    others.length > 0 && KEYWORDS.has(first.toUpperCase()) && !NAMES.has(first.toUpperCase()) && !BEGINNINGS.has(first.toUpperCase());
  if (isReserved || (/^void$/i.test(token.text) && !isCalled))
    return later(token, `Variable does not exist: ${[first, ...others.slice(0, -1)].join('.')}`);
  const wrong = others.findIndex(isNoName);
  if (wrong === -1 || (isCalled && wrong === others.length - 1)) return undefined;
  const offset = [first, ...others.slice(0, wrong)].join('.').length + 1;
  return later({ ...token, column: token.column + offset }, `Variable does not exist: ${others[wrong] ?? ''}`);
}

/** The words are those of orgs for LIMIT in code, and for OFFSET in query texts. */
const negative = (sign: Token, what: string): Problem | undefined =>
  sign.type === '-' ? later(sign, `${what} must be a non-negative value`) : undefined;

const isNoName = (part: string): boolean => !/^[a-z_$]/i.test(part);
const later = (token: Token, message: string): Problem => ({ token, message, isLater: true });
