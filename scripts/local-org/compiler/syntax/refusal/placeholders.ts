/** What error recovery inserts: placeholders for rules that failed, and the parts that a rule cannot do without. Rules are named as in `grammar/`. */
import { EMPTY_PARENTHESES_NAME, MISSING_NAME, UNKNOWN_NAME, type InsertedToken } from '../source/insertedToken.ts';

export type Placeholder = Omit<InsertedToken, 'offset'>;

/** A keyword or an operator. */
export const literal = (text: string): Placeholder => ({ text, isName: false });
export const identifier = (text: string): Placeholder => ({ text, isName: true });

export const MISSING_VALUE = identifier(MISSING_NAME);
export const UNKNOWN_VALUE = identifier(UNKNOWN_NAME);
export const EMPTY_PARENTHESES = identifier(EMPTY_PARENTHESES_NAME);
/** Behind a dot that ends a dotted name. */
export const NO_NAME = identifier('');
/** Closes a type that could not be read to its end. */
const END_OF_BROKEN: Placeholder = { text: '}', isName: false, isOfBroken: true };
/** A missing value where a name would be read as a type or as a field. */
export const PARENTHESIZED_MISSING_VALUE: readonly Placeholder[] = [literal('('), MISSING_VALUE, literal(')')];
export const EMPTY_ARGUMENTS: readonly Placeholder[] = [literal('('), literal(')')];
export const EMPTY_BLOCK: readonly Placeholder[] = [literal('{'), literal('}')];
/** Ends a `try` that has neither catch nor finally. */
export const EMPTY_FINALLY: readonly Placeholder[] = [literal('finally'), literal('{'), literal('}')];
/** A branch that could not be read: it does not go on behind its `if`, so that the others alone say whether anything does. */
const LOST_BRANCH: readonly Placeholder[] = [
  ...[literal('if'), literal('('), MISSING_VALUE, literal(')')],
  ...[literal('throw'), MISSING_VALUE, literal(';')],
];
/** The case of a `switch` that has none. */
export const UNNAMED_CASE: readonly Placeholder[] = [literal('when'), NO_NAME, literal('{'), literal('}')];
/** The events of a trigger that names none. */
export const DEFAULT_EVENTS: readonly Placeholder[] = [literal('('), literal('after'), literal('undelete'), literal(')')];

const words = (text: string): readonly string[] => text.split(' ');
const all = (rules: string, placeholders: readonly Placeholder[]): readonly (readonly [string, readonly Placeholder[]])[] =>
  words(rules).map((rule) => [rule, placeholders]);

/** What replaces a rule that failed. A rule that is not listed is lost, and the rule around it with it. */
export const PLACEHOLDERS: ReadonlyMap<string, readonly Placeholder[]> = new Map([
  ...all(
    'expression assignment ternary coalescing or and bitOr bitXor bitAnd comparison shift sum product prefixed signed postfixed selected primary super literal nameOrCall whenValue',
    [MISSING_VALUE],
  ),
  ...all('creation', [UNKNOWN_VALUE]),
  ...all('statement blockMember unambiguous choice localVariable expressionStatement change switch trying blockDeclaration', [
    MISSING_VALUE,
    literal(';'),
  ]),
  ...all('optionalBlock optionalStatement', [literal(';')]),
  ...all('if', LOST_BRANCH),
  ...all('parameters', EMPTY_ARGUMENTS),
  ...all('annotationValue queryLiteral patternValue', [literal('null')]),
  ...all('member annotation annotationArguments annotationPair sharing interfaceMember catch forStart elseIf when typeParameters', []),
  ...all('events', DEFAULT_EVENTS),
  // the rest of the query is kept
  ...all('where with grouping ordering limit offset bind tracking statistics returning searchWith', []),
  ...all('findValue', [literal(':'), MISSING_VALUE]),
  ...all('conditions condition', [identifier('Id'), literal('='), literal('null')]),
  ...all('compared', [literal('='), literal('null')]),
]);
/** Rules whose beginning is kept when they fail, and what closes them. */
export const CLOSINGS: ReadonlyMap<string, readonly Placeholder[]> = new Map([
  ...all('arguments collectionStart parameters fieldValues events', [literal(')')]),
  ...all('collection entries', [literal('}')]),
  ...all('classType interfaceType enumType', [END_OF_BROKEN]),
  ...all('shift comparison', []),
]);
/** Rules whose block is there even when it could not be read. */
export const HAS_BLOCK: ReadonlySet<string> = new Set(['trying', 'catch', 'finally', 'when']);
/** One of several between commas: it goes with the comma beside it. */
export const COMMA_SEPARATED: ReadonlySet<string> = new Set(['parameter', 'fieldValue', 'event', 'entry']);
