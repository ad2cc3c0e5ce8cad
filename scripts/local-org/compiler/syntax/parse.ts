/** Source text in, syntax tree and every syntax error out. */
import type { ApexParser, ApexParserRuleContext } from '@apexdevtools/apex-parser';
import type { CompilationUnit, Diagnostic } from '../../language/ast.ts';
import { typeDeclaration } from './build/declarations.ts';
import { query, search } from './build/expressions/index.ts';
import { anonymousBody, triggerDeclaration } from './build/mixedBodies.ts';
import { syntaxErrors, type Reading, type RepairedText, type Start } from './refusal/index.ts';
import type { SoqlQuery, SoslQuery } from '../../language/soqlAst.ts';
import { checkQuery, readSource, type Found, type SourceOptions } from './source/index.ts';

/** `tree` is absent when the text could not be read at all; with diagnostics it must not be run. */
export interface ParseResult<Tree> {
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a text with syntax errors: the tree of the repaired text, to be checked for mistakes of other kinds. */
  readonly repaired?: Tree;
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
  // The grammar knows searches in brackets only, and a blank behind FIND: neither is a place in the text.
  const spaced = readable.replace(/^(\s*FIND)(?=['{])/i, '$1 ');
  const added = 1 + spaced.length - readable.length;
  const { tree, diagnostics } = parse(
    'search',
    `[${spaced}]`,
    (parser) => (braced === null ? parser.soslLiteral() : parser.soslLiteralAlt()),
    search,
    { isQuery: true },
  );
  return {
    tree: tree !== undefined && braced !== null ? { ...tree, find: { kind: 'string', value: words } } : tree,
    diagnostics: diagnostics.map((one) => (one.line === 1 ? { ...one, column: Math.max(1, one.column - added) } : one)),
  };
}

/** A file of UTF-16, which would be wrong at every sign. The words are ours. */
const NOT_UTF8: Found = { line: 1, column: 1, message: 'The file is not in UTF-8 but in UTF-16: save it as UTF-8' };
const isOtherEncoding = (text: string): boolean => /^(\uFFFD\uFFFD|[^\0]\0|\0[^\0])/.test(text);

/** Apex is read twice: our own recognizer finds the syntax errors as the platform's parser does, the library's parser makes the tree. */
function parseSource<Context extends ApexParserRuleContext>(
  file: string,
  text: string,
  start: Start,
  read: (parser: ApexParser) => Context,
  build: (context: Context) => CompilationUnit,
): ParseResult<CompilationUnit> {
  const { errors, repaired, later, withoutQueries } = recognise(text, start);
  const readRepaired = (candidate: RepairedText | undefined): CompilationUnit | undefined => {
    const result = candidate === undefined ? undefined : parse(file, candidate.text, read, build, { inserted: candidate.inserted });
    return result?.diagnostics.length === 0 ? result.tree : undefined;
  };
  if (errors.length > 0) {
    const tree = readRepaired(repaired) ?? readRepaired(repaired?.withoutQueries) ?? readRepaired(withoutQueries());
    const diagnostics = errors.map((found) => diagnostic(file, found));
    return tree === undefined ? { tree: parse(file, text, read, build).tree, diagnostics } : { tree, diagnostics, repaired: tree };
  }
  const { tree, diagnostics } = parse(file, repaired?.text ?? text, read, build, { inserted: repaired?.inserted ?? [] });
  // Some of what the library can't read the platform refuses when it looks names up.
  if (diagnostics.length > 0 && later.length > 0) return { tree, diagnostics: later.map((found) => diagnostic(file, found)) };
  // Or it is a query that reads well and that no org runs.
  const unqueried = diagnostics.length === 0 ? undefined : readRepaired(withoutQueries());
  return unqueried === undefined ? { tree, diagnostics } : { tree: unqueried, diagnostics: diagnostics.slice(0, 1), repaired: unqueried };
}

/** Finds nothing in a text that nests deeper than the stack: the library reads it alone. */
function recognise(text: string, start: Start): Reading {
  const nothing = { later: [], repaired: undefined, withoutQueries: () => undefined };
  if (isOtherEncoding(text)) return { ...nothing, errors: [NOT_UTF8] };
  try {
    return syntaxErrors(text, start);
  } catch (error) {
    if (error instanceof RangeError) return { ...nothing, errors: [] };
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
