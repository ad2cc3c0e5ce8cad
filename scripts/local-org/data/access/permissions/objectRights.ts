/** Object permissions. Source: Object Reference, "ObjectPermissions". */
import type { Operation } from '../../dml/request.ts';

export interface ObjectRights {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  /** All fields are visible without field permissions. */
  readonly viewAllFields: boolean;
  readonly modifyAll: boolean;
}
/** @param letters of `CREDVFM`. */
export const rights = (letters: string): ObjectRights => ({
  create: letters.includes('C'),
  read: letters.includes('R'),
  edit: letters.includes('E'),
  delete: letters.includes('D'),
  viewAll: letters.includes('V'),
  viewAllFields: letters.includes('F'),
  modifyAll: letters.includes('M'),
});
export const NO_RIGHTS = rights('');
export const ALL_RIGHTS = rights('CREDVM');

/** Whether records may be saved so. */
export function allows(rights: ObjectRights, operation: Operation): boolean {
  return {
    insert: rights.create,
    update: rights.edit,
    upsert: rights.create && rights.edit,
    delete: rights.delete,
    undelete: rights.delete,
  }[operation];
}
