import type { FieldSchema } from './model.ts';
import { AUDIT_FIELDS } from './systemFields.ts';

const AUDIT: ReadonlySet<string> = new Set(AUDIT_FIELDS);

/** Fields that cannot change after the insert: non-reparentable master-details, and fields that are only createable; later saves leave out audit fields. */
export const isFrozen = (field: FieldSchema): boolean =>
  field.isMasterDetail ? !field.isReparentable : field.isCreateable && !field.isUpdateable && !AUDIT.has(field.name);
