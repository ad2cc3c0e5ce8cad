/** Rules of a single type and its members: names, modifiers, bodies, limits. Relations to other types are in `contract.ts`, annotations in `annotations/`. */
import type { Diagnostic, Range, TypeDeclaration } from '../../../language/ast.ts';
import { report } from '../report.ts';
import { hasAnnotation, type TypeInfo, type World } from '../types/world.ts';
import { addressProblems, annotationProblems, declaredAnnotations, unknownAnnotations } from './annotations/index.ts';
import type { Problem } from './annotations/problem.ts';
import { demandProblems } from './memberBodies.ts';
import { bodyProblems, memberProblems, propertiesOf } from './memberRules.ts';
import { isMisplacedTransient, isRightItself, misplacedInType, topLevelProblems, typeProblems } from './typeWords.ts';

const MOST_CONSTANTS = 100;

export function checkRules(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const { nameRange } = info.declaration;
  const note = (problem: Problem): void => {
    if (placeOf(problem) === nameRange) info.isFaulty = true;
    tell(info, diagnostics, problem);
  };
  const asked = annotationProblems(world, info);
  partProblems(info.declaration).forEach(note);
  tellMembers(world, info, asked, note);
  if (info.stopsAt !== undefined) return checkTopLevel(info, diagnostics);
  // in a class that misses methods of its supertypes, requirements of modifiers and annotations are not checked
  const isOwing = info.isFaulty || info.isCutOff;
  const ofWords = wordsOf(world, info);
  if (ofWords.length > 0) info.isFaulty = true;
  ofWords.forEach(note);
  // if its modifiers are wrong, other than only on its constants, the requirements of its annotations are not checked
  if (!isOwing && !isMisplacedTransient(info) && (ofWords.length === 0 || isRightItself(info)))
    asked.filter((problem) => placeOf(problem) === nameRange).forEach(note);
  if (!isOwing) testProblems(info).forEach(note);
  tellProperties(world, info, ofWords, note);
  checkTopLevel(info, diagnostics);
}

/** Where a problem is sorted, wherever it is told. */
const placeOf = ({ range, of = range }: Problem): Range => of;

/** The access modifiers of a top-level type. */
export function checkTopLevel(info: TypeInfo, diagnostics: Diagnostic[]): void {
  const { declaration, outer } = info;
  const found = outer === undefined ? topLevelProblems(declaration, info.isFaulty) : [];
  if (found.length > 0) info.isFaulty = true;
  for (const problem of found) tell(info, diagnostics, problem);
}

/** Checks the members of a class that stands in no source: that of a trigger or an anonymous block. */
export function checkMembers(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const note = (problem: Problem): void => tell(info, diagnostics, problem);
  const asked = annotationProblems(world, info);
  tellMembers(world, info, asked, note);
  asked.filter(({ range }) => range === info.declaration.nameRange).forEach(note);
  tellUnknownAnnotations(info);
}

type Report = (problem: Problem) => void;

function tell({ file }: TypeInfo, diagnostics: Diagnostic[], { range, message, about }: Problem): void {
  report(diagnostics, file, range, { message, ...(about && { about }) });
}

/** Of the constants of an enum, of the methods of an interface. */
function partProblems(declaration: TypeDeclaration): readonly Problem[] {
  if (declaration.kind === 'interface') return declaration.methods.flatMap(demandProblems);
  return declaration.kind === 'enum' && declaration.constants.length > MOST_CONSTANTS
    ? [{ range: declaration.nameRange, message: `Maximum number of enum items exceeded: ${String(MOST_CONSTANTS)}` }]
    : [];
}

function tellMembers(world: World, info: TypeInfo, asked: readonly Problem[], note: Report): void {
  const found = memberProblems(world, info, asked);
  for (const problem of bodyProblems(info)) tell(info, info.later, problem);
  found.filter(({ isStop }) => isStop !== true).forEach(note);
  const stop = found.at(-1);
  if (stop?.isStop === true) info.stopsAt = stop.range;
}

function wordsOf({ enclosing }: World, info: TypeInfo): readonly Problem[] {
  if (info.isCutOff) return [];
  return info.isFaulty ? misplacedInType(info.declaration) : typeProblems(info, enclosing === 'anonymous classes');
}

function testProblems({ isVirtual, isAbstract, outer, declaration }: TypeInfo): readonly Problem[] {
  return isVirtual && outer === undefined && hasAnnotation(declaration.modifiers, 'istest')
    ? [{ range: declaration.nameRange, message: `IsTest classes cannot be ${isAbstract ? 'abstract' : 'virtual'}` }]
    : [];
}

/** The properties of the type's annotations, unless its modifiers are reported at the same place. */
function tellProperties(world: World, info: TypeInfo, ofWords: readonly Problem[], note: Report): void {
  const { declaration } = info;
  const later: Report = (problem) => tell(info, info.later, problem);
  const ofAddress = declaration.modifiers.annotations.flatMap(addressProblems);
  const ofProperties = propertiesOf(world, info, declaration).filter(({ range }) => ofWords.every((told) => told.range !== range));
  [...ofAddress, ...ofProperties].forEach(ofAddress.length > 0 ? later : note);
  tellUnknownAnnotations(info);
}

function tellUnknownAnnotations(info: TypeInfo): void {
  for (const problem of declaredAnnotations(info).flatMap(unknownAnnotations)) tell(info, info.later, problem);
}
