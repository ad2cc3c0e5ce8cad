/**
 * A type with a method or constructor that takes a collection of something unreadable, or an interface with a method that returns one: the platform declares no members from there on, and reports nothing behind that position.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
import type { ConstructorDeclaration, Member, MethodDeclaration, Range, TypeDeclaration, TypeRef } from '../../../language/ast.ts';
import { MISSING_NAME } from '../../syntax/source/insertedToken.ts';
import type { TypeInfo } from './world.ts';

/** @return the part of the type that is declared; undefined for a type that is whole */
export function cutOff(declaration: TypeDeclaration): TypeDeclaration | undefined {
  if (declaration.kind === 'enum') return undefined;
  const callables = declaration.kind === 'class' ? declaration.members.filter(isCallable) : declaration.methods;
  const end = callables.find((callable) => typesOf(callable).some(isHalf))?.range.start;
  if (end === undefined) return undefined;
  if (declaration.kind === 'interface') return { ...declaration, methods: declaration.methods.filter(({ range }) => range.start < end) };
  const isLeft = (member: Member): boolean =>
    isCallable(member) ? member.range.start < end : member.kind !== 'initializer' || !member.isStatic;
  return { ...declaration, members: declaration.members.filter(isLeft) };
}

/** Whether the platform stopped declaring before a type in its file. */
export function isBehindCut({ outer, inner, ...info }: TypeInfo): boolean {
  const siblings = outer === undefined ? [...inner.values()] : [...outer.inner.values()];
  const place = siblings.findIndex(({ simpleName }) => outer !== undefined && simpleName === info.simpleName);
  return (place === -1 ? siblings : siblings.slice(0, place)).some(({ isCutOff, stopsAt }) => isCutOff || stopsAt !== undefined);
}

/** Whether a method or constructor is the one over which the compiler stumbled, or stands behind it. */
export const isBehindStop = ({ stopsAt }: TypeInfo, { start }: Range): boolean => stopsAt !== undefined && start >= stopsAt.start;

function typesOf(callable: MethodDeclaration | ConstructorDeclaration): readonly TypeRef[] {
  const returns = callable.kind === 'method' ? callable.returns : undefined;
  return [...(returns === undefined ? [] : [returns]), ...callable.parameters.map(({ type }) => type)];
}

const isCallable = (member: Member): member is MethodDeclaration | ConstructorDeclaration =>
  member.kind === 'method' || member.kind === 'constructor';

/** Whether a part of the type could not be read. */
export const isHalf = ({ names }: TypeRef): boolean => names.some(({ name, args }) => name === MISSING_NAME || args.some(isHalf));
