/**
 * Words that the parser library takes as names and the platform does not.
 * Source: Apex Developer Guide, "Reserved Keywords" (of which the platform enforces these in front of a name).
 */
import { ApexLexer, type IdContext, type SoqlIdContext } from '@apexdevtools/apex-parser';

const IN_APEX = new Set(
  'instanceof trigger select from as using where by limit and or not like in asc desc nulls having bulk commit'.split(' '),
);
const IN_QUERIES = new Set(
  ('after before get instanceof set sharing transient trigger with without select count from as using where by limit and or not like in includes excludes ' +
    'asc desc nulls first last having rollup cube find returning bulk').split(' '),
);

/** @return whether the word may not be a name here. Before a dot any word may stand (`Trigger.new`). */
export function isReserved(id: IdContext | SoqlIdContext, isQuery: boolean): boolean {
  const word = id.getText().toLowerCase();
  return (isQuery ? IN_QUERIES : IN_APEX).has(word) && nextType(id) !== ApexLexer.DOT;
}

function nextType(id: IdContext | SoqlIdContext): number | undefined {
  const parser = id.parser as unknown as { getTokenStream(): { tokens: readonly { type: number; channel: number }[] } } | undefined;
  const tokens = parser?.getTokenStream().tokens ?? [];
  for (let at = id.start.tokenIndex + 1; at < tokens.length; at += 1) {
    if (tokens[at]?.channel === 0) return tokens[at]?.type;
  }
  return undefined;
}
