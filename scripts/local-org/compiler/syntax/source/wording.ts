/** What the parser library reports: that something is wrong, and where. The platform's words for it are found by reading the text again (`../refusal`). */
import { ApexErrorListener, type ApexToken } from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';

/** Collects what lexer and parser report. */
export class SyntaxErrors extends ApexErrorListener {
  readonly found: Found[] = [];

  override syntaxError(_recognizer: unknown, symbol: unknown, line: number, column: number, text: string): void {
    const token = symbol as ApexToken | null | undefined;
    this.found.push({ line, column: column + 1, message: token == null ? text : unexpected(token) });
  }

  override apexSyntaxError(line: number, column: number, text: string): void {
    this.found.push({ line, column: column + 1, message: text });
  }
}

export function unexpected(token: ApexToken): string {
  return `Unexpected token '${shown(token)}'.`;
}

/** Strings are shown without their quotes. */
function shown(token: ApexToken): string {
  return token.text.length > 1 && token.text.startsWith("'") ? token.text.slice(1, -1) : token.text;
}
