/** Whether anybody can tell when a class was initialised. */
import type { IrBody, IrClass, IrExpr } from '../ir/ir.ts';

/**
 * Static initialisers run when their class is first used: a field, a method or a constructor. Those that only fill fields with values may as well run at the first
 * look at a field, which costs methods nothing; those that call, ask, save or throw must run when the platform would.
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
