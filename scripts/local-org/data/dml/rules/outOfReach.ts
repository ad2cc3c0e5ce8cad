/** Objects that DML does not accept, for code whose type is known at run time only. */
import { raise } from '../../../platform/core/error.ts';
import type { SObjectValue } from '../../records/index.ts';
import { isOutOfReach } from '../../schema/outOfReach.ts';
import type { Operation } from '../request.ts';

/** Errors: System.TypeException. */
export function refuseOutOfReach(operation: Operation, records: readonly SObjectValue[]): void {
  for (const { objectName } of records)
    if (isOutOfReach(objectName)) raise('System.TypeException', `DML operation ${operation.toUpperCase()} not allowed on ${objectName}`);
}
