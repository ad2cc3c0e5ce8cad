/** Whether the end of a body can be reached: a method with a result must return or throw on every path. */
import type { Statement } from '../syntax/ast.ts';

export function completes(statements: readonly Statement[]): boolean {
  return statements.every(completesOne);
}

/** Whether nothing may follow a statement. A loop is never an end, even one that only a `return` leaves. */
export function isEnd(statement: Statement): boolean {
  if (statement.kind === 'break' || statement.kind === 'continue') return true;
  return !['while', 'do-while', 'for', 'run-as'].includes(statement.kind) && !completesOne(statement);
}

function completesOne(statement: Statement): boolean {
  switch (statement.kind) {
    case 'return':
    case 'throw':
      return false;
    case 'block':
      return completes(statement.statements);
    case 'if':
      return statement.otherwise === undefined || completesOne(statement.then) || completesOne(statement.otherwise);
    case 'try': {
      if (statement.finally !== undefined && !completes(statement.finally.statements)) return false;
      return completes(statement.body.statements) || statement.catches.some((clause) => completes(clause.body.statements));
    }
    case 'switch':
      return !statement.cases.some(({ when }) => when.kind === 'else') || statement.cases.some((one) => completes(one.body.statements));
    case 'run-as':
      return completes(statement.body.statements);
    case 'while':
    case 'do-while':
      return !(statement.test.kind === 'literal' && statement.test.text === 'true') || hasBreak(statement.body);
    case 'for':
      return statement.test !== undefined || (statement.body !== undefined && hasBreak(statement.body));
    default:
      return true;
  }
}

function hasBreak(statement: Statement): boolean {
  switch (statement.kind) {
    case 'break':
      return true;
    case 'block':
      return statement.statements.some(hasBreak);
    case 'if':
      return hasBreak(statement.then) || (statement.otherwise !== undefined && hasBreak(statement.otherwise));
    case 'try':
      return [statement.body, ...statement.catches.map(({ body }) => body)].some(hasBreak);
    case 'switch':
      return statement.cases.some(({ body }) => hasBreak(body));
    default:
      return false;
  }
}
