/** Methods and types written in an anonymous block or a trigger: statics and inner types of a class that has no name of its own. */
import type { ClassDeclaration, Diagnostic, Member, Modifiers } from '../syntax/ast.ts';
import { checkDeclarations } from './declarations.ts';
import { localProblems } from './rules/locals.ts';
import { tellNesting } from './rules/nesting.ts';
import { declareMembers, declareType, linkSupertypes } from './types/declare.ts';
import { tellHierarchy } from './types/hierarchy.ts';
import type { TypeInfo, World } from './types/world.ts';

/** What stands in no text. */
export const NOWHERE = { line: 1, column: 1, start: 0, end: 0 };

/** @return the class, and the world as its members see it. */
export function declareEnclosed(
  world: World,
  name: string,
  members: readonly Member[],
  file: string,
  diagnostics: Diagnostic[],
): { readonly info: TypeInfo; readonly world: World } {
  const declaration: ClassDeclaration = {
    kind: 'class',
    name,
    modifiers: { words: [], annotations: [] },
    implements: [],
    members: members.map(asStatic),
    range: NOWHERE,
    nameRange: NOWHERE,
  };
  const info = declareType(declaration, file);
  const around: World = { ...world, types: new Map(world.types).set(name.toLowerCase(), info) };
  linkSupertypes(around, info);
  tellNesting(info, diagnostics);
  tellHierarchy(around, info, diagnostics);
  declareMembers(around, info, diagnostics);
  for (const type of info.inner.values()) checkDeclarations(around, type, diagnostics);
  for (const { range, message } of declaration.members.flatMap(localProblems))
    diagnostics.push({ file, line: range.line, column: range.column, severity: 'error', message });
  return { info, world: around };
}

function asStatic(member: Member): Member {
  if (member.kind !== 'method' && member.kind !== 'field' && member.kind !== 'property') return member;
  const modifiers: Modifiers = {
    ...member.modifiers,
    words: member.modifiers.words.includes('static') ? member.modifiers.words : [...member.modifiers.words, 'static'],
  };
  return { ...member, modifiers };
}
