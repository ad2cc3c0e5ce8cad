/** Whether the end of a body can be reached: a method with a result must return or throw on every path. */
import type { Statement } from '../../../language/ast.ts';

export function completes(statements: readonly Statement[]): boolean {
  return statements.every(completesOne);
}

/** Whether the end of a statement can be reached. To the compiler every loop and `System.runAs` ends, and what follows a `break` is not examined. */
export function completesOne(statement: Statement): boolean {
  switch (statement.kind) {
    case 'return':
    case 'throw':
      return false;
    case 'block':
      return completes(statement.statements);
    case 'if':
      return statement.otherwise === undefined || completesOne(statement.then) || completesOne(statement.otherwise);
    case 'try':
      return completes(statement.body.statements) || statement.catches.some((clause) => completes(clause.body.statements));
    case 'switch':
      return !statement.cases.some(({ when }) => when.kind === 'else') || statement.cases.some((one) => completes(one.body.statements));
    default:
      return true;
  }
}
