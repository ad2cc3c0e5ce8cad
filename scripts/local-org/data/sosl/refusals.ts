/** An org's errors for dynamic searches. Source: the texts of orgs; SOQL and SOSL Reference, "SOSL Syntax". */
import type { Diagnostic } from '../../language/ast.ts';
import { raise } from '../../platform/core/error.ts';
import { following, is, tokensOf, type SearchToken } from './tokens.ts';

const QUERY = 'System.QueryException';
const SEARCH = 'System.SearchException';
const NO_ENTITIES = 'Entities should be explictly specified in SOSL call in Apex';
/** Characters that a search in braces must escape or quote. */
const RESERVED = '&|+-';
const GROUPS = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR'];
const CLAUSES = new Set([
  'DATA',
  'DIVISION',
  'HIGHLIGHT',
  'METADATA',
  'NETWORK',
  'PRICEBOOKID',
  'SNIPPET',
  'SPELL_CORRECTION',
  'SYSTEM_MODE',
  'USER_MODE',
]);

/** Errors: System.QueryException and System.SearchException for what shows in the text. */
export function refuseText(text: string): void {
  const [find, term, ...rest] = tokensOf(text);
  if (find === undefined) raise(QUERY, NO_ENTITIES);
  if (!is(find, 'FIND')) raise(QUERY, `unexpected token: ${find.kind === 'word' ? find.text : ''}`);
  if (term === undefined) raise(QUERY, "expecting a string literal, found '<EOF>'");
  if (is(term, '"')) raise(QUERY, `line 1:${String(term.at)} no viable alternative at character '"'`);
  if (term.kind === 'braced') refuseReserved(term);
  const clauses = is(term, ':') ? rest.slice(1) : rest;
  refuseGroup(clauses);
  if (!clauses.some((token) => is(token, 'RETURNING'))) raise(QUERY, NO_ENTITIES);
  const outer = clauses.filter(({ depth }) => depth === 0);
  refuseCounts(clauses);
  refuseWith(clauses, outer);
  refuseUpdate(outer);
}

/** Errors: System.QueryException with the unexpected token, which is quoted within parentheses and behind `=`. */
export function refuseToken(text: string, token: string, problem: Diagnostic | undefined): never {
  const at = offsetOf(text, problem);
  const before = tokensOf(text).filter((one) => one.at < at);
  const last = before.at(-1);
  const isInner = last !== undefined && last.depth > (is(last, ')') ? 1 : 0);
  if (isInner && /^(?:AND|OR|LIMIT|OFFSET|ORDER|WHERE)$/i.test(token)) raise(QUERY, `expecting a right parentheses, found '${token}'`);
  if (isInner && token === '(' && is(last, 'NOT')) raise(QUERY, `unexpected token: '${last.text}'`);
  const isQuoted = isInner || is(last, '=') || !/^\w+$/.test(token);
  const sign = token === '=' ? wholeSign(text, at) : token;
  raise(QUERY, `unexpected token: ${isQuoted ? `'${sign}'` : sign}`);
}

/** `===` is one sign. Source: seen in an org. */
function wholeSign(text: string, at: number): string {
  const [before = ''] = /=*$/.exec(text.slice(0, at)) ?? [];
  const [behind = '='] = /^=+/.exec(text.slice(at)) ?? [];
  return before + behind;
}

/** Where the problem is in the text; its end where the parser names no place. */
function offsetOf(text: string, problem: Diagnostic | undefined): number {
  if (problem === undefined) return text.length;
  const before = text.split('\n').slice(0, problem.line - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
}

function refuseReserved({ text, at }: SearchToken): void {
  let isQuoted = false;
  for (let index = 1; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (sign === '\\') index += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && RESERVED.includes(sign))
      raise(QUERY, `line 1:${String(at + index)} mismatched character '${sign}' expecting '}'`);
  }
}

function refuseGroup([first, group, next]: readonly SearchToken[]): void {
  if (!is(first, 'IN') || group?.kind !== 'word') return;
  if (is(group, 'FIELDS', 'RETURNING')) raise(QUERY, `expecting a field or entity name, found '${group.text}'`);
  if (is(next, 'FIELDS')) checkGroup(group.text);
}

/** Errors: System.SearchException for words that are no group of fields. */
export function checkGroup(group: string): void {
  if (!GROUPS.includes(group.toUpperCase())) raise(SEARCH, `Invalid IN fields group: ${group}`);
}

/** Errors for LIMIT and OFFSET values that the parser does not accept. */
function refuseCounts(clauses: readonly SearchToken[]): void {
  const limits = following(clauses, 'LIMIT').flatMap(([value]) => (value === undefined ? [] : [value]));
  const broken = limits.find(({ kind, text }) => kind === 'number' && text.includes('.'))?.text;
  if (broken !== undefined) raise(QUERY, `expecting a colon, found '${broken}'`);
  const negative = limits.filter((value) => is(value, '-'));
  if (negative.some(({ depth }) => depth === 0)) raise(QUERY, "expecting a colon, found '-'");
  if (negative.length > 0) raise(QUERY, 'Limit must be a non-negative value');
  if (following(clauses, 'OFFSET').some(([value]) => is(value, '-'))) raise(SEARCH, OFFSET_RANGE);
}
export const OFFSET_RANGE = 'SOSL offset should be between 0 and 2000';

function refuseWith(clauses: readonly SearchToken[], outer: readonly SearchToken[]): void {
  const seen = new Set<string>();
  for (const [name, sign, value] of following(outer, 'WITH')) {
    if (name?.kind !== 'word') continue;
    const key = name.text.toUpperCase();
    const problem = withProblem(name.text, is(sign, '=') ? value : undefined);
    if (problem !== undefined) raise(QUERY, problem);
    if (seen.has(key)) raise(QUERY, `Duplicate WITH ${name.text} clause`);
    seen.add(key);
  }
  refuseSnippet(clauses);
  if (seen.has('PRICEBOOKID') && !clauses.some((token) => is(token, 'PRODUCT2')))
    raise(SEARCH, "PricebookId filter can only be applied to 'Product2' search");
}

/** @param value what stands behind an equals sign. */
function withProblem(name: string, value: SearchToken | undefined): string | undefined {
  const key = name.toUpperCase();
  const isNothing = is(value, 'NULL');
  if (key === 'DIVISION' && value?.kind === 'quoted') return 'divisions are not enabled';
  if (key === 'NETWORK' && isNothing) return 'NULL cannot be used for WITH NETWORK clause';
  return isNothing || !CLAUSES.has(key) ? `Invalid WITH ${name} clause` : undefined;
}

function refuseSnippet(clauses: readonly SearchToken[]): void {
  if (following(clauses, 'SNIPPET').some(([open, , equals, value]) => is(open, '(') && is(equals, '=') && is(value, '-')))
    raise(QUERY, "expecting a number, found '-'");
}

/** Source: SOQL and SOSL Reference, "UPDATE TRACKING" and "UPDATE VIEWSTAT". */
function refuseUpdate(outer: readonly SearchToken[]): void {
  const kind = following(outer, 'UPDATE')[0]?.[0];
  if (kind?.kind !== 'word') return;
  if (!is(kind, 'TRACKING', 'VIEWSTAT')) raise(QUERY, 'The update option is invalid.');
  if (!outer.some(({ text }) => /^KnowledgeArticle|__kav$/i.test(text)))
    raise(QUERY, `Only KnowledgeArticle and KnowledgeArticleVersion support UPDATE ${kind.text.toUpperCase()}.`);
}
