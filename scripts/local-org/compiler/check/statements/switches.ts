/** `switch on`: what may be switched on, what may stand behind `when`. Source: Apex Developer Guide, "Switch Statements". */
import type { IrExpr, IrSwitchCase } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Range, Statement, SwitchCase } from '../../syntax/ast.ts';
import { isPrimitive, isUnknown, shown, writtenName } from '../../types/common.ts';
import { convert, type Context } from '../context.ts';
import { check, nothing, typeOf } from '../expressions/expressions.ts';
import { isUnreadable } from '../expressions/names.ts';
import { findField, platformOf } from '../types/members.ts';
import { distance } from '../types/subtype.ts';
import { checkBlock } from './statements.ts';
import { userType } from '../types/world.ts';

type Switch = Extract<Statement, { kind: 'switch' }>;
/** The switch around a case: what stands behind `when` so far, and where most problems are told. */
interface Around {
  readonly seen: Set<string>;
  readonly range: Range;
}

export function checkSwitch(context: Context, statement: Switch): { value: IrExpr; cases: readonly IrSwitchCase[] } {
  const value = check(context, statement.value);
  const { type } = value;
  const isUnfit = type.kind !== 'null' && !isSwitchable(context, type);
  if (isUnfit) context.error(statement.value.range, `${shown(type)} is not a valid switch expression type`);
  // nothing is said of the cases then
  if (isUnfit || isUnknown(type)) return { value, cases: [] };
  const seen = new Set<string>();
  const cases = statement.cases.map((one, index) => {
    const before = statement.cases[index - 1];
    if (before?.when.kind === 'else') context.error(statement.range, "'when else' must be the last when block");
    return checkCase(context, value, one, { seen, range: statement.range });
  });
  return { value, cases };
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
        const type = typeOf(context, when.type);
        const isRecord = value.type.kind === 'sobject' && type.kind === 'sobject';
        if (isRecord && type.name === value.type.name)
          context.error(when.nameRange, `${shown(type)} in the when expression is already matching the switch expression type`);
        else if (
          writtenName(type) === undefined &&
          value.type.kind !== 'null' &&
          (isRecord ? value.type.name !== 'SObject' : isPlain(context, value.type))
        )
          context.error(when.nameRange, `${shown(value.type)} cannot be a when type variable block`);
        else if (value.type.kind === 'sobject' && type.kind !== 'sobject' && writtenName(type) === undefined)
          context.error(when.nameRange, unfit(type, value.type));
        once(context, { ...around, range: when.nameRange }, shown(type));
        const variable = context.declare(when.name, type, when.nameRange);
        return { when: { kind: 'type', type, jsName: variable.jsName }, body: checkBlock(context, one.body), range };
      });
    case 'values':
      return {
        when: { kind: 'values', values: when.values.map((expression) => caseValue(context, value, expression, around)) },
        body: checkBlock(context, one.body),
        range,
      };
  }
}

function unfit(given: ApexType, switched: ApexType): string {
  return `${shown(given)} value in when expression cannot be implicitly converted to the ${shown(switched)} type in switch expression`;
}

/** Values that have no subtypes. */
function isPlain(context: Context, type: ApexType): boolean {
  return isPrimitive(type, 'Integer', 'Long', 'String', 'Id') || constantsOf(context, type).length > 0;
}

function once(context: Context, { seen, range }: Around, text: string): void {
  const key = text.toLowerCase() === 'null' ? 'null' : text;
  if (seen.has(key)) context.error(range, `${text} occurs as more than one when branch for this switch statement`);
  seen.add(key);
}

function constantsOf(context: Context, type: ApexType): readonly string[] {
  return userType(context.world, type)?.constants ?? platformOf(context.world, type)?.type.constants ?? [];
}

function caseValue(context: Context, value: IrExpr, expression: Expression, around: Around): IrExpr {
  const { type } = value;
  if (isUnreadable(expression)) return nothing(expression.range);
  if (expression.kind === 'literal') {
    once(context, around, expression.text);
    const literal = check(context, expression);
    if (literal.type.kind !== 'null' && type.kind === 'sobject')
      context.error(around.range, "Switching on SObject types must be a 'when type variable' or 'when null'");
    else if (type.kind !== 'null' && distance(context.world, literal.type, type) === undefined)
      context.error(around.range, unfit(literal.type, type));
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
  once(context, around, constant);
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
  else once(context, around, literal);
  if (distance(context.world, read.type, value.type) === undefined) context.error(around.range, unfit(read.type, value.type));
  return convert(read, value.type);
}

function literalText(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'literal') return expression.type === 'null' ? undefined : expression.text;
  if (expression?.kind !== 'unary' || expression.operator !== '-') return undefined;
  const text = literalText(expression.value);
  return text === undefined ? undefined : `-${text}`;
}
