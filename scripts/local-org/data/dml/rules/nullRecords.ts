/** The error for a null in a list for DML; the whole call fails even with partial success. */
import { raise } from '../../../platform/core/error.ts';

export function nullAmong(index: number): never {
  raise('System.ListException', `DML statement found null SObject at position ${String(index)}`);
}
