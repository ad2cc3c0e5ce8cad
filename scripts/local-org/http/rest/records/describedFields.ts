import type { FieldSchema, ObjectSchema } from '../../../data/schema/index.ts';

/** The fields that describe shows. */
export function describeFields(object: ObjectSchema): readonly FieldSchema[] {
  return [...object.fields.values()].filter(({ isHidden }) => !isHidden);
}
