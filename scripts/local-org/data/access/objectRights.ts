/** Create, read, edit, delete, view all, modify all: what may be done with the rows of an object. */
export interface ObjectRights {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}
/** @param letters of `CREDVM`. */
export const rights = (letters: string): ObjectRights => ({
  create: letters.includes('C'),
  read: letters.includes('R'),
  edit: letters.includes('E'),
  delete: letters.includes('D'),
  viewAll: letters.includes('V'),
  modifyAll: letters.includes('M'),
});
export const NO_RIGHTS = rights('');
export const ALL_RIGHTS = rights('CREDVM');
