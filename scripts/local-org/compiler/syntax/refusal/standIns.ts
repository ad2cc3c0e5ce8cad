/** What stands in for what could not be read: by the rule that failed, or by what a rule can't do without. */
import type { ThoughtOf } from '../source/thoughtOf.ts';

export type Thought = Omit<ThoughtOf, 'offset'>;

export const sign = (text: string): Thought => ({ text, isName: false });
export const named = (text: string): Thought => ({ text, isName: true });
/** A value that is not there. */
export const NOTHING = named(' ');
/** The same before an angle bracket, lest it be read as a type. */
export const COMPARED: readonly Thought[] = [sign('('), NOTHING, sign(')')];
/** A value that nothing is known of. */
export const ANYTHING = named('  ');
/** Brackets around nothing: a value that has no place. */
export const EMPTY_BRACKETS = named('   ');
/** What a dotted name that ends with its dot ends with. */
export const NO_NAME = named('');

/** When a trigger is fired that does not say when. */
export const EVENTS: readonly Thought[] = [sign('('), sign('after'), sign('undelete'), sign(')')];

const words = (text: string): readonly string[] => text.split(' ');
const all = (names: string, thoughts: readonly Thought[]): readonly (readonly [string, readonly Thought[]])[] =>
  words(names).map((name) => [name, thoughts]);
/** What stands where a rule has failed. */
export const STAND_INS: ReadonlyMap<string, readonly Thought[]> = new Map([
  ...all(
    'expression assignment ternary coalescing or and bitOr bitXor bitAnd comparison shift sum product prefixed signed postfixed selected primary super literal nameOrCall',
    [NOTHING],
  ),
  ...all('creation', [ANYTHING]),
  ...all('statement blockMember unambiguous choice localVariable expressionStatement change switch trying blockDeclaration', [
    NOTHING,
    sign(';'),
  ]),
  ...all('optionalBlock optionalStatement', [sign(';')]),
  ...all('parameters', [sign('('), sign(')')]),
  ...all('annotationValue', [sign('null')]),
  ...all('member annotation annotationArguments annotationPair sharing interfaceMember catch forStart when typeParameters', []),
  ...all('events', EVENTS),
]);
/** What such a rule had read stays, and is brought to an end. */
export const ENDINGS: ReadonlyMap<string, readonly Thought[]> = new Map([
  ...all('arguments parameters fieldValues events', [sign(')')]),
  ...all('collection entries classType interfaceType enumType', [sign('}')]),
  ...all('shift comparison', []),
]);
export const NAMES: ReadonlySet<string> = new Set(['name', 'identifier']);
/** Of queries and searches. */
export const QUERIED: ReadonlySet<string> = new Set(['queryName', 'searchedObject']);
/** Whose names the library may not read. */
export const NAMED: ReadonlySet<string> = new Set([...QUERIED, 'identifier', 'nameOrCall']);
/** They have a block, be it an empty one. */
export const TRIED: ReadonlySet<string> = new Set(['trying', 'catch', 'finally', 'when']);
/** Whom a block is run as, when that could not be read. */
export const NOBODY: readonly Thought[] = [sign('('), sign(')')];
/** What a `try` without any is brought to an end with. */
export const NO_CATCH: readonly Thought[] = [sign('finally'), sign('{'), sign('}')];
/** What a `switch` without any case has: one of no name. */
export const NO_WHEN: readonly Thought[] = [sign('when'), NO_NAME, sign('{'), sign('}')];
/** What a property has: one that can't be read is not there. */
export const ACCESSORS: ReadonlySet<string> = new Set(['getter', 'setter']);
/** Rules around them can't do without one. */
export const NEEDED: ReadonlySet<string> = new Set(['catch', 'finally', 'event', 'when']);
/** What a class extends and implements: without any, the word in front goes too. */
export const SUPERTYPES: ReadonlySet<string> = new Set(['type', 'types']);
/** One of several between commas: it goes with a comma beside it. */
export const LISTED: ReadonlySet<string> = new Set(['parameter', 'fieldValue', 'event']);
/** What stands in for the body of a constructor that has none: constructors are read with bodies only. */
export const NO_BODY: readonly Thought[] = [sign('{'), sign('}')];
