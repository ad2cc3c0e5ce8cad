/** From a source text to a parser that stands at its start. */
import { ApexLexer, ApexParserFactory, CaseInsensitiveInputStream } from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';
import { lexicalPass } from './lexical.ts';
import { OrgParser } from './orgParser.ts';
import { adjustTokens } from './tokens.ts';
import { SyntaxErrors } from './wording.ts';

export interface OpenSource {
  readonly parser: OrgParser;
  /** All that was found so far: complete once the parser has run. */
  errors(): readonly Found[];
}

export function openSource(text: string, isQuery: boolean): OpenSource {
  const lexical = lexicalPass(text, isQuery);
  const listener = new SyntaxErrors();
  // Not `createLexer(text)`: that counts code points, our ranges count UTF-16 units.
  const lexer = new ApexLexer(new CaseInsensitiveInputStream(lexical.text, false));
  lexer.removeErrorListeners();
  lexer.addErrorListener(listener);
  const tokens = ApexParserFactory.createTokenStream(lexer);
  adjustTokens(tokens);
  const parser = new OrgParser(tokens);
  parser.removeErrorListeners();
  parser.addErrorListener(listener);
  return { parser, errors: () => [...lexical.errors, ...listener.found] };
}
