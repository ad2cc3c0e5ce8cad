/** Statements that leave what is around them: `return`, `throw`, `break`, `continue`. */
import type { IrStatement } from '../../ir/ir.ts';
import type { Statement } from '../../../language/ast.ts';
import { EXCEPTION, isUnknown, shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { isAbsent } from '../expressions/placeholders.ts';

type Node<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

export function checkReturn(context: Context, statement: Node<'return'>): IrStatement {
  const { range } = statement;
  if (!context.mayReturn) {
    if (statement.value === undefined || !isUnknown(context.check(statement.value).type))
      context.error(range, 'Return must be called from a method');
    return { kind: 'return', range };
  }
  if (isAbsent(statement.value)) {
    if (context.returns.kind !== 'void') context.error(range, `Missing return statement required return type: ${shown(context.returns)}`);
    return { kind: 'return', range };
  }
  const value = context.check(statement.value);
  if (isUnknown(value.type)) return { kind: 'return', range };
  if (context.returns.kind === 'void') {
    if (context.noResult !== undefined) context.error(range, context.noResult);
    return { kind: 'return', range };
  }
  return {
    kind: 'return',
    value: context.fit(value, context.returns, range, `Illegal conversion from ${shown(value.type)} to ${shown(context.returns)}`),
    range,
  };
}

export function checkThrow(context: Context, { value: thrown, range }: Node<'throw'>): IrStatement {
  const value = context.check(thrown);
  const problem = `Throw expression must be of type exception: ${shown(value.type)}`;
  return { kind: 'throw', value: context.fit(value, EXCEPTION, range, problem), range };
}

export function checkLoopExit(context: Context, { kind, range }: Node<'break'> | Node<'continue'>): IrStatement {
  if (!context.at.isInLoop) context.error(range, `${kind === 'break' ? 'Break' : 'Continue'} statement must be in loop`);
  return { kind, range };
}
