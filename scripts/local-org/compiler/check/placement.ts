/** Modifiers: which may stand where, and which exclude each other. Source: Apex Developer Guide, "Access Modifiers", "Inner Classes". */
import type { Modifiers } from '../syntax/ast.ts';
import { misplacedAnnotations } from './annotations/places.ts';

export type Place = 'classes' | 'interfaces' | 'enums' | 'methods' | 'constructors' | 'fields' | 'properties' | 'locals' | 'parameters';

const TYPE_SCOPES = ['private', 'public', 'global'];
const SCOPES = [...TYPE_SCOPES, 'protected'];
const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];
const ALLOWED: Readonly<Record<Place, ReadonlySet<string>>> = {
  classes: new Set([...TYPE_SCOPES, ...SHARING, 'abstract', 'virtual', 'final']),
  interfaces: new Set([...TYPE_SCOPES, 'virtual']),
  enums: new Set(TYPE_SCOPES),
  methods: new Set([...SCOPES, 'static', 'abstract', 'virtual', 'override', 'final', 'testmethod', 'webservice']),
  constructors: new Set(SCOPES),
  fields: new Set([...SCOPES, 'static', 'final', 'transient', 'webservice']),
  properties: new Set([...SCOPES, 'static', 'final', 'transient', 'webservice']),
  locals: new Set(['final', 'transient']),
  parameters: new Set(['final']),
};

/** @return what is wrong with the words in front of a declaration: every word that is out of place, and what the first of the others asks for */
export function placementProblems(modifiers: Modifiers, place: Place): readonly string[] {
  const { words } = modifiers;
  const twice = words.find((word, index) => words.indexOf(word) < index) ?? (words.includes('webservice') && words.includes('global') ? 'global' : undefined);
  if (twice !== undefined) return [`Duplicate modifier: ${SPELLINGS[twice] ?? twice}`];
  const problems = [...misplacedAnnotations(modifiers, place)];
  for (const word of words) {
    if (!ALLOWED[place].has(word)) problems.push(`${SPELLINGS[word] ?? word} is not allowed on ${place}`);
    else if (problems.length === 0) problems.push(...askedBy(word, words, place));
  }
  return words.filter((word) => EXCLUSIVE.has(word)).length > 1 ? [...problems, 'Declarations can only have one scope'] : problems;
}

const SPELLINGS: Readonly<Record<string, string>> = { testmethod: 'testMethod', webservice: 'webService', 'with sharing': 'withSharing', 'without sharing': 'withoutSharing', 'inherited sharing': 'inheritedSharing' };
/** `protected` goes with any of them. */
const EXCLUSIVE = new Set([...TYPE_SCOPES, 'webservice']);

function askedBy(word: string, words: readonly string[], place: Place): readonly string[] {
  const isStatic = words.includes('static');
  const changeable = words.find((other) => other === 'virtual' || other === 'abstract' || other === 'override');
  switch (word) {
    case 'static':
      return changeable === undefined ? [] : [`static ${place} cannot be ${changeable}`];
    case 'protected':
      return isStatic ? [`protected ${place} cannot be static`] : [];
    case 'final':
      return place === 'methods' || place === 'classes' ? [`${place} are by default final`] : [];
    case 'virtual':
      return place === 'methods' && isStatic ? ['virtual methods cannot be static'] : [];
    case 'abstract':
      return words.includes('virtual') ? ['abstract are by default virtual'] : [];
    case 'webservice':
      return place === 'methods' && !isStatic ? ['webService methods must be declared as static'] : [];
    default: {
      const other = SHARING.find((sharing) => sharing !== word && words.includes(sharing));
      return SHARING.includes(word) && other !== undefined ? [`${SPELLINGS[word] ?? word} ${place} cannot be ${SPELLINGS[other] ?? other}`] : [];
    }
  }
}
