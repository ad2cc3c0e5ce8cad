/** Code that saves, by a type that only its run tells, what it may not save. */
import { raise } from '../../../platform/core/error.ts';
import type { SObjectValue } from '../../records/index.ts';
import { isOutOfReach } from '../../schema/outOfReach.ts';
import type { Operation } from '../request.ts';

/** Errors: System.TypeException. */
export function refuseOutOfReach(operation: Operation, records: readonly SObjectValue[]): void {
  for (const { objectName } of records)
    if (isOutOfReach(objectName)) raise('System.TypeException', `DML operation ${operation.toUpperCase()} not allowed on ${objectName}`);
}
