/** Assignment targets. */
import type { IrExpr, IrTarget } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Expression, Range } from '../../../language/ast.ts';
import { shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import type { Variable } from '../scope.ts';
import { placeOf } from '../places.ts';
import { findInstanceField, findStatic } from '../types/members/fields.ts';
import { getterKey, setterKey } from '../types/naming.ts';
import { type FieldInfo, userType } from '../types/world.ts';
import { dottedNames, type Member } from './names/dotted.ts';
import { isUnsettable, onlyOnce } from './names/readFields.ts';
import { variableExists, variableOfTrigger } from './names/simple.ts';
import { checkSeen } from './hiddenTypes.ts';

/** Checks an assignment target. Errors: not assignable, a final field, no setter. @param isRead whether its old value is read, too */
export function targetOf(context: Context, expression: Expression, isRead: boolean): IrTarget | undefined {
  if (isSafePlace(expression)) return void context.end(placeOfSafe(expression), NOT_ASSIGNABLE);
  if (expression.kind === 'member' && isOfQuery(expression)) return void context.error(expression.nameRange, NOT_ASSIGNABLE);
  if (expression.kind === 'index') {
    const indexed = context.check(expression);
    return indexed.kind === 'index' ? { kind: 'index', target: indexed.target, index: indexed.index, type: indexed.type } : undefined;
  }
  const local = expression.kind === 'name' ? context.scope.find(expression.name) : undefined;
  // the compiler ignores `final` on local variables
  if (local !== undefined) {
    checkSeen(context, local.type, expression.range);
    return variableTarget(local);
  }
  const own = variableOfTrigger(context, expression);
  if (own !== undefined) return variableTarget(own);
  if (expression.kind !== 'name' && expression.kind !== 'member') return void context.error(placeOf(expression), NOT_ASSIGNABLE);
  if (isOfTrigger(context, expression)) return void context.error(expression.range, NOT_ASSIGNABLE);
  const { name, range } = expression;
  const read = context.within({ assigned: isRead ? undefined : range }, () => context.check(expression));
  return writable(context, read, { name, range, at: expression.kind === 'member' ? expression.nameRange : range, isRead });
}

/** At a call behind `?.` the compiler does not stop. */
const isSafePlace = (expression: Expression): boolean => expression.kind !== 'call' && isSafe(expression);

const NOT_ASSIGNABLE = 'Expression cannot be assigned';

/** Where a target with `?.` is reported: the name of a member, or what stands before its plain dot if that is a call or an element. */
function placeOfSafe(expression: Expression): Range {
  if (expression.kind !== 'member') return placeOf(expression);
  const { target, nameRange, safe } = expression;
  return !safe && (target.kind === 'call' || target.kind === 'index') ? placeOf(target) : nameRange;
}

/** Whether the expression is a field of the row of a query, or of a record behind it: nobody would keep what is assigned. */
function isOfQuery({ target }: Member): boolean {
  return target.kind === 'soql' || (target.kind === 'member' && isOfQuery(target));
}

export function variableTarget({ jsName, type, isFinal, keptBy }: Variable): IrTarget {
  return keptBy === undefined
    ? { kind: 'local', jsName, type, ...(isFinal && { isFinal }) }
    : { kind: 'static', owner: keptBy, jsName, type };
}

/** `Trigger.x` cannot be assigned, whether the variable exists or not. */
function isOfTrigger(context: Context, expression: Expression): boolean {
  const names = dottedNames(expression) ?? [];
  return names.length === 2 && names[0]?.toLowerCase() === 'trigger' && variableExists(context, names[0], expression.range) === undefined;
}

/** Whether the expression contains `?.`. */
export function isSafe(expression: Expression): boolean {
  if (expression.kind === 'index') return isSafe(expression.target);
  if (expression.kind !== 'member' && expression.kind !== 'call') return false;
  return expression.safe || (expression.target !== undefined && isSafe(expression.target));
}

/** A name that is assigned to. */
interface Written {
  readonly name: string;
  /** Of all of it. */
  readonly range: Range;
  /** Of its last part. */
  readonly at: Range;
  /** Its old value is read, too. */
  readonly isRead: boolean;
}

function writable(context: Context, read: IrExpr, written: Written): IrTarget | undefined {
  const { name, range, at } = written;
  switch (read.kind) {
    case 'read-field':
    case 'read-static':
    case 'call-instance':
    case 'call-static': {
      const owner = userType(context.world, read.owner);
      const target = 'target' in read ? read.target : undefined;
      const field = target === undefined ? findStatic(owner, name) : findInstanceField(context.world, owner, name);
      return field === undefined ? undefined : fieldTarget(context, target, field, written);
    }
    case 'read-record-field':
    case 'read-relation':
      return recordTarget(context, read, at);
    case 'read-platform':
      return read.owner === 'System.Trigger' ? void context.error(range, NOT_ASSIGNABLE) : platformTarget(context, read, at);
    case 'describe':
      return void context.error(at, `A value cannot be stored to ${read.field ?? name} in type ${read.object}`);
    case 'label':
      return void context.error(at, `A value cannot be stored to ${name} in type System.Label`);
    case 'constant':
      return undefined; // an error has been reported
    case 'enum-constant':
      return void context.error(at, onlyOnce(read.name));
    default:
      return void context.error(range, `Variable is not writeable: ${name}`);
  }
}

type Read<Kind extends IrExpr['kind']> = Extract<IrExpr, { kind: Kind }>;

/** A record's field or parent. Child records can't be assigned. */
function recordTarget(context: Context, read: Read<'read-record-field' | 'read-relation'>, at: Range): IrTarget {
  const { target, type } = read;
  const object = recordName(target.type);
  if (read.kind === 'read-relation') {
    if (read.children) context.error(at, `Field is not writeable: ${object}.${read.relation}`);
    return { kind: 'record-relation', target, relation: read.relation, type };
  }
  if (context.world.schema.object(object)?.field(read.fieldName)?.isWriteable === false)
    context.error(at, `Field is not writeable: ${object}.${read.fieldName}`);
  return { kind: 'record-field', target, fieldName: read.fieldName, type };
}

/** Properties of the platform that code only reads. Source: what orgs refuse. */
const ONLY_READ: ReadonlySet<string> = new Set([
  'System.Location.latitude',
  'System.Location.longitude',
  'eventbus.TriggerContext.lastError',
  'eventbus.TriggerContext.retries',
]);

function platformTarget(context: Context, { target, owner, name, type }: Read<'read-platform'>, at: Range): IrTarget {
  if (ONLY_READ.has(`${owner}.${name}`)) context.error(at, `Variable is not visible: ${owner}.${name}`);
  return { kind: 'platform-field', ...(target === undefined ? {} : { target }), owner, name, type };
}

function recordName(type: ApexType): string {
  return type.kind === 'sobject' ? type.name : '';
}

function fieldTarget(context: Context, target: IrExpr | undefined, field: FieldInfo, { at, isRead }: Written): IrTarget {
  const isOwnAccessor = field.isProperty && context.property === field.name.toLowerCase() && context.owner === field.owner;
  if (isUnsettable(context, field) || isSetterHidden(context, field))
    context.error(at, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  if (field.isFinal && !isOwnAccessor && !mayInitialize(context, field)) context.error(at, onlyOnce(field.name));
  const { jsName, type } = field;
  const owner = field.owner.type;
  if (!isOwnAccessor && isAccessed(field, isRead)) {
    const accessors = { getterKey: getterKey(field.name), setterKey: setterKey(field.name) };
    return { kind: 'property', ...(target === undefined ? {} : { target }), owner, ...accessors, direct: false, type };
  }
  return target === undefined ? { kind: 'static', owner, jsName, type } : { kind: 'field', target, jsName, type };
}

/** Whether code of a property runs. */
const isAccessed = ({ getter, setter }: FieldInfo, isRead: boolean): boolean => setter !== undefined || (isRead && getter !== undefined);

/** Whether code sees a property, but not its setter. */
function isSetterHidden(context: Context, { setAccess, access, owner, isTestVisible }: FieldInfo): boolean {
  return setAccess !== undefined && context.canSee(access, owner, isTestVisible) && !context.canSee(setAccess, owner, isTestVisible);
}

function mayInitialize({ mayInitialize: which }: Context, { isStatic }: FieldInfo): boolean {
  return which === 'all' || (which === 'instance' && !isStatic);
}
