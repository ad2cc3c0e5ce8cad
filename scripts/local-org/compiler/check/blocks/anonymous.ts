/** Anonymous blocks. Source: Apex Developer Guide, "Anonymous Blocks". */
import type { IrUnit } from '../../ir/ir.ts';
import type { CompilationUnit, Diagnostic } from '../../../language/ast.ts';
import { VOID } from '../../types/common.ts';
import { contextOf } from '../descent.ts';
import { calling, declareEnclosed } from './enclosed.ts';
import { fieldsAmong, problemsInBlocks } from '../rules/locals.ts';
import { checkEach } from '../statements/blocks.ts';
import { checkType } from '../bodies/typeBodies.ts';
import type { World } from '../types/world.ts';

type Anonymous = Extract<CompilationUnit, { kind: 'anonymous' }>;

const NAME = 'AnonymousBlock';

/** Its methods and types live for this run only. */
export function checkAnonymous(world: World, block: Anonymous, diagnostics: Diagnostic[]): IrUnit {
  const found: Diagnostic[] = [];
  const unit = checkBody(world, block, found);
  const called = calling(NAME, block, { alone: 'anon', around: '' });
  diagnostics.push(...found.map((one) => ({ ...one, message: called(one.message) })));
  return unit;
}

function checkBody(world: World, block: Anonymous, diagnostics: Diagnostic[]): IrUnit {
  const { file, statements } = block;
  const { info, world: around } = declareEnclosed(world, { name: NAME, enclosing: 'anonymous classes', file }, block, diagnostics);
  const context = contextOf({
    ...{ world: around, file, diagnostics, owner: info },
    isStatic: true,
    returns: VOID,
    fieldsToCome: fieldsAmong(statements),
  });
  for (const { range, message } of problemsInBlocks(statements)) context.error(range, message);
  const types = [checkType(around, info, diagnostics)];
  return { kind: 'anonymous', file, types, methods: [], body: { statements: checkEach(context, statements) } };
}
