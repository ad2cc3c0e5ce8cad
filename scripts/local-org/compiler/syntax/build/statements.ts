/** Statements. */
import type {
  AccessLevelContext,
  ApexToken,
  BlockContext,
  FieldDeclarationContext,
  ForStatementContext,
  LocalVariableDeclarationContext,
  StatementContext,
  SwitchStatementContext,
  TryStatementContext,
} from '@apexdevtools/apex-parser';
import type { Block, Expression, Modifiers, Statement, SwitchCase } from '../ast.ts';
import { expression, expressions } from './expressions.ts';
import { modifiers } from './modifiers.ts';
import { isInserted, rangeBetween, rangeOf } from './range.ts';
import { caughtType, typeRef } from './typeRefs.ts';
import { whenOf } from './whenValues.ts';

export function block(context: BlockContext): Block {
  return { kind: 'block', statements: context.statement_list().map(statement), range: rangeOf(context) };
}

export function statement(context: StatementContext): Statement {
  const range = rangeOf(context);
  if (context.block() != null) return block(context.block());
  if (context.localVariableDeclarationStatement() != null)
    return localDeclaration(context.localVariableDeclarationStatement().localVariableDeclaration());
  if (context.expressionStatement() != null)
    return {
      kind: 'expression',
      expression: expression(context.expressionStatement().expression()),
      range,
      ...(isOpen(context.start) && context.stop !== undefined ? { ending: rangeBetween(context.stop, context.stop) } : {}),
    };
  if (context.ifStatement() != null) {
    const [then, otherwise] = context.ifStatement().statement_list();
    return {
      kind: 'if',
      test: expression(context.ifStatement().parExpression().expression()),
      then: then === undefined ? emptyBlock(range) : statement(then),
      ...(otherwise === undefined ? {} : { otherwise: statement(otherwise) }),
      range,
    };
  }
  if (context.returnStatement() != null) {
    const value = context.returnStatement().expression();
    return { kind: 'return', ...(value == null ? {} : { value: expression(value) }), range };
  }
  if (context.forStatement() != null) return forStatement(context.forStatement());
  if (context.whileStatement() != null) {
    const loop = context.whileStatement();
    return {
      kind: 'while',
      test: expression(loop.parExpression().expression()),
      body: loop.statement() == null ? emptyBlock(range) : statement(loop.statement()),
      range,
    };
  }
  if (context.doWhileStatement() != null) {
    const loop = context.doWhileStatement();
    return { kind: 'do-while', test: expression(loop.parExpression().expression()), body: block(loop.block()), range };
  }
  if (context.switchStatement() != null) return switchStatement(context.switchStatement());
  if (context.tryStatement() != null) return tryStatement(context.tryStatement());
  if (context.throwStatement() != null) return { kind: 'throw', value: expression(context.throwStatement().expression()), range };
  if (context.breakStatement() != null) return { kind: 'break', range };
  if (context.continueStatement() != null) return { kind: 'continue', range };
  if (context.runAsStatement() != null) {
    return {
      kind: 'run-as',
      users: expressions(context.runAsStatement().expressionList()),
      body: block(context.runAsStatement().block()),
      range,
    };
  }
  return dml(context);
}

/** It may begin with a placeholder of error recovery. */
function isOpen(start: ApexToken): boolean {
  return isInserted(start) || start.text === '(';
}

function dml(context: StatementContext): Statement {
  const range = rangeOf(context);
  if (context.upsertStatement() != null) {
    const upsert = context.upsertStatement();
    const field = upsert.qualifiedName();
    return {
      kind: 'dml',
      operation: 'upsert',
      ...access(upsert.accessLevel()),
      target: expression(upsert.expression()),
      ...(field == null ? {} : { upsertField: field.getText() }),
      range,
    };
  }
  if (context.mergeStatement() != null) {
    const [target, second] = context.mergeStatement().expression_list().map(expression);
    return {
      kind: 'dml',
      operation: 'merge',
      ...access(context.mergeStatement().accessLevel()),
      target: target ?? missing(range),
      second: second ?? missing(range),
      range,
    };
  }
  const kinds = {
    insert: context.insertStatement(),
    update: context.updateStatement(),
    delete: context.deleteStatement(),
    undelete: context.undeleteStatement(),
  };
  for (const operation of ['insert', 'update', 'delete', 'undelete'] as const) {
    const found = kinds[operation];
    if (found != null) return { kind: 'dml', operation, ...access(found.accessLevel()), target: expression(found.expression()), range };
  }
  return emptyBlock(range);
}

function access(context: AccessLevelContext | null): { access?: 'user' | 'system' } {
  if (context == null) return {};
  return { access: context.USER() == null ? 'system' : 'user' };
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

function missing(range: Statement['range']): Expression {
  return { kind: 'literal', type: 'null', text: 'null', range };
}
