/** `switch on`: its value and its cases. Source: Apex Developer Guide, "Switch Statements". */
import type { IrExpr, IrSwitchCase } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Expression, Statement, SwitchCase } from '../../../language/ast.ts';
import { isPrimitive, isUnknown, shown, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { typeOf } from '../expressions/writtenTypes.ts';
import { placeOfValue } from '../places.ts';
import { caseValue, constantsOf, isEnum, once, unfit, type Around } from './caseValues.ts';
import { checkBlock } from './blocks.ts';
import type { Problem } from '../rules/annotations/problem.ts';

type Switch = Extract<Statement, { kind: 'switch' }>;
export function checkSwitch(context: Context, statement: Switch): { value: IrExpr; cases: readonly IrSwitchCase[] } {
  const isEmpty = statement.cases.every(({ when }) => when.kind === 'values' && when.values.some(isNoName));
  if (isEmpty) context.error(statement.range, 'Switch statement requires at least one when block');
  const value = context.check(statement.value);
  const { type } = value;
  if (isEmpty) return { value, cases: [] };
  const isUnfit = type.kind !== 'null' && !isSwitchable(context, type);
  if (isUnfit) {
    context.error(placeOfValue(statement.value), `${shown(type)} is not a valid switch expression type`);
    context.toldOfLocals += 1;
  }
  // the cases are not checked then
  if (isUnfit || isUnknown(type)) return { value, cases: [] };
  const around: Around = { seen: new Set(), range: statement.range, unfit: [], noRecord: [] };
  const cases = statement.cases.map((one, index) => {
    const checked = checkCase(context, value, one, around);
    const isMisplaced = one.when.kind === 'else' && index < statement.cases.length - 1;
    if (isMisplaced) around.unfit.push({ range: statement.range, message: "'when else' must be the last when block" });
    return checked;
  });
  for (const { range, message } of around.unfit) context.error(range, message);
  return { value, cases };
}

/** The case that error recovery inserts into a switch without cases. */
function isNoName(value: Expression): boolean {
  return value.kind === 'name' && value.name === '';
}

function isSwitchable(context: Context, type: ApexType): boolean {
  return isPrimitive(type, 'Integer', 'Long', 'String') || (type.kind === 'sobject' && type.name === 'SObject') || isEnum(context, type);
}

function checkCase(context: Context, value: IrExpr, one: SwitchCase, around: Around): IrSwitchCase {
  const { when, range } = one;
  switch (when.kind) {
    case 'else':
      return { when, body: checkBlock(context, one.body), range };
    case 'type':
      return context.nested(() => {
        const type = typeOf(context, when.type, when.nameRange);
        const problem = subtypeProblem(context, value.type, type);
        if (problem !== undefined) around.unfit.push({ range: when.nameRange, message: problem });
        once({ ...around, range: when.nameRange }, shown(type));
        // reported only if the type of the value is known
        if (context.scope.isTaken(when.name)) context.error(when.nameRange, `Duplicate variable: ${when.name}`);
        const variable = context.declare(when.name, type, when.nameRange, { isFree: true });
        // if the type of the value is unknown, the cases are not compared with it
        const body = writtenName(type) === undefined ? checkBlock(context, one.body) : { statements: [] };
        return { when: { kind: 'type', type, jsName: variable.jsName }, body, range };
      });
    case 'values': {
      const before = context.faults;
      const noRecord: Problem[] = [];
      const values = when.values.map((expression) => caseValue(context, value, expression, { ...around, noRecord }));
      const body = checkBlock(context, one.body);
      // a case with other errors is not checked against the records
      if (context.faults === before) around.unfit.push(...noRecord);
      return { when: { kind: 'values', values }, body, range };
    }
  }
}

/** The error for a `when Type name` that the value cannot match. */
function subtypeProblem(context: Context, switched: ApexType, type: ApexType): string | undefined {
  const isRecord = switched.kind === 'sobject' && type.kind === 'sobject';
  if (isRecord && type.name === switched.name)
    return `${shown(type)} in the when expression is already matching the switch expression type`;
  if (switched.kind !== 'null' && (isRecord ? switched.name !== 'SObject' : isPlain(context, switched)))
    return `${shown(switched)} cannot be a when type variable block`;
  return switched.kind === 'sobject' && type.kind !== 'sobject' ? unfit(type, switched) : undefined;
}

/** Values that have no subtypes. */
function isPlain(context: Context, type: ApexType): boolean {
  return isPrimitive(type, 'Integer', 'Long', 'String', 'Id') || constantsOf(context, type).length > 0;
}
