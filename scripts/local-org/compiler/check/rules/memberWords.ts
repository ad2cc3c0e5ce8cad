/** The modifiers of members: which errors are reported, and which of them behind those of annotations. */
import type { Member, MethodDeclaration } from '../../../language/ast.ts';
import { writtenName } from '../../types/common.ts';
import { placeOfMember } from '../places.ts';
import { apiVersionOf, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';
import { misplacedAnnotations, misplacedProperties } from './annotations/places.ts';
import type { Problem } from './annotations/problem.ts';
import { enclosingProblems, isGlobalWord } from './globals.ts';
import type { Declared } from './memberBodies.ts';
import { PLACES } from './place.ts';
import { isTorn, misplacedWords, ONE_SCOPE, placementProblems } from './placement.ts';

export interface WordProblems {
  readonly first: readonly Problem[];
  /** Reported behind what annotations require. */
  readonly last: readonly Problem[];
  /** What annotations require of the member is not checked. */
  readonly isFaulty: boolean;
  /** Not even what `webservice` requires, because its result type is unknown or a modifier before it is wrong. */
  readonly isUnserved: boolean;
}

/** What is required of the type's members by annotations and `testMethod`, and by `webservice`. */
export interface Required {
  readonly asked: readonly Problem[];
  readonly served: readonly Problem[];
}

export function wordProblems(world: World, info: TypeInfo, member: Declared, { asked, served }: Required): WordProblems {
  const place = PLACES[member.kind];
  const here = (message: string): Problem => ({ range: placeOfMember(member), message });
  const service = member.modifiers.words.indexOf('webservice');
  const isBehindError = isWrongUpTo(world, info, member, service);
  const isNoService = !isBehindError && served.some(({ range }) => range === placeOfMember(member));
  const enclosing = isNoService || isWrongUpTo(world, info, member, service + 1) ? [] : enclosingProblems(info, member);
  const found = placements(world, info, member, enclosing.length > 0 || isNoService ? upToGlobal(member) : wordsChecked(member, asked));
  const isLast = (message: string): boolean => message === ONE_SCOPE || misplacedProperties(member.modifiers, place).includes(message);
  const misplaced = new Set(misplacedAnnotations(member.modifiers, place));
  const isUnknown = hasUnknownResult(info, member);
  const told = isUnknown ? misplacedWords(member.modifiers, place) : found;
  const isTornToo = (enclosing.length > 0 || isNoService) && !found.includes(ONE_SCOPE) && isTorn(member.modifiers, place);
  return {
    first: [...told.filter((message) => !isLast(message)).map(here), ...enclosing],
    last: [...told.filter(isLast), ...(isTornToo ? [ONE_SCOPE] : [])].map(here),
    isFaulty: isUnknown || isNoService || found.some((message) => !isLast(message) && !misplaced.has(message)),
    isUnserved: isUnknown || isBehindError,
  };
}

/** Whether one of the first modifiers is wrong. */
function isWrongUpTo(world: World, info: TypeInfo, member: Declared, count: number): boolean {
  const bare = { ...member, modifiers: { ...member.modifiers, annotations: [] } };
  return count > 0 && placements(world, info, bare, member.modifiers.words.slice(0, count)).length > 0;
}

function wordsChecked(member: Declared, asked: readonly Problem[]): readonly string[] {
  const { words } = member.modifiers;
  const static_ = words.indexOf('static');
  // `static` asks of all words behind it
  if (static_ !== -1 && static_ < words.indexOf('testmethod')) return words;
  const isNoTest = asked.some(({ range, isOfWord }) => range === placeOfMember(member) && isOfWord === true);
  return isNoTest ? words.slice(0, words.indexOf('testmethod') + 1) : words;
}

/** The compiler checks modifiers one after another and stops at the first error. `webservice` implies `global`. */
const upToGlobal = ({ modifiers: { words } }: Declared): readonly string[] => words.slice(0, words.findIndex(isGlobalWord) + 1);

function placements(world: World, info: TypeInfo, member: Declared, words: readonly string[]): readonly string[] {
  const enclosing = info.outer === undefined ? world.enclosing : undefined;
  const owner = {
    isGlobal: info.access === 'global',
    isAbstract: info.isAbstract || enclosing !== undefined,
    isInner: info.outer !== undefined,
    isVirtual: info.isVirtual || world.enclosing !== undefined,
    apiVersion: apiVersionOf(world, info.file),
    enclosing,
  };
  return placementProblems(member.modifiers, PLACES[member.kind], owner, words);
}

/** A method that stands twice is checked once. */
export function isRepeated(info: TypeInfo, member: Member): boolean {
  return member.kind === 'method' && infoOf(info, member)?.isRepeated === true;
}

/** Whether the method has an unknown result type: of its modifiers only those are reported that are out of place. */
function hasUnknownResult(info: TypeInfo, member: Member): boolean {
  const method = member.kind === 'method' ? infoOf(info, member) : undefined;
  return method !== undefined && writtenName(method.returns) !== undefined;
}

function infoOf(info: TypeInfo, { name, nameRange }: MethodDeclaration): MethodInfo | undefined {
  return info.methods.get(name.toLowerCase())?.find((method) => method.nameRange === nameRange);
}
