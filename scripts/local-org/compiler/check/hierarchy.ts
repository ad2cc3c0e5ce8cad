/** What types may extend and implement, and what they may be called. Source: Apex Developer Guide, "Extending a Class", "Create Custom Exceptions". */
import type { ApexType } from '../ir/types.ts';
import { typeName } from '../ir/types.ts';
import { sameType } from '../types/common.ts';
import { isException, lineage, userType, type TypeInfo, type World } from './world.ts';

/** @return what is wrong with the supertypes of a type; all of it stands at the type's name. */
export function hierarchyProblems(world: World, info: TypeInfo): readonly string[] {
  const parents = [info.superclass, ...info.interfaces].filter((type) => type !== undefined);
  if (leadsTo(world, info, info)) return [`Circular definition: ${info.name}`];
  const twice = info.interfaces.find((type, index) => info.interfaces.findIndex((other) => sameType(type, other)) < index);
  return [
    ...parents.flatMap((type) => parentProblem(world, type, type === info.superclass) ?? []),
    ...(twice === undefined ? [] : [`Interface already implemented: ${typeName(twice)}`]),
    ...nameProblems(world, info),
  ];
}

function leadsTo(world: World, from: TypeInfo, to: TypeInfo, seen = new Set<TypeInfo>()): boolean {
  seen.add(from);
  return [from.superclass, ...from.interfaces].some((type) => {
    const parent = userType(world, type);
    return parent !== undefined && (parent === to || (!seen.has(parent) && leadsTo(world, parent, to, seen)));
  });
}

function parentProblem(world: World, type: ApexType, isClass: boolean): string | undefined {
  if (type.kind !== 'user' && type.kind !== 'platform') return isUnknown(type) ? undefined : `Invalid super type: ${typeName(type)}`;
  const kind = userType(world, type)?.kind; // the platform's stubs call some interfaces classes
  if (kind === undefined || kind === (isClass ? 'class' : 'interface')) return undefined;
  return `Invalid ${isClass ? 'class' : 'interface'}: ${typeName(type)}`;
}

/** Stands for types that were reported. */
function isUnknown(type: ApexType): boolean {
  return type.kind === 'null' || (type.kind === 'primitive' && type.name === 'Object');
}

function nameProblems(world: World, info: TypeInfo): readonly string[] {
  if (info.kind !== 'class') return [];
  const isNamedSo = /exception$/i.test(info.simpleName);
  const descends = isException(world, info);
  if (descends && !isNamedSo) return [`Classes extending Exception must have a name ending in 'Exception': ${info.name}`];
  const isKnown = [...lineage(world, info)].every(({ superclass }) => superclass === undefined || superclass.kind === 'user');
  return isNamedSo && !descends && isKnown ? [`Exception class must extend another Exception class: ${info.name}`] : [];
}
