/** Types and members by themselves: names, modifiers, bodies, numbers. What they are to other types is `contract.ts`, annotations are `annotations/`. */
import type { ClassDeclaration, Diagnostic, Member, Modifiers, PropertyDeclaration, Range, TypeDeclaration } from '../syntax/ast.ts';
import { annotationProblems } from './annotations/index.ts';
import { nameProblem, typeNameProblem } from './identifiers.ts';
import { hierarchyProblems } from './hierarchy.ts';
import { placementProblems, type Place } from './placement.ts';
import { accessOf, apiVersionOf, hasAnnotation, type TypeInfo, type World } from './world.ts';

type Report = (range: Range, message: string | undefined) => void;

const MOST_PARAMETERS = 32;
const MOST_CONSTANTS = 100;
const PLACES: Readonly<Record<Member['kind'], Place | undefined>> = { class: 'classes', interface: 'interfaces', enum: 'enums', method: 'methods', constructor: 'constructors', field: 'fields', property: 'properties', initializer: undefined };

export function checkRules(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  const report: Report = (range, message) => {
    if (message !== undefined) diagnostics.push({ file: info.file, line: range.line, column: range.column, severity: 'error', message });
  };
  const { declaration } = info;
  const { nameRange, modifiers } = declaration;
  report(nameRange, typeNameProblem(info.simpleName));
  for (const problem of placementProblems(modifiers, PLACES[declaration.kind] ?? 'classes')) report(nameRange, problem);
  if (info.outer === undefined) report(nameRange, topLevelProblem(modifiers));
  for (const { range, message } of [...hierarchyProblems(world, info), ...annotationProblems(world, info)]) report(range, message);
  if (declaration.kind === 'enum') checkConstants(declaration, report);
  if (declaration.kind === 'class') {
    checkMembers(info, declaration, apiVersionOf(world, info.file), report);
    checkGlobals(info, declaration, report);
  }
}

/** Tests may be private. */
function topLevelProblem(modifiers: Modifiers): string | undefined {
  const access = accessOf(modifiers, 'private');
  return access === 'public' || access === 'global' || hasAnnotation(modifiers, 'istest') ? undefined : 'Top-level type must have public or global visibility';
}

function checkConstants({ constants, nameRange }: Extract<TypeDeclaration, { kind: 'enum' }>, report: Report): void {
  if (constants.length > MOST_CONSTANTS) report(nameRange, `Maximum number of enum items exceeded: ${String(MOST_CONSTANTS)}`);
  const seen = new Set<string>();
  for (const { name, range } of constants) {
    report(range, nameProblem(name) ?? (seen.has(name.toLowerCase()) ? `Duplicate field: ${name}` : undefined));
    seen.add(name.toLowerCase());
  }
}

function checkMembers(info: TypeInfo, declaration: ClassDeclaration, apiVersion: number, report: Report): void {
  const names = new Set([info.outer === undefined ? info.simpleName.toLowerCase() : '']);
  for (const member of declaration.members) {
    if (member.kind === 'initializer') {
      if (member.isStatic && info.outer !== undefined) report(member.body.range, 'Inner types are not allowed to have static blocks');
      continue;
    }
    if (member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum') {
      if (info.outer !== undefined) report(member.range, 'Inner types are not allowed to have inner types');
      else if (names.has(member.name.toLowerCase())) report(member.nameRange, `Type name already in use: ${member.name.toLowerCase() === info.simpleName.toLowerCase() ? member.name : `${info.name}.${member.name}`}`);
      names.add(member.name.toLowerCase());
      continue;
    }
    const range = 'nameRange' in member ? member.nameRange : member.range;
    const place = PLACES[member.kind] ?? 'fields';
    const misplaced = placementProblems(member.modifiers, place);
    for (const problem of misplaced) report(range, problem);
    if (misplaced.length === 0) report(range, staticProblem(info, member.modifiers, place));
    if (member.kind === 'method' || member.kind === 'constructor') {
      checkCallable(info, member, range, report);
      report(range, protectedProblem(info, member.modifiers) ?? (member.kind === 'method' && apiVersion >= OPEN_METHODS ? accessProblem(member.modifiers) : undefined));
    }
    if (member.kind === 'property') checkAccessors(member, report);
  }
}

function staticProblem(info: TypeInfo, { words }: Modifiers, place: Place): string | undefined {
  if (info.outer !== undefined) return words.includes('static') ? `static can only be used on ${place} of a top level type` : undefined;
  return words.includes('webservice') && info.access !== 'global' ? `Defining type for webService ${place} must be declared as global` : undefined;
}

/** Since this API version, methods to be overridden say who may. Source: Salesforce Winter '26 Release Notes, Apex, API version 65.0. */
const OPEN_METHODS = 65;

function accessProblem({ words }: Modifiers): string | undefined {
  const kind = words.find((word) => word === 'abstract' || word === 'override');
  return kind === undefined || words.some((word) => word === 'global' || word === 'public' || word === 'protected') ? undefined : `${kind} methods require at least one of the following global, public, protected`;
}

/** A class that nobody can extend has nobody to protect its methods for. */
function protectedProblem(info: TypeInfo, { words }: Modifiers): string | undefined {
  return words.includes('protected') && !words.includes('override') && !info.isVirtual ? 'New protected methods cannot be defined in non-virtual classes' : undefined;
}

/** What is global stands in global types only, all the way out. */
function checkGlobals(info: TypeInfo, declaration: ClassDeclaration, report: Report): void {
  const outermost = info.outer ?? info;
  for (const member of declaration.members) {
    if (member.kind === 'initializer' || !member.modifiers.words.includes('global')) continue;
    const place = PLACES[member.kind] ?? 'fields';
    const isType = member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum';
    if (!isType && info.access !== 'global') report('nameRange' in member ? member.nameRange : member.range, `Defining type for global ${place} must be declared as global`);
    if ((isType || info.outer !== undefined) && outermost.access !== 'global') report(outermost.declaration.nameRange, `Enclosing type for global ${place} in apex classes must be declared as global`);
  }
}

function checkCallable(info: TypeInfo, member: Extract<Member, { kind: 'method' | 'constructor' }>, range: Range, report: Report): void {
  if (member.parameters.length > MOST_PARAMETERS) report(range, `Invalid number of parameters exceeds: ${String(MOST_PARAMETERS)}`);
  for (const { modifiers, nameRange } of member.parameters) for (const problem of placementProblems(modifiers, 'parameters')) report(nameRange, problem);
  if (member.kind === 'constructor') return;
  report(range, nameProblem(member.name));
  const isAbstract = member.modifiers.words.includes('abstract');
  if (isAbstract && !info.isAbstract) report(range, 'Defining type for abstract methods must be declared as abstract');
  if (isAbstract && member.body !== undefined) report(range, 'Abstract methods cannot have a body');
  if (!isAbstract && member.body === undefined) report(range, 'Method must have a body');
}

const RANK = { private: 0, protected: 1, public: 2, global: 3 } as const;

function checkAccessors({ modifiers, getter, setter }: PropertyDeclaration, report: Report): void {
  const access = accessOf(modifiers, 'private');
  for (const accessor of [getter, setter]) {
    if (accessor === undefined) continue;
    const own = accessOf(accessor.modifiers, access);
    if (RANK[own] > RANK[access]) report(accessor.nameRange, `Cannot declare ${own} accessor on ${access} property`);
  }
}
