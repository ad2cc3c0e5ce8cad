/** The data layer of the running transaction, for platform classes. */
import { transaction } from '../platform/core/current.ts';
import type { DataAccess } from './dataAccess.ts';
import type { UserAccess } from './access/permissions/permissions.ts';

export function data(): DataAccess {
  return transaction().org.data as DataAccess;
}

/** What the running user may do. */
export function userAccess(): UserAccess {
  return data().permissions.of(transaction().user.id);
}
