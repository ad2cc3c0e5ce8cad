/**
 * How the parser library foresees which alternative of a rule a text takes. Its own way looks as far ahead as two alternatives could both go on, through every
 * rule that could follow, and keeps what it met: with types and calls that never ends. Here the next two tokens decide where they can;
 * elsewhere the rule alone decides (SLL). Where that goes wrong the text seems wrong, and is read again in the library's own way (LL), so that speed is all that differs.
 * Source: ANTLR 4 runtime, "PredictionMode", SLL.
 */
import { ApexParser } from '@apexdevtools/apex-parser';

/** What the library's types leave out of a parser. */
interface Simulator {
  predictionMode: number;
  readonly atn: { readonly decisionToState: readonly Decision[] };
  adaptivePredict(input: Tokens, decision: number, context: unknown): number;
}
interface Decision {
  readonly ruleIndex: number;
  readonly transitions: readonly unknown[];
}
interface Tokens {
  LA(offset: number): number;
}
/** @return the number of the alternative; undefined where the tokens do not tell. */
type Foresight = (tokens: Tokens) => number | undefined;

const SLL = 0;
const { LPAREN, LT, DOT, CLASS } = ApexParser;
/** What an expression may begin with that is no name. */
const NO_NAME = new Set([
  LPAREN,
  ApexParser.LBRACK,
  ApexParser.NEW,
  ApexParser.ADD,
  ApexParser.SUB,
  ApexParser.INC,
  ApexParser.DEC,
  ApexParser.BANG,
  ApexParser.TILDE,
]);

/** `a(...)` is a call; other names and literals are primary expressions. */
const beginning: Foresight = (tokens) => (NO_NAME.has(tokens.LA(1)) ? undefined : tokens.LA(2) === LPAREN ? 2 : 1);
/** So is `x.a(...)`, and `x.a` a member. */
const afterDot: Foresight = (tokens) => (tokens.LA(2) === LPAREN ? 1 : 2);
/** `List<` goes on with what is in the list. */
const typeArguments: Foresight = (tokens) => (tokens.LA(1) === LT ? 1 : 2);
/** `Outer.Inner`, but `Outer.class`. */
const innerType: Foresight = (tokens) => (tokens.LA(1) === DOT && tokens.LA(2) !== CLASS ? 1 : 2);

export function foresee(parser: ApexParser): void {
  const simulator = (parser as unknown as { readonly _interp: Simulator })._interp;
  const foresights = foresightsOf(simulator.atn.decisionToState);
  const predict = simulator.adaptivePredict.bind(simulator);
  simulator.predictionMode = SLL;
  simulator.adaptivePredict = (tokens, decision, context) => foresights[decision]?.(tokens) ?? predict(tokens, decision, context);
}

let known: readonly (Foresight | undefined)[] | undefined;

function foresightsOf(decisions: readonly Decision[]): readonly (Foresight | undefined)[] {
  known ??= decisions.map(({ ruleIndex, transitions }, index) => {
    if (ruleIndex === ApexParser.RULE_typeName) return transitions.length === 2 ? typeArguments : undefined;
    if (ruleIndex === ApexParser.RULE_typeRef) return innerType;
    if (ruleIndex !== ApexParser.RULE_expression) return undefined;
    const place = index - decisions.findIndex((one) => one.ruleIndex === ruleIndex);
    return place === 0 ? beginning : place === 3 ? afterDot : undefined;
  });
  return known;
}
