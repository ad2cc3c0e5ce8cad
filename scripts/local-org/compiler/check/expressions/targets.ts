/** Assignment targets. */
import type { IrExpr, IrTarget } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Range } from '../../syntax/ast.ts';
import { shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import type { Variable } from '../scope.ts';
import { placeOf } from '../places.ts';
import { findInstanceField, findStatic } from '../types/members.ts';
import { getterKey, setterKey } from '../types/naming.ts';
import { type FieldInfo, userType } from '../types/world.ts';
import { dottedNames } from './dotted.ts';
import { check } from './expressions.ts';
import { onlyOnce } from './fields.ts';
import { variableExists, variableOfTrigger } from './names.ts';
import { checkSeen } from './unseen.ts';

/** Checks an assignment target. Errors: not assignable, a final field, no setter. @param isRead whether its old value is read, too */
export function targetOf(context: Context, expression: Expression, isRead: boolean): IrTarget | undefined {
  const { range } = expression;
  if (isSafe(expression)) {
    context.end(
      expression.kind === 'member' && expression.target.kind !== 'call' && expression.target.kind !== 'index'
        ? expression.nameRange
        : placeOf(expression.kind === 'member' ? expression.target : expression),
      'Expression cannot be assigned',
    );
    return undefined;
  }
  if (expression.kind === 'index') {
    const indexed = check(context, expression);
    return indexed.kind === 'index' ? { kind: 'index', target: indexed.target, index: indexed.index, type: indexed.type } : undefined;
  }
  if (expression.kind === 'name') {
    const local = context.scope.find(expression.name);
    // the compiler ignores `final` on local variables
    if (local !== undefined) {
      checkSeen(context, local.type, range);
      return variableTarget(local);
    }
  }
  const own = variableOfTrigger(context, expression);
  if (own !== undefined) return variableTarget(own);
  if (expression.kind !== 'name' && expression.kind !== 'member') {
    context.error(placeOf(expression), 'Expression cannot be assigned');
    return undefined;
  }
  if (isOfTrigger(context, expression)) {
    context.error(range, 'Expression cannot be assigned');
    return undefined;
  }
  const read = context.within({ assigned: isRead ? undefined : range }, () => check(context, expression));
  return writable(context, read, expression.name, range, expression.kind === 'member' ? expression.nameRange : range, isRead);
}

export function variableTarget({ jsName, type, keptBy }: Variable): IrTarget {
  return keptBy === undefined ? { kind: 'local', jsName, type } : { kind: 'static', owner: keptBy, jsName, type };
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

function writable(context: Context, read: IrExpr, name: string, range: Range, at: Range, isRead: boolean): IrTarget | undefined {
  switch (read.kind) {
    case 'read-field':
    case 'read-static':
    case 'call-instance':
    case 'call-static': {
      const owner = userType(context.world, read.owner);
      const field = 'target' in read ? findInstanceField(context.world, owner, name) : findStatic(owner, name);
      return field === undefined ? undefined : fieldTarget(context, 'target' in read ? read.target : undefined, field, at, isRead);
    }
    case 'read-record-field':
      if (context.world.schema.object(recordName(read.target.type))?.field(read.fieldName)?.isWriteable === false)
        context.error(at, `Field is not writeable: ${recordName(read.target.type)}.${read.fieldName}`);
      return { kind: 'record-field', target: read.target, fieldName: read.fieldName, type: read.type };
    case 'read-relation':
      if (read.children) context.error(at, `Field is not writeable: ${recordName(read.target.type)}.${read.relation}`);
      return { kind: 'record-relation', target: read.target, relation: read.relation, type: read.type };
    case 'read-platform':
      if (read.owner === 'System.Trigger') {
        context.error(range, 'Expression cannot be assigned');
        return undefined;
      }
      return {
        kind: 'platform-field',
        ...(read.target === undefined ? {} : { target: read.target }),
        owner: read.owner,
        name: read.name,
        type: read.type,
      };
    case 'describe':
      context.error(at, `A value cannot be stored to ${name} in type ${read.object}`);
      return undefined;
    case 'label':
      context.error(at, `A value cannot be stored to ${name} in type System.Label`);
      return undefined;
    case 'constant':
      return undefined; // an error has been reported
    case 'enum-constant':
      context.error(at, onlyOnce(read.name));
      return undefined;
    default:
      context.error(range, `Variable is not writeable: ${name}`);
      return undefined;
  }
}

function recordName(type: ApexType): string {
  return type.kind === 'sobject' ? type.name : '';
}

function fieldTarget(context: Context, target: IrExpr | undefined, field: FieldInfo, range: Range, isRead: boolean): IrTarget | undefined {
  const isOwnAccessor = field.isProperty && context.property === field.name.toLowerCase() && context.owner === field.owner;
  const isHiddenSetter =
    field.setAccess !== undefined &&
    context.canSee(field.access, field.owner, field.isTestVisible) &&
    !context.canSee(field.setAccess, field.owner, field.isTestVisible);
  if ((field.isProperty && !field.hasSetter) || isHiddenSetter)
    context.error(range, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  if (field.isFinal && !isOwnAccessor && (context.mayInitialize === 'nothing' || (context.mayInitialize === 'instance' && field.isStatic)))
    context.error(range, onlyOnce(field.name));
  if ((field.setter !== undefined || (isRead && field.getter !== undefined)) && !isOwnAccessor) {
    return {
      kind: 'property',
      ...(target === undefined ? {} : { target }),
      owner: field.owner.type,
      getterKey: getterKey(field.name),
      setterKey: setterKey(field.name),
      direct: false,
      type: field.type,
    };
  }
  if (target === undefined) return { kind: 'static', owner: field.owner.type, jsName: field.jsName, type: field.type };
  return { kind: 'field', target, jsName: field.jsName, type: field.type };
}
