/** Reading fields and properties of the project. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Range } from '../../../syntax/ast.ts';
import { OBJECT, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { getterKey } from '../../types/naming.ts';
import type { FieldInfo } from '../../types/world.ts';
import { nothing } from '../expressions.ts';
import { checkSeen, isUnseen } from '../unseen.ts';

/** The error for an assignment to a final field outside of its initialisation. */
export const onlyOnce = (name: string): string =>
  `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`;

/** The error for an instance member in the arguments of `this(...)` or `super(...)`. @param what the member and its class */
export function noInstance(context: Context, what: string, range: Range): IrExpr {
  context.error(range, `Cannot reference instance ${what}`);
  return nothing(range);
}

export function thisOf(context: Context, range: Range): IrExpr {
  return { kind: 'this', type: context.owner?.type ?? OBJECT, range };
}

/** Reads a field or property of the project. `target` is absent for statics. */
export function readField(
  context: Context,
  target: IrExpr | undefined,
  field: FieldInfo,
  range: Range,
  safe: boolean,
  nameRange: Range = range,
): IrExpr {
  const at = (context.at.prefix === range ? context.at.head : undefined) ?? nameRange;
  if (!context.canSee(field.access, field.owner, field.isTestVisible))
    context.error(at, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  const isOwnAccessor = field.isProperty && context.property === field.name.toLowerCase() && context.owner === field.owner;
  if (context.at.assigned !== range && !isReadable(context, field))
    context.error(at, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  if (field.getter !== undefined && !isOwnAccessor) {
    const key = getterKey(field.name);
    if (target === undefined) return { kind: 'call-static', owner: field.owner.type, methodKey: key, args: [], type: field.type, range };
    return {
      kind: 'call-instance',
      target,
      owner: field.owner.type,
      methodKey: key,
      direct: false,
      args: [],
      safe,
      type: field.type,
      range,
    };
  }
  if (target === undefined) return { kind: 'read-static', owner: field.owner.type, jsName: field.jsName, type: field.type, range };
  return { kind: 'read-field', target, owner: field.owner.type, jsName: field.jsName, safe, type: field.type, range };
}

/** The same for a field that code names: its type must be visible, too. */
export function readSeen(...[context, target, field, range, safe, nameRange = range]: Parameters<typeof readField>): IrExpr {
  const told = context.diagnostics.length;
  const read = readField(context, target, field, range, safe, nameRange);
  const isTold = context.diagnostics.length > told || (target !== undefined && target.kind !== 'this' && isUnseen(context, target.type));
  // before a dot, the error is reported at the whole path
  if (!isTold) checkSeen(context, field.type, context.at.path === range ? range : nameRange);
  return read;
}

function isReadable(context: Context, field: FieldInfo): boolean {
  const isHidden =
    field.getAccess !== undefined &&
    context.canSee(field.access, field.owner, field.isTestVisible) &&
    !context.canSee(field.getAccess, field.owner, field.isTestVisible);
  return field.hasGetter && !isHidden;
}
