/** What types may extend and implement, and what they may be called. Source: Apex Developer Guide, "Extending a Class", "Create Custom Exceptions". */
import type { ApexType } from '../../ir/types.ts';
import type { PlatformType } from '../../signatures/index.ts';
import { sameType, shown, writtenName } from '../../types/common.ts';
import type { Problem } from '../rules/annotations/problem.ts';
import { typeText } from './resolve.ts';
import { isException, lineage, userType, type TypeInfo, type World } from './world.ts';

/** @return what is wrong with the supertypes of a type, and where */
export function hierarchyProblems(world: World, info: TypeInfo): readonly Problem[] {
  const here = (message: string): Problem => ({ range: info.declaration.nameRange, message });
  const circle = circleOf(world, info);
  if (circle !== undefined) return [here(`Circular definition: ${circle.name}`)];
  const twice = info.interfaces.findIndex((type, index) => info.interfaces.findIndex((other) => sameType(type, other)) < index);
  const written =
    info.declaration.kind === 'class'
      ? info.declaration.implements[twice]
      : info.declaration.kind === 'interface'
        ? info.declaration.extends[twice]
        : undefined;
  return [
    ...parentProblems(world, info),
    ...innerProblems(info).map(here),
    ...(written === undefined ? [] : [{ range: written.range, message: `Interface already implemented: ${typeText(written)}` }]),
    ...nameProblems(world, info).map(here),
  ];
}

/** The supertype through which a type would be its own ancestor. */
function circleOf(world: World, info: TypeInfo): TypeInfo | undefined {
  return [info.superclass, ...info.interfaces]
    .map((type) => userType(world, type))
    .find((parent) => parent !== undefined && (parent === info || leadsTo(world, parent, info)));
}

/** Whether a type extends what can be extended, if anything: only then is it asked what it owes. */
export function isRooted(world: World, info: TypeInfo): boolean {
  const { superclass } = info;
  return (
    superclass === undefined || (!isUnknown(superclass) && isOfKind(world, superclass, 'class') && circleOf(world, info) === undefined)
  );
}

/** What the platform makes objects of by the name of their class. */
const TOP_LEVEL = new Set(['Database.Batchable', 'Messaging.InboundEmailHandler']);

function innerProblems({ outer, interfaces }: TypeInfo): readonly string[] {
  if (outer === undefined) return [];
  return interfaces.flatMap((type) =>
    type.kind === 'platform' && TOP_LEVEL.has(type.name) ? [`Only top-level classes can implement ${shown(type)}`] : [],
  );
}

function leadsTo(world: World, from: TypeInfo, to: TypeInfo, seen = new Set<TypeInfo>()): boolean {
  seen.add(from);
  return [from.superclass, ...from.interfaces].some((type) => {
    const parent = userType(world, type);
    return parent !== undefined && (parent === to || (!seen.has(parent) && leadsTo(world, parent, to, seen)));
  });
}

function parentProblems(world: World, { declaration, superclass, interfaces }: TypeInfo): readonly Problem[] {
  const extended = declaration.kind === 'class' ? declaration.extends : undefined;
  const implemented = declaration.kind === 'class' ? declaration.implements : declaration.kind === 'interface' ? declaration.extends : [];
  const problems = implemented.flatMap((ref, index) =>
    isOfKind(world, interfaces[index], 'interface') ? [] : [{ range: ref.range, message: `Invalid interface: ${typeText(ref)}` }],
  );
  if (extended === undefined || superclass === undefined) return problems;
  if (isPlain(superclass))
    return [
      { range: declaration.nameRange, message: `Non-virtual and non-abstract type cannot be extended: ${shown(superclass)}` },
      ...problems,
    ];
  return isOfKind(world, superclass, 'class')
    ? problems
    : [{ range: extended.range, message: `Invalid class: ${typeText(extended)}` }, ...problems];
}

/** The stubs call some interfaces of the platform classes; its exceptions are. */
function isOfKind(world: World, type: ApexType | undefined, kind: 'class' | 'interface'): boolean {
  if (type === undefined || isUnknown(type)) return true;
  const signature = type.kind === 'platform' ? world.signatures.type(type.name) : undefined;
  if (signature !== undefined)
    return kind === 'class' ? signature.kind !== 'interface' : signature.kind === 'interface' || !isSurelyClass(signature);
  return !isPlain(type) && (userType(world, type)?.kind ?? kind) === kind;
}

/** It is thrown, made, or has no instances. */
function isSurelyClass({ name, constructors, methods }: PlatformType): boolean {
  return /Exception$/.test(name) || constructors.length > 0 || (methods.length > 0 && methods.every(({ isStatic }) => isStatic));
}

/** Values, records and collections: no one's parents. */
function isPlain(type: ApexType): boolean {
  return type.kind !== 'user' && type.kind !== 'platform' && !isUnknown(type);
}

/** Stands for types that were reported. */
function isUnknown(type: ApexType): boolean {
  return writtenName(type) !== undefined || (type.kind === 'primitive' && type.name === 'Object');
}

function nameProblems(world: World, info: TypeInfo): readonly string[] {
  if (info.kind !== 'class') return [];
  const isNamedSo = /exception$/i.test(info.simpleName);
  const descends = isException(world, info);
  if (descends && !isNamedSo) return [`Classes extending Exception must have a name ending in Exception: ${info.name}`];
  const isKnown = [...lineage(world, info)].every(({ superclass }) => superclass === undefined || superclass.kind === 'user');
  return isNamedSo && !descends && isKnown ? [`Exception class must extend another Exception class: ${info.name}`] : [];
}
