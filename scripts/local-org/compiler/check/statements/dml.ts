/** Checks DML statements and `System.runAs`. Source: Apex Developer Guide, "Apex DML Operations". */
import { USER_MODE_BY_DEFAULT } from '../../ir/accessMode.ts';
import type { IrExpr, IrStatement } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Expression, Statement } from '../../../language/ast.ts';
import { isPrimitive, isUnknown, shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { nothing } from '../expressions/nothing.ts';
import { isMiscountedList } from '../types/resolve/collections.ts';
import { apiVersionOf } from '../types/world.ts';
import { unsavableProblem } from '../rules/unsaved.ts';
import { checkUpsertField, recordOf } from '../rules/upsertFields.ts';
import { checkBlock } from './blocks.ts';

type Dml = Extract<Statement, { kind: 'dml' }>;
type RunAs = Extract<Statement, { kind: 'run-as' }>;

export function checkDml(context: Context, statement: Dml): IrStatement {
  const record = (expression: Expression): IrExpr => {
    const value = context.check(expression);
    if (isMiscountedList(value.type) && statement.operation !== 'merge') context.end(statement.range);
    if (statement.operation !== 'merge' && recordOf(value.type) === undefined && !isUnknown(value.type))
      context.error(statement.range, `DML requires SObject or SObject list type: ${shown(value.type)}`);
    return value;
  };
  const target = record(statement.target);
  const problem = unsavableProblem(context.world, statement.operation, target.type);
  if (problem !== undefined) context.error(statement.range, problem);
  const second = statement.second === undefined ? undefined : record(statement.second);
  if (statement.operation === 'merge') checkMerge(context, statement, target.type, second?.type);
  const field = statement.upsertField?.split('.').at(-1);
  if (statement.upsertField !== undefined) checkUpsertField(context, statement.range, target.type, statement.upsertField);
  return {
    kind: 'dml',
    operation: statement.operation,
    ...accessOf(context, statement),
    target,
    ...(second === undefined ? {} : { second }),
    ...(field === undefined ? {} : { upsertField: field }),
    range: statement.range,
  };
}

/** `as user` and `as system`, or the default of the API version. Anonymous blocks compile with `as system`, and are refused when they run (seen in an org). */
function accessOf({ world, file }: Context, { access }: Dml): Pick<Extract<IrStatement, { kind: 'dml' }>, 'access'> {
  if (access === 'system' && world.enclosing === 'anonymous classes') return { access: 'refused' };
  if (access !== undefined) return { access };
  return apiVersionOf(world, file) >= USER_MODE_BY_DEFAULT ? { access: 'user' } : {};
}

/** Source: Apex Developer Guide, "Merging Records". */
const MERGED = new Set(['Account', 'Contact', 'Lead', 'Case']);

function checkMerge(context: Context, { range }: Dml, type: ApexType, second: ApexType | undefined): void {
  if (isUnknown(type) || (second !== undefined && isUnknown(second))) return;
  if (type.kind !== 'sobject' || type.name === 'SObject') context.error(range, `Merge requires a concrete SObject type: ${shown(type)}`);
  else if (!MERGED.has(type.name)) context.error(range, `Specified type ${type.name} cannot be merged`);
  else if (second !== undefined && !isDuplicate(second, type.name)) context.error(range, 'Invalid type for duplicate records');
}

/** Records of the object, ids, or lists of them. */
function isDuplicate(type: ApexType, object: string): boolean {
  const one = type.kind === 'list' ? type.element : type;
  return (one.kind === 'sobject' && one.name === object) || one.kind === 'null' || isPrimitive(one, 'Id', 'String');
}

export function checkRunAs(context: Context, { users, body, range }: RunAs): Extract<IrStatement, { kind: 'run-as' }> {
  const [first, ...more] = users.map((user) => context.check(user));
  const user = first === undefined || more.length > 0 ? nothing(range) : first;
  const { type } = user;
  const made = checkBlock(context, body);
  const isFit =
    (users.length === 1 && isUnknown(type)) ||
    (type.kind === 'sobject' && type.name === 'User') ||
    (type.kind === 'platform' && /\bVersion$/.test(type.name));
  if (!isFit) context.error(range, "runAs requires a single argument of type 'User' or 'Version'");
  return { kind: 'run-as', user, body: made, range };
}
