/** The variables that a dynamic query at a place can bind. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Range } from '../../../../language/ast.ts';
import type { Context } from '../../context.ts';
import { lineage, type FieldInfo } from '../../types/world.ts';
import { readField, thisOf } from '../names/readFields.ts';
import { readVariable } from '../names/simple.ts';

/** Static fields of enclosing classes, then inherited fields, then own ones: later ones hide earlier ones. */
function visibleFields(context: Context): readonly FieldInfo[] {
  const around: FieldInfo[] = [];
  for (let outer = context.owner?.outer; outer !== undefined; outer = outer.outer)
    around.unshift(...[...outer.fields.values()].filter(({ isStatic }) => isStatic));
  const own: FieldInfo[] = [];
  for (const level of lineage(context.world, context.owner))
    own.unshift(...[...level.fields.values()].filter(({ access, owner, isTestVisible }) => context.canSee(access, owner, isTestVisible)));
  return [...around, ...own];
}

/**
 * Local variables and fields by the name that a bind may use. Variables of earlier blocks that have ended count, too; they are null if the block was never entered.
 * Source: seen in orgs (a variable of an `if` is bound behind it; of two branches with one each, that of the later one).
 */
export function visibleValues(context: Context, range: Range): readonly { readonly name: string; readonly value: IrExpr }[] {
  const values = new Map<string, IrExpr>();
  for (const field of visibleFields(context)) {
    if (!field.isStatic && context.isStatic) continue;
    const target = field.isStatic ? undefined : thisOf(context, range);
    values.set(field.name.toLowerCase(), readField(context, { target, field, range }));
  }
  for (const [name, local] of context.ended) values.set(name, readVariable(local, range));
  for (const local of context.scope.all()) values.set(local.name.toLowerCase(), readVariable(local, range));
  return [...values].map(([name, value]) => ({ name, value }));
}
