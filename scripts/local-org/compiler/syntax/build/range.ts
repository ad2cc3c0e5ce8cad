/** Places of tree nodes. */
import type { ApexParserRuleContext, ApexToken } from '@apexdevtools/apex-parser';
import type { Range } from '../../../language/ast.ts';

/** @return the range of a parse-tree node; columns count from 1. A node without a stop token (error recovery) ends where it starts. */
export function rangeOf(context: ApexParserRuleContext): Range {
  return rangeBetween(context.start, context.stop ?? context.start);
}

export function rangeBetween(start: ApexToken, stop: ApexToken): Range {
  return { line: start.line, column: start.column + 1, start: start.start, end: Math.max(stop.stop, start.start - 1) + 1 };
}

/** The range of a type: one that could not be read to its end has no place. */
export function rangeOfType(context: ApexParserRuleContext): Range {
  const range = rangeOf(context);
  return context.stop?.line === -1 ? { ...range, line: -1, column: -1 } : range;
}

/** Whether error recovery inserted the token. */
export function isInserted({ start, stop }: ApexToken): boolean {
  return stop < start;
}

/** The node as written, blanks and all. */
export function sourceText(context: ApexParserRuleContext): string {
  return context.start.getInputStream().getText(context.start.start, (context.stop ?? context.start).stop);
}
