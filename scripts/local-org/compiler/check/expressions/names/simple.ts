/** Simple names, and the first part of dotted ones: variables and fields. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Expression, Range } from '../../../../language/ast.ts';
import type { Context } from '../../context.ts';
import type { FieldToCome, Variable } from '../../scope.ts';
import { resolveType } from '../../types/resolve/index.ts';
import { missingType } from '../../types/resolve/missing.ts';
import { nothing } from '../nothing.ts';
import { beginsFields, fieldMeant } from './fieldMeant.ts';
import { noInstance, readSeen, thisOf } from './readFields.ts';
import { isUnreadable } from '../placeholders.ts';
import { checkSeen } from '../hiddenTypes.ts';

export function checkName(context: Context, expression: Extract<Expression, { kind: 'name' }>): IrExpr {
  const found = variableNamed(context, expression.name, expression.range);
  if (found !== undefined) return found;
  if (isUnreadable(expression)) context.unread += 1;
  else context.missing(expression.range, expression.name);
  return nothing(expression.range);
}

/** A local, a parameter, a field of this class or of one around it. */
function variableNamed(context: Context, name: string, range: Range): IrExpr | undefined {
  const local = context.scope.find(name);
  if (local !== undefined) {
    checkSeen(context, local.type, range);
    return readVariable(local, range);
  }
  const toCome = context.fieldsToCome.get(name.toLowerCase());
  const isPrefix = context.at.prefix === range;
  if (toCome !== undefined && isPrefix && !beginsFields(context, range)) return notYetSet(context, toCome, range);
  if (toCome !== undefined) {
    context.error(range, `Illegal forward reference: ${toCome.name}`);
    return nothing(range);
  }
  const field = fieldMeant(context, name, range, isPrefix);
  if (field === undefined) return undefined;
  if (!field.isStatic && context.at.isBeforeInstance)
    return noInstance(context, `variables in a constructor invocation: ${field.name}`, (isPrefix ? context.at.last : undefined) ?? range);
  if (context.isBefore(field) && context.at.asked !== range) context.error(range, `Illegal forward reference: ${field.name}`);
  return readSeen(context, { target: field.isStatic ? undefined : thisOf(context, range), field, range });
}

/** Reads a variable of a trigger or block that is declared further on: it has no value yet, but methods may be called on it. */
function notYetSet({ world, owner }: Context, { name, type: ref }: FieldToCome, range: Range): IrExpr {
  const kept = owner?.fields.get(name.toLowerCase());
  const type = resolveType(world, ref, owner) ?? missingType(world, ref, owner);
  return kept === undefined
    ? { kind: 'constant', value: null, as: 'null', type, range }
    : { kind: 'read-static', owner: kept.owner.type, jsName: kept.jsName, type, range };
}

export function readVariable({ jsName, type, keptBy }: Variable, range: Range): IrExpr {
  return keptBy === undefined ? { kind: 'read-local', jsName, type, range } : { kind: 'read-static', owner: keptBy, jsName, type, range };
}

/** `this.count` in a trigger: its variables are its fields. */
export function variableOfTrigger(context: Context, expression: Expression): Variable | undefined {
  const isOwn = context.triggerObject !== undefined && expression.kind === 'member' && expression.target.kind === 'this';
  return isOwn ? context.scope.findField(expression.name) : undefined;
}

/** Whether the name before a dot is a variable here, and hides a type of that name. @param range the dotted name that it begins */
export function variableExists(context: Context, name: string, range: Range): true | undefined {
  if (context.scope.find(name) !== undefined || context.fieldsToCome.has(name.toLowerCase())) return true;
  return fieldMeant(context, name, range, true) === undefined ? undefined : true;
}
