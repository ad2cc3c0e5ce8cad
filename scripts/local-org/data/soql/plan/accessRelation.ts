/** `SELECT UserRecordAccess.HasEditAccess FROM Account`: the running user's access to each record. Source: Object Reference, "UserRecordAccess". */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import { accessField, type FieldSchema, type ObjectSchema } from '../../schema/index.ts';

const NAME = 'userrecordaccess';

/** The lookup behind the relationship: the record's own Id. */
export function accessOf(object: ObjectSchema, step: string): FieldSchema | undefined {
  return step.toLowerCase() === NAME ? accessField(object) : undefined;
}

export function asksForAccess({ select }: SoqlQuery): boolean {
  return select.some(
    (item) =>
      item.kind === 'field' && item.field.kind === 'path' && item.field.path.length > 1 && item.field.path.at(-2)?.toLowerCase() === NAME,
  );
}
