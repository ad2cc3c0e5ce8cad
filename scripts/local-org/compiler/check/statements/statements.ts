/** Statements. */
import type { IrBody, IrExpr, IrStatement } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Block, Expression, Range, Statement, TypeRef } from '../../../language/ast.ts';
import { EXCEPTION, isUnknown, shown, writtenName } from '../../types/common.ts';
import { propertyProblems, unknownAnnotations } from '../rules/annotations/index.ts';
import type { Context } from '../context.ts';
import type { Variable } from '../scope.ts';
import { checkDml, checkRunAs } from './dml.ts';
import { checkForEach } from './forEach.ts';
import { check, typeOf } from '../expressions/expressions.ts';
import { isAbsent, isEmpty, isEmptyParentheses } from '../expressions/placeholders.ts';
import { variableTarget } from '../expressions/targets.ts';
import { asCondition } from '../expressions/operators/conditions.ts';
import { firstOperand, placeOf } from '../places.ts';
import { completesOne } from './returns.ts';
import { voidProblem } from '../types/resolve/problems.ts';
import { checkSwitch } from './switches.ts';
import { checkTry } from './trying.ts';
import { hiddenType } from '../types/visibility.ts';
import { apiVersionOf } from '../types/world.ts';

/** Since this API version unreachable statements are refused. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const REACHED = 42;

export function checkBlock(context: Context, block: Block): IrBody {
  return context.nested(() => ({ statements: checkStatements(context, block.statements) }));
}

export function checkStatements(context: Context, statements: readonly Statement[]): readonly IrStatement[] {
  const checked = checkEach(context, statements);
  const end = apiVersionOf(context.world, context.file) < REACHED ? -1 : statements.findIndex((statement) => !completesOne(statement));
  const lost = end === -1 ? undefined : statements[end + 1];
  if (lost !== undefined) context.error(placeOfLost(lost), 'Unreachable statement');
  return checked;
}

/** Where an unreachable statement is reported: a declaration at its type, an expression at its beginning, an empty one at its end. */
function placeOfLost(statement: Statement): Range {
  if (statement.kind === 'local') return statement.type.range;
  if (statement.kind !== 'expression') return statement.range;
  const first = firstOperand(statement.expression);
  return (first === statement.expression ? isEmptyParentheses(first) : isEmpty(first))
    ? (statement.ending ?? statement.range)
    : placeOf(first);
}

/** Checks the statements of a trigger or an anonymous block itself, where unreachable ones are not reported. */
export function checkEach(context: Context, statements: readonly Statement[]): readonly IrStatement[] {
  return statements.flatMap((statement) => checkStatement(context, statement));
}

/** A branch or loop body: its own block, whether written with braces or not. */
function bodyOf(context: Context, statement: Statement | undefined): IrBody {
  if (statement === undefined) return { statements: [] };
  return statement.kind === 'block'
    ? checkBlock(context, statement)
    : context.nested(() => ({ statements: checkEach(context, [statement]) }));
}

export function loopBody(context: Context, statement: Statement | undefined): IrBody {
  return context.within({ isInLoop: true }, () => bodyOf(context, statement));
}

function condition(context: Context, expression: Expression): IrExpr {
  return asCondition(context, check(context, expression), expression);
}

type Node<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;
/** A declaration of several variables is several statements. */
type Checked = IrStatement | readonly IrStatement[];

function checkStatement(context: Context, statement: Statement): Checked {
  // the statement is of the kind by which its function was found
  return context.apart(() => CHECKERS[statement.kind](context, statement as never));
}

const CHECKERS: { readonly [Kind in Statement['kind']]: (context: Context, statement: Node<Kind>) => Checked } = {
  block: (context, statement) => ({ kind: 'block', body: checkBlock(context, statement), range: statement.range }),
  local: locals,
  expression: (context, { expression: written, range }) => {
    const expression = check(context, written);
    if (!isEffect(written) && !isUnknown(expression.type)) context.error(placeOf(written), 'Expression cannot be a statement.');
    return { kind: 'expression', expression, range };
  },
  if: (context, { test, then, otherwise, range }) => ({
    kind: 'if',
    test: condition(context, test),
    then: bodyOf(context, then),
    ...(otherwise === undefined ? {} : { otherwise: bodyOf(context, otherwise) }),
    range,
  }),
  while: (context, { test, body, range }) => ({
    kind: 'while',
    test: condition(context, test),
    body: loopBody(context, body),
    range,
  }),
  'do-while': (context, { test, body, range }) => ({
    kind: 'do-while',
    test: condition(context, test),
    body: loopBody(context, body),
    range,
  }),
  for: (context, { init, test, update, body, range }) =>
    context.nested(() => ({
      kind: 'for',
      init: checkEach(context, init),
      ...(test === undefined ? {} : { test: condition(context, test) }),
      update: update.map((part) => check(context, part)),
      body: loopBody(context, body),
      range,
    })),
  'for-each': (context, statement) => checkForEach(context, statement),
  switch: (context, statement) => ({ kind: 'switch', ...checkSwitch(context, statement), range: statement.range }),
  try: (context, statement) => checkTry(context, statement),
  throw: (context, { value: thrown, range }) => {
    const value = check(context, thrown);
    const problem = `Throw expression must be of type exception: ${shown(value.type)}`;
    return { kind: 'throw', value: context.fit(value, EXCEPTION, range, problem), range };
  },
  return: checkReturn,
  break: leaveLoop,
  continue: leaveLoop,
  dml: (context, statement) => checkDml(context, statement),
  'run-as': (context, statement) => checkRunAs(context, statement),
};

function leaveLoop(context: Context, { kind, range }: Node<'break'> | Node<'continue'>): IrStatement {
  if (!context.at.isInLoop) context.error(range, `${kind === 'break' ? 'Break' : 'Continue'} statement must be in loop`);
  return { kind, range };
}

function declaration(variable: Variable, value: IrExpr | undefined, range: Range): IrStatement {
  const { jsName, type, isFinal, keptBy } = variable;
  if (keptBy === undefined) return { kind: 'local', jsName, type, ...(value && { value }), ...(isFinal && { isFinal }), range };
  const first: IrExpr = value ?? { kind: 'constant', value: null, as: 'null', type, range };
  return {
    kind: 'expression',
    expression: { kind: 'assign', target: variableTarget(variable), value: first, post: false, type, range },
    range,
  };
}

/** Only calls, assignments, increments and creations may stand alone. */
function isEffect(expression: Expression): boolean {
  if (expression.kind === 'unary' && expression.operator === '+') return isEffect(expression.value);
  return ['call', 'assign', 'increment', 'new', 'constructor-call'].includes(expression.kind);
}

function checkReturn(context: Context, statement: Node<'return'>): IrStatement {
  const { range } = statement;
  if (!context.mayReturn) {
    if (statement.value === undefined || !isUnknown(check(context, statement.value).type))
      context.error(range, 'Return must be called from a method');
    return { kind: 'return', range };
  }
  if (isAbsent(statement.value)) {
    if (context.returns.kind !== 'void') context.error(range, `Missing return statement required return type: ${shown(context.returns)}`);
    return { kind: 'return', range };
  }
  const value = check(context, statement.value);
  if (isUnknown(value.type)) return { kind: 'return', range };
  if (context.returns.kind === 'void') {
    if (context.noResult !== undefined) context.error(range, context.noResult);
    return { kind: 'return', range };
  }
  return {
    kind: 'return',
    value: context.fit(value, context.returns, range, `Illegal conversion from ${shown(value.type)} to ${shown(context.returns)}`),
    range,
  };
}

export function variableType(context: Context, ref: TypeRef): ApexType {
  const type = typeOf(context, ref);
  const problem = voidProblem(type, 'Variables');
  if (problem !== undefined) context.error(ref.range, problem);
  return type;
}

function locals(context: Context, statement: Node<'local'>): readonly IrStatement[] {
  const type = variableType(context, statement.type);
  const before = context.faults;
  const annotated = { nameRange: statement.range, apiVersion: apiVersionOf(context.world, context.file), isType: false, field: undefined };
  for (const problem of [...unknownAnnotations(statement.modifiers), ...propertyProblems(statement.modifiers, annotated)])
    context.error(problem.range, problem.message);
  // the initializer of a variable with an unknown type is not checked
  const isWrong = type.kind === 'void' || writtenName(type) !== undefined || hiddenType(context.world, context.owner, type) !== undefined;
  const declared = statement.declarators.map((declarator): IrStatement => {
    const { name, initializer } = declarator;
    const written =
      initializer === undefined || isWrong
        ? undefined
        : // of one that is declared again, the name stands for neither
          context.scope.without(name, () => check(context, initializer));
    // a field that is declared again is the first one
    const taken = context.scope.isOfFields ? context.scope.find(name) : undefined;
    const variable = context.declare(name, type, declarator.range, { isLocal: true, isFinal: statement.modifiers.words.includes('final') });
    const value = written === undefined ? undefined : context.fit(written, taken?.type ?? type, declarator.range);
    return declaration(variable, value, declarator.range);
  });
  context.toldOfLocals += context.faults - before;
  return declared;
}
