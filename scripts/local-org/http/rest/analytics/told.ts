/** Handlers of reports run as the caller, in a transaction. */
import type { LocalOrg } from '../../../org.ts';
import type { Handler } from '../call.ts';

export type Told = (handle: Handler) => Handler;

export const toldBy =
  (org: LocalOrg): Told =>
  (handle) =>
  (call, params) =>
    org.transact('REST', () => handle(call, params), { user: call.user });
