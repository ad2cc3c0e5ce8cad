/** What types may extend and implement, and which names they may have. Source: Apex Developer Guide, "Extending a Class", "Create Custom Exceptions". */
import type { ApexType } from '../../../language/types.ts';
import type { PlatformType } from '../../signatures/index.ts';
import type { Diagnostic, TypeRef } from '../../../language/ast.ts';
import { sameType, shown, writtenName } from '../../types/common.ts';
import type { Problem } from '../rules/annotations/problem.ts';
import { report } from '../report.ts';
import { isBroken } from './broken.ts';
import { resolveType, typeText } from './resolve/index.ts';
import { typeProblems } from './resolve/problems.ts';
import { hiddenType, isUndecided } from './visibility.ts';
import { isException, isNamedException, lineage, userType, type TypeInfo, type World } from './world.ts';

/** Reports errors of the supertypes of a type and its inner types, outer ones first, before any member is declared. */
export function tellHierarchy(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  for (const { range, message } of hierarchyProblems(world, info)) {
    info.isFaulty = true;
    report(diagnostics, info.file, range, message);
  }
  for (const inner of info.inner.values()) tellHierarchy(world, inner, diagnostics);
}

/** Forgets the interfaces of types, inner ones too, whose superclass is wrong, and classes among the interfaces: they are no supertypes. Of types that descend from themselves, the one that closes the circle has no supertypes. Once all hierarchies are told. */
export function unlinkSupertypes(world: World, info: TypeInfo): void {
  const closing = info.isFaulty ? closingOf(world, info, info) : undefined;
  if (closing !== undefined) Object.assign(closing, { superclass: undefined, interfaces: [] });
  else if (info.isFaulty && info.kind === 'class') {
    const isKept = (type: ApexType): boolean => isBroken(world, type) || userType(world, type)?.kind !== 'class';
    info.interfaces = parentProblem(world, info) === undefined ? info.interfaces.filter(isKept) : [];
  }
  for (const inner of info.inner.values()) unlinkSupertypes(world, inner);
}

/** If the superclass is wrong, the interfaces are not checked. */
function hierarchyProblems(world: World, info: TypeInfo): readonly Problem[] {
  const parent = parentProblem(world, info);
  return parent === undefined ? interfaceProblems(world, info) : [parent];
}

/** Whether the superclass, if any, exists, whether it can be extended or not: only then are missing methods reported. */
export function isRooted(world: World, info: TypeInfo): boolean {
  const problem = parentProblem(world, info);
  return problem === undefined || (problem.isClosed === true && userType(world, info.superclass) !== undefined);
}

/** Whether a class has the superclass that it names, or rightly names none; if not, it has what every object has. Once supertypes are unlinked. Source: the Apex compiler's front end, as Salesforce's language server ships it (`ParentTableCalculator`, `VirtualMethodsCreator`). */
export function hasItsSuperclass(world: World, info: TypeInfo): boolean {
  const isNamed = info.declaration.kind === 'class' && info.declaration.extends !== undefined;
  return isNamed === (info.superclass !== undefined) && isRooted(world, info);
}

interface ParentProblem extends Problem {
  /** There is such a superclass, and nobody may extend it. */
  readonly isClosed?: true;
}

function parentProblem(world: World, info: TypeInfo): ParentProblem | undefined {
  const { declaration, superclass } = info;
  const here = (message: string): Problem => ({ range: declaration.nameRange, message });
  const extended = declaration.kind === 'class' ? declaration.extends : undefined;
  const circle = circleOf(world, info);
  if (circle !== undefined) return here(`Circular definition: ${circle.name}`);
  const unresolved = extended === undefined ? undefined : typeRefProblem(world, info, extended);
  if (unresolved !== undefined) return unresolved;
  const broken = [superclass, ...info.interfaces].find((type) => type !== undefined && isBroken(world, type));
  if (broken !== undefined) return here(`Dependent class is invalid and needs recompilation: Class ${shown(broken)}`);
  const isNamable = superclass === undefined || isPlain(superclass) || isOfKind(world, superclass, 'class');
  const name = isNamable ? nameProblem(world, info) : undefined;
  if (name !== undefined) return here(name);
  if (extended === undefined || superclass === undefined) return undefined;
  if (cannotBeExtended(world, info, superclass))
    return { ...here(`Non-virtual and non-abstract type cannot be extended: ${shown(superclass)}`), isClosed: true };
  return isOfKind(world, superclass, 'class') ? undefined : { range: extended.range, message: `Invalid class: ${typeText(extended)}` };
}

function cannotBeExtended(world: World, info: TypeInfo, superclass: ApexType): boolean {
  if (isShut(world, superclass)) return true;
  const parent = userType(world, superclass);
  return parent?.kind === 'class' && !parent.isVirtual && !areAnonymous(world, parent, info);
}

/** Classes of an anonymous block can be extended without `virtual`. Source: the Apex compiler's front end ("classes are by default virtual"). */
function areAnonymous(world: World, parent: TypeInfo, child: TypeInfo): boolean {
  return world.enclosing !== undefined && parent.outer !== undefined && parent.outer === child.outer;
}

function interfaceProblems(world: World, info: TypeInfo): readonly Problem[] {
  const { declaration, interfaces } = info;
  const written = declaration.kind === 'class' ? declaration.implements : declaration.kind === 'interface' ? declaration.extends : [];
  return written.flatMap((ref, index): readonly Problem[] => {
    const type = interfaces[index];
    const unresolved = typeRefProblem(world, info, ref);
    if (unresolved !== undefined) return [unresolved];
    if (info.outer !== undefined && type?.kind === 'platform' && TOP_LEVEL.has(type.name))
      return [{ range: declaration.nameRange, message: `Only top-level classes can implement ${shown(type)}` }];
    if (!isOfKind(world, type, 'interface')) return [{ range: ref.range, message: `Invalid interface: ${typeText(ref)}` }];
    const isRepeated = interfaces.slice(0, index).some((other) => type !== undefined && sameType(type, other));
    return isRepeated ? [{ range: ref.range, message: `Interface already implemented: ${typeText(ref)}` }] : [];
  });
}

function typeRefProblem(world: World, info: TypeInfo, ref: TypeRef): Problem | undefined {
  const scope = info.outer ?? info;
  const here = (message: string): Problem => ({ range: ref.range, message });
  if (ref.dimensions > 0) return here(`A type is not allowed to extend or implement an array ref: ${typeText(ref)}`);
  const type = resolveType(world, ref, scope);
  if (type === undefined) return here(typeProblems(world, ref, scope)[0]?.message ?? `Invalid type: ${typeText(ref)}`);
  const isSeen = hiddenType(world, scope, type) === undefined || isUndecided(world, scope, type);
  return isSeen ? undefined : { range: info.declaration.nameRange, message: `Type is not visible: ${shown(type)}` };
}

/** The supertype through which a type would be its own ancestor. */
function circleOf(world: World, info: TypeInfo): TypeInfo | undefined {
  return ancestors(world, info).find((parent) => parent === info || leadsTo(world, parent, info));
}

/** Among a type and what it descends from, the type that descends from the first directly. */
function closingOf(world: World, first: TypeInfo, from: TypeInfo, seen = new Set<TypeInfo>()): TypeInfo | undefined {
  const parents = ancestors(world, from);
  if (parents.includes(first)) return from;
  seen.add(from);
  for (const parent of parents) {
    const found = seen.has(parent) ? undefined : closingOf(world, first, parent, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A class after `implements` is no supertype. */
function ancestors(world: World, { superclass, interfaces }: TypeInfo): readonly TypeInfo[] {
  const parents = interfaces.map((type) => userType(world, type)).filter((parent) => parent?.kind !== 'class');
  return [userType(world, superclass), ...parents].filter((parent) => parent !== undefined);
}

/** Interfaces that only top-level classes may implement: the platform instantiates them by name. */
const TOP_LEVEL = new Set(['Database.Batchable', 'Messaging.InboundEmailHandler']);

function leadsTo(world: World, from: TypeInfo, to: TypeInfo, seen = new Set<TypeInfo>()): boolean {
  seen.add(from);
  return ancestors(world, from).some((parent) => parent === to || (!seen.has(parent) && leadsTo(world, parent, to, seen)));
}

/** Whether a platform type is of the kind; the stubs show some interfaces as classes, except for exceptions. */
function isOfKind(world: World, type: ApexType | undefined, kind: 'class' | 'interface'): boolean {
  if (type === undefined || isUnknown(type)) return true;
  const signature = type.kind === 'platform' ? world.signatures.type(type.name) : undefined;
  if (signature !== undefined)
    return kind === 'class' ? signature.kind === 'class' : signature.kind === 'interface' || !isSurelyClass(signature);
  return !isPlain(type) && (userType(world, type)?.kind ?? kind) === kind;
}

/** Namespaces whose classes cannot be extended. Source: Apex Reference Guide, "System Namespace", "Database Namespace", "Schema Namespace". */
const CLOSED_NAMESPACES = /^(?:System|Database|Schema)\./;
/** Source: Apex Reference Guide, "Exception Class and Built-In Exceptions", "SoqlStubProvider Class"; Apex Developer Guide, "Making an Asynchronous Callout from an Imported WSDL". */
const OPEN_CLASSES: ReadonlySet<string> = new Set(['System.Exception', 'System.SoqlStubProvider', 'System.WebServiceCalloutFuture']);

/** Interfaces in these namespaces that the stubs show as classes. Source: Apex Reference Guide, "SandboxContext Interface". */
const SEEMING_CLASSES: ReadonlySet<string> = new Set(['System.SandboxContext']);

/** Whether no class may extend a type of the platform. */
export const isShut = (world: World, type: ApexType): boolean => isPlain(type) || isClosed(world, type);

function isClosed(world: World, type: ApexType): boolean {
  const signature = type.kind === 'platform' && CLOSED_NAMESPACES.test(type.name) ? world.signatures.type(type.name) : undefined;
  return signature?.kind === 'class' && !OPEN_CLASSES.has(signature.name);
}

/** Whether a platform type is surely a class or an enum: an exception, one with constructors or properties, one that only the platform makes, or one with static members only. */
function isSurelyClass({ name, kind, constructors, fields, isMadeByPlatform, methods }: PlatformType): boolean {
  return (
    kind === 'enum' ||
    /Exception$/.test(name) ||
    constructors.length + fields.length > 0 ||
    isMadeByPlatform === true ||
    (CLOSED_NAMESPACES.test(name) && !SEEMING_CLASSES.has(name)) ||
    (methods.length > 0 && methods.every(({ isStatic }) => isStatic))
  );
}

/** Values, records and collections, which cannot be extended. */
function isPlain(type: ApexType): boolean {
  return type.kind !== 'user' && type.kind !== 'platform' && !isUnknown(type);
}

/** An unknown type, which has been reported. */
function isUnknown(type: ApexType): boolean {
  return writtenName(type) !== undefined;
}

/** Exceptions must have names that end in Exception, and other classes must not. */
function nameProblem(world: World, info: TypeInfo): string | undefined {
  if (info.kind !== 'class') return undefined;
  const isNamedSo = isNamedException(info);
  const descends = isException(world, info);
  if (descends && !isNamedSo) return `Classes extending Exception must have a name ending in Exception: ${info.name}`;
  const isKnown = [...lineage(world, info)].every(
    ({ superclass }) => superclass === undefined || (!isUnknown(superclass) && !isBroken(world, superclass)),
  );
  if (!isNamedSo || descends || !isKnown) return undefined;
  return `Exception class must extend another Exception class: ${info.superclass === undefined ? info.name : shown(info.superclass)}`;
}
