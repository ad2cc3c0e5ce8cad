/** Which values may be null. One that may be where it must not is wrapped in `rt.nn`, which throws. */
import type { IrExpr } from '../../ir/ir.ts';
import { rt } from '../text.ts';
import type { Writer } from '../writer.ts';

const NEVER_NULL: ReadonlySet<IrExpr['kind']> = new Set([
  'this',
  'arithmetic',
  'concat',
  'logic',
  'equal',
  'compare',
  'not',
  'instanceof',
  'new-user',
  'new-platform',
  'new-record',
  'new-collection',
  'negate',
]);

export function cannotBeNull(e: IrExpr): boolean {
  return e.kind === 'constant' ? e.value !== null : NEVER_NULL.has(e.kind);
}

/** A value that must not be null. */
export function present(w: Writer, e: IrExpr): string {
  const text = w.value(e);
  return cannotBeNull(e) ? text : rt('nn', text);
}
