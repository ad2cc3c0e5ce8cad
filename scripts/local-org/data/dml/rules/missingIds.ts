/** Records without an Id where the operation needs one; the whole call fails even with partial success. The texts are those that orgs answer. */
import { raise } from '../../../platform/core/error.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Operation } from '../request.ts';

/** Errors: System.ListException for deletes, System.StringException for undeletes. */
export function refuseMissingIds(operation: Operation, records: readonly SObjectValue[]): void {
  if (operation !== 'delete' && operation !== 'undelete') return;
  const index = records.findIndex((record) => record.values.get('id') == null);
  if (index === -1) return;
  if (operation === 'undelete') noIdAt(index);
  raise('System.ListException', `Missing id at index: ${String(index)}`);
}

export function noIdAt(index: number): never {
  raise('System.StringException', `Invalid id at index ${String(index)}: null`);
}
