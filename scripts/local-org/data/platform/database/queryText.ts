/** Dynamic queries: their trees, or an org's error for a text that is no query. Source: results of orgs; SOQL and SOSL Reference. */
import { apexQueryProblem, isCount, parseQuery, totalsProblem } from '../../../compiler/syntax/index.ts';
import type { Condition, SoqlQuery, Value } from '../../../language/soqlAst.ts';
import { illegalEscape } from '../../../compiler/syntax/source/escapes.ts';
import type { Diagnostic } from '../../../language/ast.ts';
import { raise } from '../../../platform/core/error.ts';
import { notPlanned } from '../../soql/messages.ts';

/** Characters, without the values of binds. Source: SOQL and SOSL Reference, "SOQL and SOSL Limits for Search Queries"; the words: texts that orgs answer. */
const LONGEST = 100_000;

/**
 * @param isReadLater of a locator or cursor, where a catch sees what it does not see of a query that runs at once (seen in an org).
 * Errors: System.QueryException for a text that is no query; System.NullPointerException without one.
 */
export function queryOf(text: string, isReadLater = false): SoqlQuery {
  if ((text as string | null) === null) raise('System.NullPointerException', 'Argument 1 cannot be null');
  if (text.length > LONGEST) raise('System.QueryException', `SOQL statements can not be longer than ${String(LONGEST)} characters.`);
  const early = misplaced(text);
  if (early === NEGATIVE_OFFSET) tellTotals(text, isReadLater);
  if (early !== undefined) raise('System.QueryException', early);
  const { tree, diagnostics } = parseQuery(text);
  const [problem] = diagnostics;
  if (tree === undefined || problem !== undefined) raise('System.QueryException', unexpected(text, problem));
  const refusal = apexQueryProblem(tree) ?? dateProblem(tree.where);
  if (refusal !== undefined && refusal === totalsProblem(tree)) totalsRefused(refusal, isReadLater);
  if (refusal !== undefined) raise('System.QueryException', refusal);
  return tree;
}

function totalsRefused(refusal: string, isReadLater: boolean): never {
  return isReadLater ? raise('System.QueryException', refusal) : notPlanned(refusal);
}

/** That totals take no OFFSET is told before a negative one. Source: seen in an org. */
function tellTotals(text: string, isReadLater: boolean): void {
  const { tree } = parseQuery(text.replace(/\b(OFFSET\s+)-(?=\d)/i, '$1'));
  const refusal = tree === undefined ? undefined : totalsProblem(tree);
  if (refusal !== undefined) totalsRefused(refusal, isReadLater);
}

/** ORDER BY and LIMIT in an inner query of IN: an org reports a missing value; where an operator should be, it tells the field, too. Source: seen in an org. */
function unexpected(text: string, problem: Diagnostic | undefined): string {
  const token = tokenAt(text, problem);
  const before = withoutTexts(text.slice(0, placeOf(text, problem)));
  const isInner = /\bIN\s*\(\s*SELECT\b(?:[^()]|\([^()]*\))*$/i.test(before);
  if (isInner && /^(?:ORDER|LIMIT)$/i.test(token)) return `missing value at '${token}'`;
  const [, not] = /\b(?:AND|OR)\s+(NOT)\s+$/i.exec(before) ?? [];
  if (not !== undefined) return `unexpected token: '${not}'`;
  const [, field = ''] = /\b(?:WHERE|AND|OR)\s+((?!NOT\b)[\w.]+\s+)$/i.exec(before) ?? [];
  return `unexpected token: '${/^\w/.test(token) ? field : ''}${token}'`;
}

/** `SELECT COUNT()` answers a number, all else rows. */
export function askFor(what: 'rows' | 'count', query: SoqlQuery): SoqlQuery {
  if (isCount(query) === (what === 'count')) return query;
  return raise(
    'System.QueryException',
    what === 'rows' ? 'use countQuery() for [select count()...] queries' : 'Use query() for non-count queries',
  );
}

const QUOTED = /'((?:\\.|[^'\\])*)'/g;
/** Blanks out string literals, which keep their positions. */
const withoutTexts = (text: string): string => text.replace(QUOTED, (quoted) => `'${' '.repeat(quoted.length - 2)}'`);

const NEGATIVE_OFFSET = 'SOQL offset must be a non-negative value';

/** Where an org's parser stops earlier than ours. */
const MISPLACED: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^\s*SELECT\s+(FROM\b|\*)/i, ([, what]) => `unexpected token: 'SELECT ${String(what)}'`],
  [/^\s*SELECT\s+COUNT\s*\(\s*\)\s*(,|(?!FROM\b)\w+)/i, ([, word]) => `unexpected token: '${String(word)}'`],
  [/\b(?:AVG|COUNT_DISTINCT|MAX|MIN|SUM)\s*\(\s*\)/i, ([call]) => `unexpected token: '${call.replaceAll(/\s/g, '')}'`],
  [
    /\b(AVG|COUNT|COUNT_DISTINCT|MAX|MIN|SUM)\s*\(\s*(?:AVG|COUNT|COUNT_DISTINCT|MAX|MIN|SUM)\s*\(/i,
    ([, name]) =>
      `nested functional syntax can only be used in the following manner: date_function(convertTimezone(columnName)): ${String(name)}`,
  ],
  [/,\s*(FROM)\b/i, ([, word]) => `unexpected token: '${String(word)}'`],
  [/([\w.]+)\s+(NOT\s+)?IN\s*\(\s*\)/i, ([found]) => `unexpected token: '${found.replaceAll(/\s+/g, ' ')}'`],
  [/\b(?:LIMIT|OFFSET)\s+([+-]?\d+\.\d+)/i, ([, number]) => `unexpected token: '${String(number)}'`],
  [/\bLIMIT\s+-\d/i, () => 'Limit must be a non-negative value'],
  [/\bOFFSET\s+-\d/i, () => NEGATIVE_OFFSET],
  [/\bNULLS\s+(?!FIRST\b|LAST\b)(\w+)/i, ([, word]) => `missing value at '${String(word)}'`],
  [
    /\bFIELDS\s*\(\s*(?!ALL\b|CUSTOM\b|STANDARD\b)(\w+)\s*\)/i,
    ([, name]) => `The SOQL FIELDS function only supports arguments of (all), (custom), (standard); (${String(name)}) is not supported.`,
  ],
  [/\bFIELDS\s*\(\s*\w+\s*\)\s*,\s*FIELDS\s*\(\s*(\w+)\s*\)/i, ([, name]) => `Invalid field: '${String(name)}'`],
  [/\bFOR\s+UPDATE\s+(FOR)\b/i, ([, word]) => `unexpected token: '${String(word)}'`],
  [/\bFOR\s+(?:VIEW|REFERENCE)\s+FOR\s+(\w+)/i, ([, word]) => `unexpected token: '${String(word)}'`],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(?!\d)|,)/i, () => "unexpected token: ':'"],
  [/[=<>]\s*\d+(?:\.\d+)?e\d+\s*$/i, () => "missing value at '<EOF>'"],
  [/\b(?:WHERE|ORDER\s+BY|GROUP\s+BY)\s*$/i, () => "unexpected token: '<EOF>'"],
];

function misplaced(text: string): string | undefined {
  const bare = withoutTexts(text);
  if ((bare.match(/'/g)?.length ?? 0) % 2 === 1) return "unexpected token: '<EOF>'";
  const escape = escapeProblem(text);
  if (escape !== undefined) return escape;
  const ungrouped = /\bGROUP\s+BY\b/i.test(bare) ? null : /\b(HAVING)\b/i.exec(bare);
  if (ungrouped !== null) return `unexpected token: '${String(ungrouped[1])}'`;
  for (const [sign, words] of MISPLACED) {
    const found = sign.exec(bare);
    if (found !== null) return words(found);
  }
  return undefined;
}

/** `\_` and `\%` are for LIKE. Source: SOQL and SOSL Reference, "Quoted String Escape Sequences"; the words are those of strings in Apex. */
function escapeProblem(text: string): string | undefined {
  const texts = [...text.matchAll(QUOTED)].map(([, content = '']) => content.replaceAll(/\\[\\_%]/g, ''));
  return texts.map((content) => illegalEscape(content)).find((problem) => problem !== undefined);
}

/** The token that the parser did not expect. */
export function tokenAt(text: string, problem: Diagnostic | undefined): string {
  return /^\s*(\w+|\S)/.exec(text.slice(placeOf(text, problem)))?.[1] ?? '<EOF>';
}

/** Where in the text the parser stopped; its end without a problem. */
function placeOf(text: string, problem: Diagnostic | undefined): number {
  if (problem === undefined) return text.length;
  const before = text.split('\n').slice(0, problem.line - 1);
  return before.reduce((length, line) => length + line.length + 1, problem.column - 1);
}

/** Dates and times that do not exist. */
function dateProblem(condition: Condition | undefined): string | undefined {
  switch (condition?.kind) {
    case undefined:
      return undefined;
    case 'not':
      return dateProblem(condition.term);
    case 'and':
    case 'or':
      return condition.terms.map(dateProblem).find((problem) => problem !== undefined);
    case 'compare': {
      const { right } = condition;
      if (right.kind === 'subquery') return dateProblem(right.query.where);
      const wrong = (right.kind === 'list' ? right.values : [right]).find((value) => isNoDay(value) || isNoMoment(value));
      return wrong?.kind === 'date' || wrong?.kind === 'datetime' ? `Invalid ${wrong.kind}: ${wrong.text}` : undefined;
    }
  }
}
function isNoDay(value: Value): boolean {
  if (value.kind !== 'date') return false;
  const day = new Date(`${value.text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value.text;
}

/** Source: seen in an org, which refuses a thirteenth month and an offset of 25 hours. */
function isNoMoment(value: Value): boolean {
  if (value.kind !== 'datetime') return false;
  return Number.isNaN(Date.parse(value.text)) || isNoDay({ kind: 'date', text: value.text.slice(0, 10) });
}
