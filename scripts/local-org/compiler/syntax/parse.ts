/** Source text in, syntax tree and every syntax error out. */
import type { ApexParser, ApexParserRuleContext } from '@apexdevtools/apex-parser';
import type { CompilationUnit, Diagnostic } from './ast.ts';
import { anonymousBody, triggerDeclaration, typeDeclaration } from './build/declarations.ts';
import { query } from './build/soql.ts';
import { search } from './build/sosl.ts';
import { syntaxErrors, type Reading, type Rest, type Start } from './refusal/index.ts';
import type { SoqlQuery, SoslQuery } from './soqlAst.ts';
import { checkQuery, readSource, type Found, type SourceOptions } from './source/index.ts';

/** `tree` is absent when the text could not be read at all; with diagnostics it must not be run. */
export interface ParseResult<Tree> {
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a text with syntax errors: what the platform goes on checking with, to find mistakes of other kinds. */
  readonly rest?: Tree;
}

export function parseClassFile(file: string, text: string): ParseResult<CompilationUnit> {
  return parseSource(
    file,
    text,
    'unit',
    (parser) => parser.compilationUnit(),
    (unit) => ({ kind: 'class-file', file, type: typeDeclaration(unit.typeDeclaration()) }),
  );
}

export function parseTriggerFile(file: string, text: string): ParseResult<CompilationUnit> {
  return parseSource(
    file,
    text,
    'unit',
    (parser) => parser.triggerUnit(),
    (unit) => ({ kind: 'trigger-file', file, trigger: triggerDeclaration(unit) }),
  );
}

export function parseAnonymous(text: string, file = 'AnonymousBlock'): ParseResult<CompilationUnit> {
  return parseSource(
    file,
    text,
    'anonymous',
    (parser) => parser.anonymousUnit(),
    (unit) => ({ kind: 'anonymous', file, ...anonymousBody(unit) }),
  );
}

/** A query text given at run time. */
export function parseQuery(text: string): ParseResult<SoqlQuery> {
  return parse('query', text, (parser) => toEnd(parser, parser.query()), query, { isQuery: true });
}

/** A search text given at run time, `FIND {text} ...` or `FIND 'text' ...`. */
export function parseSearch(text: string): ParseResult<SoslQuery> {
  const braced = /^(\s*FIND\s*\{)((?:[^}\\]|\\[\s\S])*)\}/i.exec(text);
  const [, opening = '', words = ''] = braced ?? [];
  // What is searched for has a language of its own, so that Apex's lexer does not get to see it.
  const readable = opening + words.replaceAll(/[^\r\n]/g, ' ') + text.slice(opening.length + words.length);
  // The grammar knows searches in brackets only; the opening one is no place in the text.
  const { tree, diagnostics } = parse(
    'search',
    `[${readable}]`,
    (parser) => (braced === null ? parser.soslLiteral() : parser.soslLiteralAlt()),
    search,
    { isQuery: true },
  );
  return {
    tree: tree !== undefined && braced !== null ? { ...tree, find: { kind: 'string', value: words } } : tree,
    diagnostics: diagnostics.map((one) => (one.line === 1 ? { ...one, column: Math.max(1, one.column - 1) } : one)),
  };
}

/** Apex is read twice: what the platform refuses, and in which words, depends on how its own parser reads; the tree comes from the library's. */
function parseSource<Context extends ApexParserRuleContext>(
  file: string,
  text: string,
  start: Start,
  read: (parser: ApexParser) => Context,
  build: (context: Context) => CompilationUnit,
): ParseResult<CompilationUnit> {
  const { errors, rest, later, unqueried } = inPlatformWords(text, start);
  const readRest = (left: Rest | undefined): CompilationUnit | undefined => {
    const found = left === undefined ? undefined : parse(file, left.text, read, build, { thoughtOf: left.thoughtOf });
    return found?.diagnostics.length === 0 ? found.tree : undefined;
  };
  if (errors.length > 0) {
    const left = readRest(rest) ?? readRest(rest?.withoutQueries) ?? readRest(unqueried());
    const diagnostics = errors.map((found) => diagnostic(file, found));
    return left === undefined ? { tree: parse(file, text, read, build).tree, diagnostics } : { tree: left, diagnostics, rest: left };
  }
  const { tree, diagnostics } = parse(file, rest?.text ?? text, read, build, { thoughtOf: rest?.thoughtOf ?? [] });
  // Some of what the library can't read the platform refuses when it looks names up.
  if (diagnostics.length > 0 && later.length > 0) return { tree, diagnostics: later.map((found) => diagnostic(file, found)) };
  const left = diagnostics.length === 0 ? undefined : readRest(unqueried());
  // Or it is a query that reads well and that no org runs.
  return left === undefined ? { tree, diagnostics } : { tree: left, diagnostics: diagnostics.slice(0, 1), rest: left };
}

/** Nothing for a text that nests deeper than the stack: it is read by the library alone. */
function inPlatformWords(text: string, start: Start): Reading {
  try {
    return syntaxErrors(text, start);
  } catch (error) {
    if (error instanceof RangeError) return { errors: [], later: [], rest: undefined, unqueried: () => undefined };
    throw error;
  }
}

function parse<Context extends ApexParserRuleContext, Tree>(
  file: string,
  text: string,
  read: (parser: ApexParser) => Context,
  build: (context: Context) => Tree,
  options: SourceOptions = {},
): ParseResult<Tree> {
  const { context, errors } = readSource(text, read, options);
  // What the parser makes up after an error is nothing to judge.
  const found = inOrder(errors.length > 0 || options.isQuery !== true ? errors : checkQuery(context));
  const diagnostics = found.map((error) => diagnostic(file, error));
  let tree: Tree | undefined;
  try {
    tree = build(context);
  } catch (cause) {
    // Error recovery leaves holes in the parse tree that the builders stumble over; without a syntax error it is our bug.
    if (diagnostics.length === 0) throw new Error(`The syntax tree of ${file} could not be built`, { cause });
  }
  return { tree, diagnostics };
}

const diagnostic = (file: string, { line, column, message }: Found): Diagnostic => ({ file, severity: 'error', line, column, message });

/** One error a place, in the order of the text. */
function inOrder(found: readonly Found[]): readonly Found[] {
  const sorted = found.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((error, index) => error.line !== sorted[index - 1]?.line || error.column !== sorted[index - 1]?.column);
}

/** The rule of a query does not ask for the end of the text. */
function toEnd<Context>(parser: ApexParser, context: Context): Context {
  const rest = parser.getCurrentToken();
  if (rest.type !== -1) parser.notifyErrorListeners('no viable alternative', rest, undefined);
  return context;
}
