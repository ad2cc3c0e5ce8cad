/** Whether the running transaction may only read. */
import { running, transaction } from '../core/current.ts';

const READ_ONLY = Symbol('read-only application mode');

export function setReadOnly(isReadOnly: boolean): void {
  transaction().state.set(READ_ONLY, isReadOnly);
}

export function isReadOnly(): boolean {
  return running.transaction?.state.get(READ_ONLY) === true;
}
