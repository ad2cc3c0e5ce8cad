/** A rule looks at one node of the parse tree and reports the token where the platform stops reading. */
import type { ApexParserRuleContext, ApexToken } from '@apexdevtools/apex-parser';

export type Report = (token: ApexToken) => void;
export type Rules = ReadonlyMap<unknown, (context: never, report: Report) => void>;
type Kind<Context> = abstract new (...parts: never) => Context;

/** What of a rule's kind of node the rule needs to know is the node's own class. */
export function rule<Context extends ApexParserRuleContext>(kind: Kind<Context> | (new (...parts: never[]) => Context), check: (context: Context, report: Report) => void): readonly [unknown, (context: never, report: Report) => void] {
  return [kind, check as (context: never, report: Report) => void];
}
