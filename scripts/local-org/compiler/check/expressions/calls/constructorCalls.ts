/** `this(...)` and `super(...)` where none may stand: anywhere but as the first statement of a constructor. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Expression } from '../../../../language/ast.ts';
import { isUnknown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { argumentText, chooseOverload } from '../../types/members/overloads.ts';
import { userType } from '../../types/world.ts';
import { nothing } from '../nothing.ts';
import { noSuperType } from './words.ts';

type Call = Extract<Expression, { kind: 'constructor-call' }>;

/** Its arguments must not use the instance either. */
export function misplacedCall(context: Context, { which, args, range }: Call): IrExpr {
  const given = context.within({ isBeforeInstance: !context.isStatic }, () => args.map((arg) => context.check(arg)));
  if (given.every(({ type }) => !isUnknown(type))) context.error(range, problemOf(context, which, given));
  return nothing(range);
}

function problemOf(context: Context, which: Call['which'], given: readonly IrExpr[]): string {
  const undefinedCall = `No constructor defined: void <init>(${argumentText(given)})`;
  if (isMissingUnwritten(context, which, given)) return undefinedCall;
  const { owner, world } = context;
  const isRoot = owner !== undefined && owner.superclass === undefined && (world.enclosing === undefined || owner.outer !== undefined);
  if (which === 'super' && isRoot) return noSuperType(owner.type);
  return isMissing(context, which, given) ? undefinedCall : `Call to '${which}()' must be the first statement in a constructor method`;
}

/** Whether the class of a trigger or of an anonymous block, which stands in no source, has no such constructor: the superclass of a trigger's class has one without arguments, the classes themselves have none. */
function isMissingUnwritten({ owner, world, triggerObject }: Context, which: Call['which'], given: readonly IrExpr[]): boolean {
  if (triggerObject !== undefined) return which === 'this' || given.length > 0;
  return which === 'this' && owner !== undefined && owner.outer === undefined && world.enclosing === 'anonymous classes';
}

function isMissing({ owner, world }: Context, which: Call['which'], given: readonly IrExpr[]): boolean {
  const called = (which === 'this' ? owner : userType(world, owner?.superclass))?.constructors ?? [];
  if (called.length > 0) return chooseOverload(world, called, given) === undefined;
  return which === 'this' && owner !== undefined && given.length > 0;
}
