/** Anonymous blocks: a class of one method whose members may be declared among the statements. */
import type { IrUnit } from '../ir/ir.ts';
import type { ClassDeclaration, CompilationUnit, Diagnostic, Member, Modifiers } from '../syntax/ast.ts';
import { VOID } from '../types/common.ts';
import { Context } from './context.ts';
import { declareMembers, declareType, linkSupertypes } from './declare.ts';
import { checkStatements } from './statements.ts';
import { checkType } from './typeBodies.ts';
import type { World } from './world.ts';

const NOWHERE = { line: 1, column: 1, start: 0, end: 0 };
const NAME = 'AnonymousBlock';

/** Methods and types written in the block become statics and inner types of a class that lives for this run only. */
export function checkAnonymous(world: World, block: Extract<CompilationUnit, { kind: 'anonymous' }>, diagnostics: Diagnostic[]): IrUnit {
  const declaration: ClassDeclaration = { kind: 'class', name: NAME, modifiers: { words: [], annotations: [] }, implements: [], members: block.members.map(asStatic), range: NOWHERE, nameRange: NOWHERE };
  const info = declareType(declaration, block.file);
  const around: World = { ...world, types: new Map(world.types).set(NAME.toLowerCase(), info) };
  linkSupertypes(around, info, diagnostics);
  declareMembers(around, info, diagnostics);
  const context = new Context({ world: around, file: block.file, diagnostics, owner: info, isStatic: true, returns: VOID });
  const body = { statements: checkStatements(context, block.statements) };
  return { kind: 'anonymous', file: block.file, types: [checkType(around, info, diagnostics)], methods: [], body };
}

function asStatic(member: Member): Member {
  if (member.kind !== 'method' && member.kind !== 'field' && member.kind !== 'property') return member;
  const modifiers: Modifiers = { ...member.modifiers, words: member.modifiers.words.includes('static') ? member.modifiers.words : [...member.modifiers.words, 'static'] };
  return { ...member, modifiers };
}
