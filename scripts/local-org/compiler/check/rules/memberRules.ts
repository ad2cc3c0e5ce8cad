/** Rules of single types and members: names, modifiers, bodies, limits. Relations to other types are in `contract.ts`, annotations in `annotations/`. */
import type { Diagnostic, Member, MethodDeclaration, Modifiers, Range, TypeDeclaration } from '../../syntax/ast.ts';
import { writtenName } from '../../types/common.ts';
import { addressProblems, annotationProblems, declaredAnnotations, propertyProblems, unknownAnnotations } from './annotations/index.ts';
import { enclosingProblems, globalProblems } from './globals.ts';
import { constantDemands } from './annotations/constants.ts';
import { foreignProperties } from './annotations/known.ts';
import { misplacedAnnotations, misplacedProperties } from './annotations/places.ts';
import { isInner, type Problem } from './annotations/problem.ts';
import { UNWRITTEN } from '../places.ts';
import { serviceProblems } from './services.ts';
import { localProblems, parameterProblems } from './locals.ts';
import { isTorn, misplacedWords, ONE_SCOPE, placementProblems, PLACES } from './placement.ts';
import { fieldNamed } from '../types/members/fields.ts';
import { bareCollection } from '../types/resolve/collections.ts';
import { apiVersionOf, hasAnnotation, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

type Report = (range: Range, message: string | undefined) => void;
/** An error of a member, or of the type around it, that is sorted at that member. */
type Noted = Problem & { readonly of: Range };

const MOST_PARAMETERS = 32;
const MOST_CONSTANTS = 100;

export function checkRules(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const { declaration } = info;
  const { nameRange, modifiers } = declaration;
  const report: Report = (range, message) => {
    if (message === undefined) return;
    if (range === nameRange) info.isFaulty = true;
    diagnostics.push({ file: info.file, line: range.line, column: range.column, severity: 'error', message });
  };
  const later: Report = (range, message) => {
    if (message !== undefined) info.later.push({ file: info.file, line: range.line, column: range.column, severity: 'error', message });
  };
  if (declaration.kind === 'enum') checkConstants(declaration, report);
  if (declaration.kind === 'interface') for (const method of declaration.methods) checkDemand(method, report);
  const demands = annotationProblems(world, info);
  for (const { range, message } of memberProblems(world, info, demands, later)) report(range, message);
  // in a class that misses methods of its supertypes, requirements of modifiers and annotations are not checked
  const isOwing = info.isFaulty || info.isCutOff;
  const ofWords = info.isCutOff ? [] : info.isFaulty ? misplaced(declaration) : typeProblems(info);
  for (const { range, message } of ofWords) {
    info.isFaulty = true;
    report(range, message);
  }
  // if its modifiers are wrong, the requirements of its annotations are not checked
  for (const { message } of isOwing || ofWords.length > 0 ? [] : demands.filter(({ range }) => range === nameRange))
    report(nameRange, message);
  checkTopLevel(info, diagnostics);
  if (!isOwing && info.isVirtual && info.outer === undefined && hasAnnotation(modifiers, 'istest'))
    report(nameRange, `IsTest classes cannot be ${info.isAbstract ? 'abstract' : 'virtual'}`);
  const ofAddress = modifiers.annotations.flatMap(addressProblems);
  const tellProperty = ofAddress.length > 0 ? later : report;
  const ofProperties = propertiesOf(world, info, declaration).filter(({ range }) => ofWords.every((told) => told.range !== range));
  for (const { range, message } of [...ofAddress, ...ofProperties]) tellProperty(range, message);
  for (const { range, message } of declaredAnnotations(info).flatMap(unknownAnnotations)) later(range, message);
}

/** The access modifiers of a top-level type. */
export function checkTopLevel(info: TypeInfo, diagnostics: Diagnostic[]): void {
  const { declaration, file, outer } = info;
  const { line, column } = declaration.nameRange;
  const found = outer === undefined ? topLevelProblems(declaration.modifiers, declaration) : [];
  if (found.length > 0) info.isFaulty = true;
  for (const message of found) diagnostics.push({ file, line, column, severity: 'error', message });
}

/** Checks the members of a class that stands in no source: that of a trigger or an anonymous block. */
export function checkMembers(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const report = (found: Diagnostic[], { line, column }: Range, message: string | undefined): void => {
    if (message !== undefined) found.push({ file: info.file, line, column, severity: 'error', message });
  };
  const demands = annotationProblems(world, info);
  const later: Report = (range, message) => report(info.later, range, message);
  for (const { range, message } of memberProblems(world, info, demands, later)) report(diagnostics, range, message);
  for (const { range, message } of demands) if (range === info.declaration.nameRange) report(diagnostics, range, message);
  for (const { range, message } of declaredAnnotations(info).flatMap(unknownAnnotations)) later(range, message);
}

/** The errors of a member, in the platform's order: locals of accessors, modifiers, the requirements of annotations and `webservice`, properties of annotations, parameters and locals. */
function memberProblems(world: World, info: TypeInfo, demands: readonly Problem[], later: Report): readonly Problem[] {
  const { declaration } = info;
  const members = (declaration.kind === 'class' ? declaration.members : []).filter((member) => !isInner(member));
  const ofWords: Noted[] = [];
  const inTheEnd: Noted[] = [];
  const isLast = (message: string, member: Exclude<Member, { kind: 'initializer' }>): boolean =>
    message === ONE_SCOPE || misplacedProperties(member.modifiers, PLACES[member.kind]).includes(message);
  const faulty = new Set<Range>();
  for (const member of members) {
    const of = rangeOf(member);
    if (member.kind === 'initializer' || isInner(member) || isRepeated(info, member)) continue;
    const enclosing = enclosingProblems(info, member);
    // `static` asks of all words
    const isNoTest = !member.modifiers.words.includes('static') && demands.some(({ range, isOfWord }) => range === of && isOfWord === true);
    const problems = wordProblems(
      world,
      info,
      enclosing.length > 0 ? until(member, 'global') : isNoTest ? until(member, 'testmethod') : member,
    );
    const misplaced = new Set(misplacedAnnotations(member.modifiers, PLACES[member.kind]));
    const isUnknownResult = hasUnknownResult(info, member);
    if (isUnknownResult || problems.some((problem) => !isLast(problem, member) && !misplaced.has(problem))) faulty.add(of);
    for (const message of isUnknownResult ? misplacedWords(member.modifiers, PLACES[member.kind]) : problems)
      (isLast(message, member) ? inTheEnd : ofWords).push({ of, range: of, message });
    ofWords.push(...enclosing.map((problem) => ({ ...problem, of })));
    if (enclosing.length > 0 && !problems.includes(ONE_SCOPE) && isTorn(member.modifiers, PLACES[member.kind]))
      inTheEnd.push({ of, range: of, message: ONE_SCOPE });
    checkBody(info, member, of, (range, message) => (message === undefined ? undefined : ofWords.push({ of, range, message })), later);
  }
  const demanded = [
    ...demands.filter(({ range, of = range }) => of !== declaration.nameRange && !faulty.has(of)),
    ...serviceProblems(world, info),
  ];
  const hasStaticProperty =
    info.outer !== undefined && members.some((member) => member.kind === 'property' && member.modifiers.words.includes('static'));
  const localsOf = (member: Member): readonly Noted[] => localProblems(member).map((problem) => ({ ...problem, of: rangeOf(member) }));
  return [
    // the field behind it stands nowhere
    ...(hasStaticProperty ? [{ range: UNWRITTEN, message: 'static can only be used on fields of a top level type' }] : []),
    ...byMember(declaration, [
      ...members.filter(({ kind }) => kind === 'property').flatMap(localsOf),
      ...ofWords,
      ...demanded.map((problem) => ({ ...problem, of: problem.of ?? problem.range })),
      ...globalProblems(world, info).map((problem) => ({ ...problem, of: problem.range })),
      ...inTheEnd,
      ...members.flatMap((member) =>
        member.kind === 'initializer' ? [] : propertiesOf(world, info, member).map((problem) => ({ ...problem, of: rangeOf(member) })),
      ),
      ...members.filter(({ kind }) => kind !== 'property').flatMap(localsOf),
    ]),
  ];
}

/** Problems with annotation properties, of a member and of its parameters. */
function propertiesOf(world: World, info: TypeInfo, declared: Exclude<Member, { kind: 'initializer' }>): readonly Problem[] {
  const apiVersion = apiVersionOf(world, info.file);
  const field = declared.kind === 'field' ? fieldNamed(info, declared.name, declared.modifiers.words.includes('static')) : undefined;
  return [
    ...propertyProblems(declared.modifiers, { nameRange: rangeOf(declared), apiVersion, field }),
    ...('parameters' in declared ? declared.parameters : []).flatMap(({ modifiers, nameRange }) =>
      propertyProblems(modifiers, { nameRange, apiVersion, field: undefined }),
    ),
  ];
}

/** Where errors of a member are reported. */
function rangeOf(member: Member): Range {
  if (member.kind === 'initializer') return member.body.range;
  return 'nameRange' in member ? member.nameRange : member.range;
}

/** Sorts errors by the kind of member (fields and properties, instance initializers, methods and constructors, static initializers), then by position. */
function byMember(declaration: TypeDeclaration, problems: readonly Noted[]): readonly Problem[] {
  const members = declaration.kind === 'class' ? declaration.members : [];
  const ranks = new Map(members.map((member) => [rangeOf(member), rankOf(member)]));
  const rank = ({ of }: Noted): number => ranks.get(of) ?? CALLABLES;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.of.line - b.of.line || a.of.column - b.of.column);
}

const CALLABLES = 2;

function rankOf(member: Member): number {
  if (member.kind === 'initializer') return member.isStatic ? CALLABLES + 1 : CALLABLES - 1;
  return member.kind === 'field' || member.kind === 'property' ? 0 : CALLABLES;
}

const misplaced = ({ modifiers, kind, nameRange }: TypeDeclaration): readonly Problem[] =>
  misplacedWords(modifiers, PLACES[kind]).map((message) => ({ range: nameRange, message }));

/** The errors of a type's modifiers. Methods of an interface and constants of an enum inherit these modifiers, and the errors with them. */
function typeProblems(info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  const { modifiers, nameRange } = declaration;
  const own = placementProblems(modifiers, PLACES[declaration.kind]);
  const ofConstants = declaration.kind === 'enum' ? constantProblems(modifiers) : [];
  const here = (messages: readonly string[]): readonly Problem[] => messages.map((message) => ({ range: nameRange, message }));
  return [
    ...(declaration.kind === 'interface' && declaration.methods.length > 0 ? enclosingProblems(info, declaration, 'methods') : []),
    ...(declaration.kind === 'enum' && declaration.constants.length > 0
      ? [
          ...enclosingProblems(info, declaration, 'fields'),
          ...here(ofConstants.filter((problem) => !own.includes(problem))),
          ...modifiers.annotations.flatMap(foreignProperties),
        ]
      : []),
    ...enclosingProblems(info, declaration),
    ...here(own),
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

function topLevelProblems(modifiers: Modifiers, { kind }: TypeDeclaration): readonly string[] {
  const isTransient = kind !== 'class' && modifiers.words.includes('transient');
  // Tests may be private.
  const isHidden =
    !modifiers.words.some((word) => word === 'public' || word === 'global' || word === 'webservice') && !hasAnnotation(modifiers, 'istest');
  return [
    ...(isTransient ? [`transient is not allowed on ${PLACES[kind]}`] : []),
    ...(isHidden ? ['Top-level type must have public or global visibility'] : []),
  ];
}

function checkConstants({ constants, nameRange }: Extract<TypeDeclaration, { kind: 'enum' }>, report: Report): void {
  if (constants.length > MOST_CONSTANTS) report(nameRange, `Maximum number of enum items exceeded: ${String(MOST_CONSTANTS)}`);
}

/** The compiler checks modifiers one after another and stops at the first error. */
function until<Declared extends Exclude<Member, { kind: 'initializer' }>>(member: Declared, word: string): Declared {
  const { words } = member.modifiers;
  return { ...member, modifiers: { ...member.modifiers, words: words.slice(0, words.indexOf(word) + 1) } };
}

function wordProblems(world: World, info: TypeInfo, member: Exclude<Member, TypeDeclaration | { kind: 'initializer' }>): readonly string[] {
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

function isRepeated(info: TypeInfo, member: Member): boolean {
  return member.kind === 'method' && infoOf(info, member)?.isRepeated === true;
}

/** Whether the method has an unknown result type, or a parameter that is a collection without its types: of its modifiers only those are reported that are out of place. */
function hasUnknownResult(info: TypeInfo, member: Member): boolean {
  const method = member.kind === 'method' ? infoOf(info, member) : undefined;
  if (method === undefined) return false;
  return writtenName(method.returns) !== undefined || method.written.some(({ type }) => bareCollection(type) !== undefined);
}

function infoOf(info: TypeInfo, { name, nameRange }: MethodDeclaration): MethodInfo | undefined {
  return info.methods.get(name.toLowerCase())?.find((method) => method.nameRange === nameRange);
}

/** Checks a method of an interface. */
function checkDemand({ nameRange, parameters }: MethodDeclaration, report: Report): void {
  checkParameters(parameters, nameRange, report);
  for (const { range, message } of parameterProblems(parameters)) report(range, message);
}

function checkParameters(parameters: MethodDeclaration['parameters'], range: Range, report: Report): void {
  if (parameters.length > MOST_PARAMETERS) report(range, `Invalid number of parameters exceeds: ${String(MOST_PARAMETERS)}`);
}

function checkBody(
  info: TypeInfo,
  member: Exclude<Member, TypeDeclaration | { kind: 'initializer' }>,
  range: Range,
  report: Report,
  later: Report,
): void {
  if (member.kind === 'method' || member.kind === 'constructor') checkCallable(info, member, range, report, later);
  if (
    member.kind === 'property' &&
    member.modifiers.words.includes('abstract') &&
    fieldNamed(info, member.name, false)?.type.kind !== 'void'
  )
    later(member.nameRange, EMPTY);
}

function checkCallable(
  info: TypeInfo,
  member: Extract<Member, { kind: 'method' | 'constructor' }>,
  range: Range,
  report: Report,
  later: Report,
): void {
  checkParameters(member.parameters, range, report);
  if (member.kind === 'constructor' && !isOf(info, member)) return;
  const isAbstract = member.modifiers.words.includes('abstract');
  if (isAbstract && member.body !== undefined) later(range, EMPTY);
  if (!isAbstract && member.body === undefined) later(range, NO_BODY);
}

/** Whether a constructor has the name of its class. */
function isOf({ simpleName }: TypeInfo, { name }: { readonly name: string }): boolean {
  return name.toLowerCase() === simpleName.toLowerCase();
}

export const NO_BODY = 'Method must have a body';
export const EMPTY = 'Abstract methods cannot have a body';
