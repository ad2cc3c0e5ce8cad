/** Anonymous blocks. Source: Apex Developer Guide, "Anonymous Blocks". */
import type { IrUnit } from '../ir/ir.ts';
import type { CompilationUnit, Diagnostic } from '../syntax/ast.ts';
import { VOID } from '../types/common.ts';
import { Context } from './context.ts';
import { declareEnclosed } from './enclosed.ts';
import { problemsIn } from './rules/locals.ts';
import { checkStatements } from './statements/statements.ts';
import { checkType } from './typeBodies.ts';
import type { World } from './types/world.ts';

/** Its methods and types live for this run only. */
export function checkAnonymous(world: World, block: Extract<CompilationUnit, { kind: 'anonymous' }>, diagnostics: Diagnostic[]): IrUnit {
  const { info, world: around } = declareEnclosed(world, 'AnonymousBlock', block.members, block.file, diagnostics);
  const context = new Context({ world: around, file: block.file, diagnostics, owner: info, isStatic: true, returns: VOID });
  for (const { range, message } of problemsIn(block.statements)) context.error(range, message);
  const body = { statements: checkStatements(context, block.statements) };
  return { kind: 'anonymous', file: block.file, types: [checkType(around, info, diagnostics)], methods: [], body };
}
