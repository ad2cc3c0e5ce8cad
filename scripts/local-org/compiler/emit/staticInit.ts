/** Whether the moment at which a class is initialised is observable. */
import type { IrBody, IrClass, IrExpr } from '../ir/ir.ts';

/**
 * Static initialisers run when their class is first used: a field, a method or a constructor. Those that only assign values can run when a field is first read, which costs methods nothing; those that call, query, save or throw must run when they would on the platform.
 * Source: Apex Developer Guide, "Static and Instance Methods, Variables, and Initialization Code".
 */
export function isInitialisationSeen({ staticInit }: IrClass): boolean {
  return !onlyFills(staticInit);
}

function onlyFills({ statements }: IrBody): boolean {
  return statements.every(
    (statement) =>
      statement.kind === 'expression' &&
      statement.expression.kind === 'assign' &&
      statement.expression.target.kind === 'static' &&
      isValue(statement.expression.value),
  );
}

function isValue(expression: IrExpr): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'enum-constant':
    case 'type-literal':
    case 'describe':
    case 'label':
      return true;
    case 'convert':
    case 'negate':
      return isValue(expression.value);
    case 'new-collection':
      return isCollectionOfValues(expression.from);
    default:
      return false;
  }
}

function isCollectionOfValues(from: Extract<IrExpr, { kind: 'new-collection' }>['from']): boolean {
  if (from.kind === 'elements') return from.elements.every(isValue);
  if (from.kind === 'entries') return from.entries.every(({ key, value }) => isValue(key) && isValue(value));
  return from.kind === 'empty';
}
