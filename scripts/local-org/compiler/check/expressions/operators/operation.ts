/** What a binary operator works on. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { BinaryOperator, Range } from '../../../../language/ast.ts';

export interface Operation<Operator extends BinaryOperator = BinaryOperator> {
  readonly operator: Operator;
  readonly left: IrExpr;
  readonly right: IrExpr;
  readonly range: Range;
}
