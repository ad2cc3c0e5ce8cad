/** Blocks and bodies: statements behind one another. */
import type { IrBody, IrStatement } from '../../ir/ir.ts';
import type { Block, Range, Statement } from '../../../language/ast.ts';
import type { Context } from '../context.ts';
import { isEmpty, isEmptyParentheses } from '../expressions/placeholders.ts';
import { firstOperand, placeOf } from '../places.ts';
import { apiVersionOf } from '../types/world.ts';
import { completesOne } from './completion.ts';

/** Since this API version unreachable statements are refused. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const REACHED = 42;

export function checkBlock(context: Context, block: Block): IrBody {
  return context.nested(() => ({ statements: checkStatements(context, block.statements) }));
}

export function checkStatements(context: Context, statements: readonly Statement[]): readonly IrStatement[] {
  const checked = checkEach(context, statements);
  const end = apiVersionOf(context.world, context.file) < REACHED ? -1 : statements.findIndex((statement) => !completesOne(statement));
  const lost = end === -1 ? undefined : statements[end + 1];
  if (lost !== undefined) context.error(placeOfLost(lost), 'Unreachable statement');
  return checked;
}

/** Where an unreachable statement is reported: a declaration at its type, an expression at its beginning, an empty one at its end. */
function placeOfLost(statement: Statement): Range {
  if (statement.kind === 'local') return statement.type.range;
  if (statement.kind !== 'expression') return statement.range;
  const first = firstOperand(statement.expression);
  return (first === statement.expression ? isEmptyParentheses(first) : isEmpty(first))
    ? (statement.ending ?? statement.range)
    : placeOf(first);
}

/** Checks the statements of a trigger or an anonymous block itself, where unreachable ones are not reported. */
export function checkEach(context: Context, statements: readonly Statement[]): readonly IrStatement[] {
  return statements.flatMap((statement) => context.checkStatement(statement));
}

/** A branch or loop body: its own block, whether written with braces or not. */
export function bodyOf(context: Context, statement: Statement | undefined): IrBody {
  if (statement === undefined) return { statements: [] };
  return statement.kind === 'block'
    ? checkBlock(context, statement)
    : context.nested(() => ({ statements: checkEach(context, [statement]) }));
}

export function loopBody(context: Context, statement: Statement | undefined): IrBody {
  return context.within({ isInLoop: true }, () => bodyOf(context, statement));
}
