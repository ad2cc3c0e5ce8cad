/** Syntax errors in the platform's words, made from the parser library's. Source: the messages that deployments print. */
import {
  ApexErrorListener,
  ApexLexer,
  BlockContext,
  ClassBodyContext,
  FormalParametersContext,
  InterfaceBodyContext,
  PropertyDeclarationContext,
  TriggerBlockContext,
  type ApexToken,
} from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';

/** What of the parser is looked at when it reports. */
interface Reporter {
  readonly _ctx?: unknown;
  getExpectedTokens?(): { contains(type: number): boolean };
  getTokenStream?(): { LT(distance: number): ApexToken };
}
/** Tokens that go on with an expression: where one of them is refused, what follows it was wrong. */
const CONTINUES = new Set([
  ApexLexer.LPAREN, ApexLexer.LBRACK, ApexLexer.DOT, ApexLexer.QUESTIONDOT, ApexLexer.QUESTION, ApexLexer.ASSIGN, ApexLexer.GT, ApexLexer.LT, ApexLexer.EQUAL, ApexLexer.NOTEQUAL,
  ApexLexer.AND, ApexLexer.OR, ApexLexer.COAL, ApexLexer.ADD, ApexLexer.SUB, ApexLexer.MUL, ApexLexer.DIV, ApexLexer.BITAND, ApexLexer.BITOR, ApexLexer.CARET,
]);
const TYPE_WORDS = new Set([ApexLexer.CLASS, ApexLexer.INTERFACE, ApexLexer.ENUM]);

interface Raw extends Found {
  /** The error is at a token that could have gone on, followed by `next`. */
  readonly continues?: ApexToken;
}

/** Collects what lexer and parser report. */
export class SyntaxErrors extends ApexErrorListener {
  private readonly raw: Raw[] = [];

  override syntaxError(recognizer: unknown, symbol: unknown, line: number, column: number, text: string): void {
    const token = symbol as ApexToken | null | undefined;
    if (token == null) {
      this.raw.push({ line, column: column + 1, message: lexerWording(text) });
      return;
    }
    const reporter = recognizer as Reporter;
    const message = parserWording(reporter, token, text);
    const next = reporter.getTokenStream?.().LT(2);
    const continues = /^(Missing|Extra) ';'/.test(message) && CONTINUES.has(token.type) && next !== undefined;
    this.raw.push({ line, column: column + 1, message, ...(continues ? { continues: next } : {}) });
  }

  override apexSyntaxError(line: number, column: number, text: string): void {
    this.raw.push({ line, column: column + 1, message: text });
  }

  found(): readonly Found[] {
    return this.raw.flatMap((error, index): readonly Found[] => {
      const { continues, ...plain } = error;
      if (continues === undefined) return [plain];
      const later = this.raw[index + 1];
      if (later !== undefined && later.line - error.line <= 1) return [];
      return [{ line: continues.line, column: continues.column + 1, message: unexpected(continues) }];
    });
  }
}

export function unexpected(token: ApexToken): string {
  return `Unexpected token '${shown(token)}'.`;
}

function parserWording(reporter: Reporter, token: ApexToken, text: string): string {
  const expected = /(?:^missing |expecting )(?:'([^']+)'|(<EOF>))(?: at |$)/.exec(text);
  const what = expected === null ? undefined : keyword(expected[1] ?? expected[2] ?? '');
  if (what !== undefined && what !== '.') {
    if (text.startsWith('missing')) return `Missing '${what}' at '${whole(reporter, token)}'`;
    if (text.startsWith('extraneous')) return `Extra '${what}', at '${shown(token)}'.`;
    return `Expecting '${what}' but was: '${shown(token)}'`;
  }
  return fromExpected(reporter, token, text) ?? unexpected(token);
}

/** A dotted name is one thing to the platform. */
function whole(reporter: Reporter, token: ApexToken): string {
  let text = shown(token);
  const stream = reporter.getTokenStream?.();
  if (stream?.LT(1) !== token) return text;
  for (let ahead = 2; stream.LT(ahead).type === ApexLexer.DOT && isName(stream.LT(ahead + 1)); ahead += 2) text += `.${stream.LT(ahead + 1).text}`;
  return text;
}

const isName = (token: ApexToken): boolean => /^[a-z]\w*$/i.test(token.text);

/** The parser library names everything that could stand there; the platform names the bracket that would have closed the list. */
function fromExpected(reporter: Reporter, token: ApexToken, text: string): string | undefined {
  if (!/^(extraneous|mismatched) input/.test(text)) return undefined;
  const rule = reporter._ctx;
  if (rule instanceof FormalParametersContext && token.type === ApexLexer.LBRACE) return `Missing ')' at '${shown(token)}'`;
  const isBody = rule instanceof BlockContext || rule instanceof ClassBodyContext || rule instanceof InterfaceBodyContext || rule instanceof TriggerBlockContext;
  if (rule instanceof PropertyDeclarationContext && token.type === ApexLexer.Identifier) return `Missing '}' at '${shown(token)}'`;
  if (!isBody || reporter.getExpectedTokens?.().contains(ApexLexer.RBRACE) !== true) return undefined;
  return TYPE_WORDS.has(token.type) ? `Missing '}' at '${shown(token)}'` : `Expecting '}' but was: '${shown(token)}'`;
}

function lexerWording(text: string): string {
  const symbol = /^token recognition error at: '([\s\S]*)'$/.exec(text)?.[1];
  return symbol === undefined ? text : `Unrecognized symbol '${symbol}', which is not a valid Apex identifier.`;
}

/** Keywords are named in capitals, signs as they are. */
function keyword(text: string): string {
  return /^[a-z]/.test(text) ? text.toUpperCase() : text;
}

/** Strings are shown without their quotes. */
function shown(token: ApexToken): string {
  return token.text.length > 1 && token.text.startsWith("'") ? token.text.slice(1, -1) : token.text;
}
