/** What a modifier asks of the others of its declaration, and of the type around it. Source: Apex Developer Guide, "Access Modifiers", "Inner Classes". */
import type { Modifiers } from '../../../language/ast.ts';
import type { Place } from './place.ts';

/** A declaration: what it declares, and its modifiers. */
interface Declared {
  readonly modifiers: Modifiers;
  readonly place: Place;
}

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

/** Since this API version, abstract and override methods must be protected, public or global. Source: Salesforce Winter '26 Release Notes, Apex, API version 65.0. */
const OPEN_METHODS = 65;

export const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];

const CHANGEABLE = ['abstract', 'virtual', 'override'];

const SPELLINGS: Readonly<Record<string, string>> = {
  testmethod: 'testMethod',
  webservice: 'webService',
  'with sharing': 'withSharing',
  'without sharing': 'withoutSharing',
  'inherited sharing': 'inheritedSharing',
};

/** A modifier as messages have it. */
export const spelled = (word: string): string => SPELLINGS[word] ?? word;

/** @return the errors of a modifier that does not go with the others of its declaration */
export function askedOfOthers(word: string, declared: Declared): readonly string[] {
  return SHARING.includes(word) ? oneSharing(word, declared) : (OF_OTHERS.get(word)?.(declared) ?? []);
}

/** @return the errors of a modifier that needs more of the type around its declaration */
export function askedOfOwner(owner: Owner, word: string, declared: Declared): readonly string[] {
  return OF_OWNERS.get(word)?.(owner, declared) ?? [];
}

const has = ({ modifiers }: Declared, word: string): boolean => modifiers.words.includes(word);
const when = (isWrong: boolean, problem: string): readonly string[] => (isWrong ? [problem] : []);

const OF_OTHERS: ReadonlyMap<string, (declared: Declared) => readonly string[]> = new Map([
  ['static', (one: Declared) => CHANGEABLE.filter((other) => has(one, other)).map((other) => `static ${one.place} cannot be ${other}`)],
  ['protected', (one) => when(has(one, 'static'), `protected ${one.place} cannot be static`)],
  ['final', ({ place }) => when(place === 'methods' || place === 'classes', `${place} are by default final`)],
  ['virtual', (one) => when(one.place === 'methods' && has(one, 'static'), 'virtual methods cannot be static')],
  [
    'abstract',
    (one) => [
      ...when(has(one, 'virtual'), 'abstract are by default virtual'),
      ...when(one.place === 'methods' && isDeprecated(one), 'abstract methods cannot be Deprecated'),
    ],
  ],
  ['webservice', (one) => when(one.place === 'methods' && !has(one, 'static'), 'webService methods must be declared as static')],
]);

function oneSharing(word: string, declared: Declared): readonly string[] {
  const other = SHARING.find((sharing) => sharing !== word && has(declared, sharing));
  return other === undefined ? [] : [`${spelled(word)} ${declared.place} cannot be ${spelled(other)}`];
}

const isDeprecated = ({ modifiers }: Declared): boolean => modifiers.annotations.some(({ name }) => name.toLowerCase() === 'deprecated');

const OF_OWNERS: ReadonlyMap<string, (owner: Owner, declared: Declared) => readonly string[]> = new Map([
  ['static', ({ isInner }: Owner, { place }: Declared) => when(isInner, `static can only be used on ${place} of a top level type`)],
  ['webservice', ({ isGlobal }, { place }) => when(!isGlobal, `Defining type for webService ${place} must be declared as global`)],
  ['global', ({ isGlobal }, { place }) => when(!isGlobal, `Defining type for global ${place} must be declared as global`)],
  [
    'abstract',
    (owner, one) => [
      // other packages must be able to implement the abstract methods of a global class
      ...when(owner.isGlobal && !has(one, 'global'), 'global defined types requires that abstract methods must be declared as global'),
      ...when(!owner.isAbstract, 'Defining type for abstract methods must be declared as abstract'),
      ...openMethod('abstract', owner, one),
    ],
  ],
  ['override', (owner, one) => openMethod('override', owner, one)],
  [
    'protected',
    // protected members make no sense in a class that cannot be extended
    ({ isVirtual }, one) =>
      when(
        (one.place === 'methods' || one.place === 'constructors') && !isVirtual && !has(one, 'override'),
        'New protected methods cannot be defined in non-virtual classes',
      ),
  ],
]);

const OPEN = new Set(['global', 'webservice', 'public', 'protected']);

function openMethod(word: string, { apiVersion }: Owner, { modifiers, place }: Declared): readonly string[] {
  const isOpen = modifiers.words.some((other) => OPEN.has(other));
  return when(
    place === 'methods' && apiVersion >= OPEN_METHODS && !isOpen,
    `${word} methods require at least one of the following global, public, protected`,
  );
}
