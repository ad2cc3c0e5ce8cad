/** `switch on`: what may be switched on, what may stand behind `when`. Source: Apex Developer Guide, "Switch Statements". */
import type { IrExpr, IrSwitchCase } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Range, Statement, SwitchCase } from '../../syntax/ast.ts';
import { isPrimitive, isUnknown, shown, writtenName } from '../../types/common.ts';
import { convert, type Context } from '../context.ts';
import { check, nothing, typeOf } from '../expressions/expressions.ts';
import { isUnreadable } from '../expressions/names.ts';
import { placeOfValue } from '../places.ts';
import { findField, platformOf } from '../types/members.ts';
import { distance } from '../types/subtype.ts';
import { checkBlock } from './statements.ts';
import type { Problem } from '../rules/annotations/problem.ts';
import { userType } from '../types/world.ts';

type Switch = Extract<Statement, { kind: 'switch' }>;
/** The switch around a case: what stands behind `when` so far, and where most problems are told. Whether values fit is told behind all cases. */
interface Around {
  readonly seen: Set<string>;
  readonly range: Range;
  readonly unfit: Problem[];
}

export function checkSwitch(context: Context, statement: Switch): { value: IrExpr; cases: readonly IrSwitchCase[] } {
  const isEmpty = statement.cases.every(({ when }) => when.kind === 'values' && when.values.some(isNoName));
  if (isEmpty) context.error(statement.range, 'Switch statement requires at least one when block');
  const value = check(context, statement.value);
  const { type } = value;
  if (isEmpty) return { value, cases: [] };
  const isUnfit = type.kind !== 'null' && !isSwitchable(context, type);
  if (isUnfit) context.error(placeOfValue(statement.value), `${shown(type)} is not a valid switch expression type`);
  // nothing is said of the cases then
  if (isUnfit || isUnknown(type)) return { value, cases: [] };
  const around: Around = { seen: new Set(), range: statement.range, unfit: [] };
  const cases = statement.cases.map((one, index) => {
    const before = statement.cases[index - 1];
    if (before?.when.kind === 'else') context.error(statement.range, "'when else' must be the last when block");
    return checkCase(context, value, one, around);
  });
  for (const { range, message } of around.unfit) context.error(range, message);
  return { value, cases };
}

/** Stands for the cases that there are none of. */
function isNoName(value: Expression): boolean {
  return value.kind === 'name' && value.name === '';
}

function isSwitchable(context: Context, type: ApexType): boolean {
  return isPrimitive(type, 'Integer', 'Long', 'String') || (type.kind === 'sobject' && type.name === 'SObject') || isEnum(context, type);
}

function isEnum(context: Context, type: ApexType): boolean {
  return (userType(context.world, type)?.kind ?? platformOf(context.world, type)?.type.kind) === 'enum';
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
        const variable = context.declare(when.name, type, when.nameRange);
        // nothing is said of what is done with a value of no type
        const body = writtenName(type) === undefined ? checkBlock(context, one.body) : { statements: [] };
        return { when: { kind: 'type', type, jsName: variable.jsName }, body, range };
      });
    case 'values':
      return {
        when: { kind: 'values', values: when.values.map((expression) => caseValue(context, value, expression, around)) },
        body: checkBlock(context, one.body),
        range,
      };
  }
}

/** Why a value may not be asked whether it is of a type. */
function subtypeProblem(context: Context, switched: ApexType, type: ApexType): string | undefined {
  const isRecord = switched.kind === 'sobject' && type.kind === 'sobject';
  if (isRecord && type.name === switched.name)
    return `${shown(type)} in the when expression is already matching the switch expression type`;
  if (switched.kind !== 'null' && (isRecord ? switched.name !== 'SObject' : isPlain(context, switched)))
    return `${shown(switched)} cannot be a when type variable block`;
  return switched.kind === 'sobject' && type.kind !== 'sobject' ? unfit(type, switched) : undefined;
}

function unfit(given: ApexType, switched: ApexType): string {
  return `${shown(given)} value in when expression cannot be implicitly converted to the ${shown(switched)} type in switch expression`;
}

/** Values that have no subtypes. */
function isPlain(context: Context, type: ApexType): boolean {
  return isPrimitive(type, 'Integer', 'Long', 'String', 'Id') || constantsOf(context, type).length > 0;
}

function once({ seen, range, unfit: told }: Around, text: string): void {
  const key = text.toLowerCase() === 'null' ? 'null' : text;
  if (seen.has(key)) told.push({ range, message: `${text} occurs as more than one when branch for this switch statement` });
  seen.add(key);
}

function constantsOf(context: Context, type: ApexType): readonly string[] {
  return userType(context.world, type)?.constants ?? platformOf(context.world, type)?.type.constants ?? [];
}

function caseValue(context: Context, value: IrExpr, expression: Expression, around: Around): IrExpr {
  const { type } = value;
  if (isUnreadable(expression)) return nothing(expression.range);
  if (expression.kind === 'literal') {
    const literal = check(context, expression);
    if (literal.type.kind !== 'null' && type.kind === 'sobject')
      around.unfit.push({ range: around.range, message: "Switching on SObject types must be a 'when type variable' or 'when null'" });
    else if (type.kind !== 'null' && distance(context.world, literal.type, type) === undefined)
      around.unfit.push({ range: around.range, message: unfit(literal.type, type) });
    once(around, expression.text);
    return convert(literal, type);
  }
  const constants = constantsOf(context, type);
  if (constants.length > 0) return enumConstant(context, value, expression, constants, around);
  return constantField(context, value, expression, around);
}

const UNQUALIFIED = "Enum value used in 'when expression' should be unqualified";

/** A bare name in `when` is a constant of the enum that is switched on. */
function enumConstant(context: Context, { type }: IrExpr, expression: Expression, constants: readonly string[], around: Around): IrExpr {
  const { range } = expression;
  if (expression.kind === 'member') {
    context.error(expression.nameRange, UNQUALIFIED);
    return nothing(range);
  }
  const name = expression.kind === 'name' ? expression.name : '';
  const constant = constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (constant === undefined) {
    context.error(range, `Variable does not exist: ${name}`);
    return nothing(range);
  }
  once(around, constant);
  return { kind: 'enum-constant', owner: type, name: constant, type, range };
}

/** A static final field with a literal for its value stands for that literal. */
function constantField(context: Context, value: IrExpr, expression: Expression, around: Around): IrExpr {
  const { range } = expression;
  const name = expression.kind === 'name' || expression.kind === 'member' ? expression.name : '';
  const before = context.diagnostics.length;
  const read = check(context, expression);
  if (context.diagnostics.length > before) return read;
  if (expression.kind === 'member' && isEnum(context, read.type)) {
    context.error(expression.nameRange, UNQUALIFIED);
    return read;
  }
  if (read.kind !== 'read-static') {
    context.error(expression.kind === 'member' ? expression.nameRange : range, `Variable does not exist: ${name}`);
    return read;
  }
  const field = findField(context.world, userType(context.world, read.owner), name);
  if (field === undefined || !field.isFinal || !field.isStatic || field.isProperty) {
    context.error(range, `Field must be a static final constant: ${name}`);
    return read;
  }
  const literal = literalText(field.initializer);
  if (literal === undefined) context.error(range, `Field must be a non null literal: ${name}`);
  else once(around, literal);
  if (distance(context.world, read.type, value.type) === undefined)
    around.unfit.push({ range: around.range, message: unfit(read.type, value.type) });
  return convert(read, value.type);
}

function literalText(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'literal') return expression.type === 'null' ? undefined : expression.text;
  if (expression?.kind !== 'unary' || expression.operator !== '-') return undefined;
  const text = literalText(expression.value);
  return text === undefined ? undefined : `-${text}`;
}
