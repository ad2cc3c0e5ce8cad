/** Words and annotations in front of local variables. They are asked for with the member that the variables are in, before any body is read. */
import type { Block, Member, Statement } from '../../syntax/ast.ts';
import type { Problem } from './annotations/problem.ts';
import { placementProblems } from './placement.ts';

export function localWords(member: Member): readonly Problem[] {
  switch (member.kind) {
    case 'method':
    case 'constructor':
    case 'initializer':
      return inBlock(member.body);
    case 'property':
      return [...inBlock(member.getter?.body), ...inBlock(member.setter?.body)];
    default:
      return [];
  }
}

/** Of the statements of a trigger or of an anonymous block. */
export function localWordsIn(statements: readonly Statement[]): readonly Problem[] {
  return statements.flatMap(inStatement);
}

function inBlock(block: Block | undefined): readonly Problem[] {
  return localWordsIn(block?.statements ?? []);
}

function inStatement(statement: Statement): readonly Problem[] {
  switch (statement.kind) {
    case 'local': {
      const problems = placementProblems(statement.modifiers, 'locals');
      return statement.declarators.flatMap(({ range }) => problems.map((message) => ({ range, message })));
    }
    case 'block':
      return localWordsIn(statement.statements);
    case 'if':
      return localWordsIn([statement.then, ...(statement.otherwise === undefined ? [] : [statement.otherwise])]);
    case 'while':
    case 'do-while':
    case 'run-as':
      return inStatement(statement.body);
    case 'for':
      return localWordsIn([...statement.init, ...(statement.body === undefined ? [] : [statement.body])]);
    case 'for-each':
      return statement.body === undefined ? [] : inStatement(statement.body);
    case 'switch':
      return statement.cases.flatMap(({ body }) => inBlock(body));
    case 'try':
      return [...inBlock(statement.body), ...statement.catches.flatMap(({ body }) => inBlock(body)), ...inBlock(statement.finally)];
    default:
      return [];
  }
}
