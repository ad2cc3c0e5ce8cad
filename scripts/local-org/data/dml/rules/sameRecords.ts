/** Lists that hold a record twice. Source: Apex Developer Guide, "DML Operations"; the texts are those that orgs answer. */
import { raise } from '../../../platform/core/error.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Operation } from '../request.ts';

/** Errors: System.ListException. */
export function refuseDuplicates(operation: Operation, records: readonly SObjectValue[]): void {
  if ((operation === 'insert' || operation === 'upsert') && new Set(records).size < records.length)
    raise('System.ListException', 'Before Insert or Upsert list must not have two identically equal elements');
  if (operation === 'insert') return;
  const seen = new Set<string>();
  for (const record of records) {
    const id = record.values.get('id');
    if (typeof id !== 'string') continue;
    if (seen.has(id)) raise('System.ListException', `Duplicate id in list: ${id}`);
    seen.add(id);
  }
}
