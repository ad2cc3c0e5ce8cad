/** `this` and `super`. Source: Apex Developer Guide, "Using the this Keyword", "Using the super Keyword". */
import type { IrExpr } from '../../ir/ir.ts';
import type { Expression } from '../../../language/ast.ts';
import { OBJECT } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { noInstance } from './names/readFields.ts';
import { nothing } from './nothing.ts';

export function checkThis(context: Context, { range }: Extract<Expression, { kind: 'this' }>): IrExpr {
  if (context.isStatic || context.owner === undefined) {
    context.error(range, 'This cannot be referenced in a static context');
    return nothing(range);
  }
  if (context.at.isBeforeInstance) return noInstance(context, 'variables in a constructor invocation: this', range);
  return { kind: 'this', type: context.owner.type, range };
}

export function checkSuper(context: Context, { range }: Extract<Expression, { kind: 'super' }>): IrExpr {
  if (!context.isStatic) return { kind: 'this', type: context.owner?.superclass ?? OBJECT, range };
  context.error(range, 'Super cannot be referenced in a static context');
  return nothing(range);
}
