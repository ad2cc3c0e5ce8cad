/** Source text in, syntax tree and every syntax error out. */
import { ApexErrorListener, ApexParserFactory, type ApexParser } from '@apexdevtools/apex-parser';
import type { CompilationUnit, Diagnostic, Member, Range, Statement } from './ast.ts';
import { member, triggerDeclaration, typeDeclaration } from './build/declarations.ts';
import { modifiers } from './build/modifiers.ts';
import { query, search } from './build/soql.ts';
import { statement } from './build/statements.ts';
import type { SoqlQuery, SoslQuery } from './soqlAst.ts';

/** `unit` is absent when the text could not be read at all; with diagnostics it must not be run. */
export interface ParseResult<Tree> {
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function parseClassFile(file: string, text: string): ParseResult<CompilationUnit> {
  return parse(file, text, (parser) => ({ kind: 'class-file', file, type: typeDeclaration(parser.compilationUnit().typeDeclaration()) }));
}

export function parseTriggerFile(file: string, text: string): ParseResult<CompilationUnit> {
  return parse(file, text, (parser) => ({ kind: 'trigger-file', file, trigger: triggerDeclaration(parser.triggerUnit()) }));
}

export function parseAnonymous(text: string, file = 'AnonymousBlock'): ParseResult<CompilationUnit> {
  return parse(file, text, (parser) => {
    const members: Member[] = [];
    const statements: Statement[] = [];
    for (const part of parser.anonymousUnit().anonymousBlock().anonymousBlockMember_list()) {
      const declaration = part.anonymousMemberDeclaration();
      if (declaration != null) members.push(...member(declaration, modifiers(part.modifier_list())));
      else statements.push(statement(part.statement()));
    }
    return { kind: 'anonymous', file, members, statements };
  });
}

/** A query text given at run time. */
export function parseQuery(text: string): ParseResult<SoqlQuery> {
  return parse('query', text, (parser) => atEnd(parser, query(parser.query())));
}

/** A search text given at run time, `FIND {text} ...` or `FIND 'text' ...`. */
export function parseSearch(text: string): ParseResult<SoslQuery> {
  const literal = `[${text.replace(/^\s*FIND\s*\{([^}]*)\}/i, (_whole, term: string) => `FIND '${term.replaceAll("'", "\\'")}'`)}]`;
  return parse('search', literal, (parser) => search(parser.soslLiteral()));
}

class Listener extends ApexErrorListener {
  readonly found: { line: number; column: number; message: string }[] = [];
  apexSyntaxError(line: number, column: number, message: string): void {
    this.found.push({ line, column: column + 1, message });
  }
}

function parse<Tree>(file: string, text: string, build: (parser: ApexParser) => Tree): ParseResult<Tree> {
  const listener = new Listener();
  const { parser } = ApexParserFactory.createLexerAndParser(text, listener);
  let tree: Tree | undefined;
  try {
    tree = build(parser);
  } catch (cause) {
    // Error recovery leaves holes in the parse tree that the builders stumble over; without a syntax error it is our bug.
    if (listener.found.length === 0) throw cause;
  }
  const diagnostics = listener.found.map((error): Diagnostic => ({ file, severity: 'error', line: error.line, column: error.column, message: platformWording(error.message) }));
  return { tree, diagnostics };
}

/** The parser library's words in the platform's: `Unexpected token 'x'.`, `Missing ';' at 'x'`. Source: the messages that deployments print. */
function platformWording(message: string): string {
  const missing = /^missing '(.+)' at '([\s\S]*)'$/.exec(message);
  if (missing !== null) return `Missing '${missing[1] ?? ''}' at '${missing[2] ?? ''}'`;
  if (message.includes("'<EOF>'")) return 'Unexpected token \'<EOF>\'.';
  const unexpected = /(?:mismatched input|extraneous input|no viable alternative at input) '([\s\S]*?)'(?: expecting|$)/.exec(message);
  if (unexpected !== null) return `Unexpected token '${lastToken(unexpected[1] ?? '')}'.`;
  return message;
}

function lastToken(text: string): string {
  return text.trim().split(/\s+/).at(-1) ?? text;
}

function atEnd<Tree extends { readonly range: Range }>(parser: ApexParser, tree: Tree): Tree {
  const rest = parser.getCurrentToken();
  if (rest.type !== -1) parser.notifyErrorListeners(`mismatched input '${rest.text}'`, rest, undefined);
  return tree;
}
