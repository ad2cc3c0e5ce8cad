import type { FieldSchema } from './model.ts';

/** Fields that cannot change after the insert: non-reparentable master-details, and fields that are only createable. */
export const isFrozen = (field: FieldSchema): boolean =>
  field.isMasterDetail ? !field.isReparentable : field.isCreateable && !field.isUpdateable;
