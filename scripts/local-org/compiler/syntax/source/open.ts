/** From a source text to a parser that stands at its start. */
import { ApexLexer, ApexParserFactory, CaseInsensitiveInputStream } from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';
import { lexicalPass } from './lexical.ts';
import { OrgParser } from './orgParser.ts';
import type { ThoughtOf } from './thoughtOf.ts';
import { addTokens, adjustTokens } from './tokens.ts';
import { SyntaxErrors } from './wording.ts';

export interface OpenSource {
  readonly parser: OrgParser;
  /** All that was found so far: complete once the parser has run. */
  errors(): readonly Found[];
}

export function openSource(text: string, isQuery: boolean, thoughtOf: readonly ThoughtOf[] = []): OpenSource {
  const lexical = lexicalPass(text, isQuery);
  const listener = new SyntaxErrors();
  // Not `createLexer(text)`: that counts code points, our ranges count UTF-16 units.
  const lexer = new ApexLexer(new CaseInsensitiveInputStream(lexical.text, false));
  lexer.removeErrorListeners();
  lexer.addErrorListener(listener);
  const tokens = ApexParserFactory.createTokenStream(lexer);
  adjustTokens(tokens);
  if (thoughtOf.length > 0) addTokens(tokens, thoughtOf, lexical.text);
  const parser = new OrgParser(tokens);
  parser.removeErrorListeners();
  parser.addErrorListener(listener);
  return { parser, errors: () => [...lexical.errors, ...listener.found] };
}
