/** DML statements. */
import type {
  AccessLevelContext,
  ExpressionContext,
  MergeStatementContext,
  StatementContext,
  UpsertStatementContext,
} from '@apexdevtools/apex-parser';
import type { Expression, Range, Statement } from '../../../language/ast.ts';
import { expression } from './expressions/index.ts';

type Dml = Extract<Statement, { kind: 'dml' }>;

/** `insert record`, `update as user records`: those that take nothing but records. */
interface PlainContext {
  accessLevel(): AccessLevelContext | null;
  expression(): ExpressionContext;
}

/** @return undefined where the statement is of another kind */
export function dml(context: StatementContext, range: Range): Dml | undefined {
  if (context.upsertStatement() != null) return upsert(context.upsertStatement(), range);
  if (context.mergeStatement() != null) return merge(context.mergeStatement(), range);
  return (
    plain('insert', context.insertStatement(), range) ??
    plain('update', context.updateStatement(), range) ??
    plain('delete', context.deleteStatement(), range) ??
    plain('undelete', context.undeleteStatement(), range)
  );
}

function plain(operation: Dml['operation'], context: PlainContext | null, range: Range): Dml | undefined {
  return context == null
    ? undefined
    : { kind: 'dml', operation, ...access(context.accessLevel()), target: expression(context.expression()), range };
}

function upsert(context: UpsertStatementContext, range: Range): Dml {
  const field = context.qualifiedName();
  return {
    kind: 'dml',
    operation: 'upsert',
    ...access(context.accessLevel()),
    target: expression(context.expression()),
    ...(field == null ? {} : { upsertField: field.getText() }),
    range,
  };
}

function merge(context: MergeStatementContext, range: Range): Dml {
  const [target, second] = context.expression_list().map(expression);
  return {
    kind: 'dml',
    operation: 'merge',
    ...access(context.accessLevel()),
    target: target ?? missing(range),
    second: second ?? missing(range),
    range,
  };
}

function access(context: AccessLevelContext | null): { access?: 'user' | 'system' } {
  if (context == null) return {};
  return { access: context.USER() == null ? 'system' : 'user' };
}

/** Stands where error recovery left a hole; a diagnostic has said so. */
function missing(range: Range): Expression {
  return { kind: 'literal', type: 'null', text: 'null', range };
}
