/** Who may use what. Source: Apex Developer Guide, "Access Modifiers", "TestVisible Annotation". */
import type { Access } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import { lineage, userType, type TypeInfo, type World } from './world.ts';

/** @param from the class that contains the code; undefined for triggers and anonymous blocks */
export function canSee(world: World, from: TypeInfo | undefined, access: Access, owner: TypeInfo, isTestVisible: boolean): boolean {
  if (access === 'public' || access === 'global') return true;
  if (from === undefined) return isTestVisible;
  if (outermost(from) === outermost(owner)) return true;
  if (isTestVisible && outermost(from).isTest) return true;
  return access === 'protected' && [...lineage(world, from)].includes(owner);
}

/**
 * An inner type that says `protected`, which types must not: the compiler finds no rule for who sees it, and stops where code names it or has a value of it.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
const isOfNobody = (from: TypeInfo | undefined, { access, outer, file }: TypeInfo): boolean =>
  access === 'protected' && outer !== undefined && from?.file === file;

/** The same for a type, or for the hidden type that it is made of. */
export function isUndecided(world: World, from: TypeInfo | undefined, type: ApexType): boolean {
  const info = userType(world, hiddenType(world, from, type) ?? type);
  return info !== undefined && isOfNobody(from, info);
}

/** Whether code may not name a type, or stops the compiler when it does. */
export function isHiddenFrom(world: World, from: TypeInfo | undefined, info: TypeInfo): boolean {
  return !seesType(world, from, info) || isOfNobody(from, info);
}

/** The private type of another class that a written type names. */
export function hiddenType(world: World, from: TypeInfo | undefined, type: ApexType): ApexType | undefined {
  if (type.kind === 'list' || type.kind === 'set') return hiddenType(world, from, type.element);
  if (type.kind === 'map') return hiddenType(world, from, type.key) ?? hiddenType(world, from, type.value);
  const info = userType(world, type);
  return info === undefined || !isHiddenFrom(world, from, info) ? undefined : type;
}

export function seesType(world: World, from: TypeInfo | undefined, { access, outer, isTestVisible }: TypeInfo): boolean {
  if (outer === undefined || canSee(world, from, access, outer, isTestVisible)) return true;
  return from !== undefined && access === 'protected' && [...lineage(world, outermost(from))].includes(outer);
}

function outermost(info: TypeInfo): TypeInfo {
  let type = info;
  while (type.outer !== undefined) type = type.outer;
  return type;
}
