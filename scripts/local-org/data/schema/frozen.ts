import type { FieldSchema } from './model.ts';

/** What stays as it was inserted: master-detail parents that may not move, and fields that are only created. */
export const isFrozen = (field: FieldSchema): boolean =>
  field.isMasterDetail ? !field.isReparentable : field.isCreateable && !field.isUpdateable;
