/** What the parser library reads and the platform's parser refuses, found in the finished parse tree. */
import { ClassBodyDeclarationContext, IdContext, SoqlIdContext, type ApexParserRuleContext, type ApexParseTree, type ApexToken } from '@apexdevtools/apex-parser';
import type { Found } from '../found.ts';
import { unexpected } from '../wording.ts';
import { DECLARATIONS } from './declarations.ts';
import { EXPRESSIONS } from './expressions.ts';
import { QUERIES } from './queries.ts';
import type { Rules } from './rule.ts';

const RULES: Rules = new Map([...DECLARATIONS, ...EXPRESSIONS, ...QUERIES]);
const UNSURE: ReadonlySet<unknown> = new Set([IdContext, SoqlIdContext, ClassBodyDeclarationContext]);

/** @param isRecovered the parser went on after an error: then these rules would blame the names that it made of keywords */
export function checkRules(tree: ApexParserRuleContext, isRecovered: boolean): readonly Found[] {
  const found: Found[] = [];
  const report = (token: ApexToken): void => {
    found.push({ line: token.line, column: token.column + 1, message: unexpected(token) });
  };
  const visit = (node: ApexParseTree): void => {
    if (!isRecovered || !UNSURE.has(node.constructor)) RULES.get(node.constructor)?.(node as never, report);
    for (const child of (node as Partial<ApexParserRuleContext>).children ?? []) visit(child);
  };
  visit(tree);
  return found;
}
