/** Fields that keep their value once the record is saved. */
import { sameElement } from '../../../platform/core/equality.ts';
import type { SObjectValue } from '../../records/index.ts';
import { isFrozen } from '../../schema/frozen.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { rowError, type RowError } from '../rowError.ts';

/** Errors of a frozen field whose value would change. */
export function frozenError(object: ObjectSchema, record: SObjectValue, old: SObjectValue): RowError | undefined {
  const frozen = record.given
    .map((key) => object.fields.get(key))
    .find(
      (field) =>
        field !== undefined && isFrozen(field) && !sameElement(old.values.get(field.key) ?? null, record.values.get(field.key) ?? null),
    );
  return frozen === undefined
    ? undefined
    : rowError(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Unable to create/update fields: ${frozen.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        [frozen.name],
      );
}
