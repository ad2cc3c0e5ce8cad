/** Checks the values behind `when`. Source: Apex Developer Guide, "Switch Statements"; the words are those of the Apex compiler's front end, as Salesforce's language server ships it. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Expression, Range } from '../../../language/ast.ts';
import { BOOLEAN, isUnknown, shown, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { convert } from '../conversions.ts';
import { nothing } from '../expressions/nothing.ts';
import { dottedNames, type Member } from '../expressions/names/dotted.ts';
import { staticMember } from '../expressions/names/members.ts';
import { readField } from '../expressions/names/readFields.ts';
import { variableExists } from '../expressions/names/simple.ts';
import { isAbsent, isUnreadable } from '../expressions/placeholders.ts';
import { firstOperand, placeOfValue } from '../places.ts';
import { findStatic } from '../types/members/fields.ts';
import { platformOf } from '../types/members/platformType.ts';
import { resolveType } from '../types/resolve/index.ts';
import { missingType } from '../types/resolve/missing.ts';
import { resolveName } from '../types/resolve/names.ts';
import { distance } from '../types/subtype.ts';
import type { Problem } from '../rules/annotations/problem.ts';
import { userType } from '../types/world.ts';

/** The switch around a case: the values so far, and the lists that errors go to. Errors of types are reported behind all cases. */
export interface Around {
  readonly seen: Set<string>;
  readonly range: Range;
  readonly unfit: Problem[];
  /** Errors of cases in a switch on records. */
  readonly noRecord: Problem[];
}

export function caseValue(context: Context, value: IrExpr, expression: Expression, around: Around): IrExpr {
  const { type } = value;
  if (isUnreadable(expression)) return unreadable(type, expression, around);
  if (expression.kind === 'literal') {
    const literal = context.check(expression);
    if (literal.type.kind !== 'null' && type.kind === 'sobject')
      around.noRecord.push({ range: around.range, message: "Switching on SObject types must be a 'when type variable' or 'when null'" });
    else if (type.kind !== 'null' && distance(context.world, literal.type, type) === undefined)
      around.unfit.push({ range: around.range, message: unfit(literal.type, type) });
    once(around, literal.type.kind === 'null' && type.kind === 'sobject' ? 'NULL' : expression.text, expression.type === 'String');
    return convert(literal, type);
  }
  if (!isReference(expression)) return computed(context, value, expression, around);
  const constants = constantsOf(context, type);
  if (constants.length > 0) return enumConstant(context, value, expression, constants, around);
  return constantField(context, value, expression, around);
}

/** What could not be read to its end has no type, and counts as null; nothing at all is no value. */
function unreadable(type: ApexType, expression: Expression, around: Around): IrExpr {
  const { range } = expression;
  if (type.kind !== 'sobject' && !isAbsent(expression)) {
    around.unfit.push({ range: around.range, message: `!Unresolved! ${unfitFor(type)}` });
    once(around, 'null');
  }
  return nothing(range);
}

type ReadStatic = Extract<IrExpr, { kind: 'read-static' }>;
type Reference = Extract<Expression, { kind: 'name' | 'member' }>;

/** A name of any number of parts. */
function isReference(expression: Expression): expression is Reference {
  if (expression.kind !== 'member') return expression.kind === 'name';
  return !expression.safe && (expression.target.kind === 'this' || isReference(expression.target));
}

const COMPUTED = 'When clause must be a literal or a non null constant literal: {0}';

/** The error for a value that is no constant. The platform treats it as null and leaves the placeholder of its message unfilled. */
function computed(context: Context, { type }: IrExpr, expression: Expression, around: Around): IrExpr {
  const read = context.check(expression);
  if (isUnreadable(firstOperand(expression))) return read;
  context.error(placeOfValue(asWritten(expression)), COMPUTED);
  if (type.kind === 'sobject') return read;
  const given = typeOfCase(context, expression, read.type);
  if (isLogic(expression) && isUnknown(given)) {
    if (distance(context.world, BOOLEAN, type) === undefined) around.unfit.push({ range: around.range, message: unfit(BOOLEAN, type) });
  } else if (isUnknown(given)) around.unfit.push({ range: around.range, message: `!Unresolved! ${unfitFor(type)}` });
  else if (distance(context.world, given, type) === undefined) around.unfit.push({ range: around.range, message: unfit(given, type) });
  once(around, 'null');
  return read;
}

/** Without a sign that is not written: error recovery gives one to a name that is read as any value is. */
const asWritten = (expression: Expression): Expression =>
  expression.kind === 'unary' && expression.range.start === expression.value.range.start ? expression.value : expression;

/** A signed value keeps its type, even if the sign does not fit it, and what is created has its type whatever it is created from. */
function typeOfCase(context: Context, expression: Expression, type: ApexType): ApexType {
  if (!isUnknown(type)) return type;
  if (expression.kind === 'new') return createdType(context, expression) ?? type;
  if (expression.kind !== 'unary') return type;
  const before = context.diagnostics.length;
  const read = context.check(expression.value);
  context.diagnostics.length = before;
  return typeOfCase(context, expression.value, read.type);
}

/** Of what is created the type, unless nothing is known of it. */
function createdType({ world, owner }: Context, { type }: Extract<Expression, { kind: 'new' }>): ApexType | undefined {
  const created = resolveType(world, type, owner) ?? missingType(world, type, owner);
  return created.kind === 'user' && writtenName(created) !== undefined ? undefined : created;
}

/** Whether the value is `&&` or `||`, which have type Boolean whatever their operands are. */
const isLogic = (expression: Expression): boolean =>
  expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||');

const UNQUALIFIED = "Enum value used in 'when expression' should be unqualified";

/** A bare name in `when` is a constant of the enum that is switched on. */
function enumConstant(context: Context, value: IrExpr, expression: Reference, constants: readonly string[], around: Around): IrExpr {
  if (expression.kind === 'member') return qualified(context, value, expression, around);
  const { name, range } = expression;
  const { type } = value;
  const constant = constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (constant === undefined) return missing(context, value, name, range, around);
  once(around, constant);
  return { kind: 'enum-constant', owner: type, name: constant, type, range };
}

function qualified(context: Context, value: IrExpr, expression: Member, around: Around): IrExpr {
  const before = context.diagnostics.length;
  const read = readNamed(context, expression);
  context.diagnostics.length = before;
  if (read.kind !== 'enum-constant') return missing(context, value, expression.name, expression.nameRange, around);
  context.error(expression.nameRange, UNQUALIFIED);
  once(around, read.name);
  return nothing(expression.range);
}

/** An unknown name counts as null, except in a switch on records. */
function missing(context: Context, { type }: IrExpr, name: string, range: Range, around: Around): IrExpr {
  context.missing(range, name);
  if (type.kind !== 'sobject') once(around, 'null');
  return nothing(range);
}

/** A static final field with a literal for its value stands for that literal. A bare name is one of the class itself, whatever variables there are. */
function constantField(context: Context, value: IrExpr, expression: Reference, around: Around): IrExpr {
  const { name, range } = expression;
  const at = expression.kind === 'member' ? expression.nameRange : range;
  const before = context.diagnostics.length;
  const read = readConstant(context, expression);
  const isRefused = context.diagnostics.length > before;
  // of a dotted name, only the last part is reported
  context.diagnostics.length = before;
  if (read === undefined || isRefused) return missing(context, value, name, at, around);
  if (expression.kind === 'member' && isEnum(context, read.type)) {
    context.error(at, UNQUALIFIED);
    return read;
  }
  return read.kind === 'read-static' ? literalOf(context, value, read, expression, around) : missing(context, value, name, at, around);
}

function readConstant(context: Context, expression: Reference): IrExpr | undefined {
  if (expression.kind === 'member') return readNamed(context, expression);
  const field = findStatic(context.owner, expression.name);
  return field === undefined ? undefined : readField(context, { field, range: expression.range });
}

/** A dotted name in `when` begins with a type, also where a variable has the type's name. */
function readNamed(context: Context, expression: Member): IrExpr {
  const names = dottedNames(expression.target);
  const [first] = names ?? [];
  const isHidden = first !== undefined && variableExists(context, first, expression.range) !== undefined;
  const type = names === undefined || !isHidden ? undefined : resolveName(context.world, names, context.owner);
  return type === undefined ? context.check(expression) : staticMember(context, type, expression);
}

function literalOf(context: Context, { type }: IrExpr, read: ReadStatic, { name, range }: Reference, around: Around): IrExpr {
  const field = findStatic(userType(context.world, read.owner), name);
  if (field === undefined || !field.isFinal || field.isProperty) {
    context.error(range, `Field must be a static final constant: ${name}`);
    return read;
  }
  const { initializer } = field;
  const literal = literalText(initializer);
  if (literal === undefined) context.error(range, `Field must be a non null literal: ${name}`);
  else once(around, literal, initializer?.kind === 'literal' && initializer.type === 'String');
  if (distance(context.world, read.type, type) === undefined) around.unfit.push({ range: around.range, message: unfit(read.type, type) });
  return convert(read, type);
}

function literalText(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'literal') return expression.type === 'null' ? undefined : expression.text;
  if (expression?.kind !== 'unary' || expression.operator !== '-') return undefined;
  const text = literalText(expression.value);
  return text === undefined ? undefined : `-${text}`;
}

export function isEnum(context: Context, type: ApexType): boolean {
  return (userType(context.world, type)?.kind ?? platformOf(context.world, type)?.type.kind) === 'enum';
}

export function constantsOf(context: Context, type: ApexType): readonly string[] {
  return userType(context.world, type)?.constants ?? platformOf(context.world, type)?.type.constants ?? [];
}

/** @param isString whether the text is that of a string, which is never null */
export function once({ seen, range, unfit: told }: Around, text: string, isString = false): void {
  const key = isString ? `'${text}'` : text.toLowerCase() === 'null' ? 'null' : text;
  if (seen.has(key)) told.push({ range, message: `${text} occurs as more than one when branch for this switch statement` });
  seen.add(key);
}

export function unfit(given: ApexType, switched: ApexType): string {
  return `${shown(given)} ${unfitFor(switched)}`;
}

function unfitFor(switched: ApexType): string {
  return `value in when expression cannot be implicitly converted to the ${shown(switched)} type in switch expression`;
}
