/** What a list for a DML operation may not hold; partial success does not help. */
import { raise } from '../../../platform/core/error.ts';

export function nullAmong(index: number): never {
  raise('System.ListException', `DML statement found null SObject at position ${String(index)}`);
}
