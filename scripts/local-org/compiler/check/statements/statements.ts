/** Checks statements: dispatches each kind to its checker, which checks the parts through the context. */
import type { IrExpr, IrStatement } from '../../ir/ir.ts';
import type { Expression, Statement } from '../../../language/ast.ts';
import { isUnknown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { asCondition } from '../expressions/operators/conditions.ts';
import { placeOf } from '../places.ts';
import { bodyOf, checkBlock, checkEach, loopBody } from './blocks.ts';
import { checkDml, checkRunAs } from './dml.ts';
import { checkForEach } from './forEach.ts';
import { checkLoopExit, checkReturn, checkThrow } from './jumps.ts';
import { checkLocals } from './locals.ts';
import { checkSwitch } from './switches.ts';
import { checkTry } from './trying.ts';

type Node<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;
/** A declaration of several variables is several statements. */
type Checked = IrStatement | readonly IrStatement[];

export function checkStatement(context: Context, statement: Statement): Checked {
  // the statement is of the kind by which its function was found
  return CHECKERS[statement.kind](context, statement as never);
}

const CHECKERS: { readonly [Kind in Statement['kind']]: (context: Context, statement: Node<Kind>) => Checked } = {
  block: (context, statement) => ({ kind: 'block', body: checkBlock(context, statement), range: statement.range }),
  local: checkLocals,
  expression: (context, { expression: written, range }) => {
    const expression = context.check(written);
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
      update: update.map((part) => context.check(part)),
      body: loopBody(context, body),
      range,
    })),
  'for-each': checkForEach,
  switch: (context, statement) => ({ kind: 'switch', ...checkSwitch(context, statement), range: statement.range }),
  try: checkTry,
  throw: checkThrow,
  return: checkReturn,
  break: checkLoopExit,
  continue: checkLoopExit,
  dml: checkDml,
  'run-as': checkRunAs,
};

function condition(context: Context, expression: Expression): IrExpr {
  return asCondition(context, context.check(expression), expression);
}

/** Only calls, assignments, increments and creations may stand alone. */
function isEffect(expression: Expression): boolean {
  if (expression.kind === 'unary' && expression.operator === '+') return isEffect(expression.value);
  return ['call', 'assign', 'increment', 'new', 'constructor-call'].includes(expression.kind);
}
