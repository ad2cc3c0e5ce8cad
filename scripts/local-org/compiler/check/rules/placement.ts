/** Modifiers: which are allowed on which declarations, and which exclude each other. Source: Apex Developer Guide, "Access Modifiers", "Inner Classes". */
import type { Modifiers } from '../../../language/ast.ts';
import { askedOfOthers, askedOfOwner, SHARING, spelled, type Owner } from './modifierDemands.ts';
import type { Place } from './place.ts';
import { misplacedAnnotations, misplacedProperties, repeatedAnnotations } from './annotations/places.ts';

const TYPE_SCOPES = ['private', 'public', 'global'];
const SCOPES = [...TYPE_SCOPES, 'protected'];
const ALLOWED: Readonly<Record<Place, ReadonlySet<string>>> = {
  classes: new Set([...TYPE_SCOPES, ...SHARING, 'abstract', 'virtual', 'final']),
  interfaces: new Set([...TYPE_SCOPES, 'virtual', 'transient']),
  enums: new Set([...TYPE_SCOPES, 'transient']),
  methods: new Set([...SCOPES, 'static', 'abstract', 'virtual', 'override', 'final', 'testmethod', 'webservice']),
  constructors: new Set(SCOPES),
  fields: new Set([...SCOPES, 'static', 'final', 'transient', 'webservice']),
  properties: new Set([...SCOPES, 'static', 'final', 'transient', 'webservice']),
  locals: new Set(['final', 'transient']),
  parameters: new Set(['final']),
};

export const ONE_SCOPE = 'Declarations can only have one scope';

/** @param words those that are checked, if not all are @return the errors of a declaration's modifiers: every one that is repeated or not allowed, else the unmet requirements of the first; errors of annotations come last */
export function placementProblems(modifiers: Modifiers, place: Place, owner?: Owner, words = modifiers.words): readonly string[] {
  return placements(
    { ...modifiers, words },
    place,
    (word) => {
      const ofOwner = owner === undefined ? [] : askedOfOwner(owner, word, { modifiers, place });
      return [...(word === 'static' && ofOwner.length > 0 ? [] : askedOfOthers(word, { modifiers, place })), ...ofOwner];
    },
    owner?.enclosing,
  );
}

/** @return errors for modifiers that are repeated or not allowed, without the requirements of the others */
export function misplacedWords(modifiers: Modifiers, place: Place): readonly string[] {
  return placements(modifiers, place, () => []);
}

function placements(modifiers: Modifiers, place: Place, asked: (word: string) => readonly string[], enclosing?: string): readonly string[] {
  const { words } = modifiers;
  const problems: string[] = [];
  const twice = duplicates(words);
  for (const word of inTurn(words, place)) {
    const isTwice = twice.get(word);
    if (isTwice !== undefined) problems.push(isTwice);
    if (!ALLOWED[place].has(word)) problems.push(`${spelled(word)} is not allowed on ${place}`);
    else if (enclosing !== undefined && FOR_HEIRS.has(word)) problems.push(`${word} is not allowed in ${enclosing}`);
    else if (problems.length === 0) problems.push(...asked(word));
  }
  return [
    ...(place === 'enums' && words.includes('protected') ? ['protected is not allowed in enums'] : []),
    ...problems,
    ...repeatedAnnotations(modifiers),
    ...misplacedAnnotations(modifiers, place),
    ...misplacedProperties(modifiers, place),
    ...(isTorn(modifiers, place) ? [ONE_SCOPE] : []),
  ];
}

/** Whether a declaration has access modifiers that exclude each other, and none twice. */
export function isTorn({ words }: Modifiers, place: Place): boolean {
  return place !== 'locals' && words.filter((word) => EXCLUSIVE.has(word)).length > 1 && duplicates(words).size === 0;
}

/** Each modifier once. `webservice` implies `global` on locals and parameters, and wherever it is said twice. */
function inTurn(words: readonly string[], place: Place): ReadonlySet<string> {
  return new Set(
    place === 'locals' || place === 'parameters' || isGlobalTwice(words)
      ? words.flatMap((word) => (word === 'webservice' ? [word, 'global'] : [word]))
      : words,
  );
}

/** Whether `global` is said again, which `webservice` says as well. */
function isGlobalTwice(words: readonly string[]): boolean {
  return words.includes('webservice') && words.filter((word) => word === 'webservice' || word === 'global').length > 1;
}

/** The error of each repeated modifier, by the modifier at which it is reported. */
function duplicates(words: readonly string[]): ReadonlyMap<string, string> {
  const twice = words.filter((word, index) => words.indexOf(word) < index);
  const repeated = (word: string): string => `Duplicate modifier: ${spelled(word)}`;
  return new Map([
    ...twice.map((word) => [word, repeated(word)] as const),
    ...(isGlobalTwice(words) ? [['global', repeated('global')] as const] : []),
  ]);
}

/** Nothing inherits from an anonymous block or a trigger. */
const FOR_HEIRS = new Set(['protected', 'virtual']);
/** Access modifiers that exclude each other; `protected` goes with any of them. */
const EXCLUSIVE = new Set([...TYPE_SCOPES, 'webservice']);
