/** Object permissions. Source: Object Reference, "ObjectPermissions". */
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
