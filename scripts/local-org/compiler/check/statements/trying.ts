/** `try` and what catches. */
import type { IrStatement } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { CatchClause, Range, Statement } from '../../../language/ast.ts';
import { EXCEPTION, shown, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { knownType } from '../expressions/writtenTypes.ts';
import { isBlank } from '../expressions/placeholders.ts';
import { distance } from '../types/subtype.ts';
import { checkBlock } from './blocks.ts';

type IrCatch = Extract<IrStatement, { kind: 'try' }>['catches'][number];

export function checkTry(context: Context, { body, catches, finally: last, range }: Extract<Statement, { kind: 'try' }>): IrStatement {
  const caught: ApexType[] = [];
  const tried = checkBlock(context, body);
  if (catches.length === 0 && last === undefined) context.error(range, 'Try block must have at least one catch block or a finally block');
  return {
    kind: 'try',
    body: tried,
    catches: catches.map((clause) => context.nested(() => checkCatch(context, clause, caught))),
    ...(last === undefined ? {} : { finally: checkBlock(context, last) }),
    range,
  };
}

/** Errors of the caught type come behind those of the block. A private exception of another class may be caught. */
function checkCatch(context: Context, { type: written, name, body, nameRange }: CatchClause, caught: ApexType[]): IrCatch {
  const before = context.diagnostics.length;
  const type = knownType(context, written, body.range);
  checkCaught(context, type, body.range, caught);
  // an empty text in place of the name is not judged as one
  const { jsName } = context.declare(name, type, nameRange, { isFree: name === '' });
  // what could not be parsed is not reported again
  const problems = context.diagnostics.splice(before).filter(() => !isBlank(name));
  const checked = checkBlock(context, body);
  context.diagnostics.push(...problems);
  if (isBlank(name) || context.isWithoutLocals) context.end(body.range);
  return { type, jsName, body: checked };
}

function checkCaught(context: Context, type: ApexType, range: Range, caught: ApexType[]): void {
  if (writtenName(type) !== undefined) return; // reported
  if (distance(context.world, type, EXCEPTION) === undefined)
    context.error(range, `Catch block variable must be of type exception: ${shown(type)}`);
  else if (caught.some((earlier) => distance(context.world, type, earlier) !== undefined))
    context.error(range, `Exception type already caught: ${shown(type)}`);
  caught.push(type);
}
