/** What an org says of search texts that are given at run time and are none, or ask for what it does not have. Source: the texts of orgs; SOQL and SOSL Reference, "SOSL Syntax". */
import type { Diagnostic } from '../../compiler/syntax/ast.ts';
import { raise } from '../../platform/core/error.ts';

const QUERY = 'System.QueryException';
const SEARCH = 'System.SearchException';
const NO_ENTITIES = 'Entities should be explictly specified in SOSL call in Apex';
/** Signs that a search in braces has only behind a backslash or between quotes. */
const RESERVED = '&|+-';
const GROUPS = new Set(['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']);
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

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** Errors: System.QueryException and System.SearchException for what shows in the text. */
export function refuseText(text: string): void {
  if (text.trim() === '') raise(QUERY, NO_ENTITIES);
  const [, word = ''] = /^\s*(\w*)/.exec(text) ?? [];
  if (word.toUpperCase() !== 'FIND') raise(QUERY, `unexpected token: ${word}`);
  if (/^\s*FIND\s*$/i.test(text)) raise(QUERY, "expecting a string literal, found '<EOF>'");
  const braced = /^\s*FIND\s*\{(?:[^}\\]|\\[\s\S])*\}/i.exec(text)?.[0];
  if (braced === undefined && /^\s*FIND\s*"/i.test(text))
    raise(QUERY, `line 1:${String(text.indexOf('"'))} no viable alternative at character '"'`);
  if (braced !== undefined) refuseReserved(braced);
  const bare = (braced === undefined ? text : blank(braced) + text.slice(braced.length)).replace(/'(?:\\.|[^'\\])*'/g, blank);
  const clauses = bare.replace(/^\s*FIND\b/i, blank);
  refuseGroup(clauses);
  if (!/\bRETURNING\b/i.test(clauses)) raise(QUERY, NO_ENTITIES);
  const outer = withoutBrackets(clauses);
  refuseCounts(clauses, outer);
  if (/\bWITH\s+DIVISION\s*=\s*'/i.test(text)) raise(QUERY, 'divisions are not enabled');
  refuseWith(clauses, outer);
  refuseUpdate(outer);
}

/** Errors: System.QueryException with the word or sign that was not expected: quoted within brackets and behind an equals sign. */
export function refuseToken(text: string, token: string, problem: Diagnostic | undefined): never {
  const lines = text.split('\n').slice(0, (problem?.line ?? 1) - 1);
  const at = lines.join('\n').length + (lines.length > 0 ? 1 : 0) + (problem?.column ?? text.length + 1) - 1;
  const before = text.slice(0, at).replace(/'(?:\\.|[^'\\])*'/g, blank);
  const isInner = before.lastIndexOf('(') > before.lastIndexOf(')');
  if (isInner && /^(?:AND|OR|LIMIT|OFFSET|ORDER|WHERE)$/i.test(token)) raise(QUERY, `expecting a right parentheses, found '${token}'`);
  const not = isInner && token === '(' ? /\b(NOT)\s*$/i.exec(before)?.[1] : undefined;
  if (not !== undefined) raise(QUERY, `unexpected token: '${not}'`);
  const isQuoted = isInner || /=\s*$/.test(before) || !/^\w+$/.test(token);
  raise(QUERY, `unexpected token: ${isQuoted ? `'${token}'` : token}`);
}

function refuseReserved(braced: string): void {
  let isQuoted = false;
  for (let at = braced.indexOf('{') + 1; at < braced.length; at += 1) {
    const sign = braced[at] ?? '';
    if (sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && RESERVED.includes(sign)) raise(QUERY, `line 1:${String(at)} mismatched character '${sign}' expecting '}'`);
  }
}

function refuseGroup(clauses: string): void {
  const [, group, next] = /^\s*IN\s+(\w+)(?:\s+(\w+))?/i.exec(clauses) ?? [];
  if (group === undefined) return;
  if (/^(?:FIELDS|RETURNING)$/i.test(group)) raise(QUERY, `expecting a field or entity name, found '${group}'`);
  if (next?.toUpperCase() === 'FIELDS' && !GROUPS.has(group.toUpperCase())) raise(SEARCH, `Invalid IN fields group: ${group}`);
}

/** Numbers of rows that the parser does not read. */
function refuseCounts(clauses: string, outer: string): void {
  const broken = /\bLIMIT\s+(\d+\.\d+)/i.exec(clauses)?.[1];
  if (broken !== undefined) raise(QUERY, `expecting a colon, found '${broken}'`);
  if (/\bLIMIT\s+-/i.test(outer)) raise(QUERY, "expecting a colon, found '-'");
  if (/\bLIMIT\s+-/i.test(clauses)) raise(QUERY, 'Limit must be a non-negative value');
  if (/\bOFFSET\s+-/i.test(clauses)) raise(SEARCH, OFFSET_RANGE);
}
export const OFFSET_RANGE = 'SOSL offset should be between 0 and 2000';

function refuseWith(clauses: string, outer: string): void {
  const seen = new Set<string>();
  for (const [, name = '', nothing] of outer.matchAll(/\bWITH\s+(\w+)(\s*=\s*null\b)?/gi)) {
    const key = name.toUpperCase();
    if (nothing !== undefined && key === 'NETWORK') raise(QUERY, 'NULL cannot be used for WITH NETWORK clause');
    if (nothing !== undefined || !CLAUSES.has(key)) raise(QUERY, `Invalid WITH ${name} clause`);
    if (seen.has(key)) raise(QUERY, `Duplicate WITH ${name} clause`);
    seen.add(key);
  }
  if (/\bSNIPPET\s*\(\s*\w+\s*=\s*-/i.test(clauses)) raise(QUERY, "expecting a number, found '-'");
  if (seen.has('PRICEBOOKID') && !/\bProduct2\b/i.test(clauses))
    raise(SEARCH, "PricebookId filter can only be applied to 'Product2' search");
}

/** Source: SOQL and SOSL Reference, "UPDATE TRACKING" and "UPDATE VIEWSTAT". */
function refuseUpdate(outer: string): void {
  const [, kind] = /\bUPDATE\s+(\w+)/i.exec(outer) ?? [];
  if (kind === undefined) return;
  if (!/^(?:TRACKING|VIEWSTAT)$/i.test(kind)) raise(QUERY, 'The update option is invalid.');
  if (!/\bKnowledgeArticle|__kav\b/i.test(outer))
    raise(QUERY, `Only KnowledgeArticle and KnowledgeArticleVersion support UPDATE ${kind.toUpperCase()}.`);
}

/** The text with spaces for what stands in brackets. */
function withoutBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .map((sign) => {
      if (sign === '(') depth += 1;
      const isOutside = depth === 0;
      if (sign === ')') depth -= 1;
      return isOutside ? sign : ' ';
    })
    .join('');
}
