/** The modifiers of members: which errors are reported, and which of them behind those of annotations. */
import type { Member, MethodDeclaration } from '../../../language/ast.ts';
import { writtenName } from '../../types/common.ts';
import { placeOfMember } from '../places.ts';
import { apiVersionOf, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';
import { misplacedAnnotations, misplacedProperties } from './annotations/places.ts';
import type { Problem } from './annotations/problem.ts';
import { enclosingProblems } from './globals.ts';
import type { Declared } from './memberBodies.ts';
import { PLACES } from './place.ts';
import { isTorn, misplacedWords, ONE_SCOPE, placementProblems } from './placement.ts';

export interface WordProblems {
  readonly first: readonly Problem[];
  /** Reported behind what annotations require. */
  readonly last: readonly Problem[];
  /** What annotations require of the member is not checked. */
  readonly isFaulty: boolean;
  /** Not even what `webservice` requires, because its result type is unknown. */
  readonly isUnknown: boolean;
}

/** @param asked what annotations and `testMethod` require of the type's members */
export function wordProblems(world: World, info: TypeInfo, member: Declared, asked: readonly Problem[]): WordProblems {
  const place = PLACES[member.kind];
  const here = (message: string): Problem => ({ range: placeOfMember(member), message });
  const enclosing = enclosingProblems(info, member);
  const found = placements(world, info, enclosing.length > 0 ? upTo(member, 'global') : wordsChecked(member, asked));
  const isLast = (message: string): boolean => message === ONE_SCOPE || misplacedProperties(member.modifiers, place).includes(message);
  const misplaced = new Set(misplacedAnnotations(member.modifiers, place));
  const isUnknown = hasUnknownResult(info, member);
  const told = isUnknown ? misplacedWords(member.modifiers, place) : found;
  const isTornToo = enclosing.length > 0 && !found.includes(ONE_SCOPE) && isTorn(member.modifiers, place);
  return {
    first: [...told.filter((message) => !isLast(message)).map(here), ...enclosing],
    last: [...told.filter(isLast), ...(isTornToo ? [ONE_SCOPE] : [])].map(here),
    isFaulty: isUnknown || found.some((message) => !isLast(message) && !misplaced.has(message)),
    isUnknown,
  };
}

function wordsChecked(member: Declared, asked: readonly Problem[]): Declared {
  // `static` asks of all words
  if (member.modifiers.words.includes('static')) return member;
  const isNoTest = asked.some(({ range, isOfWord }) => range === placeOfMember(member) && isOfWord === true);
  return isNoTest ? upTo(member, 'testmethod') : member;
}

/** The compiler checks modifiers one after another and stops at the first error. */
function upTo(member: Declared, word: string): Declared {
  const { words } = member.modifiers;
  return { ...member, modifiers: { ...member.modifiers, words: words.slice(0, words.indexOf(word) + 1) } };
}

function placements(world: World, info: TypeInfo, member: Declared): readonly string[] {
  const enclosing = info.outer === undefined ? world.enclosing : undefined;
  const owner = {
    isGlobal: info.access === 'global',
    isAbstract: info.isAbstract || enclosing !== undefined,
    isInner: info.outer !== undefined,
    isVirtual: info.isVirtual || world.enclosing !== undefined,
    apiVersion: apiVersionOf(world, info.file),
    enclosing,
  };
  return placementProblems(member.modifiers, PLACES[member.kind], owner);
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
