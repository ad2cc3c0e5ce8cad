/** The modifiers of types. Methods of an interface and constants of an enum inherit them, and the errors with them. */
import type { Modifiers, TypeDeclaration } from '../../../language/ast.ts';
import { NOWHERE } from '../places.ts';
import { hasAnnotation, type TypeInfo } from '../types/world.ts';
import { constantDemands } from './annotations/constants.ts';
import { foreignProperties } from './annotations/known.ts';
import { misplacedProperties } from './annotations/places.ts';
import { problemsOf, type Problem } from './annotations/problem.ts';
import { enclosingProblems } from './globals.ts';
import { PLACES } from './place.ts';
import { misplacedWords, placementProblems } from './placement.ts';

/** @param isOfBlock whether the type stands in an anonymous block */
export function typeProblems(info: TypeInfo, isOfBlock: boolean): readonly Problem[] {
  const { declaration } = info;
  const { modifiers, kind } = declaration;
  const saysVirtual = isOfBlock && kind === 'class' && modifiers.words.includes('virtual');
  const words = saysVirtual ? modifiers.words.filter((word) => word !== 'virtual') : modifiers.words;
  return told([
    ...inheritedProblems(info),
    ...enclosingProblems(info, declaration),
    ...(saysVirtual ? [{ range: NOWHERE, message: 'classes are by default virtual' }] : []),
    ...problemsOf(declaration, ...placementProblems({ ...modifiers, words }, PLACES[kind])),
  ]);
}

/** Each problem once: a type and what it hands its modifiers down to may have the same. */
function told(problems: readonly Problem[]): readonly Problem[] {
  const isSame = (a: Problem, b: Problem): boolean =>
    a.message === b.message && a.range.line === b.range.line && a.range.column === b.range.column;
  return problems.filter((problem, index) => problems.findIndex((other) => isSame(other, problem)) === index);
}

/** Whether the modifiers of an enum are right where they stand, though its constants may not have them. */
export function isRightItself({ declaration: { kind, modifiers } }: TypeInfo): boolean {
  return kind === 'enum' && !modifiers.words.includes('transient') && placementProblems(modifiers, PLACES[kind]).length === 0;
}

/** Those of its constants; those of an interface's methods are in `globals.ts`. */
function inheritedProblems(info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  if (declaration.kind !== 'enum' || declaration.constants.length === 0) return [];
  return [
    ...enclosingProblems(info, declaration, 'fields'),
    ...problemsOf(declaration, ...constantProblems(declaration.modifiers)),
    ...declaration.modifiers.annotations.flatMap(foreignProperties),
  ];
}

function constantProblems(modifiers: Modifiers): readonly string[] {
  const problems = placementProblems(asConstants(modifiers), 'fields');
  const last = new Set(misplacedProperties(modifiers, 'fields'));
  return [
    ...problems.filter((problem) => !last.has(problem)),
    ...(problems.every((problem) => last.has(problem)) ? constantDemands(modifiers) : []),
    ...problems.filter((problem) => last.has(problem)),
  ];
}

/** The modifiers of an enum as its constants have them: static and final are added. */
function asConstants(modifiers: Modifiers): Modifiers {
  return { ...modifiers, words: [...modifiers.words.filter((word) => word !== 'protected'), 'static', 'final'] };
}

/** Whether an interface or enum that is no inner one says `transient`. */
export function isMisplacedTransient({ outer, declaration: { kind, modifiers } }: TypeInfo): boolean {
  return outer === undefined && kind !== 'class' && modifiers.words.includes('transient');
}

/** Only the words that may not stand on such a type. */
export function misplacedInType(declaration: TypeDeclaration): readonly Problem[] {
  return problemsOf(declaration, ...misplacedWords(declaration.modifiers, PLACES[declaration.kind]));
}

/** @param isFaulty whether something else of the type is wrong: then its modifiers are not looked at */
export function topLevelProblems(declaration: TypeDeclaration, isFaulty: boolean): readonly Problem[] {
  const { modifiers, kind } = declaration;
  const isTransient = !isFaulty && kind !== 'class' && modifiers.words.includes('transient');
  // tests may be private
  const isHidden =
    !modifiers.words.some((word) => word === 'public' || word === 'global' || word === 'webservice') && !hasAnnotation(modifiers, 'istest');
  return problemsOf(
    declaration,
    isTransient ? `transient is not allowed on ${PLACES[kind]}` : undefined,
    isHidden ? 'Top-level type must have public or global visibility' : undefined,
  );
}
