/** From a source text to what the parser makes of it. */
import { ApexLexer, ApexParserFactory, CaseInsensitiveInputStream } from '@apexdevtools/apex-parser';
import type { Found } from './found.ts';
import { lexicalPass } from './lexical.ts';
import { OrgParser } from './orgParser.ts';
import { foresee } from './foresight.ts';
import type { InsertedToken } from './insertedToken.ts';
import { adjustTokens, insertTokens, restoreNames } from './tokens.ts';
import { SyntaxErrors } from './wording.ts';

export interface ReadSource<Context> {
  readonly context: Context;
  readonly errors: readonly Found[];
}
export interface SourceOptions {
  readonly isQuery?: boolean;
  /** By error recovery, in the order of the text. */
  readonly inserted?: readonly InsertedToken[];
}

/** @param read asks the parser for a rule; asked again where the text seems wrong at first. */
export function readSource<Context>(
  text: string,
  read: (parser: OrgParser) => Context,
  { isQuery = false, inserted = [] }: SourceOptions = {},
): ReadSource<Context> {
  const lexical = lexicalPass(text, isQuery);
  const listener = new SyntaxErrors();
  // Not `createLexer(text)`: that counts code points, our ranges count UTF-16 units.
  const lexer = new ApexLexer(new CaseInsensitiveInputStream(lexical.text, false));
  lexer.removeErrorListeners();
  lexer.addErrorListener(listener);
  const tokens = ApexParserFactory.createTokenStream(lexer);
  adjustTokens(tokens);
  if (lexical.foreignLetters.length > 0) restoreNames(tokens, text, lexical.foreignLetters);
  if (inserted.length > 0) insertTokens(tokens, inserted, lexical.text);
  const errors = [...lexical.errors, ...listener.found];
  const attempt = (isFast: boolean): ReadSource<Context> => {
    const parser = new OrgParser(tokens);
    const found = new SyntaxErrors();
    parser.removeErrorListeners();
    parser.addErrorListener(found);
    parser.reset();
    if (isFast) foresee(parser);
    return { context: read(parser), errors: [...errors, ...found.found] };
  };
  const fast = attempt(true);
  return fast.errors.length === errors.length ? fast : attempt(false);
}
