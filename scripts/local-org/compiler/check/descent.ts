/** Where the recursive descent closes: what checks a kind of expression or statement reaches its parts through a context, which is made here. */
import { Context, type Body } from './context.ts';
import { checkExpression } from './expressions/expressions.ts';
import { checkStatement } from './statements/statements.ts';

const DESCENT = { expression: checkExpression, statement: checkStatement };

export function contextOf(body: Body): Context {
  return new Context(body, DESCENT);
}
