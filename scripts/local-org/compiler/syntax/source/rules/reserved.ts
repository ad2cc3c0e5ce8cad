/**
 * Words that the parser library takes as names and the platform does not.
 * Source: Apex Developer Guide, "Reserved Keywords" (of which the platform enforces these in front of a name).
 */
import { ApexLexer, type ApexParserRuleContext, type ApexToken, type IdContext, type SoqlIdContext } from '@apexdevtools/apex-parser';
import { KEYWORDS, NAMES } from '../../refusal/keywords.ts';

const IN_QUERIES = new Set(
  ('after before get instanceof set sharing transient trigger with without select count from as using where by limit and or not like in includes excludes ' +
    'asc desc nulls first last having rollup cube find returning bulk').split(' '),
);

/** @return whether the word may not be a name here. In a dotted name any word may stand (`Trigger.new`): to the platform it is one token. */
export function isReserved(id: IdContext | SoqlIdContext, isQuery: boolean): boolean {
  const word = id.getText();
  if (isQuery) return IN_QUERIES.has(word.toLowerCase()) && nextType(id) !== ApexLexer.DOT;
  return isReservedWord(word) && !isDotted(id);
}

/** @return whether the node's first token stands beside a dot */
export function isDotted(node: ApexParserRuleContext): boolean {
  return nextType(node) === ApexLexer.DOT || nextType(node, -1) === ApexLexer.DOT;
}

/** @return whether the word is never a name in Apex. */
export function isReservedWord(text: string): boolean {
  const word = text.toUpperCase();
  return KEYWORDS.has(word) && !NAMES.has(word);
}

/** @return whether a blank parts a dotted name after the dot: to the platform these are two names, the first one ending in a dot */
export function endsInDot(before: ApexToken, dot: ApexToken | undefined, after: ApexToken): boolean {
  return dot !== undefined && before.stop + 1 === dot.start && dot.stop + 1 !== after.start;
}

/** @return what kind of token follows the node's first one; @param step -1 for the one before it */
export function nextType({ parser, start }: ApexParserRuleContext, step: 1 | -1 = 1): number | undefined {
  const tokens = (parser as unknown as { getTokenStream(): { tokens: readonly { type: number; channel: number }[] } } | undefined)?.getTokenStream().tokens ?? [];
  for (let at = start.tokenIndex + step; at >= 0 && at < tokens.length; at += step) {
    if (tokens[at]?.channel === 0) return tokens[at]?.type;
  }
  return undefined;
}
