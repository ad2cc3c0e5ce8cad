/** What stands for an expression that does not compile. */
import type { IrExpr } from '../../ir/ir.ts';
import type { Range } from '../../../language/ast.ts';
import { UNKNOWN } from '../../types/common.ts';

/** A value of an unknown type: the expression around it reports nothing more. */
export function nothing(range: Range): IrExpr {
  return { kind: 'constant', value: null, as: 'null', type: UNKNOWN, range };
}
