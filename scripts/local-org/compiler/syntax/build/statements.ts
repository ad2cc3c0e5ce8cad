/** Statements. */
import type {
  ApexToken,
  BlockContext,
  ExpressionStatementContext,
  FieldDeclarationContext,
  ForStatementContext,
  IfStatementContext,
  LocalVariableDeclarationContext,
  ReturnStatementContext,
  StatementContext,
  SwitchStatementContext,
  TryStatementContext,
  WhileStatementContext,
} from '@apexdevtools/apex-parser';
import type { Block, Modifiers, Range, Statement, SwitchCase } from '../../../language/ast.ts';
import { dml } from './dml.ts';
import { expression, expressions } from './expressions/index.ts';
import { modifiers } from './modifiers.ts';
import { isInserted, rangeBetween, rangeOf } from './range.ts';
import { caughtType, typeRef } from './typeRefs.ts';
import { whenOf } from './whenValues.ts';

export function block(context: BlockContext): Block {
  return { kind: 'block', statements: context.statement_list().map(statement), range: rangeOf(context) };
}

export function statement(context: StatementContext): Statement {
  const range = rangeOf(context);
  for (const build of KINDS) {
    const made = build(context, range);
    if (made !== undefined) return made;
  }
  return dml(context, range) ?? emptyBlock(range);
}

type Builder = (context: StatementContext, range: Range) => Statement | undefined;

/** A kind of statement: where the grammar has it, and what is made of it. */
function kind<Node>(find: (context: StatementContext) => Node | null, build: (node: Node, range: Range) => Statement): Builder {
  return (context, range) => {
    const node = find(context);
    return node == null ? undefined : build(node, range);
  };
}

const KINDS: readonly Builder[] = [
  kind((context) => context.block(), block),
  kind(
    (context) => context.localVariableDeclarationStatement(),
    (node) => localDeclaration(node.localVariableDeclaration()),
  ),
  kind((context) => context.expressionStatement(), expressionStatement),
  kind((context) => context.ifStatement(), ifStatement),
  kind((context) => context.returnStatement(), returnStatement),
  kind((context) => context.forStatement(), forStatement),
  kind((context) => context.whileStatement(), whileStatement),
  kind(
    (context) => context.doWhileStatement(),
    (node, range) => ({ kind: 'do-while', test: expression(node.parExpression().expression()), body: block(node.block()), range }),
  ),
  kind((context) => context.switchStatement(), switchStatement),
  kind((context) => context.tryStatement(), tryStatement),
  kind(
    (context) => context.throwStatement(),
    (node, range) => ({ kind: 'throw', value: expression(node.expression()), range }),
  ),
  kind(
    (context) => context.breakStatement(),
    (_node, range) => ({ kind: 'break', range }),
  ),
  kind(
    (context) => context.continueStatement(),
    (_node, range) => ({ kind: 'continue', range }),
  ),
  kind(
    (context) => context.runAsStatement(),
    (node, range) => ({ kind: 'run-as', users: expressions(node.expressionList()), body: block(node.block()), range }),
  ),
];

function expressionStatement(context: ExpressionStatementContext, range: Range): Statement {
  const { start, stop } = context;
  const ending = isOpen(start) && stop !== undefined ? { ending: rangeBetween(stop, stop) } : {};
  return { kind: 'expression', expression: expression(context.expression()), range, ...ending };
}

/** It may begin with a placeholder of error recovery. */
function isOpen(start: ApexToken): boolean {
  return isInserted(start) || start.text === '(';
}

function ifStatement(context: IfStatementContext, range: Range): Statement {
  const [then, otherwise] = context.statement_list();
  return {
    kind: 'if',
    test: expression(context.parExpression().expression()),
    then: then === undefined ? emptyBlock(range) : statement(then),
    ...(otherwise === undefined ? {} : { otherwise: statement(otherwise) }),
    range,
  };
}

function returnStatement(context: ReturnStatementContext, range: Range): Statement {
  const value = context.expression();
  return { kind: 'return', ...(value == null ? {} : { value: expression(value) }), range };
}

function whileStatement(context: WhileStatementContext, range: Range): Statement {
  const body = context.statement();
  return {
    kind: 'while',
    test: expression(context.parExpression().expression()),
    body: body == null ? emptyBlock(range) : statement(body),
    range,
  };
}

function localDeclaration(context: LocalVariableDeclarationContext): Statement {
  return local(context, modifiers(context.modifier_list()));
}

/** `Integer a = 1, b` with its modifiers. */
export function local(
  context: LocalVariableDeclarationContext | FieldDeclarationContext,
  words: Modifiers,
): Extract<Statement, { kind: 'local' }> {
  return {
    kind: 'local',
    modifiers: words,
    type: typeRef(context.typeRef()),
    declarators: context
      .variableDeclarators()
      .variableDeclarator_list()
      .map((declarator) => ({
        name: declarator.id().getText(),
        ...(declarator.expression() == null ? {} : { initializer: expression(declarator.expression()) }),
        range: rangeOf(declarator),
      })),
    range: rangeOf(context),
  };
}

function forStatement(context: ForStatementContext): Statement {
  const range = rangeOf(context);
  const control = context.forControl();
  const body = context.statement() == null ? {} : { body: statement(context.statement()) };
  const each = control.enhancedForControl();
  if (each != null)
    return {
      kind: 'for-each',
      type: typeRef(each.typeRef()),
      name: each.id().getText(),
      iterable: expression(each.expression()),
      ...body,
      range,
      nameRange: rangeOf(each.id()),
    };
  const first = control.forInit();
  const declared = first?.localVariableDeclaration();
  const init: readonly Statement[] =
    first == null
      ? []
      : declared != null
        ? [localDeclaration(declared)]
        : expressions(first.expressionList()).map((value): Statement => ({ kind: 'expression', expression: value, range: value.range }));
  const test = control.expression();
  const update = control.forUpdate();
  return {
    kind: 'for',
    init,
    ...(test == null ? {} : { test: expression(test) }),
    update: update == null ? [] : expressions(update.expressionList()),
    ...body,
    range,
  };
}

function switchStatement(context: SwitchStatementContext): Statement {
  const cases = context
    .whenControl_list()
    .map((control): SwitchCase => ({ when: whenOf(control), body: block(control.block()), range: rangeOf(control) }));
  return { kind: 'switch', value: expression(context.expression()), cases, range: rangeOf(context) };
}

function tryStatement(context: TryStatementContext): Statement {
  const last = context.finallyBlock();
  return {
    kind: 'try',
    body: block(context.block()),
    catches: context.catchClause_list().map((clause) => ({
      type: caughtType(clause),
      name: clause.id().getText(),
      body: block(clause.block()),
      range: rangeOf(clause),
      nameRange: rangeOf(clause.id()),
    })),
    ...(last == null || isInserted(last.start) ? {} : { finally: block(last.block()) }),
    range: rangeOf(context),
  };
}

/** What stands where the source has nothing (`while (x);`), or where it could not be read and a diagnostic says so. */
function emptyBlock(range: Statement['range']): Block {
  return { kind: 'block', statements: [], range };
}
