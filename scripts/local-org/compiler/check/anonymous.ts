/** Anonymous blocks. Source: Apex Developer Guide, "Anonymous Blocks". */
import type { IrUnit } from '../ir/ir.ts';
import type { CompilationUnit, Diagnostic, Member } from '../syntax/ast.ts';
import { VOID } from '../types/common.ts';
import { Context, Scope } from './context.ts';
import { declareEnclosed, NOWHERE } from './enclosed.ts';
import { problemsInAnonymous } from './rules/locals.ts';
import { checkStatements } from './statements/statements.ts';
import { checkType } from './typeBodies.ts';
import type { World } from './types/world.ts';

/** Its methods and types live for this run only. */
export function checkAnonymous(world: World, block: Extract<CompilationUnit, { kind: 'anonymous' }>, diagnostics: Diagnostic[]): IrUnit {
  const anonymous = { ...world, isAnonymous: true };
  const { info, world: around } = declareEnclosed(anonymous, 'AnonymousBlock', block.members, block.file, diagnostics);
  const context = new Context({ world: around, file: block.file, diagnostics, owner: info, isStatic: true, returns: VOID });
  context.scope = new Scope(undefined, true);
  if (block.members.some(saysVirtual)) context.error(NOWHERE, 'classes are by default virtual');
  for (const { range, message } of problemsInAnonymous(block.statements)) context.error(range, message);
  const body = { statements: checkStatements(context, block.statements) };
  return { kind: 'anonymous', file: block.file, types: [checkType(around, info, diagnostics)], methods: [], body };
}

const saysVirtual = (member: Member): boolean => member.kind === 'class' && member.modifiers.words.includes('virtual');
