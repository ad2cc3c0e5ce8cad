/** Modifiers: which are allowed on which declarations, and which exclude each other. Source: Apex Developer Guide, "Access Modifiers", "Inner Classes". */
import type { Member, Modifiers } from '../../syntax/ast.ts';
import { misplacedAnnotations, misplacedProperties, repeatedAnnotations } from './annotations/places.ts';

export type Place = 'classes' | 'interfaces' | 'enums' | 'methods' | 'constructors' | 'fields' | 'properties' | 'locals' | 'parameters';

/** The plural of each kind of member, as messages have it. */
export const PLACES = {
  class: 'classes',
  interface: 'interfaces',
  enum: 'enums',
  method: 'methods',
  constructor: 'constructors',
  field: 'fields',
  property: 'properties',
} as const satisfies Readonly<Record<Exclude<Member['kind'], 'initializer'>, Place>>;

const TYPE_SCOPES = ['private', 'public', 'global'];
const SCOPES = [...TYPE_SCOPES, 'protected'];
const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];
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

/** What modifiers of a member may require of the type around it. */
export interface Owner {
  readonly isGlobal: boolean;
  readonly isAbstract: boolean;
  readonly isInner: boolean;
  readonly isVirtual: boolean;
  readonly apiVersion: number;
  /** `anonymous blocks` or `triggers`, for the members of one. */
  readonly enclosing?: string | undefined;
}

export const ONE_SCOPE = 'Declarations can only have one scope';

/** @return the errors of a declaration's modifiers: every one that is repeated or not allowed, else the unmet requirements of the first; errors of annotations come last */
export function placementProblems(modifiers: Modifiers, place: Place, owner?: Owner): readonly string[] {
  return placements(
    modifiers,
    place,
    (word) => {
      const ofOwner = owner === undefined ? [] : askedOf(owner, word, modifiers.words, place);
      return [...(word === 'static' && ofOwner.length > 0 ? [] : askedBy(word, modifiers, place)), ...ofOwner];
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
    if (!ALLOWED[place].has(word)) problems.push(`${SPELLINGS[word] ?? word} is not allowed on ${place}`);
    else if (enclosing !== undefined && FOR_HEIRS.has(word)) problems.push(`${word} is not allowed in ${enclosing}`);
    else if (problems.length === 0) problems.push(...asked(word));
  }
  const isTorn = words.filter((word) => EXCLUSIVE.has(word)).length > 1 && twice.size === 0;
  return [
    ...(place === 'enums' && words.includes('protected') ? ['protected is not allowed in enums'] : []),
    ...repeatedAnnotations(modifiers),
    ...problems,
    ...misplacedAnnotations(modifiers, place),
    ...misplacedProperties(modifiers, place),
    ...(isTorn ? [ONE_SCOPE] : []),
  ];
}

/** Each modifier once. `webservice` implies `global` on locals and parameters, and wherever `global` is written, too. */
function inTurn(words: readonly string[], place: Place): ReadonlySet<string> {
  return new Set(
    place === 'locals' || place === 'parameters' || words.includes('global')
      ? words.flatMap((word) => (word === 'webservice' ? [word, 'global'] : [word]))
      : words,
  );
}

/** The error of each repeated modifier, by the modifier at which it is reported. */
function duplicates(words: readonly string[]): ReadonlyMap<string, string> {
  const twice = words.filter((word, index) => words.indexOf(word) < index);
  const isGlobalTwice = words.includes('webservice') && words.includes('global');
  const repeated = (word: string): string => `Duplicate modifier: ${SPELLINGS[word] ?? word}`;
  return new Map([
    ...twice.map((word) => [word, repeated(word)] as const),
    ...(isGlobalTwice ? [['global', repeated('global')] as const] : []),
  ]);
}

/** Since this API version, abstract and override methods must be protected, public or global. Source: Salesforce Winter '26 Release Notes, Apex, API version 65.0. */
const OPEN_METHODS = 65;

function askedOf(
  { isGlobal, isAbstract, isInner, isVirtual, apiVersion }: Owner,
  word: string,
  words: readonly string[],
  place: Place,
): readonly string[] {
  const isOpen = words.some((other) => other === 'global' || other === 'public' || other === 'protected');
  const toOpen =
    place === 'methods' && apiVersion >= OPEN_METHODS && !isOpen
      ? [`${word} methods require at least one of the following global, public, protected`]
      : [];
  switch (word) {
    case 'static':
      return isInner ? [`static can only be used on ${place} of a top level type`] : [];
    case 'webservice':
      return isGlobal ? [] : [`Defining type for webService ${place} must be declared as global`];
    case 'global':
      return isGlobal ? [] : [`Defining type for global ${place} must be declared as global`];
    case 'abstract':
      return [
        ...(isGlobal && !words.includes('global') ? [HIDDEN_ABSTRACT] : []),
        ...(isAbstract ? [] : ['Defining type for abstract methods must be declared as abstract']),
        ...toOpen,
      ];
    case 'override':
      return toOpen;
    case 'protected':
      // protected members make no sense in a class that cannot be extended
      return (place === 'methods' || place === 'constructors') && !isVirtual && !words.includes('override')
        ? ['New protected methods cannot be defined in non-virtual classes']
        : [];
    default:
      return [];
  }
}

/** Other packages must be able to implement the abstract methods of a global class. */
const HIDDEN_ABSTRACT = 'global defined types requires that abstract methods must be declared as global';

const SPELLINGS: Readonly<Record<string, string>> = {
  testmethod: 'testMethod',
  webservice: 'webService',
  'with sharing': 'withSharing',
  'without sharing': 'withoutSharing',
  'inherited sharing': 'inheritedSharing',
};
/** Nothing inherits from an anonymous block or a trigger. */
const FOR_HEIRS = new Set(['protected', 'virtual']);
/** Access modifiers that exclude each other; `protected` goes with any of them. */
const EXCLUSIVE = new Set([...TYPE_SCOPES, 'webservice']);

const CHANGEABLE = ['abstract', 'virtual', 'override'];

function askedBy(word: string, { words, annotations }: Modifiers, place: Place): readonly string[] {
  const isStatic = words.includes('static');
  switch (word) {
    case 'static':
      return CHANGEABLE.filter((other) => words.includes(other)).map((other) => `static ${place} cannot be ${other}`);
    case 'protected':
      return isStatic ? [`protected ${place} cannot be static`] : [];
    case 'final':
      return place === 'methods' || place === 'classes' ? [`${place} are by default final`] : [];
    case 'virtual':
      return place === 'methods' && isStatic ? ['virtual methods cannot be static'] : [];
    case 'abstract':
      return [
        ...(words.includes('virtual') ? ['abstract are by default virtual'] : []),
        ...(place === 'methods' && annotations.some(({ name }) => name.toLowerCase() === 'deprecated')
          ? ['abstract methods cannot be Deprecated']
          : []),
      ];
    case 'webservice':
      return place === 'methods' && !isStatic ? ['webService methods must be declared as static'] : [];
    default: {
      const other = SHARING.find((sharing) => sharing !== word && words.includes(sharing));
      return SHARING.includes(word) && other !== undefined
        ? [`${SPELLINGS[word] ?? word} ${place} cannot be ${SPELLINGS[other] ?? other}`]
        : [];
    }
  }
}
