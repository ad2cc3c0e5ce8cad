/** What the parser library reads and the platform's parser refuses, found in the finished parse tree. */
import type { ApexParserRuleContext, ApexParseTree, ApexToken } from '@apexdevtools/apex-parser';
import type { Found } from '../found.ts';
import { unexpected } from '../wording.ts';
import { DECLARATIONS } from './declarations.ts';
import { EXPRESSIONS } from './expressions.ts';
import { QUERIES } from './queries.ts';
import type { Rules } from './rule.ts';

const RULES: Rules = new Map([...DECLARATIONS, ...EXPRESSIONS, ...QUERIES]);

/** @param tree of a text that the library has read without an error */
export function checkRules(tree: ApexParserRuleContext): readonly Found[] {
  const found: Found[] = [];
  const report = (token: ApexToken): void => {
    found.push({ line: token.line, column: token.column + 1, message: unexpected(token) });
  };
  const visit = (node: ApexParseTree): void => {
    RULES.get(node.constructor)?.(node as never, report);
    for (const child of (node as Partial<ApexParserRuleContext>).children ?? []) visit(child);
  };
  visit(tree);
  return found;
}
