/** Types and members by themselves: names, modifiers, bodies, numbers. What they are to other types is `contract.ts`, annotations are `annotations/`. */
import type {
  ClassDeclaration,
  Diagnostic,
  Member,
  MethodDeclaration,
  Modifiers,
  PropertyDeclaration,
  Range,
  TypeDeclaration,
} from '../../syntax/ast.ts';
import { writtenName } from '../../types/common.ts';
import { annotationProblems, declaredAnnotations, unknownAnnotations } from './annotations/index.ts';
import { globalProblems } from './globals.ts';
import { misplacedAnnotations } from './annotations/places.ts';
import type { Problem } from './annotations/problem.ts';
import { nameProblem, typeNameProblem, variableNameProblem } from './identifiers.ts';
import { hierarchyProblems } from '../types/hierarchy.ts';
import { serviceProblems } from './services.ts';
import { ONE_SCOPE, placementProblems, PLACES } from './placement.ts';
import { accessOf, apiVersionOf, hasAnnotation, type TypeInfo, type World } from '../types/world.ts';

type Report = (range: Range, message: string | undefined) => void;

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
  if (declaration.kind === 'interface') for (const method of declaration.methods) checkDemand(method, report, later);
  const found: Problem[] = [];
  const note: Report = (range, message) => {
    if (message !== undefined) found.push({ range, message });
  };
  const faulty =
    declaration.kind === 'class' ? checkMembers(info, declaration, apiVersionOf(world, info.file), note, later) : new Set<Range>();
  const demands = annotationProblems(world, info).filter(({ range }) => !faulty.has(range));
  const ofMembers = byMember(declaration, [...found, ...demands.filter(({ range }) => range !== nameRange)]);
  for (const { range, message } of [...ofMembers, ...globalProblems(world, info), ...serviceProblems(world, info)]) report(range, message);
  report(nameRange, typeNameProblem(info.simpleName));
  for (const problem of typeProblems(modifiers, declaration)) report(nameRange, problem);
  if (info.outer === undefined) for (const problem of topLevelProblems(modifiers, declaration)) report(nameRange, problem);
  if (info.isVirtual && hasAnnotation(modifiers, 'istest'))
    report(nameRange, `IsTest classes cannot be ${info.isAbstract ? 'abstract' : 'virtual'}`);
  for (const { message } of demands.filter(({ range }) => range === nameRange)) report(nameRange, message);
  for (const { range, message } of hierarchyProblems(world, info)) report(range, message);
  for (const { range, message } of declaredAnnotations(declaration).flatMap(unknownAnnotations)) later(range, message);
}

/** Static blocks, then fields and properties, then methods and constructors, each in the order of the text. */
function byMember(declaration: TypeDeclaration, problems: readonly Problem[]): readonly Problem[] {
  const members = declaration.kind === 'class' ? declaration.members : [];
  const first = new Set(members.flatMap((member) => (member.kind === 'initializer' ? [member.body.range] : [])));
  const fields = new Set(
    members.flatMap((member) => (member.kind === 'field' ? [member.range] : member.kind === 'property' ? [member.nameRange] : [])),
  );
  const rank = ({ range }: Problem): number => (first.has(range) ? 0 : fields.has(range) ? 1 : 2);
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.range.line - b.range.line || a.range.column - b.range.column);
}

/** The constants of an enum are static final fields with the words and annotations of their enum. */
function typeProblems(modifiers: Modifiers, declaration: TypeDeclaration): readonly string[] {
  const problems = placementProblems(modifiers, PLACES[declaration.kind]);
  const isConstantly = declaration.kind === 'enum' && declaration.constants.length > 0;
  const ofConstants = isConstantly
    ? placementProblems({ ...modifiers, words: [...modifiers.words.filter((word) => word !== 'protected'), 'static', 'final'] }, 'fields')
    : [];
  return [...ofConstants.filter((problem) => !problems.includes(problem)), ...problems];
}

function topLevelProblems(modifiers: Modifiers, { kind }: TypeDeclaration): readonly string[] {
  const isTransient = kind !== 'class' && modifiers.words.includes('transient');
  const access = accessOf(modifiers, 'private');
  // Tests may be private.
  const isHidden = access !== 'public' && access !== 'global' && !hasAnnotation(modifiers, 'istest');
  return [
    ...(isTransient ? [`transient is not allowed on ${PLACES[kind]}`] : []),
    ...(isHidden ? ['Top-level type must have public or global visibility'] : []),
  ];
}

function checkConstants({ constants, nameRange }: Extract<TypeDeclaration, { kind: 'enum' }>, report: Report): void {
  if (constants.length > MOST_CONSTANTS) report(nameRange, `Maximum number of enum items exceeded: ${String(MOST_CONSTANTS)}`);
  const seen = new Set<string>();
  for (const { name, range } of constants) {
    report(range, variableNameProblem(name) ?? (seen.has(name.toLowerCase()) ? `Duplicate field: ${name}` : undefined));
    seen.add(name.toLowerCase());
  }
}

/** @return where members stand whose words are wrong: what their annotations demand is not asked then */
function checkMembers(
  info: TypeInfo,
  declaration: ClassDeclaration,
  apiVersion: number,
  report: Report,
  later: Report,
): ReadonlySet<Range> {
  const names = new Set([info.outer === undefined ? info.simpleName.toLowerCase() : '']);
  const faulty = new Set<Range>();
  for (const member of declaration.members) {
    if (member.kind === 'initializer') {
      if (member.isStatic && info.outer !== undefined) report(member.body.range, 'Inner types are not allowed to have static blocks');
      continue;
    }
    if (member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum') {
      if (info.outer !== undefined) report(member.range, 'Inner types are not allowed to have inner types');
      else if (names.has(member.name.toLowerCase()))
        report(
          member.nameRange,
          `Type name already in use: ${member.name.toLowerCase() === info.simpleName.toLowerCase() ? member.name : `${info.name}.${member.name}`}`,
        );
      names.add(member.name.toLowerCase());
      continue;
    }
    const range = 'nameRange' in member ? member.nameRange : member.range;
    const problems = wordProblems(info, member, apiVersion);
    const misplaced = new Set(misplacedAnnotations(member.modifiers, PLACES[member.kind]));
    if (problems.some((problem) => problem !== ONE_SCOPE && !misplaced.has(problem)) || hasUnknownResult(info, member)) faulty.add(range);
    if (!hasUnknownResult(info, member)) for (const problem of problems) report(range, problem);
    if (member.kind === 'method' || member.kind === 'constructor') checkCallable(member, range, report, later);
    if (member.kind === 'property') checkAccessors(member, report, later);
  }
  return faulty;
}

function wordProblems(
  info: TypeInfo,
  member: Exclude<Member, TypeDeclaration | { kind: 'initializer' }>,
  apiVersion: number,
): readonly string[] {
  const owner = { isGlobal: info.access === 'global', isAbstract: info.isAbstract, isInner: info.outer !== undefined, apiVersion };
  const problems = placementProblems(member.modifiers, PLACES[member.kind], owner);
  const isLost =
    (member.kind === 'method' || member.kind === 'constructor') &&
    member.modifiers.words.includes('protected') &&
    !member.modifiers.words.includes('override') &&
    !info.isVirtual;
  // a class that nobody can extend has nobody to protect its methods for
  return isLost ? [...problems, 'New protected methods cannot be defined in non-virtual classes'] : problems;
}

/** Of a method whose result is of no type there is, nothing else is said. */
function hasUnknownResult(info: TypeInfo, member: Member): boolean {
  return (
    member.kind === 'method' &&
    info.methods
      .get(member.name.toLowerCase())
      ?.some(({ nameRange, returns }) => nameRange === member.nameRange && writtenName(returns) !== undefined) === true
  );
}

/** A method of an interface. */
function checkDemand({ name, nameRange, parameters }: MethodDeclaration, report: Report, later: Report): void {
  later(nameRange, nameProblem(name));
  checkParameters(parameters, nameRange, report);
}

function checkParameters(parameters: MethodDeclaration['parameters'], range: Range, report: Report): void {
  if (parameters.length > MOST_PARAMETERS) report(range, `Invalid number of parameters exceeds: ${String(MOST_PARAMETERS)}`);
  for (const { modifiers, nameRange } of parameters)
    for (const problem of placementProblems(modifiers, 'parameters')) report(nameRange, problem);
}

function checkCallable(member: Extract<Member, { kind: 'method' | 'constructor' }>, range: Range, report: Report, later: Report): void {
  checkParameters(member.parameters, range, report);
  if (member.kind === 'constructor') return;
  later(range, nameProblem(member.name));
  const isAbstract = member.modifiers.words.includes('abstract');
  if (isAbstract && member.body !== undefined) later(range, EMPTY);
  if (!isAbstract && member.body === undefined) later(range, 'Method must have a body');
}

const EMPTY = 'Abstract methods cannot have a body';

const RANK = { private: 0, protected: 1, public: 2, global: 3 } as const;

function checkAccessors({ modifiers, getter, setter, nameRange }: PropertyDeclaration, report: Report, later: Report): void {
  if (modifiers.words.includes('abstract')) later(nameRange, EMPTY);
  const access = accessOf(modifiers, 'private');
  for (const accessor of [getter, setter]) {
    if (accessor === undefined) continue;
    const own = accessOf(accessor.modifiers, access);
    if (RANK[own] > RANK[access]) report(accessor.nameRange, `Cannot declare ${own} accessor on ${access} property`);
  }
}
