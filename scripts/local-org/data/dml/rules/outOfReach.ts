/** Objects that only clients of the API save. Source: Apex Developer Guide, "sObjects That Don't Support DML Operations". */
import { raise } from '../../../platform/core/error.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Operation } from '../request.ts';

const OUT_OF_REACH = new Set(['CurrencyType', 'DatedConversionRate']);

/** Errors: System.TypeException. */
export function refuseOutOfReach(operation: Operation, records: readonly SObjectValue[]): void {
  for (const { objectName } of records)
    if (OUT_OF_REACH.has(objectName))
      raise('System.TypeException', `DML operation ${operation.toUpperCase()} not allowed on ${objectName}`);
}
