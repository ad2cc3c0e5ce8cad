/** Reading fields and properties of the project. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Expression, Range } from '../../../../language/ast.ts';
import { OBJECT, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { getterKey } from '../../types/naming.ts';
import { apiVersionOf, type FieldInfo } from '../../types/world.ts';
import { nothing } from '../nothing.ts';
import { checkSeen, isUnseen } from '../hiddenTypes.ts';

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

/** A field or property of the project, as code names it. */
interface FieldRead {
  /** Absent for statics. */
  readonly target?: IrExpr | undefined;
  readonly field: FieldInfo;
  /** Of all that is written. */
  readonly range: Range;
  /** Of the field's name, where something stands before it. */
  readonly nameRange?: Range;
  /** Behind `?.`. */
  readonly safe?: boolean;
}

export function readField(context: Context, { target, field, range, nameRange = range, safe = false }: FieldRead): IrExpr {
  const { name, jsName, type, owner } = field;
  const at = (context.at.prefix === range ? context.at.head : undefined) ?? nameRange;
  const hidden = `Variable is not visible: ${shown(owner.type)}.${name}`;
  if (!context.canSee(field.access, owner, field.isTestVisible)) context.error(at, hidden);
  if (context.at.assigned !== range && !isReadable(context, field)) context.error(at, hidden);
  const isOwnAccessor = field.isProperty && context.property === name.toLowerCase() && context.owner === owner;
  if (field.getter === undefined || isOwnAccessor)
    return target === undefined
      ? { kind: 'read-static', owner: owner.type, jsName, type, range }
      : { kind: 'read-field', target, owner: owner.type, jsName, safe, type, range };
  const getter = { owner: owner.type, methodKey: getterKey(name), args: [], type, range };
  return target === undefined ? { kind: 'call-static', ...getter } : { kind: 'call-instance', target, direct: false, safe, ...getter };
}

/** The same for a field that code names: its type must be visible, too. */
export function readSeen(context: Context, read: FieldRead): IrExpr {
  const { target, field, range, nameRange = range } = read;
  const told = context.diagnostics.length;
  const value = readField(context, read);
  const isTold = context.diagnostics.length > told || (target !== undefined && target.kind !== 'this' && isUnseen(context, target.type));
  // before a dot, the error is reported at the whole path
  if (!isTold) checkSeen(context, field.type, context.at.path === range ? range : nameRange);
  return value;
}

function isReadable(context: Context, field: FieldInfo): boolean {
  const isHidden =
    field.getAccess !== undefined &&
    context.canSee(field.access, field.owner, field.isTestVisible) &&
    !context.canSee(field.getAccess, field.owner, field.isTestVisible);
  return field.hasGetter && !isHidden;
}

/** Before this API version a static property without a setter could be assigned to where its getter does so, if its class and the code were both that old. Source: results of orgs. */
const NO_SETTER = 42;

/** Whether nothing can be assigned to a property. */
export function isUnsettable({ world, file }: Context, { name, isProperty, hasSetter, isStatic, getter, owner }: FieldInfo): boolean {
  const isOld = [file, owner.file].every((one) => apiVersionOf(world, one) < NO_SETTER);
  return isProperty && !hasSetter && !(isStatic && isOld && assigns(getter, name.toLowerCase()));
}

/** Whether a part of the syntax tree holds an assignment to a bare name, given in lower case. */
function assigns(node: unknown, key: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { kind, target } = node as Partial<Extract<Expression, { kind: 'assign' }>>;
  if (kind === 'assign' && target?.kind === 'name' && target.name.toLowerCase() === key) return true;
  return Object.values(node).some((child) => assigns(child, key));
}
